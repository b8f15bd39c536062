import Pohon
import PohonFile
import PohonSheet
import Testing

@Suite struct `Programs and their budgets` {
  @Test func `keep the first of two budgets in a matrix, and tell the other`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Tujuan | Sasaran | Indikator | Program   | Pagu
        Satu   | Dua     | Nilai 1   | Program A | #100
               |         | Nilai 2   | Program A | #50
               |         | Nilai 3   | Program A | #100
        """))
    let components = tree.nodes[1].components
    #expect(components.map(\.name) == ["Program A"])
    #expect(components[0].budget?.number == 100)
    #expect(
      result.told.last
        == "Lembar1!E3: “50” tidak dibaca: pagu “Program A” ini berbeda dari baris sebelumnya")
  }

  @Test func `are one each where a long table repeats them, with their budget`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Kode | Kondisi | Indikator | Program         | Pagu
        1    | Atas    | Nilai 1   | 4.01.01 Umum    | #100
        1    | Atas    | Nilai 2   | Program B       | #50
        1    | Atas    | Nilai 3   | 4.01.01 Umum    | #70
        """))
    let components = tree.nodes[0].components
    #expect(components.map(\.name) == ["Umum", "Program B"])
    #expect(components.map(\.code) == ["4.01.01", nil])
    #expect(components.map { $0.budget?.number } == [100, 50])
    #expect(
      result.told == [
        "Lembar1!E4: “70” tidak dibaca: pagu “Umum” ini berbeda dari baris sebelumnya"
      ])
  }

  @Test func `hold the budgets, and conditions do not`() throws {
    let (result, _, _) = try imported(typed("Kode | Kondisi | Pagu\n1 | Atas | #100"))
    #expect(
      result.told == [
        "Lembar1!C2: “100” tidak dibaca: pagu hanya dapat dicatat pada program, kegiatan atau sub kegiatan"
      ])
    #expect(readTree(result.fields).remarks.isEmpty)
  }

  @Test func `stand in one column, told apart by the codes before them`() throws {
    let (result, tree, _) = try imported(
      typed(
        """
        Sasaran | Indikator | Kode              | Program/Kegiatan/Sub Kegiatan | Pagu (Rp)
        Atas    | Nilai     | 4.01.01           | Program Umum                  | #300
                |           | 4.01.01.2.01      | Perencanaan                   | #200
                |           | 4.01.01.2.01.0001 | Penyusunan                    | #100
                |           |                   | Entah apa                     |
        """))
    let components = tree.nodes[0].components
    #expect(components.map(\.kind) == [.program, .kegiatan, .subKegiatan])
    #expect(components.map(\.code) == ["4.01.01", "4.01.01.2.01", "4.01.01.2.01.0001"])
    #expect(components.map { $0.budget?.number } == [300, 200, 100])
    #expect(
      result.told.last
        == "Lembar1!D5: “Entah apa” tidak dibaca: tidak dapat diketahui apakah ini program, kegiatan atau sub kegiatan"
    )
    #expect(readTree(result.fields).remarks.isEmpty)
  }
}
