import Pohon
import PohonSheet
import Testing

@Suite struct `Headings of columns` {
  @Test(arguments: [
    ("KODE", "kode"), ("Kondsi", "kondisi"), ("Indikator  Kinerja¶Utama (IKU)", "indikator"),
    ("Penangung Jawab", "penanggung jawab"), ("Formulasi/Rumus Perhitungan", "formula"),
    ("Definisi / Penjelasan", "definisi"), ("sumber-data", "sumber data"),
    ("Satuan:", "satuan"), ("Target 2025", "target 2025"), ("Target Tahun 2026 (%)", "target 2026"),
    ("2027", "target 2027"), ("#2028", "target 2028"), ("Targt Kinerja Th. 2025", "target 2025"),
    ("Base line 2020", "baseline 2020"), ("Kondisi Awal (2024)", "baseline 2024"),
    ("Target TW III 2025", "target 2025-T3"), ("Bobot", "bobot"), ("Warna", "?"),
    ("Target", "?"), ("Target 2021-2026", "?"), ("Realisasi 2024", "realisasi"),
    ("Formulasi/Rumus", "formula"), ("PENJELASAN / FORMULASI PENGHITUNGAN", "formula"),
    ("PIC", "penanggung jawab"), ("Satuan / Unit", "satuan"), ("Satuan/Formula", "?"),
    ("INDIKATOR TUJUAN/SASARAN", "indikator"), ("Kondisi / Sasaran", "kondisi"),
  ])
  func `are known by their words`(heading: String, meaning: String) throws {
    let key = meaning == "kode" ? "Induk" : "Kode"
    let statement = meaning == "kondisi" ? "Jenjang" : "Kondisi"
    let (result, _, _) = try imported(typed("\(key) | \(statement) | \(heading)\n1 | Atas |"))
    #expect(result.understood.last == "C \(meaning)")
  }

