import Pohon
import PohonSheet
import Testing

@Suite struct `Rows that are no conditions` {
  private let long = """
    Kode | Kondisi        | Indikator | Target 2025
    1    | Meningkatnya A | IKM       | #80
    1.1  | Meningkatnya B | Nilai     | #90

    """

  @Test(arguments: [
    ("Jumlah | | | #170", "“Jumlah | 170” tidak dibaca: baris jumlah, bukan kondisi"),
    ("TOTAL: | | | #170", "“TOTAL: | 170” tidak dibaca: baris jumlah, bukan kondisi"),
    (
      "Keterangan: sementara | | |",
      "“Keterangan: sementara” tidak dibaca: baris keterangan, bukan kondisi"
    ),
    ("*) sementara", "“*) sementara” tidak dibaca: baris keterangan, bukan kondisi"),
    ("Sumber : Bappeda", "“Sumber : Bappeda” tidak dibaca: baris keterangan, bukan kondisi"),
    ("Malili, 2 Januari 2025", "“Malili, 2 Januari 2025” tidak dibaca: keterangan di luar tabel"),
    ("Malili, … Mei 2025", "“Malili, … Mei 2025” tidak dibaca: keterangan di luar tabel"),
    ("Mengetahui,", "“Mengetahui,” tidak dibaca: keterangan di luar tabel"),
    (
      "Kepala Bagian,",
      "“Kepala Bagian,” tidak dibaca: kolom kodenya tidak berisi kode, dan kondisinya kosong"
    ),
    ("1.2", "“1.2” tidak dibaca: baris ini hanya berisi kode"),
  ])
  func `go into the report below a long table`(row: String, told: String) throws {
    let (result, _, nodes) = try imported(typed(long + row))
    #expect(nodes == ["1 - Meningkatnya A", "1.1 - Meningkatnya B < 1"])
    #expect(result.told == ["Lembar1!A4: " + told])
  }

  @Test func `go into the report among the rows of a table, which goes on`() throws {
    let (result, tree, _) = try imported(
      typed(long + "Sub Jumlah | | | #170\n2 | Meningkatnya C | Mutu | #1\n\nTotal | | | #171"))
    #expect(tree.nodes.map(\.code) == ["1", "1.1", "2"])
    #expect(result.told.map { $0.prefix(11) } == ["Lembar1!A4:", "Lembar1!A7:"])
  }

  @Test func `go into the report below a matrix, and give no number away`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Outcome        | CSF            | Indikator
        Meningkatnya A | Meningkatnya B | Nilai B
                       | Meningkatnya C | Nilai C
        JUMLAH         |                | #2
        Keterangan:    |                |
        a. sementara   |                |
        """))
    #expect(
      nodes == ["0 outcome Meningkatnya A", "1 csf Meningkatnya B < 0", "2 csf Meningkatnya C < 0"])
    #expect(
      result.told.dropFirst() == [
        "Lembar1!A4: “JUMLAH | 2” tidak dibaca: baris jumlah, bukan kondisi",
        "Lembar1!A5: “Keterangan:” tidak dibaca: baris keterangan, bukan kondisi",
        "Lembar1!A6: “a. sementara” tidak dibaca: baris keterangan, bukan kondisi",
      ])
  }

  @Test func `are none where a total is only part of the words`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Sasaran                    | Indikator
        Total Fertility Rate turun | TFR
        Sumber daya manusia unggul | IPM
                                   | Jumlah lulusan
        """))
    #expect(tree.nodes.count == 2)
    #expect(tree.nodes[1].indicators.map(\.name) == ["IPM", "Jumlah lulusan"])
    #expect(result.remarks.count == 1)
  }

  @Test func `end a table where another kind of table follows an empty row`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        No   | Sasaran Strategis | Indikator Kinerja | Target 2025
        1    | Meningkatnya A    | IKM               | 82,5

        No   | Program           | Anggaran          | Keterangan
        1    | Program B         | Rp 1.500.000      | APBD

        Malili, Januari 2025
        Pihak Kedua, | | Pihak Pertama,
        """))
    #expect(tree.nodes.map(\.statement) == ["Meningkatnya A"])
    #expect(tree.nodes[0].indicators.map(\.name) == ["IKM"])
    #expect(
      result.told == [
        "Lembar1!A4: “No | Program | Anggaran | Keterangan” tidak dibaca: bagian tabel lain, di luar tabel yang dibaca",
        "Lembar1!A5: “1 | Program B | Rp 1.500.000 | APBD” tidak dibaca: bagian tabel lain, di luar tabel yang dibaca",
        "Lembar1!A7: “Malili, Januari 2025” tidak dibaca: bagian tabel lain, di luar tabel yang dibaca",
        "Lembar1!A8: “Pihak Kedua, | Pihak Pertama,” tidak dibaca: bagian tabel lain, di luar tabel yang dibaca",
      ])
  }

  @Test func `are those whose number is words`() throws {
    let (result, tree, _) = try imported(
      typed("No | Sasaran | Indikator\n1 | Atas | Nilai\nBagian II | | Bupati"))
    #expect(tree.nodes[0].indicators.map(\.name) == ["Nilai"])
    #expect(
      result.told == [
        "Lembar1!A3: “Bagian II | Bupati” tidak dibaca: tidak bernomor urut; baris ini dianggap di luar tabel"
      ])
  }

  @Test(arguments: ["(1) | (2) | (3) | (4) | (5)", "#1 | #2 | #3 | #4 | #5"])
  func `only number columns, below counted years too`(numbers: String) throws {
    let (result, tree, nodes) = try imported(
      typed(
        """
        No | Sasaran | Indikator | Target Tahun ke- |
           |         |           | 1                | 2
        \(numbers)
        1. | Atas    | Nilai     | #70              | #75
        """))
    #expect(nodes == ["1 sasaran Atas"])
    #expect(tree.nodes[0].indicators[0].targets.isEmpty)
    #expect(
      result.told == [
        "Lembar1!D2: “1” tidak dibaca: judulnya tidak menyebut tahun target",
        "Lembar1!E2: “2” tidak dibaca: judulnya tidak menyebut tahun target",
        "Lembar1!D4: “70” tidak dibaca: kolom “Target Tahun ke- 1”: judulnya tidak menyebut tahun target",
        "Lembar1!E4: “75” tidak dibaca: kolom “Target Tahun ke- 2”: judulnya tidak menyebut tahun target",
      ])
  }

  @Test func `do not hide a last condition above a repeated heading`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Kode | Kondisi | Indikator
        1    | Atas    | Nilai
             | Bawah   |

        Kode | Kondisi | Indikator
        9    | Lain    | Nilai
        """))
    #expect(tree.nodes.map(\.statement) == ["Atas", "Bawah", "Lain"])
    #expect(result.remarks.count == 1)
  }

  @Test func `are no title where they name a regulation`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        LAMPIRAN I
        PERATURAN BUPATI NOMOR 12 TAHUN 2025
        POHON KINERJA SEKRETARIAT DAERAH
        Kode | Kondisi
        1    | Atas
        """))
    #expect(tree.heading.title == "POHON KINERJA SEKRETARIAT DAERAH")
    #expect(result.told.map { $0.prefix(11) } == ["Lembar1!A1:", "Lembar1!A2:"])
  }
}
