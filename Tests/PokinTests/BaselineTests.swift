import Foundation
import PohonTesting
import Testing

@Suite struct `A baseline` {
  /// Nodes of one tree: code and statement; each lacks an indicator.
  private static func tree(_ nodes: [(String, String)]) -> String {
    "pohon: a\nkinerja:\n"
      + nodes.map { "  - kode: \"\($0.0)\"\n    kondisi: \($0.1)\n" }.joined()
  }

  private static let nodes = [
    ("1", "Meningkatnya mutu layanan publik"), ("2", "Menurunnya prevalensi stunting balita"),
    ("3", "Meningkatnya ketertiban umum di desa"),
  ]

  /// The findings that are new after the tree has become `nodes`, and what is said of old ones.
  private func new(
    _ nodes: [(String, String)], rule: String = "kondisi-tanpa-indikator"
  ) throws -> (status: Int32, findings: [ToldFinding], gone: Int) {
    try withFiles(["a.yaml": Self.tree(Self.nodes)]) { folder in
      let run = try Command("periksa", ".", "--catat-dasar", "dasar.tsv", folder: folder.path)
      #expect(run.status == 0, "\(run.errors)")
      try write(Self.tree(nodes), to: "a.yaml", in: folder)
      let after = try check(folder, "--dasar", "dasar.tsv", "--aturan", rule)
      let told = after.json["dasar"] as? [String: Any]
      return (after.status, after.findings, told?["sudah_tidak_ada"] as? Int ?? -1)
    }
  }

  @Test func `hides what it holds, and the status follows what is new`() throws {
    let same = try new(Self.nodes)
    #expect(same.findings.isEmpty && same.status == 0 && same.gone == 0)
  }

  @Test func `tells a node put between others, whatever the numbers after it become`() throws {
    let found = try new([
      Self.nodes[0], ("2", "Membaiknya sanitasi lingkungan keluarga"),
      ("3", Self.nodes[1].1), ("4", Self.nodes[2].1),
    ])
    #expect(found.findings.map(\.node) == ["2"] && found.status == 1 && found.gone == 0)
  }

  @Test func `does not mind order, numbers or spacing`() throws {
    let found = try new([
      ("7", Self.nodes[2].1.uppercased()), ("8", Self.nodes[1].1),
      ("9", Self.nodes[0].1.replacing(" ", with: "  ")),
    ])
    #expect(found.findings.isEmpty && found.gone == 0)
  }

  @Test func `knows a condition that was reworded and kept its code`() throws {
    let found = try new([
      Self.nodes[0], ("2", "Menurunnya angka prevalensi stunting pada balita"), Self.nodes[2],
    ])
    #expect(found.findings.isEmpty && found.gone == 0)
  }

  @Test func `does not take another condition at an old code for the old one`() throws {
    let found = try new([Self.nodes[0], ("2", "Tersedianya air bersih"), Self.nodes[2]])
    #expect(found.findings.map(\.node) == ["2"] && found.gone > 0)
  }

  @Test func `counts equal findings`() throws {
    let twice = try new([Self.nodes[0], Self.nodes[0], Self.nodes[1], Self.nodes[2]])
    #expect(twice.findings.count == 1 && twice.gone == 0)
  }

