/// What the figures of a dossier would be if some of them were others (`andai`).
///
/// Realisasi that are supposed pass through `hitung`, capaian and roll-up. Beda, what a measured
/// node has over its terhitung, is held constant on the way up: raising an output does not by
/// itself prove a result.
public struct WhatIf: Sendable {
  /// Why a node stands where it does afterwards.
  public enum Basis: String, Sendable {
    /// Its capaian was supposed.
    case supposed = "diandaikan"
    /// An own indicator reached something else.
    case remeasured = "diukur ulang"
    /// It is measured and moved with its terhitung.
    case held = "beda tetap"
    /// It follows those below it.
    case computed = "terhitung"
    /// It did not move.
    case unmoved = "tetap"
  }

  /// One side of a change, percent.
  public struct Side: Hashable, Sendable {
    /// Its own measure; afterwards with beda held.
    public let terukur: Figure
    /// What its children give.
    public let terhitung: Figure
    /// What counts of the two.
    public let capaian: Figure
    /// Its band.
    public let kategori: Kategori?
  }

  /// A node before and after.
  public struct NodeChange: Sendable {
    /// The node.
    public let place: Place
    /// As it is.
    public let before: Side
    /// As it would be.
    public let after: Side
    /// Why it stands there.
    public let basis: Basis
    /// Whether it would lie outside 0 and the upper bound, and was put on that bound.
    public let isClamped: Bool

    /// `after` − `before`, percentage points; nil where one of them is not known.
    public var difference: Double? {
      before.capaian.value.flatMap { left in after.capaian.value.map { $0 - left } }
    }

    /// Whether its capaian is another.
    public var isMoved: Bool { before.capaian != after.capaian }
  }

  /// What was compiled.
  public let plan: Plan
  /// The index of the period in the plan.
  public let period: Int
  /// What was supposed, in order.
  public let suppositions: [Supposition]
  /// The nodes supposed or measured anew, and every node above them, in document order.
  public let nodes: [NodeChange]
  /// Those of ``nodes`` that serve nothing above them, in document order.
  public let outcomes: [Place]
  let before: Rollup
  let after: Rollup
  private let willing: (before: Rollup, after: Rollup)

  /// Rolls `plan` up as it is and with the suppositions, for the period of that index.
  ///
  /// Linear in the dossier, however many suppositions there are. No two of them may be about the
  /// same node; of two that are, the last counts.
  public init(_ plan: Plan, at period: Int, supposing suppositions: [Supposition]) {
    (self.plan, self.period, self.suppositions) = (plan, period, suppositions)
    var realisasi: [Place: Quantity] = [:]
    var held: [Place: Double] = [:]
    for supposition in suppositions {
      switch supposition.value {
      case .realisasi(let value): realisasi[supposition.place] = value
      case .capaian(let value): held[supposition.place] = value
      }
    }
    let changed =
      realisasi.isEmpty
      ? plan
      : Plan(
        plan.dossier.supposing(realisasi, in: plan.periods[period], alone: plan.alone),
        periods: plan.periods, alone: plan.alone)
    let before = plan.run()
    let sweep = SupposedSweep(from: before, to: changed.run(), holding: held, at: period)
    (self.before, after) = (before, sweep.after)
    let refuses = plan.dossier.trees.contains { $0.heading.missingData == .refuse }
    if refuses {
      let ready = plan.withoutRefusal().run()
      let other = SupposedSweep(
        from: ready, to: changed.withoutRefusal().run(), holding: held, at: period)
      willing = (ready, other.after)
    } else {
      willing = (before, sweep.after)
    }
    let found = Self.concerned(suppositions, sweep, plan)
    let heldPlaces = Set(held.keys)
    nodes = found.places.map { Self.change($0, before, sweep, heldPlaces, period) }
    outcomes = found.tops
  }

  /// The drivers of an outcome before and after.
  public func drivers(of outcome: Place) -> (before: Drivers, after: Drivers) {
    (
      Drivers(willing.before, of: plan, outcome: outcome, at: period),
      Drivers(willing.after, of: plan, outcome: outcome, at: period)
    )
  }

  /// The figures of an indicator before and after; `place` must name one.
  public func figures(ofIndicator place: Place) -> (
    before: IndicatorFigures, after: IndicatorFigures
  ) {
    (
      before.figures(ofIndicator: place, at: period), after.figures(ofIndicator: place, at: period)
    )
  }

  private static func change(
    _ place: Place, _ before: Rollup, _ sweep: SupposedSweep, _ held: Set<Place>, _ period: Int
  ) -> NodeChange {
    let sides = [before, sweep.after].map { rollup in
      let figures = rollup.figures(ofNode: place, at: period)
      return Side(
        terukur: figures.terukur, terhitung: figures.terhitung, capaian: figures.capaian,
        kategori: figures.kategori)
    }
    let basis: Basis =
      if held.contains(place) {
        .supposed
      } else if sweep.remeasured.contains(place) {
        .remeasured
      } else if sides[0].capaian == sides[1].capaian {
        .unmoved
      } else {
        sides[0].terukur.value != nil ? .held : .computed
      }
    return NodeChange(
      place: place, before: sides[0], after: sides[1], basis: basis,
      isClamped: sweep.clamped.contains(place))
  }

  /// Every node that a supposition touches, with all above it; and those of them at the top.
  private static func concerned(
    _ suppositions: [Supposition], _ sweep: SupposedSweep, _ plan: Plan
  ) -> (places: [Place], tops: [Place]) {
    var above: [Int: [Int]] = [:]
    for serving in plan.graph.servings { above[serving.child, default: []].append(serving.parent) }
    var seen: Set<Place> = []
    var tops: [Place] = []
    var open = suppositions.map { Place(tree: $0.place.tree, node: $0.place.node) }
    open += sweep.remeasured
    while let place = open.popLast() {
      guard seen.insert(place).inserted else { continue }
      var parents = (above[plan.graph.node(place)] ?? []).map { plan.graph.place(ofNode: $0) }
      if let parent = plan.dossier.trees[place.tree].nodes[place.node].parent {
        parents.append(Place(tree: place.tree, node: parent))
      }
      if parents.isEmpty { tops.append(place) }
      open += parents
    }
    return (seen.sorted(by: documentOrder), tops.sorted(by: documentOrder))
  }
}

/// Tree by tree, from the top of the document down.
func documentOrder(_ a: Place, _ b: Place) -> Bool { (a.tree, a.node) < (b.tree, b.node) }
