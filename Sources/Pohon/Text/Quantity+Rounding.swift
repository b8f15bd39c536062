extension Quantity {
  /// How many digits stand behind the decimal mark, as printed; 0 for whole numbers and words.
  public var decimals: Int {
    guard let mark else { return 0 }
    let sign: Unicode.Scalar = mark == .comma ? "," : "."
    let digits = "0"..."9" as ClosedRange<Unicode.Scalar>
    let scalars = Array(text.unicodeScalars)
    let last = scalars.indices.dropFirst().dropLast().last {
      scalars[$0] == sign && digits.contains(scalars[$0 - 1]) && digits.contains(scalars[$0 + 1])
    }
    return last.map { scalars[($0 + 1)...].prefix { digits.contains($0) }.count } ?? 0
  }

  /// Half of the last printed digit's unit: how far rounding alone may have moved the number.
  public var halfUnit: Double { (0..<decimals).reduce(0.5) { unit, _ in unit / 10 } }
}
