import Pohon
import PohonTesting
import Testing

@Suite struct `Writing a number` {
  @Test(
    arguments: [
      (78.605, 2, "78,61"), (0.005, 2, "0,01"), (999.995, 2, "1.000,00"), (-0.5, 0, "−1"),
      (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (0.4999, 0, "0"), (-0.4, 0, "0"),
      (1.005, 2, "1,01"), (2.675, 2, "2,68"), (0.05, 1, "0,1"), (0.004, 2, "0,00"),
      (99.95, 1, "100,0"), (9.5, 0, "10"), (0.95, 1, "1,0"), (100, 2, "100,00"),
      (-78.605, 2, "−78,61"), (0.0004999, 3, "0,000"), (0.0005, 3, "0,001"), (1e-7, 2, "0,00"),
      (0.09, 1, "0,1"), (0.96, 0, "1"), (0.285, 2, "0,29"), (-1.005, 2, "−1,01"),
      (-2.675, 2, "−2,68"), (1e15, 2, "1.000.000.000.000.000,00"), (1e-300, 2, "0,00"),
      (123_456_789_012.345, 2, "123.456.789.012,35"), (99.994, 2, "99,99"), (2.4999, 0, "2"),
    ] as [(Double, Int, String)])
  func `rounds half up on the decimal digits`(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(indonesianText(value, decimals: decimals) == text)
  }

  @Test(
    arguments: [
      (15.721 / 20 * 100, 2, "78,61"), (0.007 / 20 * 100, 2, "0,04"), (0.1 + 0.2, 2, "0,30"),
      (4.35 * 100, 0, "435"), (1.1 * 1.1, 2, "1,21"), (99.99999999999999, 2, "100,00"),
      (89.99999999999999, 0, "90"), (0.1 * 3 - 0.3, 2, "0,00"), (0.3 - 0.1 * 3, 2, "0,00"),
      (1_000_000.0 / 3 * 3, 2, "1.000.000,00"), (2.0 / 3, 4, "0,6667"),
    ] as [(Double, Int, String)])
  func `shows a computed number as on paper`(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(indonesianText(value, decimals: decimals) == text)
  }

  /// Against exact quotients: R / T with three decimals in R, halves at the third decimal included.
  @Test(arguments: [8, 20, 25, 40]) func `rounds quotients as if they were exact`(target: Int) {
    for thousandths in stride(from: 1, to: 60_000, by: 7) {
      // R / T × 100 in units of 1/(T × 10), rounded half up to hundredths in whole numbers.
      let hundredths = (thousandths * 100 * 2 + target * 10) / (target * 20)
      let rest = hundredths % 100
      let expected = "\(hundredths / 100),\(rest < 10 ? "0" : "")\(rest)"
      let shown = indonesianText(Double(thousandths) / 1000 / Double(target) * 100, decimals: 2)
      #expect(shown.replacing(".", with: "") == expected, "\(thousandths) / \(target)")
    }
  }

  @Test(
    arguments: [
      (0, "0"), (-0.0, "0"), (999, "999"), (1000, "1.000"), (1234.5, "1.234,5"),
      (1_234_567, "1.234.567"), (-1_234_567.25, "−1.234.567,25"), (1e15, "1.000.000.000.000.000"),
      (1e16, "10.000.000.000.000.000"), (1e-7, "0,0000001"), (0.1, "0,1"), (100, "100"),
    ] as [(Double, String)])
  func `groups thousands and shows the digits there are`(_ value: Double, _ text: String) {
    #expect(indonesianText(value) == text)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `says so when there is no number`(_ value: Double) {
    #expect(indonesianText(value) == "tidak diketahui")
    #expect(plainText(value) == "N/A")
  }

  @Test(
    arguments: [
      (1.5, "1.5"), (1234.5, "1234.5"), (1_500, "1500"), (1.125, "1.1250"), (0.125, "0.125"),
      (-12.375, "-12.3750"), (1e15, "1000000000000000"), (1e-6, "0.000001"), (0, "0"),
      (-0.0, "0"),
    ] as [(Double, String)])
  func `writes for files without grouping or exponent`(_ value: Double, _ text: String) {
    #expect(plainText(value) == text)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `what is written for files reads back the same`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<200).map { _ in
      let magnitude = Int.random(in: -6...14, using: &random)
      return decimal(digits: .random(in: 1...15, using: &random), magnitude: magnitude, &random)
    }
    #expect(values.filter { Quantity(plainText($0)).reading != .number($0) } == [])
  }

  @Test(arguments: [1.0 / 3, -2.0 / 3, 100.0 / 7, .pi, 123_456_789_012.345, 1e-6 / 3])
  func `a computed value becomes a quantity unharmed`(_ value: Double) {
    #expect(Quantity(value).number == value)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `rounding is off by half a unit at most`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let value = Double.random(in: -2000...2000, using: &random)
      let decimals = Int.random(in: 0...4, using: &random)
      let text = indonesianText(value, decimals: decimals)
      let written = Double(
        String(
          text.compactMap { $0 == "." ? nil : $0 == "," ? "." : $0 == "−" ? "-" : $0 }))
      let half = (0..<decimals).reduce(0.5) { unit, _ in unit / 10 }
      #expect(written.map { abs($0 - value) <= half + 1e-9 } == true, "\(value) as \(text)")
      #expect(text.split(separator: ",").dropFirst().first?.count ?? 0 == decimals)
    }
  }

  /// A number of so many significant digits, its first at 10^magnitude.
  private func decimal(digits: Int, magnitude: Int, _ random: inout SeededGenerator) -> Double {
    var text = String(Int.random(in: 1...9, using: &random)) + "."
    for _ in 1..<max(2, digits) { text += String(Int.random(in: 0...9, using: &random)) }
    return (Bool.random(using: &random) ? 1 : -1) * (Double("\(text)e\(magnitude)") ?? .nan)
  }
}
