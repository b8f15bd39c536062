import Pohon
import Testing

@Suite struct `Units of a formula` {
  private static let satuan: [ExpressionOperand: String] = [
    .name("dok"): "dok.", .name("dokumen"): "dokumen", .name("orang"): "orang",
    .name("persen"): "%",
    .name("nilai"): "nilai", .name("indeks"): "indeks", .reference("1#1"): "Orang",
  ]

  @Test(arguments: [
    ("dokumen + orang", "dokumen + orang", 9), ("dokumen − [1#1]", "dokumen − orang", 9),
    ("min(dok; dokumen; orang)", "min(dokumen; orang)", 19),
    ("orang / dokumen + orang", "orang per dokumen + orang", 17),
    ("orang / orang + orang", "tanpa satuan + orang", 15),
    ("persen + orang", "tanpa satuan + orang", 8),
    ("orang × orang + dokumen", "orang^2 + dokumen", 15),
    ("1 / orang + orang", "1 per orang + orang", 11),
    ("rata_rata(orang%; dokumen)", "rata_rata(orang; dokumen)", 19),
    ("orang × dokumen − orang", "dokumen × orang − orang", 17),
  ])
  func `unlike units do not add`(text: String, found: String, column: Int) throws {
    let mismatch = try Expression.read(text).get().unitMismatch { Self.satuan[$0] }
    #expect(mismatch?.text == found)
    #expect(mismatch?.column == column)
  }

  @Test(arguments: [
    "dok + dokumen", "orang + [1#1]", "orang / dokumen × 100", "orang + 5", "maks(orang; 0)",
    "persen + nilai − indeks", "orang / orang + persen", "orang + entah", "entah × orang + dokumen",
    "2 × orang + orang / 3", "jumlah(orang; −orang)", "orang × dokumen / dokumen + orang",
  ])
  func `equal units, bare numbers and unknown ones do`(text: String) throws {
    #expect(try Expression.read(text).get().unitMismatch { Self.satuan[$0] } == nil)
  }
}
