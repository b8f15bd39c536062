import Pohon
import PohonSheet
import Testing

@Suite struct `Matrices` {
  @Test(arguments: [["A2:A5", "B2:B3", "B4:B5"], []])
  func `give the tree by the rows that cells span, joined or left empty`(merges: [String]) throws {
    let (result, tree, nodes) = try imported(
      typed(
        """
        Tujuan   | Sasaran | Indikator
        Tujuan A | Sas B   | Nilai 1
                 |         | Nilai 2
                 | Sas C   | Nilai 3
                 |         | Nilai 4
        Tujuan D | Sas E   | Nilai 5
        """, merges: merges))
    #expect(result.layout == .iku)
    #expect(
      nodes == [
        "1 tujuan Tujuan A", "1.1 sasaran Sas B < 1", "1.2 sasaran Sas C < 1",
        "2 tujuan Tujuan D", "2.1 sasaran Sas E < 2",
      ])
    let names = tree.nodes.map { $0.indicators.map(\.name) }
    #expect(names == [[], ["Nilai 1", "Nilai 2"], ["Nilai 3", "Nilai 4"], [], ["Nilai 5"]])
  }

  @Test func `take a text repeated in each row for one condition`() throws {
    let (_, tree, nodes) = try imported(
      typed(
        """
        Tujuan | Sasaran | Indikator
        Satu   | Dua     | Nilai 1
        Satu   | Dua     | Nilai 2
        Satu   | Tiga    | Nilai 3
        """))
    #expect(nodes == ["1 tujuan Satu", "1.1 sasaran Dua < 1", "1.2 sasaran Tiga < 1"])
    #expect(tree.nodes[1].indicators.count == 2)
  }

  @Test func `read codes at either end of a text`() throws {
    let (result, tree, nodes) = try imported(
      typed(
        """
        Outcome          | CSF                | Kondisi Antara
        Meningkatnya A   | Meningkatnya B (CSF 1) | 1.4.1. Terlaksananya C
                         |                    | Terlaksananya D (CSF 1.2)
                         |                    | Terlaksananya E (2021)
        """))
    #expect(
      nodes == [
        "0 outcome Meningkatnya A", "1 csf Meningkatnya B < 0",
        "1.4.1 antara Terlaksananya C < 1", "1.2 antara Terlaksananya D < 1",
        "1.3 antara Terlaksananya E (2021) < 1",
      ])
    #expect(tree.nodes[3].printings.map(\.code) == ["CSF 1.2"])
    #expect(result.told == ["1 kondisi tidak berkode; kodenya diberikan menurut urutannya"])
  }

  @Test func `give a code that cannot stand where it is by position`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        CSF     | Kondisi Antara
        1. Atas | 1.1 Satu
                | 2.1 Dua
                | 1.1 Tiga
        """))
    #expect(nodes.map { $0.prefix(3) } == ["1 c", "1.1", "1.2", "1.3"])
    #expect(
      result.told == [
        "Lembar1!B3: kode tercetak “2.1” berulang atau tidak cocok dengan induknya; dipakai 1.2 menurut urutannya",
        "Lembar1!B4: kode tercetak “1.1” berulang atau tidak cocok dengan induknya; dipakai 1.3 menurut urutannya",
      ])
  }

  @Test func `hang programs on the condition left of them`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Sasaran | Indikator | Program                 | Indikator Program | Pagu 2025
        Atas    | Nilai     | 4.01.02 Program Hukum   | Jumlah            | #1500000
                |           | Program Umum            |                   |
        """))
    #expect(result.layout == .matrix)
    #expect(tree.nodes[0].components.map(\.name) == ["Program Hukum", "Program Umum"])
    #expect(tree.nodes[0].components[0].code == "4.01.02")
    #expect(tree.nodes[0].components[0].budget?.number == 1_500_000)
    #expect(result.told.contains { $0.hasPrefix("Lembar1!D2: “Jumlah” tidak dibaca") })
  }

  @Test func `put indicators at the level left of them`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Tujuan | Indikator | Target 2025 | Sasaran | Indikator | Target 2025
        Satu   | Nilai A   | #1          | Dua     | Nilai B   | #2
               |           |             |         | Nilai C   | #3
        """))
    #expect(result.layout == .matrix)
    let names = tree.nodes.map { $0.indicators.map { "\($0.name) \($0.targets[0].value.text)" } }
    #expect(names == [["Nilai A 1"], ["Nilai B 2", "Nilai C 3"]])
  }

  @Test func `let a joined cell speak for each indicator beside it`() throws {
    let (_, tree, _) = try imported(
      typed(
        """
        Sasaran | Indikator | Sumber Data  | Penanggung Jawab
        Atas    | Nilai A   | Bagian Hukum | Bagian Hukum, Bagian Umum
                | Nilai B   |              |
                | Nilai C   |              |
        """, merges: ["C2:C3", "D2:D4"]))
    #expect(tree.nodes[0].indicators.map(\.sources) == [["Bagian Hukum"], ["Bagian Hukum"], []])
    #expect(tree.nodes[0].owners.map(\.name) == ["Bagian Hukum", "Bagian Umum"])
  }

  @Test func `give owners beside a joined indicator to its condition, all or none`() throws {
    let (_, tree, _) = try imported(
      typed(
        """
        Sasaran | Indikator | Program   | Penanggung Jawab
        Atas    | Nilai A   | Program 1 | Bagian Hukum
                |           | Program 2 | Bagian Umum
        """, merges: ["A2:A3", "B2:B3"]))
    #expect(tree.nodes[0].owners.map(\.name) == ["Bagian Hukum", "Bagian Umum"])
    #expect(tree.nodes[0].indicators[0].owners.isEmpty)
  }

  @Test func `number rows by what they count`() throws {
    let (_, _, nodes) = try imported(
      typed(
        """
        No | Sasaran | Indikator
        1  | Satu    | Nilai A
        2  |         | Nilai B
        3  | Dua     | Nilai C
        """))
    #expect(nodes == ["1 sasaran Satu", "2 sasaran Dua"])
  }

  @Test func `leave a cell joined across columns`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        Sasaran  | Indikator
        Bagian I |
        Atas     | Nilai
        """, merges: ["A2:B2"]))
    #expect(nodes == ["1 sasaran Atas"])
    #expect(
      result.told.last
        == "Lembar1!A2: “Bagian I” tidak dibaca: sel gabungan ini melintasi beberapa kolom")
  }

  @Test func `say where a cell seems to list several indicators`() throws {
    let (result, tree, _) = try imported(
      typed("Sasaran | Indikator\nAtas | 1. Nilai A¶2. Nilai B"))
    #expect(tree.nodes[0].indicators.map(\.name) == ["1. Nilai A 2. Nilai B"])
    #expect(
      result.told[0]
        == "Lembar1!B2: sel ini berisi beberapa baris bernomor; dibaca sebagai satu indikator")
  }
}
