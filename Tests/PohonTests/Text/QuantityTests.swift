import Pohon
import PohonTesting
import Testing

@Suite struct `Reading a number out of a cell` {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var reading: Quantity.Reading
    var satuan: String?
    var mark: Quantity.Mark?

    init(
      _ text: String, _ reading: Quantity.Reading, satuan: String? = nil,
      mark: Quantity.Mark? = nil
    ) {
      (self.text, self.reading, self.satuan, self.mark) = (text, reading, satuan, mark)
    }

    var testDescription: String { text.debugDescription }
  }

  @Test(arguments: [
    Case("20", .number(20)),
    Case("0", .number(0)),
    Case("78,60", .number(78.6), mark: .comma),
    Case("70.35", .number(70.35), mark: .point),
    Case("70.3", .number(70.3), mark: .point),
    Case("78,6054", .number(78.6054), mark: .comma),
    Case("-3,2", .number(-3.2), mark: .comma),
    Case("\u{2212}3,2", .number(-3.2), mark: .comma),
    Case("  78,60 \n", .number(78.6), mark: .comma),
    Case("\u{A0}5", .number(5)),
    Case("2021", .number(2021)),
    Case("007", .number(7)),
    Case("999999999999999", .number(999_999_999_999_999)),
  ]) func `a plain number has one mark at most`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("1.234,5", .number(1234.5), mark: .comma),
    Case("1,234.5", .number(1234.5), mark: .point),
    Case("1.234,567", .number(1234.567), mark: .comma),
    Case("1.500.000", .number(1_500_000)),
    Case("1,500,000", .number(1_500_000)),
    Case("1.500.000,25", .number(1_500_000.25), mark: .comma),
    Case("12,345,678.9", .number(12_345_678.9), mark: .point),
  ]) func `two marks tell decimals from thousands`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("1.500", .ambiguous(1.5, 1500)),
    Case("1,500", .ambiguous(1.5, 1500)),
    Case("12.345", .ambiguous(12.345, 12345)),
    Case("-1.500", .ambiguous(-1.5, -1500)),
    Case("100,000", .ambiguous(100, 100_000)),
    Case("Rp 1.500", .ambiguous(1.5, 1500)),
    Case("1.500 ekor", .ambiguous(1.5, 1500), satuan: "ekor"),
  ]) func `one mark before exactly three digits is ambiguous`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("0,500", .number(0.5), mark: .comma),
    Case("0.125", .number(0.125), mark: .point),
    Case("-0,500", .number(-0.5), mark: .comma),
  ]) func `a leading zero settles three digits as decimals`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("20 prd", .number(20), satuan: "prd"),
    Case("20 kec.", .number(20), satuan: "kec."),
    Case("2 ranperda", .number(2), satuan: "ranperda"),
    Case("2 hari", .number(2), satuan: "hari"),
    Case("5keg", .number(5), satuan: "keg"),
    Case("3 perangkat daerah", .number(3), satuan: "perangkat daerah"),
    Case("100%", .number(100), satuan: "%"),
    Case("6 %", .number(6), satuan: "%"),
    Case("78,60%", .number(78.6), satuan: "%", mark: .comma),
    Case("12 m2", .number(12), satuan: "m2"),
    Case("Rp 5.000.000", .number(5_000_000), satuan: "rupiah"),
    Case("Rp. 5.000.000,00", .number(5_000_000), satuan: "rupiah", mark: .comma),
    Case("Rp750", .number(750), satuan: "rupiah"),
  ]) func `a satuan may stand beside the number`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("1,5..3,5", .range(1.5...3.5), mark: .comma),
    Case("10-20", .range(10...20)),
    Case("10 - 20", .range(10...20)),
    Case("10–20", .range(10...20)),
    Case("10 s.d. 20", .range(10...20)),
    Case("10 s/d 20", .range(10...20)),
    Case("10 sampai 20", .range(10...20)),
    Case("-3..-1", .range(-3 ... -1)),
    Case("3..3", .range(3...3)),
    Case("80%..90%", .range(80...90), satuan: "%"),
    Case("2-4 hari", .range(2...4), satuan: "hari"),
  ]) func `two numbers are a range`(_ one: Case) { expect(one) }

  @Test(arguments: [
    Case("BB", .grade("BB", score: nil)),
    Case("AA", .grade("AA", score: nil)),
    Case("A-", .grade("A-", score: nil)),
    Case("WTP", .grade("WTP", score: nil)),
    Case("Sangat Baik", .grade("Sangat Baik", score: nil)),
    Case("BB (72,5)", .grade("BB", score: 72.5), mark: .comma),
    Case("75,2 (BB)", .grade("BB", score: 75.2), mark: .comma),
    Case("75,2 BB", .grade("BB", score: 75.2), mark: .comma),
  ]) func `a grade may have its score beside it`(_ one: Case) { expect(one) }

  @Test(arguments: ["N/A", "n/a", "NA", "-", "–", "—", "tidak ada", "Belum ada"])
  func `the document may say that there is no value`(_ text: String) {
    expect(Case(text, .absent))
  }

  @Test(arguments: [
    "", "   ", "3 dari 5", "1.2.3", "1.23.456", "1.234.56", "1,2.3,4", "NaN", "nan", "inf",
    "Infinity", "５", "٥", "²", "+5", ",5", ".5", "5,", "5.", "--5", "1 500", "20..10", "1..", "%",
    "Rp", "Rp lima", "lima", "5 / 6", "12:30", "BB (baik)", "BB (1.500)", "(5)", "1_000",
    "1'000", "3 dari 5 kegiatan",
  ]) func `anything else is unreadable`(_ text: String) {
    guard case .unreadable(let expected) = Quantity(text).reading else {
      Issue.record("read as \(Quantity(text).reading)")
      return
    }
    #expect(!expected.isEmpty)
  }

  @Test(arguments: ["1e5", "1E5", "1E+05", "1,5E+11", "2e-3", "0x10", "5x3 paket"])
  func `what continues a number is no satuan`(_ text: String) {
    guard case .unreadable = Quantity(text).reading else {
      Issue.record("read as \(Quantity(text).reading)")
      return
    }
  }

  @Test(arguments: [16, 400, 100_000])
  func `a whole number longer than a Double holds is refused`(_ digits: Int) {
    let quantity = Quantity(String(repeating: "9", count: digits))
    guard case .unreadable = quantity.reading else {
      Issue.record("read as \(quantity.reading)")
      return
    }
  }

  @Test func `grouping does not make room for more digits`() {
    guard case .unreadable = Quantity("999.999.999.999.999.999").reading else {
      Issue.record("eighteen digits were taken")
      return
    }
  }

  @Test func `an endless row of decimals is refused`() {
    guard case .unreadable = Quantity("0," + String(repeating: "3", count: 400)).reading else {
      Issue.record("400 decimals were taken")
      return
    }
  }

  @Test func `parentheses in parentheses do not use up the stack`() {
    let deep = 100_000
    let text = String(repeating: "A(", count: deep) + "5" + String(repeating: ")", count: deep)
    guard case .unreadable = Quantity(text).reading else {
      Issue.record("a hundred thousand parentheses were read")
      return
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `any text is answered and kept`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let likely = Array("0123456789.,-\u{2212}–%() RpABn/as.d".unicodeScalars)
    for _ in 0..<300 {
      var alphabet = likely
      if oneIn(2, &random) { alphabet = (0..<8).map { _ in randomScalar(&random) } + likely }
      let text = randomText(12, of: alphabet, &random)
      let scalars = Array(text.unicodeScalars)
      let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
      let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? -1
      let quantity = Quantity(text)
      #expect(Array(quantity.text.unicodeScalars) == Array(scalars[first..<max(first, last + 1)]))
      if let number = quantity.number { #expect(number.isFinite) }
    }
  }

  private func expect(_ one: Case, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let quantity = Quantity(one.text)
    #expect(quantity.reading == one.reading, sourceLocation: sourceLocation)
    #expect(quantity.satuan == one.satuan, sourceLocation: sourceLocation)
    #expect(quantity.mark == one.mark, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    ("78,60", 2), ("70.35", 2), ("75", 0), ("1.234,5", 1), ("1.234.567", 0), ("BB (72,5)", 1),
    ("12,5 %", 1), ("B", 0), ("-", 0), ("", 0), ("0,5..1,25", 2), ("3 dok.", 0),
  ])
  func `knows how finely it is printed`(_ text: String, _ decimals: Int) {
    #expect(Quantity(text).decimals == decimals)
    #expect(abs(Quantity(text).halfUnit - [0.5, 0.05, 0.005][decimals]) < 1e-12)
  }
}
