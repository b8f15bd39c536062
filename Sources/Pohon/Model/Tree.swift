/// One document's performance tree, stored flat: nodes in document order, parents before children.
///
/// A value: it knows no file, line or pixel. The structure is fixed when the tree is made; the
/// content of its nodes may be changed.
public struct Tree: Hashable, Sendable {
  /// The conditions in document order.
  public private(set) var nodes: [Node]
  @usableFromInline var front: Shared<Heading>

  /// What the document says of itself.
  @inlinable public var heading: Heading {
    _read { yield front.value }
    _modify { yield &front.value }
  }

  /// A tree of `nodes`, where `parents[i]` is the position of node i's parent.
  ///
  /// In document order a node's parent is the node before it or one above that; a node whose parent
  /// is none of these is taken for a root. Linear in the number of nodes, whatever the depth.
  public init(heading: Heading, nodes: [Node] = [], parents: [Int?] = []) {
    front = Shared(heading)
    self.nodes = nodes
    var uses: [String: Int] = [:]
    var open: [Int] = []
    for position in self.nodes.indices {
      let parent = position < parents.count ? parents[position] : nil
      while let last = open.last, last != parent { open.removeLast() }
      self.nodes[position].position = position
      self.nodes[position].end = position + 1
      self.nodes[position].parent = open.last
      open.append(position)
      self.nodes[position].key = Self.key(
        of: self.nodes[position].code, at: position, uses: &uses)
    }
    for position in self.nodes.indices.reversed() {
      guard let parent = self.nodes[position].parent else { continue }
      self.nodes[parent].end = max(self.nodes[parent].end, self.nodes[position].end)
    }
  }

  /// The name other documents and commands call it by (`pohon`).
  ///
  /// Read in place: it is asked for with every anchor, and a copy of a heading is large.
  public var id: String { front.only.withUnsafeBufferPointer { $0[0].id } }

  /// The positions of the roots, in document order.
  public var roots: [Int] { nodes.indices.filter { nodes[$0].parent == nil } }

  /// The positions of the direct children of a node, in document order.
  public func children(of position: Int) -> Children {
    Children(nodes: nodes, upcoming: position + 1, end: nodes[position].end)
  }

  /// The nodes above `position`, nearest first.
  public func ancestors(of position: Int) -> some Sequence<Int> {
    sequence(state: nodes[position].parent) { next in
      defer { next = next.flatMap { nodes[$0].parent } }
      return next
    }
  }

  /// The node called `key` (see ``Node/key``), or nil.
  public func node(_ key: String) -> Node? { nodes.first { $0.key == key } }

  /// Changes the content of the node at `position`; its place and key stay.
  public mutating func update(_ position: Int, _ change: (inout Node) -> Void) {
    let (parent, end, key) = (nodes[position].parent, nodes[position].end, nodes[position].key)
    change(&nodes[position])
    nodes[position].position = position
    nodes[position].parent = parent
    nodes[position].end = end
    nodes[position].key = key
  }
}

/// The direct children of a node: hops from subtree to subtree.
public struct Children: Sequence, IteratorProtocol {
  fileprivate let nodes: [Node]
  fileprivate var upcoming: Int
  fileprivate let end: Int

  /// The position of the next child, or nil.
  public mutating func next() -> Int? {
    guard upcoming < end else { return nil }
    defer { upcoming = nodes[upcoming].end }
    return upcoming
  }
}

/// What a document says of itself, besides its conditions.
public struct Heading: Hashable, Sendable {
  /// The name other documents and commands call it by.
  public var id: String
  /// The title as printed.
  public var title: String?
  /// The kind of document.
  public var profile: Profile?
  /// Code of the office it belongs to.
  public var office: String?
  /// The years it plans.
  public var period: PlanYears?
  /// Where it comes from.
  public var document = DocumentInfo()
  /// Path of the organisation file, relative to the tree's file.
  public var organisation: String?
  /// Formula for falling indicators; nil means ``FallingFormula/twiceTarget``.
  public var fallingFormula: FallingFormula?
  /// Upper bound of a capaian in roll-up, percent; nil means 100.
  public var capaianCap: Double?
  /// Least coverage for a kategori, percent; nil means 80.
  public var leastCoverage: Double?
  /// What roll-up does with missing realisasi; nil means ``MissingDataPolicy/renormalise``.
  public var missingData: MissingDataPolicy?
  /// How targets inside a year are meant; nil means ``TargetSpread/cumulative``.
  public var targetSpread: TargetSpread?
  /// The document that sets the targets of this one (`target_di`); nil where they stand here.
  public var targetsElsewhere: String?
  /// Name of the scale that gives a capaian its kategori; nil means ``Scale/defaultCapaian``.
  public var capaianScale: String?
  /// The scales it declares, which go before shipped ones of the same name.
  public var scales: [Scale] = []
  /// Rules that the document silences as a whole.
  public var silences: [Silence] = []
  /// Which fields are assumed, and why.
  public var assumptions = Assumptions()

  /// A heading of which only the name is known.
  public init(id: String) { self.id = id }
}

/// Where a document comes from (`dokumen`).
public struct DocumentInfo: Hashable, Sendable {
  /// Its title.
  public var title: String?
  /// Name of the file it was taken from.
  public var source: String?
  /// Its number.
  public var number: String?
  /// Its date as printed.
  public var date: String?
  /// Where it was signed.
  public var place: String?
  /// E.g. `ditetapkan`, `rancangan`, `contoh`.
  public var status: String?
  /// Anything else worth knowing.
  public var remark: String?
  /// The places where it prints its own date, number or period.
  public var printings: [Cetakan] = []
  /// The legal texts it cites, one by one as printed (`rujukan`); `code` is the number in the list.
  public var citations: [Cetakan] = []

  /// A document of which nothing is known.
  public init() {}
}