  @Test func `says how many of its findings are gone, and how to bring it up to date`() throws {
    try withFiles(["a.yaml": Self.tree(Self.nodes)]) { folder in
      _ = try Command("periksa", ".", "--catat-dasar", "dasar.tsv", folder: folder.path)
      let lines = try String(
        contentsOf: folder.appendingPathComponent("dasar.tsv"), encoding: .utf8
      ).split(separator: "\n")
      #expect(lines.first == "dokumen\tkode\tkondisi\tindikator\tbidang\tkutipan\taturan")
      #expect(lines.count == 1 + (try check(folder).findings.count))
      try write(Self.tree([Self.nodes[0]]), to: "a.yaml", in: folder)
      let run = try Command(
        "periksa", ".", "--dasar", "dasar.tsv", "--aturan", "kondisi-tanpa-indikator",
        folder: folder.path)
      let told = try check(folder, "--dasar", "dasar.tsv").json["dasar"] as? [String: Any]
      let gone = told?["sudah_tidak_ada"] as? Int ?? 0
      #expect(gone >= 2)
      #expect(run.status == 0)
      #expect(run.output.contains("Tidak ada temuan baru."), "\(run.output)")
      #expect(run.output.contains("\(gone) temuan lama sudah tidak ada"), "\(run.output)")
      #expect(
        run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          .contains("perbarui dengan --catat-dasar dasar.tsv"))
    }
  }

  @Test func `leaves alone what it holds of documents that are not looked at`() throws {
    let other = Self.tree(Self.nodes).replacing("pohon: a", with: "pohon: b")
    try withFiles(["a.yaml": Self.tree(Self.nodes), "b.yaml": other]) { folder in
      _ = try Command("periksa", ".", "--catat-dasar", "dasar.tsv", folder: folder.path)
      let run = try check(folder, "b.yaml", "--dasar", "dasar.tsv")
      #expect(run.findings.isEmpty)
      #expect((run.json["dasar"] as? [String: Any])?["sudah_tidak_ada"] as? Int == 0)
    }
  }

  @Test func `of the real documents hides all they have, line by line in one order`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("dasar.tsv").path
      #expect(try Command("periksa", "trees", "--catat-dasar", path).status == 0)
      let first = try String(contentsOfFile: path, encoding: .utf8)
      let run = try Command("periksa", "trees", "--dasar", path)
      #expect(run.status == 0 && run.output.hasPrefix("Tidak ada temuan baru.\n"))
      #expect(try Command("periksa", "trees", "--catat-dasar", path).status == 0)
      #expect(first == (try String(contentsOfFile: path, encoding: .utf8)))
      // A file that a version control system gave other line ends is the same file.
      try first.replacing("\n", with: "\r\n").write(
        toFile: path, atomically: true, encoding: .utf8)
      #expect(try Command("periksa", "trees", "--dasar", path).status == 0)
    }
  }

  @Test(arguments: [
    ("", "dasar.tsv:1: bukan berkas dasar"), ("dokumen;kode\n", "dasar.tsv:1: bukan berkas"),
    (heading + "a\tkode-ganda\n", "dasar.tsv:2: berisi 2 kolom; diharapkan 7"),
    (heading + "a\t1\ta\t\t\t\ta\n<<<<<<< HEAD\n", "dasar.tsv:3: berisi 1 kolom"),
  ]) func `that is damaged is told with its line`(_ text: String, _ says: String) throws {
    try withFiles(["a.yaml": Self.tree(Self.nodes), "dasar.tsv": text]) { folder in
      let run = try Command("periksa", ".", "--dasar", "dasar.tsv", folder: folder.path)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains(says), "\(run.errors)")
    }
  }

  @Test(
    arguments: [
      (tree(nodes), 2), ("kode;realisasi\n1;2\n", 2), ("", 0), (heading + "<<<<<<< HEAD\n", 0),
    ] as [(String, Int32)]) func `is written over nothing but a baseline or an empty file`(
      _ text: String, _ status: Int32
    ) throws
  {
    try withFiles(["a.yaml": Self.tree(Self.nodes), "lain": text]) { folder in
      let run = try Command("periksa", "a.yaml", "--catat-dasar", "lain", folder: folder.path)
      let after = try String(
        contentsOf: folder.appendingPathComponent("lain"), encoding: .utf8)
      #expect(run.status == status && (after == text) == (status == 2))
      let refusal = "pokin: lain: sudah ada dan bukan berkas dasar; tidak ditimpa\n"
      #expect(status == 0 || run.errors == refusal, "\(run.errors)")
    }
  }

  @Test func `of other trees is told, because it hides nothing`() throws {
    let other = Self.tree(Self.nodes).replacing("pohon: a", with: "pohon: b")
    try withFiles(["a.yaml": Self.tree(Self.nodes), "b.yaml": other]) { folder in
      _ = try Command("periksa", "b.yaml", "--catat-dasar", "d.tsv", folder: folder.path)
      func says(_ tree: String) throws -> Bool {
        try Command("periksa", tree, "--dasar", "d.tsv", folder: folder.path).output
          .split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
            "d.tsv tidak memuat satu pun temuan dari pohon yang diperiksa; mungkin berkas dasar "
              + "pohon lain.")
      }
      #expect(try says("a.yaml") && !says("b.yaml") && !says("."))
    }
  }

  @Test func `does not take what could not be read for mended`() throws {
    try withFiles(["a.yaml": Self.tree(Self.nodes)]) { folder in
      _ = try Command("periksa", ".", "--catat-dasar", "dasar.tsv", folder: folder.path)
      try write(Self.tree(Self.nodes) + "  - {", to: "a.yaml", in: folder)
      let after = try check(folder, "--dasar", "dasar.tsv")
      #expect(after.findings.map(\.rule) == ["berkas-rusak"])
      #expect((after.json["dasar"] as? [String: Any])?["sudah_tidak_ada"] as? Int == 0)
    }
  }

  @Test(arguments: [
    (["--dasar", "dalam"], "pokin: dalam: folder, bukan berkas\n"),
    (["--catat-dasar", "dalam"], "pokin: dalam: folder, bukan berkas\n"),
    (["--catat-dasar", "tidak/ada.tsv"], "pokin: tidak/ada.tsv: foldernya tidak ditemukan\n"),
  ]) func `that cannot be opened is told in the same words`(
    _ arguments: [String], _ says: String
  ) throws {
    try withFiles(["a.yaml": Self.tree(Self.nodes), "dalam/b.txt": ""]) { folder in
      let run = try Command(["periksa", "a.yaml"] + arguments, folder: folder.path)
      #expect(run.status == 2 && run.errors == says)
    }
  }

  private static let heading = "dokumen\tkode\tkondisi\tindikator\tbidang\tkutipan\taturan\n"

  @Test(
    arguments: [
      (["--dasar", "tidak-ada.tsv"], 2), (["--catat-dasar", "tidak/ada/dasar.tsv"], 2),
      (["--catat-dasar", "a.tsv", "--aturan", "kode-ganda"], 64),
      (["--catat-dasar", "a.tsv", "--dasar", "a.tsv"], 64),
      (["--dasar", "a.tsv", "--perbaiki"], 64),
    ] as [([String], Int32)]) func `that cannot be used ends with its status`(
      _ arguments: [String], _ status: Int32
    ) throws
  {
    try withFiles(["a.yaml": Self.tree(Self.nodes)]) { folder in
      let run = try Command(["periksa", "."] + arguments, folder: folder.path)
      #expect(run.status == status && !run.errors.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/a.tsv"))
    }
  }
}
