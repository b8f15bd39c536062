/// Everything below one figure that could raise it, in gains over what it is now.
///
/// A gain is how much a figure rises. Whatever else made the figures what they are (beda, stand-ins
/// of missing ones) is held constant, so that only gains flow up.
struct Reach {
  /// How an item's gain follows from those below it.
  enum Rule: Hashable {
    /// Nothing below: it is raised itself, by up to `room` points, each worth `slope` of its gain.
    case leaf(room: Double, slope: Double)
    /// Σ share × gain.
    case sum
    case minimum
    case maximum
  }

  /// A figure and what it rests on.
  struct Item {
    /// The node or indicator.
    var place: Place
    /// Its figure now.
    var base: Double
    /// Its capaian now, where that is another than its figure (indicators).
    var capaian: Double?
    /// Whether that figure stands in for one that was not reported.
    var isStandIn = false
    /// The greatest gain that its own bound allows.
    var mostGain = Double.infinity
    var rule: Rule
    /// What it rests on, later in the list; each with its share.
    var below: [(item: Int, share: Double)] = []
  }

  /// The items, each before what it rests on; the first is the figure to raise.
  let items: [Item]

  init(items: [Item]) { self.items = items }

  /// The gains of all items when the leaves are raised by so many points. Linear.
  ///
  /// - Parameter points: one for each item; those of inner items are not looked at.
  func gains(_ points: [Double]) -> [Double] {
    var gains = Array(repeating: 0.0, count: items.count)
    for index in items.indices.reversed() {
      gains[index] = min(freeGain(index, gains, points), items[index].mostGain)
    }
    return gains
  }

  /// The gain of an item before its own bound, out of those below it.
  private func freeGain(_ index: Int, _ gains: [Double], _ points: [Double]) -> Double {
    let item = items[index]
    switch item.rule {
    case .leaf(_, let slope): return points[index] * slope
    case .sum: return item.below.reduce(0) { $0 + $1.share * gains[$1.item] }
    case .minimum, .maximum:
      let isLeast = item.rule == .minimum
      var raised = isLeast ? Double.infinity : -Double.infinity
      for edge in item.below {
        let value = items[edge.item].base + gains[edge.item]
        raised = isLeast ? min(raised, value) : max(raised, value)
      }
      return raised - extreme(index)
    }
  }

  /// The least or greatest figure below an item as it is now.
  func extreme(_ index: Int) -> Double {
    let bases = items[index].below.map { items[$0.item].base }
    return (items[index].rule == .minimum ? bases.min() : bases.max()) ?? 0
  }

  /// The points by which each leaf can be raised; 0 for inner items.
  var rooms: [Double] {
    items.map { item in
      if case .leaf(let room, _) = item.rule { return room }
      return 0
    }
  }
}

extension Reach {
  /// The nodes below `place` in the period of that index, raised in points of capaian; nil if the
  /// capaian of `place` is not known.
  ///
  /// Andil ends where ``Drivers`` ends it, and what is not due takes no part.
  init?(nodesBelow place: Place, in rollup: Rollup, at period: Int) {
    guard rollup.figures(ofNode: place, at: period).capaian.value != nil else { return nil }
    let families = PeriodFamilies(rollup, period)
    let slots = families.slots(below: place)
    var number: [Int: Int] = [:]
    for (index, slot) in slots.enumerated() { number[slot] = index }
    var standIns = StandIns(count: slots.count)
    var items: [Item] = []
    for (index, slot) in slots.enumerated() {
      let place = families.place(of: slot)
      let figures = rollup.figures(ofNode: place, at: period)
      let cap = rollup.plan.dossier.trees[place.tree].heading.capaianCap ?? 100
      let base = figures.capaian.value ?? standIns.figure(index)
      var item = Item(
        place: place, base: base, isStandIn: families.isMissing(slot),
        rule: .leaf(room: max(0, cap - base), slope: 1))
      let family = families.children(of: slot)
      if !family.isEmpty {
        item.below = family.compactMap { child in
          number[child.slot].map { (item: $0, share: child.share) }
        }
        item.rule = families.rule(of: slot)
        item.isStandIn = false
        if figures.terukur.value != nil { item.mostGain = max(0, cap - base) }
        let stand = figures.terhitung.value ?? figures.capaian.value ?? standIns.figure(index)
        standIns.pass(stand, from: index, to: item.below)
      }
      items.append(item)
    }
    self.items = items
  }

  /// The figures that stand in for missing ones, handed down by weight.
  private struct StandIns {
    private var flow: [Double]
    private var sum: [Double]
    private var last: [Double]

    init(count: Int) {
      flow = Array(repeating: 0, count: count)
      (sum, last) = (flow, flow)
      flow[0] = 1
    }

    /// The mean over the ways in.
    func figure(_ index: Int) -> Double {
      flow[index] > 0 ? sum[index] / flow[index] : last[index]
    }

    mutating func pass(_ figure: Double, from index: Int, to below: [(item: Int, share: Double)]) {
      for edge in below {
        let part = flow[index] * edge.share
        flow[edge.item] += part
        sum[edge.item] += part * figure
        last[edge.item] = figure
      }
    }
  }
}
