import Pohon
import PohonSheet
import Testing

@Suite struct `Choosing what to read` {
  @Test func `takes the first of two tables that are equally good, and says so`() throws {
    let (result, tree, _) = try imported(
      typed("Kode | Kondisi\n1 | Atas", name: "A"), typed("Kode | Kondisi\n2 | Lain", name: "B"))
    #expect(tree.nodes.map(\.code) == ["1"])
    #expect(
      result.told.first
        == "B!A1: tabel ini juga berisi pohon, tetapi sekali impor hanya membaca satu tabel, yaitu tabel di A!A1; simpan tabel ini sebagai buku kerja tersendiri lalu impor pula"
    )
    #expect(
      result.told.contains("B!B2: “Lain” tidak dibaca: tabel di lembar ini tidak ikut dibaca"))
  }

  @Test func `takes the table with more columns`() throws {
    let (_, tree, _) = try imported(
      typed("Kode | Kondisi\n1 | Ringkas", name: "A"),
      typed("Kode | Kondisi | Indikator\n2 | Lengkap | Nilai", name: "B"))
    #expect(tree.nodes.map(\.statement) == ["Lengkap"])
  }

  @Test func `reads a second table below the first apart from it`() throws {
    let (result, tree, _) = try imported(
      typed("Kode | Kondisi | Bobot\n1 | Atas | #1\n\nSasaran | Indikator\nLain | Nilai"))
    #expect(tree.nodes.count == 1)
    #expect(result.told.contains { $0.hasPrefix("Lembar1!A5: “Lain” tidak dibaca") })
  }

  @Test func `refuses a table without conditions`() throws {
    let refusal = #expect(throws: ImportRefusal.self) {
      try importTree(from: Workbook(sheets: [typed("Kode | Kondisi | Indikator\n\n | | Nilai")]))
    }
    #expect(try #require(refusal).message == "tabel panjang di Lembar1!A1 tidak berisi kondisi")
  }

  @Test(arguments: [
    (
      ["Nama | Umur\nAni | #3"],
      "lembar “Lembar1” tidak berisi judul kolom yang dikenal; isinya mulai di A1 dengan “Nama”, “Umur”"
    ),
    (
      ["Satuan | Indikator\norang | Nilai"],
      "lembar “Lembar1” berisi tabel di A1 dengan judul “Satuan”, “Indikator”"
    ),
    ([""], "lembar “Lembar1” kosong"), ([], "buku kerja ini tidak berisi lembar"),
  ])
  func `says what was looked for and found where nothing is recognised`(
    sheets: [String], message: String
  ) throws {
    let refusal = #expect(throws: ImportRefusal.self) {
      try importTree(from: Workbook(sheets: sheets.map { typed($0) }))
    }
    let told = try #require(refusal).message
    #expect(told.hasPrefix("tata letak buku kerja ini tidak dikenal: dicari judul kolom “kode”"))
    #expect(told.hasSuffix(message))
  }
}
