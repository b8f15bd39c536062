import Foundation

/// A piece of parsed JSON, read without ceremony.
struct JSON {
  let value: Any?

  init(_ value: Any?) { self.value = value }

  /// Parses `text`.
  init(text: String) throws {
    value = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  subscript(key: String) -> JSON { JSON((value as? [String: Any])?[key]) }

  var number: Double? { value is NSNull ? nil : (value as? NSNumber)?.doubleValue }
  var text: String? { value as? String }
  var list: [JSON] { (value as? [Any] ?? []).map(JSON.init) }
  var flag: Bool { value as? Bool ?? false }
  var isNull: Bool { value == nil || value is NSNull }
  var has: Bool { value != nil }
}
