import Pohon
import PohonSheet
import Testing

@Suite struct `Long tables` {
  @Test func `find parents by codes, with the outcome above the rest`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Kode  | Jenjang     | Kondisi
        0     | Outcome     | Meningkatnya pelayanan
        #1    | CSF         | Meningkatnya tata kelola
        #1.1  | Antara      | Meningkatnya kebijakan
        1.1.1 | Operasional | Tersusunnya kebijakan
        #2    | csf         | Meningkatnya sarana
        """))
    #expect(result.layout == .long)
    #expect(
      nodes == [
        "0 outcome Meningkatnya pelayanan", "1 csf Meningkatnya tata kelola < 0",
        "1.1 antara Meningkatnya kebijakan < 1", "1.1.1 operasional Tersusunnya kebijakan < 1.1",
        "2 csf Meningkatnya sarana < 0",
      ])
    #expect(result.remarks.isEmpty)
  }

  @Test func `find parents by the order of levels where there are no codes`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Jenjang | Kondisi | Indikator
        tujuan  | Meningkatnya A | Nilai A
        sasaran | Meningkatnya B | Nilai B
        sasaran | Meningkatnya C | Nilai C
        tujuan  | Meningkatnya D | Nilai D
        sasaran | Meningkatnya E | Nilai E
        """))
    #expect(
      nodes == [
        "1 tujuan Meningkatnya A", "1.1 sasaran Meningkatnya B < 1",
        "1.2 sasaran Meningkatnya C < 1", "2 tujuan Meningkatnya D",
        "2.1 sasaran Meningkatnya E < 2",
      ])
    #expect(result.told == ["5 kondisi tidak berkode; kodenya diberikan menurut urutannya"])
  }

  @Test func `take parents from their column, by code or by words`() throws {
    let (_, _, nodes) = try imported(
      typed(
        """
        Kode | Induk       | Kondisi
        B    | A           | Kondisi B
        A    |             | Kondisi A
        C    | Kondisi B   | Kondisi C
        """))
    #expect(nodes == ["A - Kondisi A", "B - Kondisi B < A", "C - Kondisi C < B"])
  }

  @Test func `say which parents are unknown or go round`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Kode | Induk | Kondisi
        A    | B     | Kondisi A
        B    | A     | Kondisi B
        C    | X     | Kondisi C
        D    | D     | Kondisi D
        """))
    #expect(tree.nodes.count == 4)
    #expect(
      result.told == [
        "Lembar1!B4: induk “X” tidak ada di antara kondisi; dibaca tanpa induk",
        "Lembar1!B5: kondisi ini menjadi induk dirinya sendiri; dibaca tanpa induk",
        "Lembar1!A2: induk kondisi ini berputar kembali kepadanya; dibaca tanpa induk",
      ])
  }

  @Test func `make one condition of rows that repeat it for each indicator`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Kode | Kondisi        | Indikator | Penanggung Jawab
        1    | Meningkatnya A | Nilai A   | Bagian Hukum
        1    | Meningkatnya A | Nilai B   | Bagian Hukum
             |                | Nilai C   |
        2    | Meningkatnya B | Nilai D   | Bagian Umum
        2    | Meningkatnya B | Nilai E   | Bagian Hukum
        """))
    let names = tree.nodes.map { $0.indicators.map(\.name) }
    #expect(names == [["Nilai A", "Nilai B", "Nilai C"], ["Nilai D", "Nilai E"]])
    #expect(tree.nodes[0].owners.map(\.name) == ["Bagian Hukum"])
    let owners = tree.nodes.map { $0.indicators.map { $0.owners.map(\.name) } }
    #expect(owners == [[[], [], []], [["Bagian Umum"], ["Bagian Hukum"]]])
    #expect(tree.nodes[1].owners.isEmpty)
    #expect(result.remarks.isEmpty)
  }

  @Test func `read 1.10 where it was kept as the number 1.1`() throws {
    let rows =
      (1...9).map { "#1.\($0) | | Kondisi \($0)" } + [
        "#1.1 | | Kondisi 10", "1.10.1 | #1.1 | Di bawah 10", "#1.11 | | Kondisi 11",
      ]
    let (result, tree, _) = try imported(
      typed("Kode | Keterangan | Kondisi\n#1 | | Atas\n" + rows.joined(separator: "\n")))
    #expect(tree.nodes.map(\.code).suffix(3) == ["1.10", "1.10.1", "1.11"])
    let above = tree.nodes[11].parent.map { tree.nodes[$0].code }
    #expect(above == "1.10")
    #expect(
      result.told.first
        == "Lembar1!A12: kode “1.1” tersimpan sebagai angka dan sudah dipakai; menurut urutannya dibaca 1.10"
    )
  }

  @Test func `find a parent 1.10 that was kept as the number 1.1`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Kode   | Induk | Kondisi
        1      |       | Atas
        1.1    | 1     | Satu
        1.10   | 1     | Sepuluh
        1.10.1 | #1.1  | Di bawah sepuluh
        """))
    #expect(nodes.last == "1.10.1 - Di bawah sepuluh < 1.10")
    #expect(result.told == ["Lembar1!B5: induk “1.1” tersimpan sebagai angka; dibaca 1.10"])
  }

  @Test func `read codes that were kept as days, and say so`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Kode        | Kondisi
        1           | Atas
        1.4         | Tengah
        @2001-04-01 | Bawah
        1.4.2       | Bawah lain
        @2025-12-31 | Entah
        """))
    let codes = nodes.map { $0.prefix { $0 != " " } }
    #expect(codes == ["1", "1.4", "1.4.1", "1.4.2", "2"])
    #expect(
      result.told.prefix(2) == [
        "Lembar1!A4: kode tersimpan sebagai tanggal 2001-04-01; menurut urutannya dibaca 1.4.1",
        "Lembar1!A6: kode tersimpan sebagai tanggal 2025-12-31; kode aslinya tidak dapat diketahui",
      ])
  }

  @Test func `give weights to conditions or indicators by their row`() throws {
    let (_, tree, _) = try imported(
      typed(
        """
        Kode | Kondisi | Indikator | Bobot
        1    | Atas    |           | #60
        1    |         | Nilai A   | #0.5
        1    |         | Nilai B   | #0.25
        """))
    #expect(tree.nodes[0].weight == 60)
    #expect(tree.nodes[0].indicators.map(\.weight) == [0.5, 0.25])
  }

  @Test func `keep a code that two conditions have, and say so`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Kode | Kondisi
        1.   | Atas
        1.1  | Satu
        1.1  | Yang lain sama sekali
        """))
    #expect(tree.nodes.map(\.code) == ["1", "1.1", "1.1"])
    #expect(tree.nodes[0].printings.map(\.code) == ["1."])
    #expect(result.told.first == "Lembar1!A4: kode “1.1” dipakai lebih dari satu kondisi")
  }

  @Test func `leave what nobody stated a condition for`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Kode | Kondisi | Indikator | Satuan
             |         | Nilai X   | dokumen
        1    | Atas    |           | orang
        """))
    #expect(tree.nodes.count == 1)
    #expect(
      result.told == [
        "Lembar1!C2: “Nilai X” tidak dibaca: tidak ada kondisi pada baris ini atau di atasnya",
        "Lembar1!D2: “dokumen” tidak dibaca: tidak ada kondisi pada baris ini atau di atasnya",
        "Lembar1!D3: “orang” tidak dibaca: tidak ada indikator pada baris ini",
      ])
  }

  @Test func `may call their conditions required, with codes and indicators beside them`() throws {
    let (result, tree, nodes) = try imported(
      typed(
        """
        Kode  | Jenjang | Kondisi yang diperlukan | Indikator
        CSF 1 | CSF     | Meningkatnya A          | Nilai A
        1.1   | Antara  | Meningkatnya B          | Nilai B
        """))
    #expect(result.layout == .long)
    #expect(nodes == ["1 csf Meningkatnya A", "1.1 antara Meningkatnya B < 1"])
    #expect(tree.nodes.map { $0.indicators.map(\.name) } == [["Nilai A"], ["Nilai B"]])
    #expect(result.remarks.isEmpty)
  }

  @Test func `may have codes for numbers and no more than “Uraian” above conditions`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        No    | Uraian         | Indikator
        I     | Meningkatnya A | Nilai A
        I.A   | Meningkatnya B | Nilai B
        I.A.1 | Meningkatnya C | Nilai C
        """))
    #expect(result.understood == ["A kode", "B kondisi", "C indikator"])
    #expect(nodes.suffix(2) == ["I.A - Meningkatnya B < I", "I.A.1 - Meningkatnya C < I.A"])
  }

  @Test(arguments: [("1", "1.1"), ("1", "2")])
  func `have codes for numbers beside levels only where these branch`(
    numbers: (first: String, second: String)
  ) throws {
    let result = try imported(
      typed(
        """
        No | Jenjang | Kondisi | Indikator
        \(numbers.first) | CSF | Meningkatnya A | Nilai A
        \(numbers.second) | Antara | Meningkatnya B | Nilai B
        """)
    ).result
    #expect(result.understood[0] == (numbers.second == "1.1" ? "A kode" : "A nomor urut"))
  }

  @Test func `find the nearest parent above where blocks are numbered alike`() throws {
    let (_, tree, nodes) = try imported(
      typed(
        """
        Kode | Kondisi
        A    | BAGIAN HUKUM
        1    | Meningkatnya A
        1.1  | Terlaksananya B
        B    | BAGIAN UMUM
        1    | Meningkatnya C
        1.1  | Terlaksananya D
        """))
    #expect(nodes.last == "1.1 - Terlaksananya D < 1")
    #expect(tree.nodes[5].parent.map { tree.nodes[$0].statement } == "Meningkatnya C")
    #expect(tree.nodes[2].parent.map { tree.nodes[$0].statement } == "Meningkatnya A")
  }

  @Test func `say where a condition hangs whose own parent is missing`() throws {
    let (result, _, nodes) = try imported(
      typed("Kode | Kondisi\n1 | Atas\n1.3.1 | Bawah"))
    #expect(nodes.last == "1.3.1 - Bawah < 1")
    #expect(
      result.told == ["Lembar1!A3: kode “1.3” tidak ada; kondisi 1.3.1 diletakkan di bawah 1"])
  }

  @Test(arguments: ["#1.1", "@2001-04-01"])
  func `read a row after a code of figures without end`(cell: String) throws {
    let (_, tree, _) = try imported(
      typed(
        """
        Kode                  | Kondisi
        1                     | Atas
        1.1                   | Kondisi A
        1.9223372036854775807 | Kondisi B
        \(cell) | Lain sama sekali
        """))
    #expect(tree.nodes.count == 4)
  }

  @Test func `leave a code that is too long to be one`() throws {
    let code = [String](repeating: "1", count: 50_000).joined(separator: ".")
    let (result, tree, _) = try imported(typed("Kode | Kondisi\n1 | Atas\n\(code) | Bawah"))
    #expect(tree.nodes.map(\.statement) == ["Atas", "Bawah"])
    #expect(result.told.contains { $0.hasSuffix("lebih panjang dari 200 huruf; bukan kode") })
  }

  @Test func `are refused where they are deeper than a file can hold`() throws {
    let rows = (1...200).map { "K\($0) | \($0 > 1 ? "K\($0 - 1)" : "") | Kondisi \($0)" }
    let sheet = typed("Kode | Induk | Kondisi\n" + rows.joined(separator: "\n"))
    let refusal = #expect(throws: ImportRefusal.self) {
      try importTree(from: Workbook(sheets: [sheet]))
    }
    #expect(
      try #require(refusal).message
        == "kondisi di Lembar1!A92 berada pada tingkat ke-91 dari atas; sebuah pohon paling dalam 90 tingkat; periksa kode atau induknya"
    )
  }

  @Test(arguments: ["No.", "."])
  func `say of a code cell without a code that it is none`(cell: String) throws {
    let (result, tree, _) = try imported(typed("Kode | Kondisi\n1 | Atas\n\(cell) | Bawah"))
    #expect(tree.nodes.map(\.code) == ["1", "2"])
    #expect(result.told.last == "Lembar1!A3: “\(cell)” tidak dibaca: bukan kode")
  }
}
