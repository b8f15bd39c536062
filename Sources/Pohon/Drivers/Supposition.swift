/// One thing supposed to be other than it is, for ``WhatIf``.
public struct Supposition: Hashable, Sendable {
  /// What is supposed.
  public enum Value: Hashable, Sendable {
    /// The realisasi of an indicator, accumulated up to the end of the period.
    case realisasi(Quantity)
    /// The capaian of a node, in percent.
    case capaian(Double)
  }

  /// The indicator or node it is about.
  public let place: Place
  /// What is supposed.
  public let value: Value

  /// Supposes that the indicator at `place` reached `realisasi`.
  public init(indicator place: Place, realisasi: Quantity) {
    (self.place, value) = (place, .realisasi(realisasi))
  }

  /// Supposes that the node at `place` has this capaian.
  public init(node place: Place, capaian: Double) {
    self.place = Place(tree: place.tree, node: place.node)
    value = .capaian(capaian)
  }
}

extension Dossier {
  /// The same, but that these realisasi were reached in `period`: each takes the place of what was
  /// reported, and of what `hitung` would give.
  func supposing(_ supposed: [Place: Quantity], in period: Period, alone: Bool) -> Dossier {
    var dossier = self
    let first = alone ? period.months.lowerBound : 1
    let window = Period(year: period.year, months: first...period.lastMonth)
    dossier.realisasi.removeAll {
      supposed[$0.place] != nil && $0.period.year == window.year
        && window.months.contains($0.period.lastMonth)
    }
    let places = supposed.keys.sorted {
      ($0.tree, $0.node, $0.indicator ?? 0) < ($1.tree, $1.node, $1.indicator ?? 0)
    }
    for place in places {
      dossier.realisasi.append(
        Realisasi(place: place, period: window, value: supposed[place]))
      guard dossier.indicator(at: place).computation != nil else { continue }
      dossier.trees[place.tree].update(place.node) {
        $0.indicators[place.indicator ?? 0].computation = nil
      }
    }
    return dossier
  }
}
