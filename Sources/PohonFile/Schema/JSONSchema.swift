import Pohon

/// The file format as JSON Schema (draft 2020-12), for editors and other tools.
///
/// Every scalar may be text, whatever it means, because the reader takes the text. A code must be
/// text, so that an editor marks `kode: 1.10`.
public func jsonSchemaText() -> String {
  let isOrganisation: JSONValue = .object([
    ("required", .strings([FieldName.organisasi.rawValue])),
    ("not", .object([("anyOf", .array(treeKeys.map { requires($0) }))])),
  ])
  let schema: JSONValue = .object([
    ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
    ("title", .string("Berkas pohon kinerja atau organisasi")),
    ("if", isOrganisation),
    ("then", reference(ObjectKind.organisation.rawValue)),
    ("else", reference(ObjectKind.tree.rawValue)),
    ("$defs", .object(ObjectKind.allCases.flatMap(definitions))),
  ])
  return schema.text() + "\n"
}

/// Keys that only a tree has; see how the reader tells the two apart.
let treeKeys: [FieldName] = [.pohon, .kinerja, .profil, .judul, .periode]

private func requires(_ name: FieldName) -> JSONValue {
  .object([("required", .strings([name.rawValue]))])
}

private func reference(_ name: String) -> JSONValue {
  .object([("$ref", .string("#/$defs/\(name)"))])
}

private func assumptionsName(_ kind: ObjectKind) -> String { "asumsi-\(kind.rawValue)" }

private func definitions(_ kind: ObjectKind) -> [(String, JSONValue)] {
  var found = [
    (kind.rawValue, definition(FileSchema.entries(of: kind), FileSchema.required(in: kind)))
  ]
  let assumable = FileSchema.assumable(in: kind)
  if !assumable.isEmpty { found.append((assumptionsName(kind), definition(assumable, []))) }
  return found
}

private func definition(_ entries: [FileSchema.Entry], _ required: [FieldName]) -> JSONValue {
  let properties = entries.map { entry in
    var parts: [(String, JSONValue)] = [("description", .string(entry.meaning))]
    if case .object(let shape) = schema(of: entry.shape) { parts += shape }
    return (entry.name.rawValue, JSONValue.object(parts))
  }
  var parts: [(String, JSONValue)] = [
    ("type", .string("object")), ("properties", .object(properties)),
    ("additionalProperties", .bool(false)),
  ]
  if !required.isEmpty { parts.append(("required", .strings(required.map(\.rawValue)))) }
  return .object(parts)
}

private func schema(of shape: Shape) -> JSONValue {
  switch shape {
  case .text, .quantity, .span: scalar
  case .code: .object([("type", .strings(["string", "null"]))])
  case .texts: oneOrMany(scalar)
  case .codes: oneOrMany(.object([("type", .string("string"))]))
  case .number: number("^([-−]?[0-9].*|)$")
  case .wholeNumber: number("^[0-9]*$")
  case .planYears:
    .object([("type", .strings(["string", "number", "null"])), ("pattern", .string(years))])
  case .flag:
    .object([
      ("type", .strings(["string", "boolean", "null"])),
      ("pattern", .string("^([Tt]rue|[Ff]alse|[Yy]a|[Tt]idak|)$")),
    ])
  case .choice(let words): .object([("enum", .strings(words))])
  case .periods:
    .object([
      ("type", .string("object")),
      ("patternProperties", .object([(period, scalar)])), ("additionalProperties", .bool(false)),
    ])
  case .object(let kind, let short): alternatives(kind, short)
  case .objects(let kind, let short): many(kind, short)
  case .assumptions(let kind): reference(assumptionsName(kind))
  }
}

private let scalar: JSONValue = .object([
  ("type", .strings(["string", "number", "boolean", "null"]))
])
private let years = "^([1-9][0-9]{3}(-[1-9][0-9]{3})?|)$"
private let period = "^[1-9][0-9]{3}(-(S[12]|T[1-4]|0[1-9]|1[0-2]))?$"

private func number(_ pattern: String) -> JSONValue {
  .object([("type", .strings(["string", "number", "null"])), ("pattern", .string(pattern))])
}

private func oneOrMany(_ element: JSONValue) -> JSONValue {
  .object([
    ("anyOf", .array([element, .object([("type", .string("array")), ("items", element)])]))
  ])
}

/// An object, or the text that stands for it.
private func alternatives(_ kind: ObjectKind, _ short: FieldName?) -> JSONValue {
  guard let short, let shape = FileSchema.shape(of: short, in: kind) else {
    return reference(kind.rawValue)
  }
  return .object([("anyOf", .array([reference(kind.rawValue), schema(of: shape)]))])
}

private func many(_ kind: ObjectKind, _ short: FieldName?) -> JSONValue {
  let list: JSONValue = .object([("type", .string("array")), ("items", alternatives(kind, short))])
  guard let short, let shape = FileSchema.shape(of: short, in: kind) else { return list }
  return .object([("anyOf", .array([list, schema(of: shape)]))])
}
