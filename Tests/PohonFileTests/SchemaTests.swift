import Foundation
import Pohon
import PohonFile
import PohonTesting
import Testing

@Suite struct `The JSON Schema` {
  @Test func `accepts every file of the package, as it is and as we would write it`() throws {
    var files = realFiles.map { "\(packageRoot)/\($0)" }
    var canonical: [String: String] = [:]
    for (index, path) in realFiles.enumerated() {
      let reading = readTree(bytes: try bytes(of: path))
      if let tree = reading.tree { canonical["\(index).yaml"] = yamlText(of: tree) }
      if let organisation = reading.organisation {
        canonical["\(index).yaml"] = yamlText(of: organisation)
      }
    }
    let folder = try TemporaryFolder(canonical)
    files += canonical.keys.sorted().map { folder[$0] }
    let run = try validate(files)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.hasSuffix("\(files.count) files, 0 defects\n"))
  }

  @Test func `refuses what the reader refuses`() throws {
    let nodes = [
      "kondsi: a", "jenjang: antra", "bobot: banyak", "kaitan: [{ke: a}]", "kondisi: [a]",
      "anak: x",
      "indikator: [{target: 5}]", "indikator: [{target: {\"25\": 1}}]", "asumsi: {anak: []}",
      "masalah: [[a]]", "cetakan: [{baris: satu}]", "boleh_tanpa_anak: mungkin",
    ]
    var files: [String: String] = [:]
    for (index, node) in nodes.enumerated() {
      let text = "pohon: a\nkinerja:\n  - \(node)\n"
      #expect(!readTree(text).findings.isEmpty, "\(node)")
      files["\(index).yaml"] = text
    }
    let folder = try TemporaryFolder(files)
    let run = try validate(files.keys.sorted().map { folder[$0] })
    #expect(run.status == 1)
    for (index, node) in nodes.enumerated() {
      #expect(run.output.contains("/\(index).yaml: "), "\(node)")
    }
  }

  /// Runs the validator of the package's Python environment.
  private func validate(_ files: [String]) throws -> (status: Int32, output: String) {
    let python = "\(packageRoot)/.build-uji/bin/python"
    try #require(
      FileManager.default.isExecutableFile(atPath: python),
      "the Python environment is missing: make deps-uji")
    let folder = try TemporaryFolder(["skema.json": jsonSchemaText()])
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments =
      ["\(packageRoot)/Tests/PohonFileTests/skema.py", folder["skema.json"]] + files
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }
}