  @Test func `may not be two for one meaning`() throws {
    let (result, tree, _) = try imported(
      typed("Kode | Kondisi | Indikator | Rumus | Formula\n1 | Atas | Nilai | a/b | c/d"))
    #expect(tree.nodes[0].indicators[0].formula == "a/b")
    #expect(
      result.told == [
        "Lembar1!E1: “Formula” tidak dibaca: judulnya sama artinya (formula) dengan kolom D, yang dibaca",
        "Lembar1!E2: “c/d” tidak dibaca: kolom “Formula”: judulnya sama artinya (formula) dengan kolom D, yang dibaca",
      ])
  }

  @Test(arguments: [true, false])
  func `may stand in two rows with years below their group`(isJoined: Bool) throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Sasaran | Indikator | Data Awal | Target Kinerja |       | Rumus
                |           | 2020      | 2021           | #2022 |
        (1)     | (2)       | (3)       | (4)            | (5)   | (6)
        Atas    | Nilai     | #70       | #75            | #80   | a/b
        """, merges: isJoined ? ["D1:E1", "A1:A2", "B1:B2", "F1:F2"] : []))
    #expect(result.layout == .iku)
    #expect(
      result.understood == [
        "A kondisi sasaran", "B indikator", "C baseline 2020", "D target 2021", "E target 2022",
        "F formula",
      ])
    #expect(tree.nodes[0].indicators[0].targets.map(\.value.text) == ["75", "80"])
    #expect(result.told == ["1 kondisi tidak berkode; kodenya diberikan menurut urutannya"])
  }

  @Test func `may stand in three rows`() throws {
    let (result, _, _) = try imported(
      typed(
        """
        No | Sasaran | Kinerja   |        |        |      |
           |         | Indikator | Satuan | Target |      | Rumus
           |         |           |        | 2021   | 2022 |
        1  | Atas    | Nilai     | orang  | #7     | #8   | a
        """,
        merges: ["A1:A3", "B1:B3", "C1:F1", "C2:C3", "D2:D3", "E2:F2", "G2:G3"]))
    #expect(
      result.understood == [
        "A nomor urut", "B kondisi sasaran", "C indikator", "D satuan", "E target 2021",
        "F target 2022", "G formula",
      ])
    #expect(result.remarks.isEmpty)
  }

  @Test func `may stand below titles and notes, which are told row by row`() throws {
    let titles = (1...40).map { "Catatan \($0) | untuk | pengisian" }
    let (result, tree, _) = try imported(
      typed(
        "Pohon Kinerja Dinas\n" + titles.joined(separator: "\n")
          + "\n\nKode | Kondisi\n1 | Atas\n\n\n| Malili, 3 Mei 2025"))
    #expect(tree.heading.title == "Pohon Kinerja Dinas")
    #expect(result.remarks.count == 41)
    #expect(
      result.told.first
        == "Lembar1!A2: “Catatan 1 | untuk | pengisian” tidak dibaca: judul atau keterangan di atas tabel"
    )
    #expect(
      result.told.last
        == "Lembar1!B47: “Malili, 3 Mei 2025” tidak dibaca: keterangan di luar tabel")
  }

  @Test func `without a year make the baseline an assumption`() throws {
    let (result, tree, _) = try imported(
      typed("Kode | Kondisi | Indikator | Baseline | 2025\n1 | Atas | Nilai | #70 | #75"))
    let indicator = tree.nodes[0].indicators[0]
    #expect(indicator.baseline.map(\.period.description) == ["2024"])
    #expect(indicator.assumptions.contains(.baseline, item: "2024"))
    #expect(result.understood[3] == "D baseline 2024 (tahunnya diperkirakan)")
  }

  @Test func `repeated on each page are one table`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Kode | Kondisi
        1    | Atas
        Lanjutan
        Kode | Kondisi
        1.1  | Bawah
        """))
    #expect(nodes == ["1 - Atas", "1.1 - Bawah < 1"])
    #expect(result.told == ["Lembar1!A3: “Lanjutan” tidak dibaca: keterangan di luar tabel"])
  }

  @Test func `with a stroke tell which of their parts is known`() throws {
    let column = try imported(typed("Kode | Kondisi | Satuan / Warna\n1 | Atas |")).result.columns[
      2]
    #expect(column.meaning == "satuan")
    #expect(column.onlyKnown == "Satuan")
  }

  @Test func `tell why several years are no target`() throws {
    let result = try imported(
      typed("Kode | Kondisi | Indikator | Target 2021-2026\n1 | Atas | Nilai | #1")
    ).result
    #expect(
      result.told.first
        == "Lembar1!D1: “Target 2021-2026” tidak dibaca: judulnya menyebut beberapa tahun")
  }

  @Test func `name quarters below a year`() throws {
    let (result, _, _) = try imported(
      typed(
        """
        Kode | Kondisi | Indikator | Target |         |         |
             |         |           | 2025   |         |         | 2026
             |         |           | Tahunan | TW 1   | 2025-T2 |
        1    | Atas    | Nilai     | #12    | #3      | #6      | #15
        """, merges: ["A1:A3", "B1:B3", "C1:C3", "D1:G1", "D2:F2", "G2:G3"]))
    #expect(
      result.understood.suffix(4) == [
        "D target 2025", "E target 2025-T1", "F target 2025-T2", "G target 2026",
      ])
    #expect(result.remarks.isEmpty)
  }

  @Test func `of values that are no part of a tree are not said to repeat each other`() throws {
    let (result, _, _) = try imported(
      typed(
        "Kode | Kondisi | Realisasi 2025 | Realisasi 2026\n1 | Atas | #1 | #2"))
    #expect(
      result.told == [
        "Lembar1!C2: “1” tidak dibaca: kolom “Realisasi 2025”: realisasi tidak punya tempat dalam berkas pohon",
        "Lembar1!D2: “2” tidak dibaca: kolom “Realisasi 2026”: realisasi tidak punya tempat dalam berkas pohon",
      ])
  }

  @Test func `of a target take the year of the title, and say so`() throws {
    let (result, tree, _) = try imported(
      typed("PERJANJIAN KINERJA TAHUN 2025\n\nSasaran | Indikator | Target\nAtas | Nilai | #75"))
    let indicator = tree.nodes[0].indicators[0]
    #expect(indicator.targets.map { "\($0.period) \($0.value.text)" } == ["2025 75"])
    #expect(indicator.assumptions.contains(.target, item: "2025"))
    #expect(result.understood[2] == "C target 2025 (tahunnya menurut judul di atas tabel)")
  }

  @Test(arguments: ["TAHUN 2021-2026", "PERATURAN BUPATI NOMOR 12 TAHUN 2025"])
  func `of a target take no year of a plan or regulation`(title: String) throws {
    let (result, tree, _) = try imported(
      typed("\(title)\n\nSasaran | Indikator | Target\nAtas | Nilai | #75"))
    #expect(tree.nodes[0].indicators[0].targets.isEmpty)
    #expect(result.told.contains { $0.hasPrefix("Lembar1!C4: “75” tidak dibaca: kolom “Target”") })
  }
}
