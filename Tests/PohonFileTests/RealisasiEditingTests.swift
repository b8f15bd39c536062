import Foundation
import Pohon
import PohonFile
import PohonTesting
import Testing

@Suite struct `Putting values into tables of realisasi` {
  private static let tree = """
    pohon: a
    kinerja:
      - kode: "1"
        kondisi: Satu
        indikator: [A, { nama: B, hitung: { metode: rumus, rumus: x * 2, variabel: [{ nama: x }] } }]
        anak: [{ kode: "1.10", kondisi: Dua, indikator: [C] }]
    """

  /// The files beside the tree after `updates`, by their names.
  private func after(
    _ tables: [String: String], _ updates: [RealisasiEditor.Update]
  ) throws -> [String: String] {
    var files = tables
    files["a.yaml"] = Self.tree
    let folder = try TemporaryFolder(files)
    let loaded = try loadDossier(paths: [folder.path])
    var editor = try RealisasiEditor(loaded, tree: 0)
    try write(editor.changes(for: updates, period: .triwulan(3, of: 2025)))
    var found: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      found[name] = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder[name])), as: UTF8.self)
    }
    found["a.yaml"] = nil
    return found
  }

  private func update(
    _ node: Int, _ cells: [FieldName: String], indicator: Int = 0, variable: String? = nil,
    _ period: Period = .triwulan(3, of: 2025)
  ) -> RealisasiEditor.Update {
    .init(
      place: Place(tree: 0, node: node, indicator: indicator), variable: variable, period: period,
      cells: cells)
  }

  @Test func `a known row keeps everything but the cells concerned`() throws {
    let table =
      "kode ; indikator;periode;realisasi;lain;bukti\r\n\r\n1; 1 ;2025-T3;  5 ;\"x;y\";\r\n1.10;C;2025-T3;2;;ada"
    let found = try after(
      ["a.realisasi.csv": table], [update(0, [.realisasi: "6,5", .bukti: "a;\"b\""])])
    #expect(
      found == [
        "a.realisasi.csv":
          "kode ; indikator;periode;realisasi;lain;bukti\r\n\r\n1; 1 ;2025-T3;6,5;\"x;y\";\"a;\"\"b\"\"\"\r\n1.10;C;2025-T3;2;;ada"
      ])
  }

  @Test func `a new row goes to the end, with new columns where they are needed`() throws {
    let found = try after(
      ["a.realisasi.csv": "kode;indikator;periode;realisasi\n1;1;2025-T2;5"],
      [
        update(1, [.realisasi: "3", .kendala: "Hujan"]),
        update(0, [.realisasi: "4"], indicator: 1, variable: "x"),
      ])
    #expect(
      found["a.realisasi.csv"] == """
        kode;indikator;periode;realisasi;kendala;variabel
        1;1;2025-T2;5
        1.10;1;2025-T3;3;Hujan;
        1;2;2025-T3;4;;x

        """)
  }

  @Test func `tables with commas keep them and all their cells`() throws {
    let found = try after(
      ["a.realisasi.csv": "kode,indikator,periode,realisasi\n1,1,2025-T2,\"5,5\"\n"],
      [update(0, [.realisasi: "6,5", .bukti: "a"])])
    #expect(
      found["a.realisasi.csv"] == """
        kode,indikator,periode,realisasi,bukti
        1,1,2025-T2,"5,5",
        1,1,2025-T3,"6,5",a

        """)
  }

  @Test func `a tree without a table gets one that Excel opens as it is`() throws {
    let found = try after([:], [update(1, [.realisasi: "3", .bukti: "=1+1"])])
    #expect(
      found == [
        "a.realisasi.csv":
          "\u{FEFF}kode;indikator;periode;realisasi;pembilang;penyebut;bukti;kendala;tindak_lanjut;tahun_data;catatan\n"
          + "\"=\"\"1.10\"\"\";1;2025-T3;3;;;'=1+1;;;;\n"
      ])
  }

  @Test
  func `of several tables the one that holds the row changes, new rows go to that of the period`()
    throws
  {
    let tables = [
      "a.realisasi-2025-T1.csv": "kode;indikator;periode;realisasi\n1;1;2025-T1;5\n",
      "a.realisasi-2025-T2.csv": "kode;indikator;periode;realisasi\n1;1;2025-T2;5\n",
    ]
    let found = try after(
      tables, [update(0, [.realisasi: "7"], .triwulan(2, of: 2025)), update(0, [.realisasi: "8"])])
    #expect(found["a.realisasi-2025-T1.csv"] == tables["a.realisasi-2025-T1.csv"])
    #expect(found["a.realisasi-2025-T2.csv"]?.hasSuffix("1;1;2025-T2;7\n") == true)
    #expect(found["a.realisasi-2025-T3.csv"]?.hasSuffix("\n1;1;2025-T3;8;;;;;;;\n") == true)
  }

  @Test func `a row that waits to be filled in is filled in`() throws {
    let found = try after(
      ["a.realisasi.csv": "kode;indikator;periode;realisasi\n=\"1.10\";;2025-T3\n"],
      [update(1, [.realisasi: "3"])])
    #expect(found["a.realisasi.csv"] == "kode;indikator;periode;realisasi\n=\"1.10\";;2025-T3;3\n")
  }

  @Test(arguments: [
    "kode;periode\n1;2025-T3\n", "", "kode;indikator;periode;realisasi\n1;1;2025-T2;\"5\n",
  ])
  func `a table that cannot be understood is not written to`(table: String) throws {
    #expect(throws: FileError.self) {
      try after(["a.realisasi.csv": table], [update(0, [.realisasi: "7"])])
    }
  }

  @Test func `where the second file cannot be written the first is as it was`() throws {
    let folder = try TemporaryFolder(["a.csv": "lama"])
    let changes = [
      RealisasiEditor.Change(
        path: folder["a.csv"], before: Array("lama".utf8), after: Array("baru".utf8)),
      .init(path: folder["b.csv"], before: nil, after: [65]),
      .init(path: folder["tidak/ada.csv"], before: nil, after: [65]),
    ]
    #expect(throws: FileError.self) { try write(changes) }
    #expect(try String(contentsOfFile: folder["a.csv"], encoding: .utf8) == "lama")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.csv"])
  }

  @Test func `what is put in reads back, and no other cell changes, for random tables`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let pieces = ["=1+1", "-", "a;b", "\"", "\n", "\r\n", ",", " x", "ä", "'", "5,5", "@u", ""]
    func text() -> String {
      let made = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }.joined()
      let trimmed = made.trimmingCharacters(in: .whitespacesAndNewlines)
      return trimmed.isEmpty ? "ada" : trimmed
    }
    let columns: [FieldName] = [.bukti, .kendala, .tindakLanjut, .catatan]
    for _ in 0..<200 {
      let isByComma = Bool.random(using: &random)
      let end = Bool.random(using: &random) ? "\r\n" : "\n"
      func cell() -> String { "\"" + text().replacing("\"", with: "\"\"") + "\"" }
      let heads = ["kode", "indikator", "periode", "realisasi"] + columns.prefix(2).map(\.rawValue)
      var rows = [heads]
      for quarter in 1...3 {
        rows.append(["1", "1", "2025-T\(quarter)", "\(quarter)", cell(), cell()])
      }
      let table = rows.map { $0.joined(separator: isByComma ? "," : ";") }.joined(separator: end)
      let told = Dictionary(uniqueKeysWithValues: columns.map { ($0, text()) })
      let quarter = Int.random(in: 1...4, using: &random)
      let found = try after(
        ["a.realisasi.csv": table], [update(0, told, .triwulan(quarter, of: 2025))])
      let trees = [try #require(readTree(Self.tree).tree)]
      let before = readRealisasi(table, of: trees)
      let now = readRealisasi(found["a.realisasi.csv"] ?? "", of: trees)
      #expect(now.findings.isEmpty, "seed \(seed)")
      for report in now.realisasi where report.period == .triwulan(quarter, of: 2025) {
        let written = [report.evidence, report.obstacle, report.followUp, report.remark]
        for (text, field) in zip(written, columns) {
          #expect(text == told[field], "seed \(seed)")
        }
      }
      #expect(
        now.realisasi.filter { $0.period != .triwulan(quarter, of: 2025) }
          == before.realisasi.filter { $0.period != .triwulan(quarter, of: 2025) }, "seed \(seed)")
    }
  }
}
