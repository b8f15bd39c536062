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
    var bytes: [UInt8] = []
    var out = OutputBuffer { bytes += $0 }
    write(to: &out)
    try? out.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes the text.
  func write(to out: inout OutputBuffer) {
    write(to: &out, indent: 0)
    out.append("\n")
  }

  private func write(to out: inout OutputBuffer, indent: Int) {
    switch self {
    case .object(let members):
      writeItems(members, "{", "}", to: &out, indent) { member, out in
        Self.quote(member.0, to: &out)
        out.append(": ")
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
      let isWhole = value == value.rounded() && abs(value) < 1e15
      out.append(isWhole ? Int(value).description : value.description)
    case .integer(let value): out.append(value.description)
    case .bool(let value): out.append(value ? "true" : "false")
    case .null: out.append("null")
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
    _ items: Items, _ open: String, _ close: String, to out: inout OutputBuffer, _ indent: Int,
    _ write: (Items.Element, inout OutputBuffer) -> Void
  ) {
    out.append(open)
    let oneLine: Bool =
      if case .array(let values) = self { values.allSatisfy(\.isScalar) } else { false }
    for (number, item) in items.enumerated() {
      if number > 0 { out.append(oneLine ? ", " : ",") }
      if !oneLine { out.startLine(indent + 1) }
      write(item, &out)
    }
    if !oneLine, !items.isEmpty { out.startLine(indent) }
    out.append(close)
  }

  private static func quote(_ text: String, to out: inout OutputBuffer) {
    out.append("\"")
    defer { out.append("\"") }
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }) {
      return out.append(text)
    }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append("\\\"")
      case UInt8(ascii: "\\"): out.append("\\\\")
      case UInt8(ascii: "\n"): out.append("\\n")
      case UInt8(ascii: "\r"): out.append("\\r")
      case UInt8(ascii: "\t"): out.append("\\t")
      case 0..<0x20, 0x7F:
        let hex = String(byte, radix: 16)
        out.append("\\u" + String(repeating: "0", count: 4 - hex.count) + hex)
      default: out.append(byte)
      }
    }
  }
}
