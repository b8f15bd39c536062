import Pohon

/// Who drives an outcome, as the design tells it: by walking every way from the outcome to a leaf.
struct OracleDrivers {
  /// An account in exact points of the outcome; nil is unknown.
  struct Account {
    var andil = Fraction.zero
    var sumbangan = Fraction.zero
    var dugaan: Fraction? = .zero
    var beda = Fraction.zero
    var kesenjangan = Fraction.zero
    var belumLapor = Fraction.zero

    mutating func add(_ other: Account, times share: Fraction = Fraction(1)) {
      andil = andil + other.andil * share
      sumbangan = sumbangan + other.sumbangan * share
      if let known = dugaan, let more = other.dugaan {
        dugaan = known + more * share
      } else {
        dugaan = nil
      }
      beda = beda + other.beda * share
      kesenjangan = kesenjangan + other.kesenjangan * share
      belumLapor = belumLapor + other.belumLapor * share
    }
  }

  /// The accounts of the nodes where andil ends.
  private(set) var leaves: [Place: Account] = [:]
  /// The accounts of the nodes that it flows through; only beda.
  private(set) var inner: [Place: Account] = [:]
  private let oracle: Oracle
  private let level: Level?
  /// Whether only the structure is asked for, without a period.
  private let isTimeless: Bool

  /// Follows the andil of `outcome` in the period of `oracle`, which must not refuse partial
  /// figures; with `isTimeless` as if there were no period.
  init(_ oracle: Oracle, outcome: Place, stopAt level: Level?, isTimeless: Bool = false) {
    (self.oracle, self.level, self.isTimeless) = (oracle, level, isTimeless)
    walk(outcome, andil: Fraction(1), standIn: nil)
  }

  var total: Account {
    var sum = Account()
    for account in leaves.values { sum.add(account) }
    for account in inner.values { sum.add(account) }
    return sum
  }

  private mutating func walk(_ place: Place, andil: Fraction, standIn: Fraction?) {
    let node = oracle.graph.node(place)
    let family = carriers(place)
    let ends =
      node.aggregation?.method == Aggregation.Method.none || oracle.graph.isInCycle(place)
      || level != nil && node.level == level || family.isEmpty
    let truth = isTimeless ? NodeTruth() : oracle.node(place)
    if ends {
      end(place, truth, andil, standIn)
      return
    }
    inner[place, default: Account()].beda =
      (inner[place]?.beda ?? .zero) + andil * (truth.beda ?? .zero)
    let sum = family.map(\.weight).total
    for carrier in family where carrier.weight != .zero {
      walk(
        carrier.place, andil: andil * carrier.weight / sum,
        standIn: truth.terhitung ?? truth.capaian ?? standIn)
    }
  }

  /// The children that take the andil over: by weight, or those that decide a minimum or maximum.
  private func carriers(_ place: Place) -> [(place: Place, weight: Fraction)] {
    if isTimeless { return byDeclaredWeight(place) }
    let family = oracle.dueFamily(place)
    let method = oracle.graph.node(place).aggregation?.method
    if method == .minimum || method == .maximum, let extreme = oracle.node(place).terhitung {
      return family.filter { $0.truth.capaian == extreme }.map { ($0.place, Fraction(1)) }
    }
    return family.map { ($0.place, $0.weight) }
  }

  private func byDeclaredWeight(_ place: Place) -> [(place: Place, weight: Fraction)] {
    let family = oracle.graph.family(place)
    let weights = family.compactMap(\.weight)
    let holds =
      oracle.graph.node(place).aggregation?.method != .mean && weights.count == family.count
      && weights.total != .zero
    return family.map { ($0.place, holds ? $0.weight ?? .zero : Fraction(1)) }
  }

  private mutating func end(
    _ place: Place, _ truth: NodeTruth, _ andil: Fraction, _ standIn: Fraction?
  ) {
    var account = Account()
    account.andil = andil
    if isTimeless {
      // Without a period nothing is reached and nothing is missing.
    } else if let capaian = truth.capaian, !truth.isAssumedZero {
      account.sumbangan = andil * capaian
      account.kesenjangan = andil * (Fraction(100) - capaian)
    } else {
      account.dugaan = (truth.capaian ?? standIn).map { andil * $0 }
      account.belumLapor = andil * Fraction(100)
    }
    leaves[place, default: Account()].add(account)
  }
}
