import Foundation
import Pohon
import PohonFile

/// Makes values for every key that the file format's own schema names.
struct SchemaSample {
  private let definitions: [String: [String: Any]]

  init() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(jsonSchemaText().utf8))
    definitions = (schema as? [String: Any])?["$defs"] as? [String: [String: Any]] ?? [:]
  }

  /// An entry for each key of a kind of object, but for what hangs below it.
  func entries(of kind: String) -> [FieldValue.Entry] {
    let properties = definitions[kind]?["properties"] as? [String: [String: Any]] ?? [:]
    return properties.filter { !["anak", "asumsi", "kinerja"].contains($0.key) }
      .map { FieldValue.Entry(key: $0.key, value($0.value)) }
  }

  private func value(_ schema: [String: Any]) -> FieldValue {
    if let options = schema["anyOf"] as? [[String: Any]] {
      let list = options.first { $0["type"] as? String == "array" }
      let object = options.first { $0["$ref"] != nil }
      return value(list ?? object ?? options[0])
    }
    if let reference = schema["$ref"] as? String {
      return .entries(entries(of: String(reference.split(separator: "/").last ?? "")))
    }
    if let words = schema["enum"] as? [String] { return .text(words[0]) }
    if let items = schema["items"] as? [String: Any] { return .list([value(items)]) }
    if schema["type"] as? String == "object" {
      return .entries([.init(key: "2025", .text("1"))])
    }
    return .text("1")
  }
}
