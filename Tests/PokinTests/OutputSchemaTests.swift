import Foundation
import PohonTesting
import Testing

@Suite struct `JSON output` {
  private static let runs: [(verb: String, arguments: [String])] = [
    ("periksa", ["trees"]),
    ("hitung", ["Examples/luwu-timur-setda", "--periode", "2025-T2,2025"]),
    ("hitung", ["trees", "--periode", "2025"]),
    ("jelaskan", ["Examples/luwu-timur-setda", "--periode", "2025-T1,2025", "--jelaskan", "0"]),
    ("pendorong", ["Examples/luwu-timur-setda", "--outcome", "0", "--periode", "2025-T2"]),
    ("pendorong", ["trees", "--outcome", "luwu-timur-setda-csf#0"]),
    ("kecukupan-target", ["Examples/luwu-timur-setda", "--kecukupan-target"]),
    ("kecukupan-target", ["trees", "--kecukupan-target"]),
    ("jelaskan", ["Examples/rumus", "--periode", "2025-T2,2025-T3", "--jelaskan", "1"]),
    ("daftar", ["Examples/luwu-timur-setda", "--periode", "2025-T2", "--saring", "capaian < 90"]),
    ("daftar", ["trees", "--tanpa", "target"]),
    (
      "banding",
      [
        "trees/luwu-timur-setda-csf.yaml", "Examples/luwu-timur-setda/luwu-timur-setda.yaml",
      ]
    ),
    (
      "pendorong",
      [
        "Examples/luwu-timur-setda", "--outcome", "0", "--periode", "2025-T2", "--per", "kondisi",
        "--jalur", "--sampai", "antara",
      ]
    ),
    ("hitung", ["Examples/luwu-timur-setda", "--periode", "2025", "--beda"]),
    ("andai", ["Examples/andai-butuh", "--ubah", "1.2#1=16", "2.2=80%", "--periode", "2025"]),
    ("andai", ["trees", "--ubah", "luwu-timur-setda-csf#1.1=90%", "--periode", "2025"]),
    ("butuh", ["Examples/andai-butuh", "--capai", "layanan#0=84,6", "--periode", "2025"]),
    ("butuh", ["Examples/andai-butuh", "--capai", "layanan#0=101", "--periode", "2025"]),
    ("butuh", ["trees", "--capai", "luwu-timur-setda-csf#0=80", "--periode", "2025"]),
  ]

  /// The verb whose output a schema describes.
  private func verb(_ schema: String) -> String {
    ["jelaskan", "kecukupan-target"].contains(schema) ? "hitung" : schema
  }

  /// Checked by python's jsonschema, a validator that shares nothing with Pohon.
  @Test(arguments: runs.indices)
  func `fits the schema that the command prints`(index: Int) throws {
    let (verb, arguments) = Self.runs[index]
    try withFolder { folder in
      let schema = folder.appendingPathComponent("skema.json")
      let answer = folder.appendingPathComponent("keluaran.json")
      try Command("skema", "--untuk", verb).output
        .write(to: schema, atomically: true, encoding: .utf8)
      try Command([self.verb(verb)] + arguments + ["--format", "json"]).output
        .write(to: answer, atomically: true, encoding: .utf8)
      let checker = Process()
      checker.executableURL = URL(fileURLWithPath: "\(packageRoot)/.build-uji/bin/python")
      checker.arguments = [
        "-c",
        "import json,sys,jsonschema; s,d=(json.load(open(p)) for p in sys.argv[1:3]); "
          + "jsonschema.Draft202012Validator.check_schema(s); "
          + "jsonschema.Draft202012Validator(s).validate(d)",
        schema.path, answer.path,
      ]
      try checker.run()
      checker.waitUntilExit()
      #expect(checker.terminationStatus == 0, "\(verb) \(arguments)")
    }
  }

  /// The keys of version 1 and their order; a change here raises the version.
  @Test func `keeps the keys of version 1`() throws {
    var text = ""
    for index in [0, 1, 3, 4, 6, 9, 11, 12, 13, 15] {
      let (verb, arguments) = Self.runs[index]
      let run = try Command([self.verb(verb)] + arguments + ["--format", "json"])
      text += "\(verb): \(keys(of: run.output).joined(separator: " "))\n"
    }
    try expectSnapshot(text, named: "kunci-json.txt")
  }

  /// Every key in the order of its first appearance, found by scanning the text.
  private func keys(of json: String) -> [String] {
    var found: [String] = []
    for line in json.split(separator: "\n") {
      let trimmed = line.drop { $0 == " " }
      guard trimmed.hasPrefix("\""), let end = trimmed.dropFirst().firstIndex(of: "\""),
        trimmed[trimmed.index(after: end)...].hasPrefix(":")
      else { continue }
      let key = String(trimmed[trimmed.index(after: trimmed.startIndex)..<end])
      if !found.contains(key) { found.append(key) }
    }
    return found
  }
}
