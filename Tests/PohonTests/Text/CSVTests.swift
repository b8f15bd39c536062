import Pohon
import PohonTesting
import Testing

@Suite struct `Reading and writing CSV` {
  @Test(arguments: ["a;b\n1;2\n", "a,b\n1,2\n", "a;b\r\n1;2\r\n", "a;b\r1;2", "\u{FEFF}a;b\n1;2"])
  func `separator, line ends and byte order mark are found out`(_ text: String) {
    #expect(cells(text) == [["a", "b"], ["1", "2"]])
  }

  @Test(
    arguments: [
      ("a;b\n\"x;y\";z", ["x;y", "z"]), ("a;b\n\"say \"\"hi\"\"\";z", ["say \"hi\"", "z"]),
      ("a;b\n\"two\nlines\";z", ["two\nlines", "z"]), ("a;b\n\"\";z", ["", "z"]),
      ("a;b\n\"\"\"\";z", ["\"", "z"]), ("a;b\n5\" pipa;z", ["5\" pipa", "z"]),
      ("a;b\n1,5;z", ["1,5", "z"]), ("a;b\n x ;z", [" x ", "z"]), ("a;b\nx;", ["x", ""]),
      ("a;b\n;x", ["", "x"]), ("a;b\n\"x\"y;z", ["xy", "z"]),
    ] as [(String, [String])])
  func `quotes guard what is inside them`(_ text: String, _ row: [String]) {
    #expect(cells(text).last == row)
  }

  @Test func `a comma inside a quoted heading is no separator`() {
    #expect(cells("\"a, b, c\";d\n1;2\n") == [["a, b, c", "d"], ["1", "2"]])
  }

  @Test func `rows remember the line they begin on`() {
    let table = CSVTable("a;b\n\n\"x\ny\";2\r\n3;4\r5;6")
    #expect(table.rows.map(\.line) == [1, 3, 5, 6])
  }

  @Test func `a lone carriage return counts as a line inside quotes too`() {
    #expect(CSVTable("a;b\r\"x\ry\";2\r3;4").rows.map(\.line) == [1, 2, 4])
  }

  @Test(
    arguments: [
      ("a;b\n1;2\n", nil), ("a;b\n1;\"2\n", 2), ("\"a", 1), ("a\n\"b\nc\"\n\"d\n\n", 4),
      ("a\n\"b\"\"", 2),
    ] as [(String, Int?)])
  func `a quote left open is told with its line`(_ text: String, _ line: Int?) {
    #expect(CSVTable(text).unclosedQuote == line)
  }

  @Test(arguments: ["", "\n\n\r\n", ";;;\n", "\u{FEFF}", ",,"])
  func `lines without content are no rows`(_ text: String) {
    #expect(cells(text).isEmpty)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `hostile cells come back as they were`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let hostile = Array(";,\"\"\n\r\t ab\u{301}\u{200D}=0é\u{202E}".unicodeScalars)
    for _ in 0..<50 {
      let width = Int.random(in: 1...4, using: &random)
      let rows = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        (0..<width).map { _ in randomText(6, of: hostile, &random) }
      }.filter { $0.contains { !$0.isEmpty } }
      let written = CSVTable.text(rows)
      let read = CSVTable(written)
      #expect(
        read.rows.map { $0.cells.map { Array($0.unicodeScalars) } }
          == rows.map { $0.map { Array($0.unicodeScalars) } }, "\(written.debugDescription)")
      #expect(read.unclosedQuote == nil)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `any text is read without a trap`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely = Array(";,\"\n\r ab".unicodeScalars)
    for _ in 0..<200 {
      let text = randomText(30, of: likely + [randomScalar(&random)], &random)
      for row in CSVTable(text).rows { #expect(row.cells.contains { !$0.isEmpty }) }
    }
  }

  private func cells(_ text: String) -> [[String]] { CSVTable(text).rows.map(\.cells) }
}
