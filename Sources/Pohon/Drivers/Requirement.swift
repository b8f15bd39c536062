/// The smallest improvement that brings a node, or a computed indicator, up to a figure (`butuh`).
///
/// Improvements are points of capaian: of the leaves below a node, or of the indicators that a
/// computed indicator takes. The smallest total is sought first, then the fewest places. Beda is
/// held constant, and leaves that did not report start from, and otherwise stay at, the figure that
/// stands in for them.
public struct Requirement: Sendable {
  /// The figure to reach.
  public struct Goal: Hashable, Sendable {
    /// The bound: percent of capaian, or the satuan of the indicator.
    public let bound: Double
    /// Whether the bound itself is not enough, as at the lower end of most bands.
    public let isExclusive: Bool

    /// At least `bound`, or more than it.
    public init(_ bound: Double, isExclusive: Bool = false) {
      (self.bound, self.isExclusive) = (bound, isExclusive)
    }

    /// Whether `value` is enough.
    public func isMet(by value: Double) -> Bool {
      isExclusive ? value > bound : value >= bound
    }
  }

  /// What came of it.
  public enum Answer: Hashable, Sendable {
    /// Nothing has to improve.
    case met
    /// The improvements reach it; of an exclusive bound they reach the bound, and any more is enough.
    case reachable
    /// Even with everything at its cap it is not reached.
    case unreachable
    /// The figure is not known now.
    case unknown(Reason)
    /// Of a computed indicator: something it takes cannot be raised in points, or not at all.
    case refused(Refusal)
  }

  /// One place to improve.
  public struct Raise: Hashable, Sendable {
    /// The leaf, or the indicator.
    public let place: Place
    /// Its capaian now, percent.
    public let from: Double
    /// Its capaian afterwards, percent.
    public let to: Double
    /// Whether `from` stands in for a capaian that was not reported.
    public let isStandIn: Bool
    /// The realisasi that this means, where there is exactly one indicator and it can be told.
    public let realisasi: NeededRealisasi?

    /// The improvement in points of capaian.
    public var points: Double { to - from }
  }

  /// A unit with the improvements that fall to it.
  public struct UnitPart: Hashable, Sendable {
    /// Code of the office, or the name as written.
    public let code: String
    /// Name for people.
    public let name: String
    /// Its share of the total, points of capaian.
    public let points: Double
    /// The places it answers for.
    public let places: [Place]
  }

  /// What was compiled.
  public let plan: Plan
  /// The node or indicator.
  public let place: Place
  /// What it is to reach.
  public let goal: Goal
  /// What came of it.
  public let answer: Answer
  /// Its figure now, where known.
  public let current: Double?
  /// Its figure with everything below at its cap, where known.
  public let best: Double?
  /// What to improve, largest improvement first.
  public let raises: [Raise]
  /// Σ improvements, points of capaian.
  public let total: Double
  /// Whether no smaller total exists; false when the search was ended by its bound on work.
  public let isLeast: Bool
  /// Whether no fewer places do with the same total; false as above.
  public let isFewest: Bool
  /// How many leaves below stand at a stand-in because they did not report.
  public let standIns: Int
  /// The units that answer for the improvements, largest part first.
  public let units: [UnitPart]

  /// What brings `place` of `plan` up to `goal` in the period of that index.
  ///
  /// - Parameter work: bound on the search, in touched cells; nil means a second or two.
  public init(
    _ plan: Plan, of place: Place, reaching goal: Goal, at period: Int, work: Int? = nil
  ) {
    (self.plan, self.place, self.goal) = (plan, place, goal)
    let rollup = plan.withoutRefusal().run()
    let found: Result<Reach, Unreached> =
      place.indicator == nil
      ? Reach.of(node: place, rollup, period) : Reach.of(indicator: place, rollup, period)
    guard case .success(let reach) = found else {
      if case .failure(let why) = found { answer = why.answer } else { answer = .met }
      (current, best, raises, total) = (nil, nil, [], 0)
      (isLeast, isFewest, standIns, units) = (true, true, 0, [])
      return
    }
    let now = reach.items[0].base
    let program = RaiseProgram(reach, goal: goal.bound - now)
    let highest = now + program.best[0]
    (current, best) = (now, highest)
    standIns = reach.items.count(where: \.isStandIn)
    let slack = 1e-9 * max(1, abs(goal.bound))
    guard !goal.isMet(by: now), goal.isMet(by: highest + (goal.isExclusive ? -slack : slack))
    else {
      answer = goal.isMet(by: now) ? .met : .unreachable
      (raises, total, isLeast, isFewest, units) = ([], 0, true, true, [])
      return
    }
    let search = RaiseSearch(program, work: work ?? RaiseSearch.patience)
    answer = .reachable
    (isLeast, isFewest) = (search.isLeast, search.isFewest)
    let raises = Self.raises(program, search.points, rollup, period)
    self.raises = raises
    total = search.points.reduce(0, +)
    units = Self.units(of: raises, plan.dossier)
  }

  private static func raises(
    _ program: RaiseProgram, _ points: [Double], _ rollup: Rollup, _ period: Int
  ) -> [Raise] {
    var raises: [Raise] = []
    for (column, leaf) in program.leaves.enumerated() where points[column] > 0 {
      let item = program.reach.items[leaf]
      let now = item.capaian ?? item.base
      let to = now + points[column]
      raises.append(
        Raise(
          place: item.place, from: now, to: to, isStandIn: item.isStandIn,
          realisasi: NeededRealisasi(for: to, of: item.place, in: rollup, at: period)))
    }
    return raises.sorted {
      $0.points == $1.points ? documentOrder($0.place, $1.place) : $0.points > $1.points
    }
  }

  private static func units(of raises: [Raise], _ dossier: Dossier) -> [UnitPart] {
    var book = UnitBook(dossier)
    var points: [UnitBook.Key: Double] = [:]
    var places: [UnitBook.Key: [Place]] = [:]
    for raise in raises {
      let node = Place(tree: raise.place.tree, node: raise.place.node)
      for part in book.parts(of: node) {
        points[part.key, default: 0] += part.share * raise.points
        places[part.key, default: []].append(raise.place)
      }
    }
    return points.map { key, sum in
      let (code, name) = book.label(key)
      return UnitPart(
        code: code, name: name, points: sum,
        places: (places[key] ?? []).sorted(by: documentOrder))
    }.sorted { $0.points == $1.points ? $0.code < $1.code : $0.points > $1.points }
  }
}

/// Why a figure cannot be raised at all.
struct Unreached: Error {
  let answer: Requirement.Answer
}

extension Reach {
  /// The reach of a node, or that its capaian is not known.
  static func of(node: Place, _ rollup: Rollup, _ period: Int) -> Result<Reach, Unreached> {
    if let reach = Reach(nodesBelow: node, in: rollup, at: period) { return .success(reach) }
    let reason = rollup.figures(ofNode: node, at: period).capaian.reason
    return .failure(Unreached(answer: .unknown(reason)))
  }
}
