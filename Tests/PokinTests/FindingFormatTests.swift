import Foundation
import Pohon
import PohonTesting
import Testing

@Suite struct `Findings for other programs` {
  private static let tree = """
    pohon: a
    kinerja:
      - kode: "1.10"
        kondisi: "=Meningkatnya; mutu"
      - kode: "2"
        kondisi: Meningkatnya ketertiban
        indikator: [{ nama: Indeks, target: { "2025": "1.500" } }]

    """

  // MARK: CSV

  @Test func `are a worksheet with a column for the answer`() throws {
    try withFiles(["a.yaml": Self.tree]) { folder in
      let run = try Command("periksa", ".", "--format", "csv", folder: folder.path)
      #expect(run.isMarked)
      let rows = CSVTable(run.output).rows.map(\.cells)
      #expect(
        rows.first == [
          "no", "kode", "kondisi", "temuan", "dasar", "saran", "tingkat", "tanggapan", "berkas",
          "baris", "bidang", "aturan",
        ])
      let row = try #require(rows.first { $0.last == "kondisi-tanpa-indikator" })
      // A code that a spreadsheet would round, and words that it would compute.
      #expect(row[1] == "=\"1.10\"" && row[2] == "'=Meningkatnya; mutu")
      #expect(row[4] == "PermenPANRB 89/2021")
      #expect(row[5].hasPrefix("Tetapkan sekurang-kurangnya satu indikator"))
      #expect(row[6] == "kesalahan" && row[7].isEmpty && row[8] == "./a.yaml" && row[9] == "3")
      #expect(rows.allSatisfy { $0.count == 12 })
      #expect(rows.dropFirst().map { $0[0] } == (1..<rows.count).map(String.init))
    }
  }

  @Test func `are a worksheet that a strict reader takes, in which nothing is a formula`() throws {
    let tree = """
      pohon: a
      kinerja:
        - { kode: "1", kondisi: "=1+1; \\"a\\"" }
        - { kode: "2", kondisi: "+62 811" }
        - { kode: "3", kondisi: "-2 kasus" }
        - { kode: "4", kondisi: "@SUM(A1)\\nbaris kedua" }

      """
    try withFiles(["a.yaml": tree]) { folder in
      let run = try Command("periksa", ".", "--format", "csv", folder: folder.path)
      try write(run.output, to: "hasil.csv", in: folder)
      try write(
        """
        import csv, sys
        rows = list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";", strict=True))
        assert len({len(row) for row in rows}) == 1
        assert not any(cell[:1] in "=+-@" and cell for row in rows for cell in row), rows
        print(",".join(rows[0][:8]), sorted({row[2] for row in rows[1:] if row[2]}))

        """, to: "baca.py", in: folder)
      let told = try python(
        folder.appendingPathComponent("baca.py").path,
        folder.appendingPathComponent("hasil.csv").path)
      #expect(told.hasPrefix("no,kode,kondisi,temuan,dasar,saran,tingkat,tanggapan "), "\(told)")
      #expect(told.contains("\"'+62 811\""), "\(told)")
    }
  }

  // MARK: Text

  @Test(arguments: [
    (
      [],
      """
      Kesalahan dan peringatan:
      - Ukuran kinerja, 2 tempat: kondisi tanpa indikator (1), satuan tidak ada (1).
      - Penulisan dan penomoran, 1 tempat: angka ambigu (1).
      5 temuan: 2 kesalahan, 1 peringatan, 2 saran.

      """
    ),
    (
      ["--aturan", "baseline-kosong"],
      "\n\n1 temuan: 0 kesalahan, 0 peringatan, 1 saran.\n"
    ),
    (
      ["--tingkat", "kesalahan"],
      "\n2 temuan: 2 kesalahan. 1 peringatan dan 2 saran tidak ditampilkan.\n"
    ),
    (
      ["--tingkat", "peringatan", "--aturan", "baseline-kosong"],
      "Tidak ada kesalahan atau peringatan. 1 saran tidak ditampilkan.\n"
    ),
    (["--tingkat", "peringatan", "--aturan", "daur"], "Tidak ada temuan.\n"),
  ]) func `end with what is shown and what is not`(_ arguments: [String], _ end: String) throws {
    try withFiles(["a.yaml": Self.tree]) { folder in
      let run = try Command(["periksa", "a.yaml"] + arguments, folder: folder.path)
      #expect(run.output.hasSuffix(end), "\(run.output)")
    }
  }

  @Test func `name the most frequent kinds, and how many places the others are`() throws {
    let output = try Command("periksa", "trees").output
    let line = try #require(output.components(separatedBy: "- Ukuran kinerja, ").last)
    let counts = line.prefix { $0 != "." }.split(separator: "(").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    let named = Array(counts.dropLast())
    #expect(
      named == named.sorted(by: >) && line.prefix(while: { $0 != "." }).contains(" jenis lain ("))
    #expect(Int(line.prefix { $0.isNumber }) == counts.reduce(0, +))
  }

  @Test func `call a cure that is not applied a proposal, and count what is applied`() throws {
    let output = try Command("periksa", "trees").output
    let cures = output.components(separatedBy: "= perbaikan: ").count - 1
    #expect(output.contains(" \(cures) dapat dibetulkan dengan --perbaiki."))
    let run = try Command("periksa", "trees", "--perbaiki", "--pratinjau")
    #expect(run.errors.hasPrefix("\(cures) temuan di "), "\(run.errors)")
    #expect(output.contains("= usul: "))
  }

  @Test func `mark words in what a document prints`() throws {
    let tree = """
      pohon: a
      kinerja:
        - kode: "1"
          kondisi: Meningkatnya mutu layanan
          cetakan:
            - { tempat: tabel csf, baris: 16, kode: "1", teks: "Menigkatnya mutu layanan" }

      """
    try withFiles(["a.yaml": tree]) { folder in
      let run = try Command("periksa", "a.yaml", "--aturan", "salah-tulis", folder: folder.path)
      let lines = run.output.split(separator: "\n").map { Array($0) }
      let at = try #require(lines.firstIndex { $0.contains("^") })
      let words = zip(lines[at - 1], lines[at]).filter { $1 == "^" || $1 == "~" }.map {
        String($0.0)
      }.joined()
      #expect(words == "Menigkatnya", "\(run.output)")
    }
  }

  @Test func `are shown as text only where files are mended`() throws {
    try withFiles(["a.yaml": Self.tree]) { folder in
      let run = try Command(
        "periksa", ".", "--perbaiki", "--pratinjau", "--format", "json", folder: folder.path)
      #expect(run.status == 64 && run.output.isEmpty)
      #expect(run.errors.contains("pakai tanpa --format json"))
    }
  }

  // MARK: JSON

  @Test func `say what each is about and what can be done`() throws {
    try withFiles(["a.yaml": Self.tree]) { folder in
      let run = try check(folder, "--aturan", "kondisi-tanpa-indikator")
      let finding = try #require((run.json["temuan"] as? [[String: Any]])?.first)
      #expect(finding["tentang"] as? String == "ukuran")
      #expect(finding["perbaikan"] is NSNull)
      #expect((run.json["ringkasan"] as? [String: Any])?["dapat_dibetulkan"] as? Int == 0)
      #expect(run.json["dasar"] == nil)
    }
  }

  // MARK: SARIF

  /// The one run of a file of SARIF, after the file was held against the published schema: the
  /// package's classes are made from it by a program.
  private func sarif(_ folder: URL, _ arguments: String...) throws -> [String: Any] {
    let run = try Command(
      ["periksa"] + arguments + ["--format", "sarif"], folder: folder.path)
    try write(run.output, to: "hasil.sarif", in: folder)
    let said = try python(
      "-c",
      "import json,sys; from pydantic_sarif.model import "
        + "StaticAnalysisResultsFormatSarifVersion210JsonSchema as Sarif; "
        + "Sarif.model_validate(json.load(open(sys.argv[1])), strict=False); print('sah')",
      folder.appendingPathComponent("hasil.sarif").path)
    #expect(said == "sah\n")
    return try #require((run.json()["runs"] as? [[String: Any]])?.first)
  }

  private func rules(_ run: [String: Any]) -> [[String: Any]] {
    let driver = (run["tool"] as? [String: Any])?["driver"] as? [String: Any]
    return driver?["rules"] as? [[String: Any]] ?? []
  }

  @Test func `fit SARIF 2.1.0, with every rule explained`() throws {
    try withFolder { folder in
      let run = try sarif(folder, "\(packageRoot)/trees")
      let results = try #require(run["results"] as? [[String: Any]])
      let rules = rules(run)
      #expect(results.count > 50)
      for result in results {
        let index = try #require(result["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      }
      let rule = try #require(rules.first { $0["id"] as? String == "capaian-janggal" })
      #expect(rule["name"] as? String == "CapaianJanggal")
      let help = try #require(rule["help"] as? [String: String])
      #expect(help["markdown"]?.contains("```yaml") == true)
      #expect(help["text"]?.contains("paling_tinggi: 150") == true)
      #expect((rule["properties"] as? [String: Any])?["tags"] as? [String] == ["Angka"])
      let prints = results.compactMap {
        ($0["partialFingerprints"] as? [String: String])?["pokin/v1"]
      }
      #expect(prints.count == results.count && Set(prints).count == results.count)
    }
  }

  @Test func `point at the words they speak of, in code points`() throws {
    try withFiles(["a b.yaml": Self.tree]) { folder in
      let run = try sarif(folder, ".", "--aturan", "angka-ambigu")
      let result = try #require((run["results"] as? [[String: Any]])?.first)
      let places = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(places.first?["physicalLocation"] as? [String: Any])
      #expect(place["artifactLocation"] as? [String: String] == ["uri": "a%20b.yaml"])
      let region = try #require(place["region"] as? [String: Int])
      let line = Self.tree.split(separator: "\n")[(region["startLine"] ?? 0) - 1]
      let words = line.dropFirst((region["startColumn"] ?? 0) - 1)
        .prefix((region["endColumn"] ?? 0) - (region["startColumn"] ?? 0))
      #expect(words == "\"1.500\"")
    }
  }

  @Test func `keep their fingerprints when nodes are renumbered, and say what a baseline holds`()
    throws
  {
    try withFiles(["a.yaml": Self.tree]) { folder in
      func prints(_ run: [String: Any]) -> Set<String> {
        Set(
          (run["results"] as? [[String: Any]] ?? []).compactMap {
            ($0["partialFingerprints"] as? [String: String])?["pokin/v1"]
          })
      }
      let before = try sarif(folder, ".", "--aturan", "kondisi-tanpa-indikator")
      _ = try Command("periksa", ".", "--catat-dasar", "dasar.tsv", folder: folder.path)
      let more = "  - kode: \"9\"\n    kondisi: Membaiknya sanitasi\n"
      try write(
        Self.tree.replacing("1.10", with: "7") + more, to: "a.yaml", in: folder)
      let after = try sarif(
        folder, ".", "--aturan", "kondisi-tanpa-indikator", "--dasar", "dasar.tsv")
      #expect(prints(before).count == 1 && prints(before).isSubset(of: prints(after)))
      let results = try #require(after["results"] as? [[String: Any]])
      #expect(results.map { $0["baselineState"] as? String } == ["new", "unchanged"])
      #expect(results.map { ($0["suppressions"] as? [Any])?.count } == [0, 1])
    }
  }
}
