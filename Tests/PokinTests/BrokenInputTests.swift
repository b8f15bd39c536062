import Foundation
import PohonTesting
import Testing

@Suite struct `Broken input` {
  private struct Case: Sendable {
    let name: String
    let bytes: [UInt8]
    let status: Int32
    let line: Int
    let says: String

    init(_ name: String, _ text: String, status: Int32, line: Int, says: String) {
      self.init(name, bytes: Array(text.utf8), status: status, line: line, says: says)
    }

    init(_ name: String, bytes: [UInt8], status: Int32, line: Int, says: String) {
      (self.name, self.bytes, self.status) = (name, bytes, status)
      (self.line, self.says) = (line, says)
    }
  }

  private static let cases = [
    Case("kosong", "", status: 2, line: 1, says: "berkas kosong"),
    Case("biner", bytes: (0..<4000).map { UInt8($0 % 251) }, status: 2, line: 1, says: "biner"),
    Case("tab", "pohon: x\n\tkinerja: []\n", status: 2, line: 2, says: "tab"),
    Case("jangkar", "a: &a [x]\nb: [*a]\n", status: 2, line: 1, says: "jangkar"),
    Case(
      "dalam", "kinerja: " + String(repeating: "[", count: 10_000), status: 2, line: 1,
      says: "bersarang"),
    Case(
      "ganda", node("kondisi: Meningkatnya mutu\n    kondisi: Meningkatnya layanan"), status: 1,
      line: 6, says: "tertulis dua kali"),
    Case("daftar", "- a\n- b\n", status: 2, line: 1, says: "daftar di tingkat teratas"),
    Case(
      "jenis", node("kondisi: Meningkatnya mutu\n    bobot: banyak"), status: 1, line: 6,
      says: "diharapkan angka"),
    Case(
      "kunci", node("kondisi: Meningkatnya mutu\n    indikatr: [IKM]"), status: 1, line: 6,
      says: "mungkin “indikator”"),
  ]

  private static func node(_ lines: String) -> String {
    "pohon: uji\nkinerja:\n  - kode: \"0\"\n    jenjang: outcome\n    \(lines)\n"
  }

  @Test(arguments: cases.indices)
  func `is told once, with its line, and ends with the right status`(index: Int) throws {
    let broken = Self.cases[index]
    try withFolder { folder in
      let place = folder.appendingPathComponent("\(broken.name).yaml")
      try Data(broken.bytes).write(to: place)
      let run = try Command("periksa", place.path)
      #expect(run.status == broken.status, "\(broken.name): \(run.output)\(run.errors)")
      let json = try Command("periksa", place.path, "--format", "json").json()
      let findings = try #require(json["temuan"] as? [[String: Any]])
      let said = findings.filter { ($0["pesan"] as? String ?? "").contains(broken.says) }
      #expect(said.count == 1, "\(broken.name): \(run.output)")
      #expect(said.first?["baris"] as? Int == broken.line)
      #expect(said.first?["berkas"] as? String == place.path)
      #expect(run.output.hasPrefix("\(place.path)\n"))
      #expect(run.output.contains("\n  \(broken.line):"))
    }
  }

  /// The start of a document and how it breaks off, with the line where that is told.
  @Test(arguments: [
    ("    kaitan:\n      - { jenis: silang, ", 6), ("    indikator: [{ nama: Indeks mutu", 5),
    ("    anak:\n      - kode: \"1.1\"\n        kondisi: \u{1}\n", 7),
    ("    anak:\n      - kode: \"1.1\"\n\tkondisi: Membaiknya\n", 7),
  ]) func `gives rise to no finding about what was not read`(
    _ rest: String, _ line: Int
  ) throws {
    let tree = "pohon: a\nkinerja:\n  - kode: \"1\"\n    kondisi: Meningkatnya mutu\n\(rest)"
    let whole = """
      pohon: b
      kinerja:
        - kode: "1"
          kondisi: Meningkatnya ketertiban

      """
    try withFiles(["a.yaml": tree, "b.yaml": whole]) { folder in
      let run = try check(folder)
      let own = run.findings.filter { $0.place.hasPrefix("./a.yaml") }
      #expect(own.map(\.rule) == ["berkas-rusak"], "\(own.map(\.message))")
      #expect(own.first?.place == "./a.yaml:\(line)")
      #expect(run.findings.contains { $0.rule == "kondisi-tanpa-indikator" })
      let text = try Command("periksa", "a.yaml", folder: folder.path).output
      #expect(text.contains("= baris \(line): sisanya tidak terbaca; selama itu dokumen ini tidak"))
      #expect(text.contains("diperiksa dengan aturan"))
    }
  }

  @Test func `that stands behind a whole document leaves it to the rules`() throws {
    let tree = "pohon: a\nkinerja:\n  - { kode: \"1\", kondisi: Meningkatnya mutu }\n---\na: b\n"
    try withFiles(["a.yaml": tree]) { folder in
      let rules = Set(try check(folder).findings.map(\.rule))
      #expect(rules.isSuperset(of: ["berkas-rusak", "kondisi-tanpa-indikator"]))
    }
  }

  @Test func `is a folder called like a file, which is searched as a folder`() throws {
    try withFolder { folder in
      let inner = folder.appendingPathComponent("x.yaml")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      let run = try Command("periksa", folder.path)
      #expect(run.status == 2)
      #expect(run.errors == "pokin: \(folder.path): tidak berisi berkas *.yaml\n")
      try Self.node("kondisi: Meningkatnya mutu").write(
        to: inner.appendingPathComponent("pohon.yaml"), atomically: true, encoding: .utf8)
      #expect(try Command("periksa", folder.path).status == 1)
    }
  }

  @Test func `of a table is told with its line, and nothing is written over`() throws {
    try withFolder { folder in
      let table = folder.appendingPathComponent("tabel.csv")
      let tree = folder.appendingPathComponent("pohon.yaml")
      try "kode;jenjang;kondisi;bobot\n0;outcome;Meningkatnya mutu;banyak\n".write(
        to: table, atomically: true, encoding: .utf8)
      let run = try Command("impor", table.path, "-o", tree.path)
      #expect(run.status == 0)
      #expect(run.errors.contains("tabel.csv:2: "))
      let written = try Data(contentsOf: tree)
      #expect(try Command("impor", table.path, "-o", tree.path).status == 2)
      let missing = try Command("impor", "tidak-ada.csv", "-o", tree.path)
      #expect(missing.status == 2 && missing.errors == "pokin: tidak-ada.csv: tidak ditemukan\n")
      #expect(try Data(contentsOf: tree) == written)
    }
  }
}
