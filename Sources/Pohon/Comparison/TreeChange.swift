/// One way in which a tree differs from an earlier version of it.
public struct TreeChange: Hashable, Sendable {
  /// What kind of change it is.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case removed = "dihapus"
    case added = "ditambah"
    case moved = "dipindah"
    case reworded = "dirumuskan-ulang"
    /// The same words, written otherwise: case, spelling, short forms.
    case respelled = "dieja-ulang"
    case renumbered = "dinomori-ulang"
    case level = "jenjang"
    case owners = "penanggung-jawab"
    case weight = "bobot"
    case aggregation = "agregasi"
    case links = "kaitan"
    case indicatorRemoved = "indikator-dihapus"
    case indicatorAdded = "indikator-ditambah"
    case indicatorRenamed = "indikator-dinamai-ulang"
    case formula = "formula"
    case computation = "hitung"
    case satuan = "satuan"
    case polarity = "polaritas"
    case scale = "skala"
    case baseline = "baseline"
    case target = "target"
    case indicatorWeight = "bobot-indikator"
    /// Another field, named by ``TreeChange/field``.
    case field = "isian"
  }

  /// What kind of change it is.
  public var kind: Kind
  /// The node in the older tree, by position; nil for what was added, and for a field of the document
  /// itself.
  public var old: Int?
  /// The node in the newer tree; nil for what was removed.
  public var new: Int?
  /// The indicator of the older node, from 0, where the change is one of an indicator.
  public var oldIndicator: Int?
  /// The indicator of the newer node.
  public var newIndicator: Int?
  /// The period of a target or baseline.
  public var period: Period?
  /// The field, for a change of ``Kind/field``.
  public var field: FieldName?
  /// What stood there, as written; nil where nothing did.
  public var before: String?
  /// What stands there now.
  public var after: String?

  /// A change of `kind` from node `old` to node `new`.
  public init(
    _ kind: Kind, old: Int?, new: Int?, before: String? = nil, after: String? = nil
  ) {
    self.kind = kind
    self.old = old
    self.new = new
    self.before = before
    self.after = after
  }
}
