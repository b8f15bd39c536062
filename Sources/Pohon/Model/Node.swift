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

  private var content: Shared<NodeContent>

  /// The code in force, unique in its tree; empty where there is none.
  public var code: String {
    get { content.value.code }
    _modify { yield &content.value.code }
  }
  /// The rung it stands on; nil where the file gives none.
  public var level: Level? {
    get { content.value.level }
    _modify { yield &content.value.level }
  }
  /// The condition in words.
  public var statement: String {
    get { content.value.statement }
    _modify { yield &content.value.statement }
  }
  /// What stands in the way of the outcome (`faktor_penyebab`; outcome and csf).
  public var causes: [String] {
    get { content.value.causes }
    _modify { yield &content.value.causes }
  }
  /// The problems named with the condition (`masalah`).
  public var problems: [String] {
    get { content.value.problems }
    _modify { yield &content.value.problems }
  }
  /// What the condition means (`penjelasan`).
  public var explanation: String? {
    get { content.value.explanation }
    _modify { yield &content.value.explanation }
  }
  /// How it serves its parent, the form's closing claim (`keterkaitan`).
  public var closingClaim: String? {
    get { content.value.closingClaim }
    _modify { yield &content.value.closingClaim }
  }
  /// Which problems or causes of its parent it answers, in the parent's words (`menjawab`).
  public var answers: [String] {
    get { content.value.answers }
    _modify { yield &content.value.answers }
  }
  /// Share in the parent's roll-up; nil where none is declared.
  public var weight: Double? {
    get { content.value.weight }
    _modify { yield &content.value.weight }
  }
  /// Why the weight is what it is.
  public var weightReason: String? {
    get { content.value.weightReason }
    _modify { yield &content.value.weightReason }
  }
  /// Who answers for it.
  public var owners: [Owner] {
    get { content.value.owners }
    _modify { yield &content.value.owners }
  }
  /// Who helps.
  public var supporters: [String] {
    get { content.value.supporters }
    _modify { yield &content.value.supporters }
  }
  /// The places that print it.
  public var printings: [Cetakan] {
    get { content.value.printings }
    _modify { yield &content.value.printings }
  }
  /// The indicators as the running text names them.
  public var narrativeIndicators: [String] {
    get { content.value.narrativeIndicators }
    _modify { yield &content.value.narrativeIndicators }
  }
  /// The indicators as the table defines them.
  public var indicators: [Indicator] {
    get { content.value.indicators }
    _modify { yield &content.value.indicators }
  }
  /// How its capaian is computed from its children's; nil means the default, a weighted mean.
  public var aggregation: Aggregation? {
    get { content.value.aggregation }
    _modify { yield &content.value.aggregation }
  }
  /// Typed links to other nodes.
  public var links: [Link] {
    get { content.value.links }
    _modify { yield &content.value.links }
  }
  /// The planning components that carry it out.
  public var components: [Component] {
    get { content.value.components }
    _modify { yield &content.value.components }
  }
  /// The posts that answer for it (`jabatan`).
  public var posts: [String] {
    get { content.value.posts }
    _modify { yield &content.value.posts }
  }
  /// Whether the document says that it rightly has no children.
  public var mayLackChildren: Bool {
    get { content.value.mayLackChildren }
    _modify { yield &content.value.mayLackChildren }
  }
  /// Rules that the document silences here.
  public var silences: [Silence] {
    get { content.value.silences }
    _modify { yield &content.value.silences }
  }
  /// Which fields are assumed, and why.
  public var assumptions: Assumptions {
    get { content.value.assumptions }
    _modify { yield &content.value.assumptions }
  }

  /// A condition of which only code, level and words are known.
  public init(code: String, level: Level? = nil, statement: String) {
    content = Shared(NodeContent(code: code, level: level, statement: statement))
  }
}
