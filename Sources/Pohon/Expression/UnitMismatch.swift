/// Two quantities of unlike units that a formula adds, subtracts or compares.
public struct UnitMismatch: Hashable, Sendable {
  /// The sign or argument it is about, in code points from 0.
  public let range: Range<Int>
  /// What is done with them: `+`, `−`, or the name of a function.
  public let sign: String
  /// The unit on the left.
  public let left: String
  /// The unit on the right.
  public let right: String

  /// The column of the sign, from 1.
  public var column: Int { range.lowerBound + 1 }

  /// E.g. `dokumen + orang` or `min(dokumen; orang)`.
  public var text: String {
    sign.count == 1 ? "\(left) \(sign) \(right)" : "\(sign)(\(left); \(right))"
  }
}

extension Expression {
  /// The first place where the units do not fit; nil where they do, or are not known.
  ///
  /// `+`, `−` and the functions need equal units, `×` and `÷` make products and quotients of them.
  /// Percentages, indices and scores count nothing and have the unit of a plain number. A number
  /// that stands in the formula itself fits every unit in a sum; what has no satuan fits everything.
  /// - Parameter satuan: the satuan of an operand as written, nil where it has none.
  public func unitMismatch(satuan: (ExpressionOperand) -> String?) -> UnitMismatch? {
    var units: [MeasureUnit] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .number: units.append(.constant)
      case .text, .not, .call(.known, _): units.append(.open)
      case .name, .reference:
        units.append(node.operand.flatMap(satuan).map { MeasureUnit($0) } ?? .open)
      case .negate, .percent: units.append(units[index - 1])
      case .binary(let mark):
        let (left, right) = (units[index - 1 - nodes[index - 1].size], units[index - 1])
        switch mark {
        case .times: units.append(left.times(right, power: 1))
        case .over: units.append(left.times(right, power: -1))
        case .plus, .minus:
          guard let sum = left.added(to: right) else {
            return UnitMismatch(
              range: node.mark, sign: mark.rawValue, left: left.text, right: right.text)
          }
          units.append(sum)
        default: units.append(.open)
        }
      case .call(let function, _):
        var common = MeasureUnit.constant
        for part in parts(of: index) {
          guard let sum = common.added(to: units[part]) else {
            return UnitMismatch(
              range: nodes[part].range, sign: function.rawValue, left: common.text,
              right: units[part].text)
          }
          common = sum
        }
        units.append(common)
      }
    }
    return nil
  }
}

/// What a quantity counts.
private enum MeasureUnit {
  /// Nothing is known of it.
  case open
  /// A number that stands in the formula.
  case constant
  /// Each satuan with its power; none for plain numbers.
  case known([String: Int])

  init(_ satuan: String) {
    let name = Satuan.canonical(satuan)
    self = .known(["%", "indeks", "nilai", "predikat"].contains(name) ? [:] : [name: 1])
  }

  /// The unit of a sum; nil where the two do not add.
  func added(to other: MeasureUnit) -> MeasureUnit? {
    switch (self, other) {
    case (.known(let a), .known(let b)): a == b ? self : nil
    case (.known, _): self
    case (_, .known): other
    case (.constant, .constant): .constant
    default: .open
    }
  }

  func times(_ other: MeasureUnit, power: Int) -> MeasureUnit {
    switch (self, other) {
    case (.open, _), (_, .open): return .open
    case (_, .constant): return self
    case (.constant, .known(let powers)): return .known(powers.mapValues { $0 * power })
    case (.known(let a), .known(let b)):
      return .known(
        a.merging(b.mapValues { $0 * power }, uniquingKeysWith: +).filter { $0.value != 0 })
    }
  }

  var text: String {
    guard case .known(let powers) = self, !powers.isEmpty else { return "tanpa satuan" }
    func names(_ sign: Int) -> String {
      powers.filter { $0.value.signum() == sign }.sorted { $0.key < $1.key }
        .map { $0.value.magnitude == 1 ? $0.key : "\($0.key)^\($0.value.magnitude)" }
        .joined(separator: " × ")
    }
    let (above, below) = (names(1), names(-1))
    return below.isEmpty ? above : "\(above.isEmpty ? "1" : above) per \(below)"
  }
}
