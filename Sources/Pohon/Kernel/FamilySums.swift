/// What a parent takes from one child.
struct ChildFigures<Lanes: CellLanes> {
  let capaian: Lanes
  let lower: Lanes
  let upper: Lanes
  let coverage: Lanes
}

/// The figures of a family, gathered child by child.
struct FamilySums<Lanes: CellLanes> {
  var allWeight = Lanes.zero
  private var knownWeight = Lanes.zero
  private var valueSum = Lanes.zero
  private var lowerSum = Lanes.zero
  private var upperSum = Lanes.zero
  private var coverageSum = Lanes.zero
  private var extreme = Lanes.unknown
  private var lowerExtreme = Lanes.unknown
  private var upperExtreme = Lanes.unknown

  /// Gathers the children of `family`, each with the figures of its slot; each weighs 1 if `isEqual`.
  @inline(__always)
  init(
    _ family: FlatForest.Family, _ forest: ForestView, isEqual: Bool = false,
    figures: (Int) -> ChildFigures<Lanes>
  ) {
    func weight(_ edge: Int) -> Lanes { Lanes(repeating: isEqual ? 1 : forest.weight[edge]) }
    func below(_ edge: Int) -> ChildFigures<Lanes> { figures(Int(forest.childSlot[edge])) }
    switch family.step {
    case .mean, .nothing:
      for edge in family.edges { addMean(below(edge), weight: weight(edge)) }
    case .minimum:
      for edge in family.edges {
        addExtreme(below(edge), weight: weight(edge)) { $0.lesser($1) }
      }
    case .maximum:
      for edge in family.edges {
        addExtreme(below(edge), weight: weight(edge)) { $0.greater($1) }
      }
    }
  }

  @inline(__always)
  private mutating func addCoverage(_ child: ChildFigures<Lanes>, weight: Lanes) -> Lanes {
    let counting = child.coverage.ifKnown(weight, else: .zero)
    allWeight = allWeight + counting
    coverageSum = coverageSum + counting * child.coverage.ifKnown(child.coverage, else: .zero)
    return counting
  }

  /// A missing child leaves the mean to the others; for the bounds it is 0 and 100.
  @inline(__always)
  private mutating func addMean(_ child: ChildFigures<Lanes>, weight: Lanes) {
    let counting = addCoverage(child, weight: weight)
    let value = child.capaian
    knownWeight = knownWeight + value.ifKnown(counting, else: .zero)
    valueSum = valueSum + counting * value.ifKnown(value, else: .zero)
    lowerSum = lowerSum + counting * value.ifKnown(child.lower, else: .zero)
    upperSum = upperSum + counting * value.ifKnown(child.upper, else: Lanes(repeating: 100))
  }

  @inline(__always)
  private mutating func addExtreme(
    _ child: ChildFigures<Lanes>, weight: Lanes, pick: (Lanes, Lanes) -> Lanes
  ) {
    _ = addCoverage(child, weight: weight)
    let value = child.capaian
    let low = child.coverage.ifKnown(value.ifKnown(child.lower, else: .zero), else: .unknown)
    let high = child.coverage.ifKnown(
      value.ifKnown(child.upper, else: Lanes(repeating: 100)), else: .unknown)
    extreme = pick(extreme, value)
    lowerExtreme = pick(lowerExtreme, low)
    upperExtreme = pick(upperExtreme, high)
  }

  @inline(__always)
  func value(_ step: FlatForest.Step) -> Lanes {
    switch step {
    case .mean: valueSum / knownWeight
    case .minimum, .maximum: extreme
    case .nothing: .unknown
    }
  }

  @inline(__always)
  func lower(_ step: FlatForest.Step) -> Lanes {
    step == .mean ? lowerSum / allWeight : lowerExtreme
  }

  @inline(__always)
  func upper(_ step: FlatForest.Step) -> Lanes {
    step == .mean ? upperSum / allWeight : upperExtreme
  }

  /// Unknown where no child counts.
  @inline(__always) var coverage: Lanes { coverageSum / allWeight }
}
