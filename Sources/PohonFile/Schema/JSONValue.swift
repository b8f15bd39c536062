import Pohon

/// A piece of JSON, with its keys in the order they were given.
indirect enum JSONValue: Sendable {
  case string(String)
  case number(Double)
  case bool(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }

  /// Indented by two spaces; what holds only plain strings stays on one line.
  func text(indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .string(let text): return Self.quoted(text)
    case .number(let value): return plainText(value)
    case .bool(let value): return value ? "true" : "false"
    case .array(let elements):
      let isFlat = elements.allSatisfy { if case .string = $0 { true } else { false } }
      let parts = elements.map { $0.text(indent: indent + 2) }
      if isFlat { return "[" + parts.joined(separator: ", ") + "]" }
      return "[\n" + parts.map { margin + $0 }.joined(separator: ",\n") + end + "]"
    case .object(let entries):
      if entries.isEmpty { return "{}" }
      let parts = entries.map { "\(margin)\(Self.quoted($0.0)): \($0.1.text(indent: indent + 2))" }
      return "{\n" + parts.joined(separator: ",\n") + end + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case _ where scalar.value < 0x20: out += "\\u" + hexadecimal(scalar.value)
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }
}
