import Pohon

extension FieldValue {
  /// An office, with its share where it has one: `Bagian Hukum (porsi 30)`.
  init(office text: String, place: Int) {
    guard text.hasSuffix(")"), let open = text.ranges(of: "(porsi ").last else {
      self = .text(text, place: place)
      return
    }
    let name = trimmed(String(text[..<open.lowerBound]))
    let share = trimmed(String(text[open.upperBound...].dropLast()))
    self = .entries(
      [
        .init(.unit, .text(name, place: place)), .init(.porsi, .text(share, place: place)),
      ], place: place)
  }

  /// Adds to a list in place.
  mutating func append(_ more: [FieldValue]) {
    guard case .list(var values) = content else { return }
    content = .list([])
    values += more
    content = .list(values)
  }

  /// Adds a paragraph to a text in place.
  mutating func append(paragraph: String) {
    guard case .text(var text) = content else { return }
    content = .text("")
    text += "\n" + paragraph
    content = .text(text)
  }

  /// The elements of a list, each in one text.
  var elements: Set<String> {
    if case .list(let values) = content { Set(values.map(\.spelled)) } else { [] }
  }

  /// Its texts in one, the same for equal values.
  var spelled: String {
    if case .text(let text) = content { text } else { texts.joined(separator: "\u{1F}") }
  }

  /// The texts it holds, without their places.
  var texts: [String] {
    switch content {
    case .text(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    case .entries(let entries): entries.flatMap(\.value.texts)
    }
  }
}
