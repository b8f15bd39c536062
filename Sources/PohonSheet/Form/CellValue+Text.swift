import Foundation
import Pohon

extension CellValue {
  /// What it says as one text: a number without grouping, a percentage with its sign.
  var plainText: String {
    switch self {
    case .text(let text), .date(let text), .error(let text): text
    case .number(let value): numberText(value)
    case .percentage(let value): percentText(value)
    case .flag(let flag): flag ? "benar" : "salah"
    }
  }

  /// Whether it still shows `text`, which stood there when the form was handed out.
  func shows(_ text: String) -> Bool {
    let own = settled(plainText)
    if own == settled(text) { return true }
    guard case .number(let value) = self, case .number(let told) = Quantity(text).reading else {
      return false
    }
    return settled(value) == settled(told)
  }

  /// Whether nobody would see anything in it.
  var isBlank: Bool { settled(plainText).isEmpty }
}

/// A text with one kind of line end and without white space around it, as programs rewrite both.
func settled(_ text: String) -> String {
  let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  let scalars = lines.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}
