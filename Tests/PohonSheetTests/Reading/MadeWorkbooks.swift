import Foundation
import PohonTesting
import Testing

/// The bytes of a workbook that `buku.py` makes.
func made(_ kind: String) throws -> [UInt8] {
  try withFile { path in
    _ = try script(kind, path)
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}

/// What openpyxl reads of a workbook, `isi` or `rumus`: a line a cell, its words between tabs.
func readByOpenpyxl(_ what: String, _ bytes: [UInt8]) throws -> [[String]] {
  try withFile { path in
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return try script(what, path).split(separator: "\n")
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }
}

private func withFile<Result>(_ body: (String) throws -> Result) throws -> Result {
  let place = FileManager.default.temporaryDirectory
    .appendingPathComponent("pohon-\(UUID().uuidString).xlsx")
  defer { try? FileManager.default.removeItem(at: place) }
  return try body(place.path)
}

private func script(_ arguments: String...) throws -> String {
  let python = "\(packageRoot)/.build-uji/bin/python"
  try #require(
    FileManager.default.isExecutableFile(atPath: python),
    "the Python environment is missing: make deps-uji")
  let process = Process()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments =
    ["-W", "ignore", "\(packageRoot)/Tests/PohonSheetTests/Reading/buku.py"] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
  process.waitUntilExit()
  try #require(process.terminationStatus == 0, "\(output)")
  return output
}
