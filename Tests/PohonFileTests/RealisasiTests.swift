import Pohon
import PohonFile
import Testing

@Suite struct `Reading realisasi` {
  private let tree = """
    pohon: a
    kinerja:
      - kode: "1"
        indikator: [{ nama: Nilai, formula: "a/b" }, Jumlah rapat]
        anak:
          - kode: "1.1"
            indikator: Satu saja
    """

  private func load(_ table: String, named name: String = "a.realisasi.csv") throws -> LoadedDossier
  {
    let folder = try TemporaryFolder(["a.yaml": tree, name: table])
    return try loadDossier(paths: [folder.path])
  }

  @Test(arguments: [
    "kode;indikator;periode;realisasi\n1;1;2025-T1;78,60\n1;Jumlah rapat;2025-T1;4\n1.1;;2025;5\n",
    "\u{FEFF}periode,Realisasi,kode, indikator\r\n2025-T1,\"78,60\",1,1\r\n2025-T1,4,1,2\r\n2025,5,1.1,1\r\n",
    "kode;indikator;periode;realisasi;pohon\n1;1;2025-T1;78,60;a\n1;2;2025-T1;4;\n\n1.1;1;2025;5;a",
  ])
  func `understands either separator and any order of columns`(table: String) throws {
    let loaded = try load(table)
    #expect(loaded.findings.isEmpty)
    let records = loaded.dossier.realisasi
    #expect(records.map(\.value?.number) == [78.6, 4, 5])
    #expect(
      records.map(\.place) == [
        Place(tree: 0, node: 0, indicator: 0), Place(tree: 0, node: 0, indicator: 1),
        Place(tree: 0, node: 1, indicator: 0),
      ])
    #expect(records.map(\.period.description) == ["2025-T1", "2025-T1", "2025"])
  }

  @Test func `fills every column`() throws {
    let loaded = try load(
      """
      kode;indikator;periode;realisasi;pembilang;penyebut;bukti;kendala;tindak_lanjut;tahun_data;catatan
      1;1;2025;;7;10;foto;hujan;diulang;2024;"dua
      baris"
      """)
    let record = try #require(loaded.dossier.realisasi.first)
    #expect(loaded.findings.isEmpty)
    #expect(record.value == nil)
    #expect(record.numerator == 7)
    #expect(record.denominator == 10)
    #expect(record.evidence == "foto")
    #expect(record.obstacle == "hujan")
    #expect(record.followUp == "diulang")
    #expect(record.dataYear == 2024)
    #expect(record.remark == "dua\nbaris")
  }

  @Test(arguments: ["=\"1.1\"", "\"=\"\"1.1\"\"\"", "1.1"])
  func `understands a code in the quotes that keep Excel from changing it`(code: String) throws {
    let loaded = try load("kode;indikator;periode;realisasi\n\(code);1;2025;5\n")
    #expect(loaded.findings.isEmpty)
    #expect(loaded.dossier.realisasi.map(\.place) == [Place(tree: 0, node: 1, indicator: 0)])
  }

  @Test(arguments: [
    ("7;", "“penyebut”: kosong, padahal “pembilang” terisi"),
    (";10", "“pembilang”: kosong, padahal “penyebut” terisi"),
  ])
  func `wants both parts of a quotient`(cells: String, message: String) throws {
    let loaded = try load(
      "kode;indikator;periode;realisasi;pembilang;penyebut\n1;1;2025;70;\(cells)\n")
    #expect(loaded.findings.map(\.finding.message) == [message])
    #expect(loaded.findings.map(\.finding.rule) == ["baris-realisasi-tak-terbaca"])
    #expect(loaded.dossier.realisasi.isEmpty)
  }

  @Test(arguments: [
    (
      "2;1;2025;5", "baris-realisasi-tak-dikenal", "kode “2” tidak ada dalam pohon “a”; mungkin “1”"
    ),
    (
      "1;3;2025;5", "baris-realisasi-tak-dikenal",
      "indikator “3” tidak ada pada kode “1”, yang mempunyai 2 indikator"
    ),
    (
      "1;;2025;5", "baris-realisasi-tak-dikenal",
      "kolom “indikator” kosong, padahal kode “1” mempunyai 2 indikator"
    ),
    (
      "1;1;2025-T5;5", "baris-realisasi-tak-terbaca",
      "periode “2025-T5” tidak terbaca; diharapkan 2025, 2025-S1, 2025-T3 atau 2025-09"
    ),
    ("1;1;2025;1.500", "angka-ambigu", "“realisasi”: “1.500” dapat berarti 1,5 atau 1.500"),
    (
      "1;1;2025;??", "baris-realisasi-tak-terbaca",
      "“realisasi”: “??” tidak terbaca; diharapkan angka (78,60), rentang (1,5..3,5), atau predikat (BB)"
    ),
    (
      "1;1;2025;5;lebih", "baris-realisasi-tak-terbaca",
      "baris berisi 5 sel, judulnya 4; diharapkan angka berkoma dalam tanda kutip"
    ),
  ])
  func `says what a row fails by, with its line`(row: String, rule: RuleID, message: String) throws
  {
    let loaded = try load("kode;indikator;periode;realisasi\n1;2;2025;1\n\(row)\n1.1;1;2025;1\n")
    #expect(loaded.findings.map(\.finding.message) == [message])
    #expect(loaded.findings.map(\.finding.rule) == [rule])
    #expect(loaded.findings.map(\.range?.start) == [TextPoint(line: 3, column: 1)])
    #expect(loaded.findings[0].path.hasSuffix("a.realisasi.csv"))
    #expect(loaded.dossier.realisasi.count == 2)
  }

  @Test(arguments: [
    ("", "tabel kosong; diharapkan judul kolom", 1),
    (
      "kode;periode\n1;2025\n",
      "kolom “indikator”, “realisasi” tidak ada; baris-barisnya tidak terbaca", 1
    ),
    (
      "kode;indikator;periode;realisasi\n1;1;2025;\"5\n",
      "tanda kutip yang dibuka di sini tidak ditutup", 2
    ),
    (
      "PK\u{3}\u{4}",
      "berkas berisi buku kerja Excel atau dokumen Word; diharapkan tabel teks (CSV)", 1
    ),
  ])
  func `says what a table fails by`(table: String, message: String, line: Int) throws {
    let loaded = try load(table)
    #expect(loaded.findings.map(\.finding.message) == [message])
    #expect(loaded.findings.map(\.finding.rule) == ["berkas-realisasi-rusak"])
    #expect(loaded.findings.map(\.range?.start.line) == [line])
    #expect(loaded.dossier.realisasi.isEmpty)
  }

  @Test func `an unquoted decimal comma between commas is not taken for two cells`() throws {
    let loaded = try load("kode,indikator,periode,realisasi,pembilang,penyebut\n1,1,2025,78,60\n")
    #expect(loaded.findings.map(\.finding.rule) == ["baris-realisasi-tak-terbaca"])
    #expect(loaded.dossier.realisasi.isEmpty)
  }

  @Test func `the same cell twice is an error only when the values differ`() throws {
    let head = "kode;indikator;periode;realisasi\n"
    let same = try load(head + "1;1;2025;5\n1;1;2025;5,0\n")
    #expect(same.findings.isEmpty)
    #expect(same.dossier.realisasi.count == 1)
    let different = try load(head + "1;1;2025;5\n1;1;2025;6\n")
    #expect(different.findings.map(\.finding.rule) == ["realisasi-ganda"])
    #expect(different.findings[0].finding.notes.map(\.range?.start.line) == [2])
    #expect(different.findings[0].finding.severity == .error)
    #expect(different.dossier.realisasi.map(\.value?.number) == [5])
  }

  @Test func `unknown and repeated columns are said`() throws {
    let loaded = try load("kode;indikator;periode;realisasi;cattan;kode\n1;1;2025;5;x;\n")
    #expect(
      loaded.findings.map(\.finding.message) == [
        "kolom “cattan” tidak dikenal; mungkin “catatan”",
        "kolom “kode” tertulis dua kali; yang pertama dipakai",
      ])
    #expect(loaded.dossier.realisasi.count == 1)
  }

  @Test func `a named table belongs to the tree its name begins with`() throws {
    let row = "kode;indikator;periode;realisasi\n1.1;1;2025;5\n"
    let folder = try TemporaryFolder([
      "a.yaml": tree, "b.yaml": "pohon: b\n", "masuk/a.tw1.csv": row, "masuk/lain.csv": row,
      "a.realisasi-2.csv": row, "c.realisasi.csv": row,
    ])
    let loaded = try loadDossier(
      paths: [folder["a.yaml"], folder["b.yaml"]],
      realisasi: [folder["masuk/a.tw1.csv"], folder["masuk/lain.csv"], folder["a.realisasi-2.csv"]])
    #expect(loaded.dossier.realisasi.count == 1)
    #expect(
      loaded.findings.map(\.finding.message) == [
        "baris ini tidak menyebut pohonnya; diharapkan kolom “pohon”"
      ])
    #expect(loaded.findings.map(\.path) == [folder["masuk/lain.csv"]])
    #expect(throws: FileError(path: folder["x.csv"], message: "tidak ditemukan")) {
      try loadDossier(paths: [folder["a.yaml"]], realisasi: [folder["x.csv"]])
    }
  }

  @Test func `a report is found in the row of its table`() throws {
    let loaded = try load(
      "kode;indikator;periode;realisasi\n1;1;2025-T1;78\n\n1.1;1;2025-T2;5\n1.1;1;2025-T2;5\n")
    let tree = loaded.dossier.trees[0]
    func place(_ node: Int, _ item: String) -> String? {
      let anchor = Anchor(tree, tree.nodes[node], indicator: 0, .realisasi, item: item)
      return loaded.place(of: anchor).map {
        "\($0.path.split(separator: "/").last ?? ""):\($0.range?.start.line ?? 0)"
      }
    }
    #expect(place(0, "2025-T1") == "a.realisasi.csv:2")
    #expect(place(1, "2025-T2") == "a.realisasi.csv:4")
    #expect(place(1, "2025-T3") == "a.yaml:7")
  }

  @Test func `a table can be read without a file`() {
    let trees = [readTree(tree).tree].compactMap(\.self)
    let reading = readRealisasi(
      "kode;indikator;periode;realisasi\n1;1;2025-T1;78\n9;1;2025;5\n1.1;;2025;6", of: trees)
    #expect(reading.realisasi.map(\.value?.number) == [78, 6])
    #expect(reading.lines == [2, 4])
    #expect(reading.findings.compactMap(\.range?.start.line) == [3])
    #expect(readRealisasi("", of: []).realisasi.isEmpty)
  }
}
