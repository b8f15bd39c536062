import Pohon

/// The offices that the conditions of a tree name, resolved by its organisation.
struct NamedOffices {
  /// What tells whose a condition is.
  enum Basis {
    /// The document prints owners.
    case owners
    /// It prints none, so its sources of data stand in.
    case sources
  }

  let organisation: Organisation
  let basis: Basis
  /// For each node the agency's own offices that it and its indicators name, sub-fields as their
  /// bagian; empty where it names none.
  private(set) var own: [[Int]]
  /// Whether a node names outside bodies, and nothing else that an organisation could know.
  private(set) var isOutside: [Bool]
  /// Whether a node names anybody at all.
  private(set) var isNamed: [Bool]

  /// What the nodes of tree `number` name; nil where it has no organisation.
  init?(_ number: Int, _ dossier: CheckedDossier) {
    guard let book = dossier.dossier.organisationOfTree[number] else { return nil }
    let tree = dossier.trees[number]
    organisation = dossier.dossier.organisations[book]
    basis = tree.printsOwners ? .owners : .sources
    own = Array(repeating: [], count: tree.nodes.count)
    isOutside = Array(repeating: false, count: tree.nodes.count)
    isNamed = isOutside
    for node in tree.nodes {
      var outside = false
      var other = false
      for cell in Self.cells(of: node, basis) {
        for match in dossier.offices(in: cell, of: book) {
          isNamed[node.position] = true
          guard let office = match.office ?? match.beginning else {
            other = true
            continue
          }
          switch organisation.offices[office].standing {
          case .own:
            let accountable = organisation.accountable(office)
            if !own[node.position].contains(accountable) { own[node.position].append(accountable) }
          case .outside: outside = true
          case .collective: other = true
          }
        }
      }
      isOutside[node.position] = outside && !other && own[node.position].isEmpty
    }
  }

  private static func cells(of node: Node, _ basis: Basis) -> [String] {
    switch basis {
    case .owners: node.owners.map(\.name) + node.indicators.flatMap { $0.owners.map(\.name) }
    case .sources: node.indicators.flatMap(\.sources)
    }
  }

  /// For each node the own offices that answer for it: those it names, else those of the nearest
  /// condition above that names any. Linear.
  func inherited(in tree: Tree) -> [[Int]] {
    var found = own
    for node in tree.nodes where found[node.position].isEmpty && !isNamed[node.position] {
      if let parent = node.parent { found[node.position] = found[parent] }
    }
    return found
  }

  /// The office and those above it, itself first.
  func chain(of office: Int) -> some Sequence<Int> {
    sequence(first: office) { organisation.offices[$0].parent }
  }
}

extension Tree {
  /// Whether any condition or indicator names who answers for it.
  var printsOwners: Bool {
    nodes.contains { node in
      !node.owners.isEmpty || node.indicators.contains { !$0.owners.isEmpty }
    }
  }
}
