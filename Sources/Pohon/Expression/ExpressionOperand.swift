/// Something an expression takes its value from.
public enum ExpressionOperand: Hashable, Sendable {
  /// A variable, or `anak`.
  case name(String)
  /// An indicator, as written between the brackets.
  case reference(String)
}

extension ExpressionNode {
  /// The operand it is; nil for everything else.
  var operand: ExpressionOperand? {
    switch kind {
    case .name(let name): .name(name)
    case .reference(let name): .reference(name)
    default: nil
    }
  }
}

extension Expression {
  /// The text with every operand replaced, on one line: `(40 + 55) / 120 × 100`.
  public func text(replacing shown: (ExpressionOperand) -> String) -> String {
    let scalars = Array(text.unicodeScalars)
    var out = ""
    var at = 0
    for node in nodes {
      guard let operand = node.operand else { continue }
      out += plain(scalars[at..<node.range.lowerBound]) + shown(operand)
      at = node.range.upperBound
    }
    return (out + plain(scalars[at...])).split { $0.isWhitespace }.joined(separator: " ")
  }

  private func plain(_ part: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(part))
  }
}
