/// The offices of one agency, with the outside bodies and collectives its documents name.
public struct Organisation: Hashable, Sendable {
  /// Its name in files.
  public var id: String
  /// Its name for people.
  public var name: String?
  /// Where it comes from.
  public var document = DocumentInfo()
  /// The offices, parents before children.
  public var offices: [Office]

  /// An organisation of `offices`.
  public init(id: String, name: String? = nil, offices: [Office] = []) {
    self.id = id
    self.name = name
    self.offices = offices
  }

  /// The office that counts in rankings: itself, or for a sub-field the bagian it belongs to.
  public func accountable(_ office: Int) -> Int {
    var current = office
    while offices[current].kind == .bidang, let parent = offices[current].parent {
      current = parent
    }
    return current
  }
}

/// A bagian, asisten, seksi, agency or collective.
public struct Office: Hashable, Sendable {
  /// What kind of office it is (`jenis`).
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case perangkatDaerah = "perangkat_daerah"
    case pimpinan
    case asisten
    case bagian
    case sekretariat
    case seksi
    case subbagian
    /// A sub-field of a bagian; it counts for its bagian.
    case bidang
  }

  /// How it stands to the agency.
  public enum Standing: Hashable, Sendable {
    /// One of the agency's own.
    case own
    /// An outside body (`luar`).
    case outside
    /// A name that means several offices (`kolektif`).
    case collective
  }

  /// Its short name, unique in the organisation.
  public var code: String
  /// Its full name.
  public var name: String
  /// What kind it is; nil for outside bodies and collectives.
  public var kind: Kind?
  /// How it stands to the agency.
  public var standing: Standing
  /// Other names in use.
  public var aliases: [String]
  /// Index of the office it belongs to.
  public var parent: Int?
  /// Codes of the offices that a collective means, where known.
  public var members: [String]

  /// An office called `name`.
  public init(
    code: String, name: String, kind: Kind? = nil, standing: Standing = .own,
    aliases: [String] = [], parent: Int? = nil, members: [String] = []
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.standing = standing
    self.aliases = aliases
    self.parent = parent
    self.members = members
  }
}
