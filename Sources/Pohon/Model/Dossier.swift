/// The trees looked at together (himpunan), with their organisations and reported realisasi.
public struct Dossier: Hashable, Sendable {
  /// The trees, each with an id of its own.
  public var trees: [Tree]
  /// The organisations.
  public var organisations: [Organisation]
  /// For each tree the index of its organisation, or nil.
  public var organisationOfTree: [Int?]
  /// What was reported, in the order it was read.
  public var realisasi: [Realisasi]
  /// What was reported of the variables of formulas, besides what the trees themselves say.
  public var variableReports: [VariableReport] = []

  /// A dossier of `trees`; `organisationOfTree` may be shorter than `trees`.
  public init(
    trees: [Tree], organisations: [Organisation] = [], organisationOfTree: [Int?] = [],
    realisasi: [Realisasi] = []
  ) {
    self.trees = trees
    self.organisations = organisations
    self.organisationOfTree =
      organisationOfTree
      + Array(repeating: nil, count: max(0, trees.count - organisationOfTree.count))
    self.realisasi = realisasi
  }

  /// The indicator at `place`, which must name one.
  public func indicator(at place: Place) -> Indicator {
    trees[place.tree].nodes[place.node].indicators[place.indicator ?? 0]
  }

  /// The organisation of a tree, or nil.
  public func organisation(ofTree tree: Int) -> Organisation? {
    organisationOfTree[tree].map { organisations[$0] }
  }
}

/// A place in a dossier: a node, or an indicator of it.
public struct Place: Hashable, Sendable {
  /// Index of the tree in the dossier.
  public var tree: Int
  /// Position of the node in the tree.
  public var node: Int
  /// Index of the indicator, from 0; nil for the node itself.
  public var indicator: Int?

  /// The node at `node` of tree `tree`, or one of its indicators.
  public init(tree: Int, node: Int, indicator: Int? = nil) {
    self.tree = tree
    self.node = node
    self.indicator = indicator
  }
}

/// One reported value: an indicator, a period, and what was reached.
public struct Realisasi: Hashable, Sendable {
  /// The indicator it belongs to.
  public var place: Place
  /// The period it was reported for.
  public var period: Period
  /// The value; nil where only numerator and denominator are given.
  public var value: Quantity?
  /// Pembilang of a ratio.
  public var numerator: Double?
  /// Penyebut of a ratio.
  public var denominator: Double?
  /// Evidence (`bukti`).
  public var evidence: String?
  /// What stood in the way (`kendala`).
  public var obstacle: String?
  /// What is done about it (`tindak_lanjut`).
  public var followUp: String?
  /// The year the data speak of, where it is another than the period's.
  public var dataYear: Int?
  /// Any remark (`catatan`).
  public var remark: String?

  /// A report for `place` over `period`.
  public init(place: Place, period: Period, value: Quantity?) {
    self.place = place
    self.period = period
    self.value = value
  }
}
