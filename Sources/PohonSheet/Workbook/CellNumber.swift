import Foundation
import Pohon

/// A number as spreadsheets show it: with the fifteen digits that they keep.
func settled(_ value: Double) -> Double {
  guard value.isFinite, "\(value)".utf8.count > shownDigits else { return value }
  return Double(String(format: "%.\(shownDigits)g", value)) ?? value
}

private let shownDigits = 15

/// A number as tables of realisasi hold it, never in a form that the reader would call ambiguous.
func commaText(_ value: Double) -> String { plainText(value).replacing(".", with: ",") }

/// The number of a cell as planners write it: decimal comma, no grouping.
func numberText(_ value: Double) -> String { commaText(settled(value)) }

/// A share as its percentage, e.g. `90%` for 0.9 and `28,5%` for 0.285.
func percentText(_ value: Double) -> String { numberText(value * 100) + "%" }

/// The number whose ``numberText(_:)`` is `text`; nil where a cell would not give the text back.
func number(writtenAs text: String) -> Double? {
  guard let value = Double(text.replacing(",", with: ".")), numberText(value) == text else {
    return nil
  }
  return value
}
