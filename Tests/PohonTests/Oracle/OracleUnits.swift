import Pohon

/// Who carries a node, as the design tells it. Offices are written by their code alone.
struct OracleUnits {
  let dossier: Dossier

  /// The rows that carry `place`, by the code a row has in the table; shares add up to 1.
  func carriers(_ place: Place) -> [String: Fraction] {
    let tree = dossier.trees[place.tree]
    var next: Int? = place.node
    while let position = next {
      let shares = own(tree.nodes[position], in: place.tree)
      if !shares.isEmpty { return shares }
      next = tree.nodes[position].parent
    }
    return ["tanpa-penanggung-jawab": Fraction(1)]
  }

  /// The accounts of all rows.
  func table(_ drivers: OracleDrivers) -> [String: OracleDrivers.Account] {
    var rows: [String: OracleDrivers.Account] = [:]
    for (place, account) in Array(drivers.leaves) + Array(drivers.inner) {
      for (code, share) in carriers(place) {
        rows[code, default: .init()].add(account, times: share)
      }
    }
    return rows
  }

  /// Without any owner in the whole tree its data sources answer.
  private func own(_ node: Node, in tree: Int) -> [String: Fraction] {
    let namesOwners = dossier.trees[tree].nodes.contains { node in
      !node.owners.isEmpty || node.indicators.contains { !$0.owners.isEmpty }
    }
    guard namesOwners else {
      return equal(node.indicators.flatMap(\.sources).compactMap { code($0, tree, isSource: true) })
    }
    let owners = node.owners.isEmpty ? node.indicators.flatMap(\.owners) : node.owners
    let inside = owners.compactMap { owner in
      code(owner.name, tree, isSource: false).map { (code: $0, share: owner.share) }
    }
    // Portions hold where every owner has one, the outside bodies included.
    guard owners.allSatisfy({ ($0.share ?? 0) > 0 }) else { return equal(inside.map(\.code)) }
    let portions = inside.map { ($0.code, Fraction(decimal: $0.share ?? 0)) }
    let sum = portions.map(\.1).total
    return Dictionary(portions.map { ($0.0, $0.1 / sum) }, uniquingKeysWith: +)
  }

  private func equal(_ codes: [String]) -> [String: Fraction] {
    let different = Set(codes)
    return Dictionary(
      uniqueKeysWithValues: different.map { ($0, Fraction(1) / Fraction(different.count)) })
  }

  /// The row that a name counts for; outside bodies have none, a sub-field counts for its bagian. A
  /// name that nobody knows is a row of its own, unless it only supplies data.
  private func code(_ name: String, _ tree: Int, isSource: Bool) -> String? {
    guard let organisation = dossier.organisation(ofTree: tree) else { return name }
    guard var office = organisation.offices.first(where: { $0.code == name }) else {
      return isSource ? nil : name
    }
    if office.standing == .outside { return nil }
    while office.kind == .bidang, let parent = office.parent {
      office = organisation.offices[parent]
    }
    return office.code
  }
}
