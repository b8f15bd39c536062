import PohonSheet
import Testing

@Suite struct `Addresses of cells` {
  @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (28, "AB"), (702, "ZZ"), (16384, "XFD")])
  func `columns are named by letters`(column: Int, letters: String) {
    #expect(CellAddress(row: 14, column: column).description == "\(letters)14")
  }

  @Test func `a range holds both its corners`() {
    let range = CellRange(CellAddress(row: 2, column: 1), CellAddress(row: 4, column: 3))
    #expect(range.description == "A2:C4")
    #expect(range.contains(CellAddress(row: 4, column: 3)))
    #expect(!range.contains(CellAddress(row: 5, column: 3)))
  }
}
