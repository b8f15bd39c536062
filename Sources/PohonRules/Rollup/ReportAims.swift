import Pohon

/// What realisasi are held against: the targets of each indicator, its own or those of the same
/// indicator in another document.
struct ReportAims {
  private let dossier: CheckedDossier
  private let partners: [Int: [Int]]
  /// The indicators that feed another's `hitung`.
  let isOperand: Set<Int>
  /// For each tree the years that any of its indicators has a target for.
  let years: [Set<Int>]

  init(_ dossier: CheckedDossier) {
    self.dossier = dossier
    var partners: [Int: [Int]] = [:]
    for (one, other) in dossier.links.sameIndicators where one != other {
      partners[one, default: []].append(other)
      partners[other, default: []].append(one)
    }
    self.partners = partners
    isOperand = Set(dossier.links.terms.map(\.operand))
    years = dossier.trees.map { tree in
      Set(tree.nodes.flatMap(\.indicators).flatMap(\.targets).map(\.period.year))
    }
  }

  /// A target of the indicator for `year`, the yearly one where there is one; from the same indicator
  /// elsewhere where it has none at all.
  func target(_ number: Int, in year: Int) -> Quantity? {
    let targets = targets(number)
    let ofYear = targets.last { $0.period.year == year && $0.period.months.count == 12 }
    return (ofYear ?? targets.first { $0.period.year == year })?.value
  }

  /// Whether the indicator, or the same one elsewhere, has a target for `year`.
  func hasTarget(_ number: Int, in year: Int) -> Bool {
    targets(number).contains { $0.period.year == year }
  }

  private func targets(_ number: Int) -> [Target] {
    let own = dossier.indicator(number).indicator.targets
    if !own.isEmpty { return own }
    let others = (partners[number] ?? []).lazy.map { dossier.indicator($0).indicator.targets }
    return others.first { !$0.isEmpty } ?? []
  }

  /// Whether the same indicator is reported or computed in another document.
  func isReportedElsewhere(_ number: Int) -> Bool {
    (partners[number] ?? []).contains {
      !dossier.reports[$0].isEmpty || dossier.indicator($0).indicator.computation != nil
    }
  }
}
