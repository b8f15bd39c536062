/// A node whose own measure and whose children do not agree: a question to the planner.
public struct Disagreement: Hashable, Sendable {
  /// The node.
  public let place: Place
  /// What its own indicators say, percent.
  public let terukur: Double
  /// What its children give, percent.
  public let terhitung: Double
  /// Its share of influence on ``outcome``, 0 to 1; nil where none of the flow comes through it.
  public let andil: Double?
  /// The root of its tree.
  public let outcome: Place

  /// `terukur` − `terhitung`, percentage points.
  public var beda: Double { terukur - terhitung }

  /// What may lie behind a beda, as questions; which of them does is not for arithmetic to say.
  public static let questions = [
    "Apakah target terlalu ringan, di sini atau di bawahnya?",
    "Apakah ada faktor penentu yang belum tercatat di pohon?",
    "Apakah nilai terukurnya bercerita tentang tahun lain?",
    "Apakah ada pengaruh dari luar?",
    "Apakah logika hubungan kondisi-kondisinya belum tepat?",
  ]
}

extension Rollup {
  /// The nodes that have both figures, the largest difference first, in the period of that index.
  public func disagreements(at period: Int) -> [Disagreement] {
    var found: [Disagreement] = []
    for (number, tree) in plan.dossier.trees.enumerated() {
      for root in tree.roots {
        let outcome = Place(tree: number, node: root)
        var rows: [Disagreement] = []
        for node in tree.nodes[root..<tree.nodes[root].end] {
          let place = Place(tree: number, node: node.position)
          let figures = figures(ofNode: place, at: period)
          guard let measured = figures.terukur.value, let computed = figures.terhitung.value
          else { continue }
          rows.append(
            Disagreement(
              place: place, terukur: measured, terhitung: computed, andil: nil, outcome: outcome))
        }
        found += rows.isEmpty ? [] : withAndil(rows, outcome, period)
      }
    }
    return found.sorted {
      let (a, b) = ($0.beda.magnitude, $1.beda.magnitude)
      return a == b ? documentOrder($0.place, $1.place) : a > b
    }
  }

  private func withAndil(_ rows: [Disagreement], _ outcome: Place, _ period: Int)
    -> [Disagreement]
  {
    var passing: [Place: Double] = [:]
    for share in Drivers(plan, outcome: outcome, at: period).nodes {
      passing[share.place] = share.passing
    }
    return rows.map {
      Disagreement(
        place: $0.place, terukur: $0.terukur, terhitung: $0.terhitung, andil: passing[$0.place],
        outcome: outcome)
    }
  }
}

extension Drivers {
  /// The positions of ``nodes`` from the one that holds the outcome back most; without figures, from
  /// the one with most andil.
  public var ranked: [Int] {
    func points(_ index: Int) -> Double {
      capaian.value == nil ? nodes[index].account.andil : nodes[index].account.hambatan
    }
    return nodes.indices.sorted {
      let (a, b) = (points($0), points($1))
      return a == b ? $0 < $1 : a > b
    }
  }
}
