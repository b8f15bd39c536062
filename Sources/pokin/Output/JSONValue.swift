/// A JSON value that keeps its keys in the order given, as the contract of the output asks.
enum JSONValue: Sendable {
  case object([(String, JSONValue)])
  case array([JSONValue])
  /// A long list, whose items are made one after another while it is written.
  case each(Int, @Sendable (Int) -> JSONValue)
  case string(String)
  case number(Double)
  case integer(Int)
  case bool(Bool)
  case null

  /// A string, or null.
  static func text(_ value: String?) -> JSONValue { value.map(JSONValue.string) ?? .null }

  /// A whole number, or null.
  static func whole(_ value: Int?) -> JSONValue { value.map(JSONValue.integer) ?? .null }

  /// A number as it is, unrounded; null for NaN and the infinities, which JSON has no word for.
  static func figure(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  /// The text, indented by two spaces.
  var text: String {
    var out = ""
    write(to: &out, indent: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .object(let members):
      writeItems(members, "{", "}", to: &out, indent) { member, out in
        Self.quote(member.0, to: &out)
        out += ": "
        member.1.write(to: &out, indent: indent + 1)
      }
    case .array(let items):
      writeItems(items, "[", "]", to: &out, indent) { item, out in
        item.write(to: &out, indent: indent + 1)
      }
    case .each(let count, let item):
      writeItems(0..<count, "[", "]", to: &out, indent) { number, out in
        item(number).write(to: &out, indent: indent + 1)
      }
    case .string(let value): Self.quote(value, to: &out)
    case .number(let value):
      out += value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    case .integer(let value): out += "\(value)"
    case .bool(let value): out += value ? "true" : "false"
    case .null: out += "null"
    }
  }

  private var isScalar: Bool {
    switch self {
    case .object, .array, .each: false
    default: true
    }
  }

  /// Short lists of plain values stay on one line.
  private func writeItems<Items: Collection>(
    _ items: Items, _ open: String, _ close: String, to out: inout String, _ indent: Int,
    _ write: (Items.Element, inout String) -> Void
  ) {
    out += open
    let oneLine: Bool =
      if case .array(let values) = self { values.allSatisfy(\.isScalar) } else { false }
    let pad = String(repeating: "  ", count: indent + 1)
    for (number, item) in items.enumerated() {
      if number > 0 { out += oneLine ? ", " : "," }
      if !oneLine { out += "\n" + pad }
      write(item, &out)
    }
    if !oneLine, !items.isEmpty { out += "\n" + String(repeating: "  ", count: indent) }
    out += close
  }

  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    defer { out += "\"" }
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      out += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
  }
}
