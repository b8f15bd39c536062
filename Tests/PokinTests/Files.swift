import Foundation
import PohonTesting

/// A folder that holds these files by their paths, gone afterwards.
func withFiles<Result>(_ files: [String: String], _ body: (URL) throws -> Result) throws -> Result {
  try withFolder { folder in
    for (path, text) in files { try write(text, to: path, in: folder) }
    return try body(folder)
  }
}

/// Writes a file of `folder`, with the folders it needs.
func write(_ text: String, to path: String, in folder: URL) throws {
  let place = folder.appendingPathComponent(path)
  try FileManager.default.createDirectory(
    at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
  try text.write(to: place, atomically: true, encoding: .utf8)
}

/// One finding of `pokin periksa --format json`.
struct ToldFinding {
  let rule: String
  let severity: String
  let message: String
  let node: String
  /// `FILE:LINE` with the file as it was given.
  let place: String

  init(_ entry: [String: Any]) {
    func text(_ key: String) -> String { entry[key] as? String ?? "" }
    (rule, severity, message) = (text("aturan"), text("tingkat"), text("pesan"))
    node = text("simpul")
    place = "\(text("berkas")):\(entry["baris"] as? Int ?? 0)"
  }
}

/// What `pokin periksa . --format json` finds in `folder`, and how it ends.
func check(
  _ folder: URL, _ arguments: String...
) throws -> (status: Int32, findings: [ToldFinding], json: [String: Any]) {
  var all = arguments
  if !(all.first.map { !$0.hasPrefix("-") } ?? false) { all.insert(".", at: 0) }
  let run = try Command(["periksa"] + all + ["--format", "json"], folder: folder.path)
  let json = run.output.isEmpty ? [:] : try run.json()
  return (run.status, (json["temuan"] as? [[String: Any]] ?? []).map(ToldFinding.init), json)
}

/// What the package's Python says to a script.
func python(_ arguments: String...) throws -> String { try python(arguments) }

func python(_ arguments: [String]) throws -> String {
  try said(by: "\(packageRoot)/.build-uji/bin/python", arguments)
}

/// What a program of poppler (`pdfinfo`, `pdftotext`) says of a PDF.
func poppler(_ program: String, _ arguments: String...) throws -> String {
  try said(by: "/usr/bin/\(program)", arguments)
}

private func said(by program: String, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: packageRoot)
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return String(decoding: output, as: UTF8.self)
}
