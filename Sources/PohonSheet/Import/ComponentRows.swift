import Pohon

/// A component as far as it is read.
struct ComponentDraft {
  var kind: Component.Kind
  var code: PlacedText?
  var name: PlacedText
  var budget: PlacedText?

  var value: FieldValue {
    var entries: [FieldValue.Entry] = [.init(.jenis, .text(kind.rawValue, place: name.place))]
    if let code { entries.append(.init(.kode, code.value)) }
    entries.append(.init(.nama, name.value))
    if let budget { entries.append(.init(.pagu, budget.value)) }
    return .entries(entries, place: name.place)
  }
}

/// Reads what carries conditions out, row by row: programs and what is below them, each once, with
/// their codes and budgets.
struct ComponentRows {
  /// What makes two cells name one component.
  private struct Key: Hashable {
    var node: Int
    var kind: Component.Kind
    var above: Int?
    var code: String?
    var name: String
  }

  private typealias Place = (node: Int, index: Int)

  private let sheet: Int
  private var known: [Key: Int] = [:]
  private var last: [Component.Kind: Place] = [:]
  /// The component that the row at hand named last.
  private var current: Place?
  /// A code that stands before the component it belongs to.
  private var pendingCode: Int?

  init(sheet: Int) { self.sheet = sheet }

  /// Begins a row.
  mutating func startRow() { (current, pendingCode) = (nil, nil) }

  /// Keeps a code for the component that the next cell names.
  mutating func announce(code cell: Int) { pendingCode = cell }

  /// Takes the name of a component; without a kind it shows by its code or first words.
  mutating func take(
    _ cell: Int, _ stated: Component.Kind?, of node: Int, _ draft: inout ImportDraft
  ) {
    guard let text = draft.text(cell, sheet: sheet) else { return }
    let (printed, name) = Self.nomenclature(inOneLine(text.text))
    let announced = pendingCode.flatMap { draft.code($0, sheet: sheet) }
    pendingCode = nil
    let code =
      announced.map { PlacedText(text: PrintedCode.plain($0.text), place: $0.place) }
      ?? printed.map { PlacedText(text: $0, place: text.place) }
    guard let kind = stated ?? Self.kind(code: code?.text, name) else {
      draft.ledgers[sheet].leave(
        cell, because: "tidak dapat diketahui apakah ini program, kegiatan atau sub kegiatan")
      return
    }
    let above = Component.Kind.allCases.prefix { $0 != kind }.reversed()
      .compactMap { last[$0] }.first { $0.node == node }
    let key = Key(node: node, kind: kind, above: above?.index, code: code?.text, name: name)
    let index = known[key] ?? draft.nodes[node].components.count
    if index == draft.nodes[node].components.count {
      known[key] = index
      let name = PlacedText(text: name, place: text.place)
      draft.nodes[node].components.append(ComponentDraft(kind: kind, code: code, name: name))
    }
    (current, last[kind]) = ((node, index), (node, index))
    for lower in Component.Kind.allCases.drop(while: { $0 != kind }).dropFirst() {
      last[lower] = nil
    }
  }

  /// Takes the budget or code of the component that the row named.
  mutating func takeEntry(
    _ cell: Int, _ meaning: ColumnMeaning, of node: Int, _ draft: inout ImportDraft
  ) {
    guard meaning == .entry(.pagu) || meaning == .entry(.kode) else {
      let reason = "\(meaning.name) dari program atau kegiatan tidak punya tempat dalam pohon"
      draft.ledgers[sheet].leave(cell, because: reason)
      return
    }
    guard let current, current.node == node else {
      draft.ledgers[sheet].leave(
        cell, because: "tidak ada program atau kegiatan pada baris ini untuk \(meaning.name) ini")
      return
    }
    let part: WritableKeyPath<ComponentDraft, PlacedText?> =
      meaning == .entry(.pagu) ? \.budget : \.code
    let text =
      part == \.budget ? draft.text(cell, sheet: sheet) : draft.code(cell, sheet: sheet)
    guard let text else { return }
    let component = draft.nodes[node].components[current.index]
    if let before = component[keyPath: part], before.text != text.text {
      draft.ledgers[sheet].leave(
        cell,
        because:
          "\(meaning.name) “\(shortened(component.name.text))” ini berbeda dari baris sebelumnya")
    } else if component[keyPath: part] == nil {
      draft.nodes[node].components[current.index][keyPath: part] = text
    }
  }

  /// A code of the nomenclature at the start of a name, e.g. `4.01.01.2.01`.
  private static func nomenclature(_ text: String) -> (code: String?, name: String) {
    let code = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "X") }
    let rest = text.dropFirst(code.count)
    guard code.contains("."), rest.first?.isWhitespace == true else { return (nil, text) }
    return (PrintedCode.plain(String(code)), trimmed(String(rest)))
  }

  /// The kind that a code of the nomenclature shows by its length, else the first words of a name.
  private static func kind(code: String?, _ name: String) -> Component.Kind? {
    switch code?.split(separator: ".").count {
    case 3: return .program
    case 5: return .kegiatan
    case 6: return .subKegiatan
    default: break
    }
    let name = name.lowercased()
    if name.hasPrefix("program ") { return .program }
    if name.hasPrefix("kegiatan ") { return .kegiatan }
    return name.hasPrefix("sub kegiatan ") || name.hasPrefix("subkegiatan ") ? .subKegiatan : nil
  }
}
