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

  /// For each year a target of the indicator, the yearly one where there is one; from the same
  /// indicator elsewhere where it has none at all.
  func targets(_ number: Int) -> [Int: Quantity] {
    let own = dossier.indicator(number).indicator.targets
    if !own.isEmpty { return byYear(own) }
    let other = (partners[number] ?? []).first { !dossier.indicator($0).indicator.targets.isEmpty }
    return other.map { byYear(dossier.indicator($0).indicator.targets) } ?? [:]
  }

  /// Whether the same indicator is reported or computed in another document.
  func isReportedElsewhere(_ number: Int) -> Bool {
    (partners[number] ?? []).contains {
      !dossier.reports[$0].isEmpty || dossier.indicator($0).indicator.computation != nil
    }
  }

  private func byYear(_ targets: [Target]) -> [Int: Quantity] {
    var found: [Int: Quantity] = [:]
    for target in targets where found[target.period.year] == nil || target.period.months.count == 12
    {
      found[target.period.year] = target.value
    }
    return found
  }
}
