import Pohon
import PohonSheet
import Testing

@Suite struct `Tables of a kertas kerja CSF` {
  private let tables = """
    KERTAS KERJA
    Critical Success Factor (CSF) dari Outcome Kinerja
    Meningkatnya pelayanan
    No. | Faktor Penyebab | Kondisi yang diperlukan
    1.  | Rendahnya mutu  | Meningkatnya mutu (CSF 1)
    2.  | Kurangnya biaya | Meningkatnya biaya (CSF 2)

    Uraian CSF ke Kondisi Antara
    No. | CSF               | Kondisi yang diperlukan (Antara)
    1.  | Meningkatnya mutu | Meningkatnya¶kebijakan (CSF1.1)¶Meningkatnya data (CSF 1.2)

    No. | CSF                               | Kondisi yang diperlukan (Operasional)
    1.  | Meningkatnya kebijakan (CSF 1.1)  | Tersusunnya kebijakan (1.1.1)
        |                                   | Tersusunnya laporan (1.1.1)
    2.  | Meningkatnya mutu data (CSF 1.2)  | Tersedianya data (2.1)
    """

  @Test func `may stand below each other on one sheet`() throws {
    let (result, tree, nodes) = try imported(typed(tables))
    #expect(result.layout == .csf)
    #expect(
      nodes == [
        "0 outcome Meningkatnya pelayanan", "1 csf Meningkatnya mutu < 0",
        "1.1 antara Meningkatnya kebijakan < 1", "1.1.1 operasional Tersusunnya kebijakan < 1.1",
        "1.1.2 operasional Tersusunnya laporan < 1.1", "1.2 antara Meningkatnya data < 1",
        "1.2.1 operasional Tersedianya data < 1.2", "2 csf Meningkatnya biaya < 0",
      ])
    #expect(tree.nodes[0].causes == ["Rendahnya mutu", "Kurangnya biaya"])
    #expect(tree.nodes[1].answers == ["Rendahnya mutu"])
    #expect(
      tree.nodes[5].printings.compactMap(\.text) == ["Meningkatnya data", "Meningkatnya mutu data"])
    #expect(
      result.told == [
        "Lembar1!C14: kode tercetak “1.1.1” berulang atau tidak cocok dengan induknya; dipakai 1.1.2 menurut urutannya",
        "Lembar1!C15: kode tercetak “2.1” berulang atau tidak cocok dengan induknya; dipakai 1.2.1 menurut urutannya",
        "Lembar1!A8: “Uraian CSF ke Kondisi Antara” tidak dibaca: keterangan di luar tabel",
      ])
  }

  @Test func `may count the conditions of a cell in front of their codes`() throws {
    let (result, _, nodes) = try imported(
      typed(
        """
        No | Faktor Penyebab | Kondisi yang diperlukan
        1  | Rendahnya mutu  | 1. Meningkatnya mutu (CSF 1)¶2. Meningkatnya data (CSF 2)
        """))
    #expect(nodes == ["1 csf Meningkatnya mutu", "2 csf Meningkatnya data"])
    #expect(!result.told.contains { $0.contains("kode tercetak") })
  }

  @Test func `take indicators by the code or words of their condition`() throws {
    let (result, tree, _) = try imported(
      typed(tables),
      typed(
        """
        Kode  | Kondisi           | Indikator Kinerja | Sumber Data
        1.1.2 |                   | Jumlah laporan    | Bagian Umum
              | Tersedianya data  | Jumlah data       | Bagian Umum
              |                   | Mutu data         | Bagian Umum
        9.9   | Entah             | Nilai             | Bagian Umum
        """, name: "Indikator"))
    let names = tree.nodes.map { $0.indicators.map(\.name) }.filter { !$0.isEmpty }
    #expect(names == [["Jumlah laporan"], ["Jumlah data", "Mutu data"]])
    #expect(
      result.told.suffix(4).first
        == "Indikator!A5: “9.9” tidak dibaca: kondisinya tidak ada pada tabel-tabel CSF")
  }

  @Test func `take what a heading of a condition announces`() throws {
    let (result, tree, _) = try imported(
      typed(tables),
      typed(
        """
        1.1.2. Tersusunnya laporan
        • Penjelasan
        Laporan adalah naskah.
        Masalah terkait dengan kondisi ini antara lain (a) belum tertib (b) terlambat
        Terwujudnya kondisi ini dapat tergambar dari indikator (1) Jumlah laporan

        Indikator Kinerja | Sumber Data
        Jumlah laporan    | Bagian Umum

        Dengan laporan maka tertib.
        """, merges: ["A10:B10"], name: "Uraian"))
    let node = tree.nodes[4]
    #expect(node.explanation == "Laporan adalah naskah.")
    #expect(node.problems == ["belum tertib", "terlambat"])
    #expect(node.narrativeIndicators == ["Jumlah laporan"])
    #expect(node.closingClaim == "Dengan laporan maka tertib.")
    #expect(!result.told.contains { $0.hasPrefix("Uraian") })
  }

  @Test func `without an outcome have the CSF on top, and say so`() throws {
    let (result, _, nodes) = try imported(
      typed(
        "No | Faktor Penyebab | Kondisi yang diperlukan\n1 | Rendahnya mutu | Meningkatnya mutu"))
    #expect(nodes == ["1 csf Meningkatnya mutu"])
    #expect(result.told.first?.hasPrefix("Lembar1: outcome tidak ditemukan") == true)
  }
}
