import Pohon

/// How a value of the file format stands in a cell of the tree workbook, and back.
enum TreeCell {
  /// The content of a cell for `value`; empty where there is none.
  static func content(_ value: FieldValue?, _ form: TreeColumn.Form) -> CellDraft.Content {
    guard let value else { return .empty }
    switch (value.content, form) {
    case (.text(let text), .code): return .text(shown(text))
    case (.text(let text), .number):
      guard let number = Double(text), settled(number) == number else { return .text(shown(text)) }
      return .number(number, decimals: nil)
    case (.text(let text), _):
      return number(writtenAs: text).map { .number($0, decimals: nil) } ?? .text(shown(text))
    case (.list(let elements), .owners): return .text(ListCell.joined(elements.map(owner)))
    case (.list(let elements), .operands):
      let joined = ListCell.joined(elements.map(text))
      return .text(joined == operandsWord ? "\"\(joined)\"" : joined)
    case (.list(let elements), _): return .text(ListCell.joined(elements.map(text)))
    case (.entries, _): return .empty
    }
  }

  /// The value that a cell with `text` stands for; nil when a quote stays open.
  static func value(_ text: String, _ form: TreeColumn.Form, place: Int?) -> FieldValue? {
    switch form {
    case .list: return ListCell.split(text).map { list($0, place) { .text($0, place: place) } }
    case .owners:
      return ListCell.split(text).map { elements in
        .list(elements.map { owner($0, place) }, place: place)
      }
    case .operands where text == operandsWord: return .text(text, place: place)
    case .operands: return ListCell.split(text).map { list($0, place) { .text($0, place: place) } }
    case .text, .code, .number, .choice, .periods: return .text(meant(text), place: place)
    }
  }

  /// `anak`: all indicators of the conditions below.
  private static let operandsWord = "anak"

  private static func list(
    _ elements: [ListCell.Element], _ place: Int?, _ value: (String) -> FieldValue
  ) -> FieldValue {
    .list(elements.map { value($0.quoted ?? $0.rest) }, place: place)
  }

  private static func text(_ value: FieldValue) -> String {
    if case .text(let text) = value.content { return text }
    return ""
  }

  private static func owner(_ value: FieldValue) -> Owner {
    guard case .entries(let entries) = value.content else { return Owner(name: text(value)) }
    let parts = [FieldName.unit, .porsi].map { name in
      entries.value(of: name.rawValue).map(text) ?? ""
    }
    return Owner(name: parts[0], share: Double(parts[1]))
  }

  private static func owner(_ element: ListCell.Element, _ place: Int?) -> FieldValue {
    guard let owner = element.owner else {
      return .text(element.quoted ?? element.rest, place: place)
    }
    return .entries(
      [
        .init(.unit, .text(owner.name, place: place)),
        .init(.porsi, .text(owner.share, place: place)),
      ], place: place)
  }

  /// A text that is there but empty is shown as two quotes, since a cell cannot hold it; one of
  /// quotes alone gets two more, so that both can be told apart.
  private static func shown(_ text: String) -> String { isQuotes(text) ? text + "\"\"" : text }

  private static func meant(_ cell: String) -> String {
    isQuotes(cell) ? String(cell.dropLast(2)) : cell
  }

  private static func isQuotes(_ text: String) -> Bool {
    text.utf8.count.isMultiple(of: 2) && text.utf8.allSatisfy { $0 == UInt8(ascii: "\"") }
  }
}
