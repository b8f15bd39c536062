import Pohon

/// The kinds of object a file is made of.
enum ObjectKind: String, CaseIterable, Sendable {
  case tree = "pohon"
  case document = "dokumen"
  case node = "simpul"
  case indicator = "indikator"
  case owner = "penanggung_jawab"
  case printing = "cetakan"
  case aggregation = "agregasi"
  case link = "kaitan"
  case component = "komponen"
  case silence = "abaikan"
  case computation = "hitung"
  case variable = "variabel"
  case external = "eksternal"
  case scale = "skala"
  case band = "pita"
  case organisation = "organisasi"
  case office = "unit"
  case collective = "kolektif"

  /// Its place in `allCases`, see ``FieldName/ordinal``.
  var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }
}

/// What may stand behind a key.
enum Shape: Hashable, Sendable {
  /// One line of text.
  case text
  /// A text that other YAML tools must not take for a number.
  case code
  /// A list of texts; a single text will do.
  case texts
  /// A list of codes; a single code will do.
  case codes
  /// A plain number.
  case number
  /// A whole number from 1.
  case wholeNumber
  /// A value as a document prints it: number, range, grade.
  case quantity
  /// The least and the greatest value there can be.
  case span
  /// The years of a plan.
  case planYears
  /// `true` or `ya`, `false` or `tidak`.
  case flag
  /// One of these words.
  case choice([String])
  /// A value for each period.
  case periods
  /// An object; `short` is the key that a plain text stands for.
  case object(ObjectKind, short: FieldName?)
  /// A list of objects; `short` as above.
  case objects(ObjectKind, short: FieldName?)
  /// Any of the object's own keys, filled in by a person or tool.
  case assumptions(ObjectKind)

  static func choice<Word: CaseIterable & RawRepresentable>(of type: Word.Type) -> Shape
  where Word.RawValue == String {
    .choice(type.allCases.map(\.rawValue))
  }
}

/// The one table of the file format: it drives reading, the JSON Schema and the canonical writer.
enum FileSchema {
  /// A key of an object.
  struct Entry: Sendable {
    var name: FieldName
    var shape: Shape
    /// One line for planners, in Indonesian.
    var meaning: String
    /// Whether the object means nothing without it.
    var isRequired: Bool

    init(_ name: FieldName, _ shape: Shape, _ meaning: String, isRequired: Bool = false) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
      self.isRequired = isRequired
    }
  }

  /// The keys of an object, in canonical order.
  static func entries(of kind: ObjectKind) -> [Entry] {
    switch kind {
    case .tree: tree
    case .document: document
    case .node: node
    case .indicator: indicator
    case .owner: owner
    case .printing: printing
    case .aggregation: aggregation
    case .link: link
    case .component: component
    case .silence: silence
    case .computation: computation
    case .variable: variable
    case .external: external
    case .scale: scale
    case .band: band
    case .organisation: organisation
    case .office: office
    case .collective: collective
    }
  }

  /// The keys that an `asumsi` block of an object may hold.
  static func assumable(in kind: ObjectKind) -> [Entry] {
    let all = entries(of: kind)
    guard all.contains(where: { $0.name == .asumsi }) else { return [] }
    return all.filter { !structural.contains($0.name) }
      + [Entry(.alasan, .text, "Mengapa diasumsikan demikian")]
  }

  /// What stands behind `name` in an object; nil where the key does not belong there.
  static func shape(of name: FieldName, in kind: ObjectKind, assumed: Bool = false) -> Shape? {
    (assumed ? assumableTable : table)[kind.ordinal * FieldName.count + name.ordinal]
  }

  /// Keys that carry the structure, which nobody can assume.
  private static let structural: Set<FieldName> = [.pohon, .kinerja, .anak, .asumsi, .abaikan]

  private static let table = shapes { entries(of: $0) }
  private static let assumableTable = shapes { assumable(in: $0) }

  /// For each kind of object a row of every key.
  private static func shapes(_ entries: (ObjectKind) -> [Entry]) -> [Shape?] {
    ObjectKind.allCases.flatMap { kind in
      var row = [Shape?](repeating: nil, count: FieldName.count)
      for entry in entries(kind) { row[entry.name.ordinal] = entry.shape }
      return row
    }
  }

  /// The keys without which an object means nothing.
  static func required(in kind: ObjectKind) -> [FieldName] { requiredTable[kind.ordinal] }

  private static let requiredTable = ObjectKind.allCases.map { kind in
    entries(of: kind).filter(\.isRequired).map(\.name)
  }

  /// Every key by its spelling.
  static let names = Dictionary(uniqueKeysWithValues: FieldName.allCases.map { ($0.rawValue, $0) })
}
