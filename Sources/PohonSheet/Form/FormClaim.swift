import Pohon

/// One filled cell of a form that says something new.
struct FormClaim: Sendable {
  /// What is reported on: an indicator or a variable of its formula, and a period.
  struct Target: Hashable, Sendable {
    var place: Place
    var variable: String?
    var period: Period
  }

  var target: Target
  /// What the row is called, e.g. `1.4.1#1`.
  var name: String
  var field: FieldName
  /// The text for the table of realisasi.
  var text: String
  /// What stood there when the form was handed out.
  var given: String?
  /// Whether other offices answer for it, too.
  var isShared: Bool
  /// Whether its quotient is a percentage.
  var isPercent: Bool
  var spot: FormFinding.Spot
}

/// Whether two texts of a table of realisasi say the same.
func saySame(_ first: String?, _ second: String?) -> Bool {
  guard let first, let second else { return first == nil && second == nil }
  if settled(first) == settled(second) { return true }
  guard case .number(let one) = Quantity(first).reading,
    case .number(let other) = Quantity(second).reading
  else { return false }
  return settled(one) == settled(other)
}

/// Whether a realisasi is the quotient of its parts, to the digits of its value: a zero behind them,
/// as tables hold 66,6670, makes it no more exact.
func isQuotient(
  _ written: String, _ numerator: Double, _ denominator: Double, isPercent: Bool
) -> Bool {
  guard let value = Quantity(written).number, denominator != 0 else { return false }
  let text = indonesianText(value)
  let decimals = text.firstIndex(of: ",").map { text[$0...].count - 1 } ?? 0
  let quotient = numerator / denominator * (isPercent ? 100 : 1)
  var step = 1.0
  for _ in 0..<decimals { step /= 10 }
  return (quotient - value).magnitude <= step / 2 * (1 + 1e-9)
}
