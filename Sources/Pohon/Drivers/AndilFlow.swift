/// Sends the andil of one node down a plan in a single ascending sweep, parents before children.
struct AndilFlow {
  private let rollup: Rollup
  private let period: Int?
  private let level: Level?
  private var andil: [Double]
  /// Σ over the ways in of andil × the figure that stands in for a missing leaf.
  private var standIn: [Double]
  private(set) var shares: [Drivers.NodeShare] = []
  /// For each tree whether the andil came through it.
  private(set) var touched: [Bool]
  private var declaredFamilies = 0
  private var equalFamilies = 0

  init(_ rollup: Rollup, period: Int?, stopAt level: Level?) {
    (self.rollup, self.period, self.level) = (rollup, period, level)
    andil = Array(repeating: 0, count: rollup.plan.nodes.nodeOfSlot.count)
    standIn = andil
    touched = Array(repeating: false, count: rollup.plan.dossier.trees.count)
  }

  var weightBasis: Drivers.WeightBasis {
    declaredFamilies == 0 ? .equal : equalFamilies == 0 ? .declared : .mixed
  }

  mutating func run(from outcome: Place) {
    let root = Int(rollup.plan.nodes.slotOfNode[rollup.plan.graph.node(outcome)])
    (andil[root], standIn[root]) = (1, .nan)
    for slot in root..<andil.count where andil[slot] > 0 {
      let place = rollup.plan.graph.place(ofNode: Int(rollup.plan.nodes.nodeOfSlot[slot]))
      touched[place.tree] = true
      let children = ends(slot, place) ? [] : countingChildren(of: slot)
      if children.isEmpty {
        shares.append(
          Drivers.NodeShare(
            place: place, isLeaf: true, passing: andil[slot], account: leafAccount(slot)))
      } else {
        pass(slot, to: children)
        addBeda(slot, place)
      }
    }
  }

  private func ends(_ slot: Int, _ place: Place) -> Bool {
    let node = rollup.plan.dossier.trees[place.tree].nodes[place.node]
    return rollup.plan.nodes.cyclic[slot] || rollup.plan.nodes.method[slot] == .none
      || (level != nil && node.level == level)
  }

  /// The positions of the children that count in the period.
  private func countingChildren(of slot: Int) -> [Int] {
    let children = rollup.plan.nodes.children(of: slot)
    guard let period else { return Array(children) }
    return children.filter { rollup.nodes.active[cell(ofChild: $0, period)] }
  }

  private func cell(ofChild child: Int, _ period: Int) -> Int {
    Int(rollup.plan.nodes.childSlot[child]) * rollup.nodes.periods + period
  }

  private mutating func pass(_ slot: Int, to children: [Int]) {
    countFamily(slot)
    var carriers = deciders(slot, children)
    if carriers.allSatisfy({ $0.weight == 0 }) { carriers = children.map { ($0, 1) } }
    let sum = carriers.reduce(0) { $0 + $1.weight }
    let stand = ownStandIn(slot)
    for carrier in carriers {
      let below = Int(rollup.plan.nodes.childSlot[carrier.child])
      let share = andil[slot] * carrier.weight / sum
      andil[below] += share
      standIn[below] += stand.map { share * $0 } ?? standIn[slot] * carrier.weight / sum
    }
  }

  /// Notes what the weights of a family rest on; a minimum or maximum needs none.
  private mutating func countFamily(_ slot: Int) {
    let method = rollup.plan.nodes.method[slot]
    guard method != .minimum, method != .maximum else { return }
    switch rollup.plan.nodes.basis[slot] {
    case .declared, .equalByMethod: declaredFamilies += 1
    case .equal: equalFamilies += 1
    case .incomplete: (declaredFamilies, equalFamilies) = (declaredFamilies + 1, equalFamilies + 1)
    case .single: break
    }
  }

  /// Who the andil goes to: by weight, or for a minimum or maximum the children that decide it.
  private func deciders(_ slot: Int, _ children: [Int]) -> [(child: Int, weight: Double)] {
    let byWeight = children.map { (child: $0, weight: rollup.plan.nodes.weight[$0]) }
    let method = rollup.plan.nodes.method[slot]
    guard method == .minimum || method == .maximum, let period else { return byWeight }
    let decisive = rollup.nodes.computed[slot * rollup.nodes.periods + period]
    let tied = children.filter { rollup.nodes.capaian[cell(ofChild: $0, period)] == decisive }
    return tied.isEmpty ? byWeight : tied.map { (child: $0, weight: 1) }
  }

  /// The figure that renormalising gave the missing leaves below: terhitung, else capaian.
  private func ownStandIn(_ slot: Int) -> Double? {
    guard let period else { return 0 }
    let cell = slot * rollup.nodes.periods + period
    if !rollup.nodes.computed[cell].isNaN { return rollup.nodes.computed[cell] }
    return rollup.nodes.capaian[cell].isNaN ? nil : rollup.nodes.capaian[cell]
  }

  private func leafAccount(_ slot: Int) -> Drivers.Account {
    var account = Drivers.Account()
    account.andil = andil[slot]
    guard let period else { return account }
    let cell = slot * rollup.nodes.periods + period
    let value = rollup.nodes.capaian[cell]
    let isMissing =
      value.isNaN || (rollup.nodes.unreported[cell] && !rollup.nodes.measured[cell].isNaN)
    if isMissing {
      account.dugaan = value.isNaN ? standIn[slot] : andil[slot] * value
      account.belumLapor = andil[slot] * 100
    } else {
      account.sumbangan = andil[slot] * value
      account.kesenjangan = andil[slot] * (100 - value)
    }
    return account
  }

  private mutating func addBeda(_ slot: Int, _ place: Place) {
    guard let period else { return }
    let cell = slot * rollup.nodes.periods + period
    let gap = rollup.nodes.measured[cell] - rollup.nodes.computed[cell]
    guard !gap.isNaN else { return }
    var account = Drivers.Account()
    account.beda = andil[slot] * gap
    shares.append(
      Drivers.NodeShare(place: place, isLeaf: false, passing: andil[slot], account: account))
  }
}
