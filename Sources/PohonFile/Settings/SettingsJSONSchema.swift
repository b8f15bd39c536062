import Pohon

/// `pokin.yaml` as JSON Schema (draft 2020-12), for editors: with the rules, limits and word lists
/// of `known`.
public func settingsSchemaText(_ known: KnownRules) -> String {
  let schema: JSONValue = .object(
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Pengaturan pemeriksaan (pokin.yaml)")),
    ] + members(of: SettingsSchema(known).root))
  return schema.text() + "\n"
}

private func members(of shape: SettingsSchema.Shape) -> [(String, JSONValue)] {
  switch shape {
  case .level(let words, _): return [("enum", .strings(words))]
  case .number(let limit):
    return [
      ("type", .strings(["number", "string", "null"])), ("pattern", .string("^([-−]?[0-9].*|)$")),
      ("minimum", .number(limit.range.lowerBound)), ("maximum", .number(limit.range.upperBound)),
      ("default", .number(limit.usual)),
    ]
  case .text: return scalar
  case .texts:
    let list: JSONValue = .object([("type", .string("array")), ("items", .object(scalar))])
    return [("anyOf", .array([list, .object(scalar)]))]
  case .anyKeys(let shape):
    return [
      ("type", .strings(["object", "null"])), ("additionalProperties", .object(members(of: shape))),
    ]
  case .keys(let entries, _, let short):
    // YAML shows a key left empty as null, or as an empty text.
    let object: [(String, JSONValue)] = [
      ("type", .strings(["object", "null"])),
      (
        "properties",
        .object(
          entries.map { entry in
            (
              entry.name,
              .object([("description", .string(entry.meaning))] + members(of: entry.shape))
            )
          })
      ), ("additionalProperties", .bool(false)),
    ]
    guard let short, let own = entries.first(where: { $0.name == short.rawValue }) else {
      return object
    }
    return [("anyOf", .array([.object(object), .object(members(of: own.shape))]))]
  }
}

private let scalar: [(String, JSONValue)] = [
  ("type", .strings(["string", "number", "boolean", "null"]))
]
