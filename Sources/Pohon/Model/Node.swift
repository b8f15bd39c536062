/// One condition of a tree.
///
/// Its place among the others (`position`, `parent`, `end`) is filled in by ``Tree``.
public struct Node: Hashable, Sendable {
  /// Place in the tree's document order, from 0.
  public internal(set) var position = 0
  /// Position of the structural parent; nil for a root.
  public internal(set) var parent: Int?
  /// One past the last position of its subtree, which starts at `position`.
  public internal(set) var end = 0
  /// Names the node in its tree: its code, or `KODE~2` for a code used before, `@N` without one.
  public internal(set) var key = ""

  /// The code in force, unique in its tree; empty where there is none.
  public var code: String
  /// The rung it stands on; nil where the file gives none.
  public var level: Level?
  /// The condition in words.
  public var statement: String
  /// What stands in the way of the outcome (`faktor_penyebab`; outcome and csf).
  public var causes: [String] = []
  /// The problems named with the condition (`masalah`).
  public var problems: [String] = []
  /// What the condition means (`penjelasan`).
  public var explanation: String?
  /// How it serves its parent, the form's closing claim (`keterkaitan`).
  public var closingClaim: String?
  /// Which problems or causes of its parent it answers, in the parent's words (`menjawab`).
  public var answers: [String] = []
  /// Share in the parent's roll-up; nil where none is declared.
  public var weight: Double?
  /// Why the weight is what it is.
  public var weightReason: String?
  /// Who answers for it.
  public var owners: [Owner] = []
  /// Who helps.
  public var supporters: [String] = []
  /// The places that print it.
  public var printings: [Cetakan] = []
  /// The indicators as the running text names them.
  public var narrativeIndicators: [String] = []
  /// The indicators as the table defines them.
  public var indicators: [Indicator] = []
  /// How its capaian is computed from its children's; nil means the default, a weighted mean.
  public var aggregation: Aggregation?
  /// Typed links to other nodes.
  public var links: [Link] = []
  /// The planning components that carry it out.
  public var components: [Component] = []
  /// The posts that answer for it (`jabatan`).
  public var posts: [String] = []
  /// Whether the document says that it rightly has no children.
  public var mayLackChildren = false
  /// Rules that the document silences here.
  public var silences: [Silence] = []
  /// Which fields are assumed, and why.
  public var assumptions = Assumptions()

  /// A condition of which only code, level and words are known.
  public init(code: String, level: Level? = nil, statement: String) {
    self.code = code
    self.level = level
    self.statement = statement
  }
}
