/// One place where a document prints a node or an indicator, word for word.
public struct Cetakan: Hashable, Sendable {
  /// The part of the document, e.g. `tabel operasional`.
  public var place: String?
  /// Line of the document's text, counted from 1.
  public var line: Int?
  /// The code printed there, label included.
  public var code: String?
  /// The wording printed there.
  public var text: String?

  /// A printing of which nothing is known yet.
  public init(place: String? = nil, line: Int? = nil, code: String? = nil, text: String? = nil) {
    self.place = place
    self.line = line
    self.code = code
    self.text = text
  }
}

/// Who answers for a node or indicator, as written in the file.
public struct Owner: Hashable, Sendable {
  /// The name as written; the organisation resolves it.
  public var name: String
  /// Declared share among several owners, any positive scale; nil where none is declared.
  public var share: Double?

  /// An owner called `name`.
  public init(name: String, share: Double? = nil) {
    self.name = name
    self.share = share
  }
}

/// A planning component that carries a condition out (`komponen`, stage 5 of PermenPANRB 89/2021).
public struct Component: Hashable, Sendable {
  /// The kinds of component.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case program
    case kegiatan
    case subKegiatan = "sub_kegiatan"
  }

  /// Which kind it is.
  public var kind: Kind?
  /// Its code in the nomenclature.
  public var code: String?
  /// Its name.
  public var name: String?
  /// The budget ceiling in rupiah.
  public var budget: Quantity?

  /// A component of which nothing is known yet.
  public init() {}
}

/// A rule that the document silences at a place, with its reason (`abaikan`).
public struct Silence: Hashable, Sendable {
  /// The rule silenced.
  public var rule: RuleID
  /// Why; empty where the document gives none.
  public var reason: String

  /// Silences `rule` because of `reason`.
  public init(rule: RuleID, reason: String) {
    self.rule = rule
    self.reason = reason
  }
}

/// Which fields a person or tool filled in that the document does not print (`asumsi`).
public struct Assumptions: Hashable, Sendable {
  /// An assumed field; `item` is the key inside it, e.g. the period of a target.
  public struct Mark: Hashable, Sendable {
    /// The field.
    public var name: FieldName
    /// The key or position inside the field; nil for the whole field.
    public var item: String?

    /// Marks `name`, or `item` inside it.
    public init(_ name: FieldName, item: String? = nil) {
      self.name = name
      self.item = item
    }
  }

  /// The assumed fields.
  public var marks: Set<Mark> = []
  /// Why they were assumed so.
  public var reason: String?

  /// Nothing assumed.
  public init() {}

  /// Whether `name`, or `item` inside it, is assumed.
  public func contains(_ name: FieldName, item: String? = nil) -> Bool {
    marks.contains(Mark(name, item: item))
  }
}
