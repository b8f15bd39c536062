/// Who drives an outcome: its andil flows down the tree to the leaves, and their owners carry it.
///
/// For the outcome's capaian V, all figures in points of V:
/// - Σ andil = 1
/// - V = Σ sumbangan + Σ dugaan + Σ beda
/// - 100 = Σ sumbangan + Σ kesenjangan + Σ belumLapor
public struct Drivers: Sendable {
  /// What the rows of the unit table rest on (`dasar_unit`).
  public enum UnitBasis: String, Sendable {
    case owners = "penanggung_jawab"
    case sources = "sumber_data"
  }

  /// What the shares rest on (`bobot`), over all families on the outcome's paths.
  public enum WeightBasis: String, Sendable {
    case declared = "ditetapkan"
    case equal = "rata"
    case mixed = "campuran"
  }

  /// One account in points of the outcome; NaN where a figure is not known.
  public struct Account: Hashable, Sendable {
    /// Share of influence on the outcome, 0 to 1.
    public var andil = 0.0
    /// andil × capaian of reported leaves.
    public var sumbangan = 0.0
    /// andil × stand-in of leaves without value.
    public var dugaan = 0.0
    /// andil × beda of measured inner nodes.
    public var beda = 0.0
    /// andil × (100 − capaian) of reported leaves.
    public var kesenjangan = 0.0
    /// andil × 100 of leaves without value.
    public var belumLapor = 0.0

    /// An account with nothing in it.
    public init() {}

    /// What holds the outcome back: kesenjangan + belumLapor.
    public var hambatan: Double { kesenjangan + belumLapor }

    mutating func add(_ other: Account, times share: Double) {
      andil += other.andil * share
      sumbangan += other.sumbangan * share
      dugaan += other.dugaan * share
      beda += other.beda * share
      kesenjangan += other.kesenjangan * share
      belumLapor += other.belumLapor * share
    }
  }

  /// The account of one node: a leaf, or a measured inner node with its beda.
  public struct NodeShare: Sendable {
    /// The node.
    public let place: Place
    /// Whether the andil ends here.
    public let isLeaf: Bool
    /// Its andil, passed on or not. Leaves carry theirs in the account too.
    public let passing: Double
    /// Its account; for inner nodes only beda.
    public let account: Account
  }

  /// A unit that carries a node.
  public struct Carrier: Sendable {
    /// Code of the office, or the name as written.
    public let code: String
    /// Name for people.
    public let name: String
    /// Its part in the node, 0 to 1.
    public let share: Double
    /// Whether it is named at a node above.
    public let isInherited: Bool
  }

  /// The account of one unit.
  public struct UnitShare: Sendable {
    /// Code of the office, or the name as written.
    public let code: String
    /// Name for people.
    public let name: String
    /// Its account.
    public internal(set) var account: Account
    /// Place in the ranking, from 1; units within 0,1 point share one.
    public internal(set) var rank: Int
    /// The nodes it carries, in document order.
    public internal(set) var nodes: [Place]
  }

  /// The outcome.
  public let outcome: Place
  /// The period, or nil for andil alone.
  public let period: Period?
  /// The outcome's capaian in that period.
  public let capaian: Figure
  /// What the shares rest on.
  public let weightBasis: WeightBasis
  /// What the unit rows rest on.
  public let unitBasis: UnitBasis
  /// The accounts of leaves and measured inner nodes, parents first.
  public let nodes: [NodeShare]
  /// Every node that any andil reaches with its andil, 0 to 1, passed on or not; parents first.
  public let reached: [(place: Place, andil: Double)]
  /// Who carries each of ``nodes``, in the same order.
  public let carriers: [[Carrier]]
  /// The units, best rank first.
  public let units: [UnitShare]
  /// Everything added up.
  public let total: Account
  /// How many leaves follow the owners of a node above, because they name none.
  public let inheriting: Int
  /// Whether a tree on the way refuses partial figures, so that these renormalise nevertheless.
  public let overridesRefusal: Bool

  /// Follows the andil of `outcome` down `plan`.
  ///
  /// - Parameters:
  ///   - period: index of the period in the plan; nil gives andil alone, with all other figures 0.
  ///   - level: the level at which andil ends (`--sampai`); nil means the leaves.
  public init(_ plan: Plan, outcome: Place, at period: Int?, stopAt level: Level? = nil) {
    self.init(
      plan.withoutRefusal().run(), of: plan, outcome: outcome, at: period, stopAt: level)
  }

  /// The drivers of several outcomes, rolled up once; each takes time in proportion to `plan`.
  public static func each(_ outcomes: [Place], of plan: Plan, at period: Int?) -> [Drivers] {
    let rollup = plan.withoutRefusal().run()
    return outcomes.map { Drivers(rollup, of: plan, outcome: $0, at: period) }
  }

  /// Follows the andil through figures that refuse nothing.
  init(
    _ rollup: Rollup, of plan: Plan, outcome: Place, at period: Int?, stopAt level: Level? = nil
  ) {
    var flow = AndilFlow(rollup, period: period, stopAt: level)
    flow.run(from: outcome)
    var book = UnitBook(plan.dossier)
    self.outcome = outcome
    self.period = period.map { plan.periods[$0] }
    capaian =
      period.map { rollup.figures(ofNode: outcome, at: $0).capaian } ?? Figure(unknown: .notDue)
    weightBasis = flow.weightBasis
    unitBasis = book.basis(ofTree: outcome.tree)
    nodes = flow.shares
    reached = flow.reached
    var total = Account()
    for share in nodes { total.add(share.account, times: 1) }
    self.total = total
    units = Self.rank(Self.collect(nodes, &book), byAndil: period == nil || capaian.value == nil)
    carriers = nodes.map { share in
      let isInherited = book.inherited.contains(share.place)
      return book.parts(of: share.place).map { part in
        let (code, name) = book.label(part.key)
        return Carrier(code: code, name: name, share: part.share, isInherited: isInherited)
      }
    }
    inheriting = nodes.count { $0.isLeaf && book.inherited.contains($0.place) }
    overridesRefusal =
      period != nil
      && zip(plan.dossier.trees, flow.touched).contains { $0.heading.missingData == .refuse && $1 }
  }

  private static func collect(_ nodes: [NodeShare], _ book: inout UnitBook) -> [UnitShare] {
    var units: [UnitShare] = []
    var rows: [UnitBook.Key: Int] = [:]
    for share in nodes {
      for part in book.parts(of: share.place) {
        let row = rows[part.key] ?? units.count
        if row == units.count {
          let (code, name) = book.label(part.key)
          units.append(
            UnitShare(code: code, name: name, account: Account(), rank: 0, nodes: []))
          rows[part.key] = row
        }
        units[row].account.add(share.account, times: part.share)
        units[row].nodes.append(share.place)
      }
    }
    for row in units.indices {
      units[row].nodes.sort { ($0.tree, $0.node) < ($1.tree, $1.node) }
    }
    return units
  }

  /// By what holds the outcome back, or by andil; equal figures by name.
  private static func rank(_ units: [UnitShare], byAndil: Bool) -> [UnitShare] {
    func points(_ unit: UnitShare) -> Double {
      byAndil ? unit.account.andil * 100 : unit.account.hambatan
    }
    var sorted = units.sorted {
      let (a, b) = (points($0), points($1))
      return a == b ? $0.name < $1.name : a > b
    }
    var leader = 0
    for index in sorted.indices {
      if points(sorted[leader]) - points(sorted[index]) > 0.1 { leader = index }
      sorted[index].rank = leader + 1
    }
    return sorted
  }
}
