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

  /// The runs that a file of SARIF must hold good for: as it is, and with a baseline.
  private func sarif(_ folder: URL, _ arguments: String...) throws -> [String: Any] {
    let run = try Command(
      ["periksa"] + arguments + ["--format", "sarif"], folder: folder.path)
    try write(run.output, to: "hasil.sarif", in: folder)
    let schema = "\(packageRoot)/Tests/PokinTests/sarif-2.1.0-bagian.json"
    let said = try python(
      "-c",
      "import json,sys,jsonschema; s,d=(json.load(open(p)) for p in sys.argv[1:3]); "
        + "jsonschema.Draft202012Validator.check_schema(s); "
        + "jsonschema.Draft202012Validator(s).validate(d); print('sah')",
      schema, folder.appendingPathComponent("hasil.sarif").path)
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
