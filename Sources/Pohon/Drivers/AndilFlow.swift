/// Sends the andil of one node down a plan in a single ascending sweep, parents before children.
struct AndilFlow {
  private let rollup: Rollup
  private let period: Int?
  private let level: Level?
  private var andil: [Double]
  /// Σ over the ways in of andil × the figure that stands in for a missing leaf.
  private var standIn: [Double]
  private(set) var shares: [Drivers.NodeShare] = []
  /// Every node that any andil reaches, parents first.
  private(set) var reached: [(place: Place, andil: Double)] = []
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
    let ends = self.ends
    hand(on: root..<andil.count, ends: ends)
    for slot in root..<andil.count where andil[slot] > 0 {
      let place = rollup.plan.graph.place(ofNode: Int(rollup.plan.nodes.nodeOfSlot[slot]))
      touched[place.tree] = true
      reached.append((place, andil[slot]))
      if ends[slot] || !hasCountingChild(slot) {
        shares.append(
          Drivers.NodeShare(
            place: place, isLeaf: true, passing: andil[slot], account: leafAccount(slot)))
      } else {
        countFamily(slot)
        addBeda(slot, place)
      }
    }
  }

  /// For each slot whether andil ends there whatever stands below.
  private var ends: [Bool] {
    let nodes = rollup.plan.nodes
    return nodes.forest.nodeOfSlot.indices.map { slot in
      if nodes.forest.step[slot] == .nothing { return true }
      guard let level else { return false }
      let place = rollup.plan.graph.place(ofNode: Int(nodes.forest.nodeOfSlot[slot]))
      return rollup.plan.dossier.trees[place.tree].nodes[place.node].level == level
    }
  }

  private mutating func hand(on slots: Range<Int>, ends: [Bool]) {
    let (nodes, period) = (rollup.nodes, period)
    rollup.plan.nodes.forest.withView { forest in
      ends.withUnsafeBufferPointer { ends in
        andil.withUnsafeMutableBufferPointer { andil in
          standIn.withUnsafeMutableBufferPointer { standIn in
            nodes.withFigures(at: period) { figures in
              guard let andil = andil.baseAddress else { return }
              AndilSweep(
                forest, figures: figures, ends: ends.baseAddress, andil: andil,
                standIn: standIn.baseAddress
              ).run(slots)
            }
          }
        }
      }
    }
  }

  /// Whether any child counts in the period.
  private func hasCountingChild(_ slot: Int) -> Bool {
    let children = rollup.plan.nodes.children(of: slot)
    guard let period else { return !children.isEmpty }
    return children.contains { child in
      let below = Int(rollup.plan.nodes.childSlot[child])
      return rollup.nodes.active[below * rollup.nodes.periods + period]
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
