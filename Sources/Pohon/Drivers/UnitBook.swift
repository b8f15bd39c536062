/// Who carries the andil of a node: the rows of a driver table.
///
/// `penanggung_jawab` carries; `pendukung` and outside bodies never do; a collective is a row of its
/// own. A tree that prints no owner at all answers from the internal units among its `sumber_data`.
struct UnitBook {
  /// One row of the table.
  enum Key: Hashable {
    case office(organisation: Int, office: Int)
    /// A name that no organisation knows.
    case named(String)
    case nobody
  }

  /// A row's part in a node.
  struct Part {
    var key: Key
    var share: Double
  }

  private let dossier: Dossier
  private var books: [Int: OfficeBook] = [:]
  private var basisOfTree: [Int: Drivers.UnitBasis] = [:]
  private var parts: [Place: [Part]] = [:]
  /// Nodes whose owners are those of a node above.
  private(set) var inherited: Set<Place> = []

  init(_ dossier: Dossier) { self.dossier = dossier }

  /// Whether a tree names owners, or has to answer from its data sources.
  mutating func basis(ofTree tree: Int) -> Drivers.UnitBasis {
    if let known = basisOfTree[tree] { return known }
    let hasOwners = dossier.trees[tree].nodes.contains { node in
      !node.owners.isEmpty || node.indicators.contains { !$0.owners.isEmpty }
    }
    let basis: Drivers.UnitBasis = hasOwners ? .owners : .sources
    basisOfTree[tree] = basis
    return basis
  }

  /// The rows that carry the node at `place`, shares adding up to 1.
  mutating func parts(of place: Place) -> [Part] {
    var trail: [Place] = []
    var found: [Part] = []
    var source: Place?
    var current: Place? = place
    while let node = current, found.isEmpty {
      if let known = parts[node] {
        found = known
        break
      }
      found = ownParts(of: node)
      if !found.isEmpty { source = node }
      trail.append(node)
      current = dossier.trees[node.tree].nodes[node.node].parent.map {
        Place(tree: node.tree, node: $0)
      }
    }
    if found.isEmpty { found = [Part(key: .nobody, share: 1)] }
    for node in trail {
      parts[node] = found
      if node != source, found[0].key != .nobody { inherited.insert(node) }
    }
    return found
  }

  /// Code and name of a row.
  func label(_ key: Key) -> (code: String, name: String) {
    switch key {
    case .office(let organisation, let office):
      let found = dossier.organisations[organisation].offices[office]
      return (found.code, found.name)
    case .named(let name): return (name, name)
    case .nobody: return ("tanpa-penanggung-jawab", "Tanpa penanggung jawab")
    }
  }

  private mutating func ownParts(of place: Place) -> [Part] {
    let node = dossier.trees[place.tree].nodes[place.node]
    switch basis(ofTree: place.tree) {
    case .owners:
      let owners = node.owners.isEmpty ? node.indicators.flatMap(\.owners) : node.owners
      return shared(owners, of: place.tree)
    case .sources:
      let cells = node.indicators.flatMap(\.sources).map { Owner(name: $0) }
      return shared(cells, of: place.tree)
    }
  }

  /// By declared `porsi` where every owner has one, else equally among different units.
  private mutating func shared(_ owners: [Owner], of tree: Int) -> [Part] {
    var parts: [Part] = []
    let declared = !owners.isEmpty && owners.allSatisfy { ($0.share ?? 0) > 0 }
    for owner in owners {
      let keys = rows(named: owner.name, of: tree)
      for key in keys {
        let share = declared ? (owner.share ?? 1) / Double(keys.count) : 1
        if let known = parts.firstIndex(where: { $0.key == key }) {
          if declared { parts[known].share += share }
        } else {
          parts.append(Part(key: key, share: share))
        }
      }
    }
    let total = parts.reduce(0) { $0 + $1.share }
    return parts.map { Part(key: $0.key, share: $0.share / total) }
  }

  /// The rows that a written name means; outside bodies give none.
  private mutating func rows(named name: String, of tree: Int) -> [Key] {
    guard let number = dossier.organisationOfTree[tree] else { return [.named(name)] }
    let organisation = dossier.organisations[number]
    let book = books[number] ?? OfficeBook(organisation)
    books[number] = book
    var keys: [Key] = []
    for match in book.matches(in: name) {
      let key: Key
      if let office = match.office ?? match.beginning {
        if organisation.offices[office].standing == .outside { continue }
        key = .office(organisation: number, office: organisation.accountable(office))
      } else if basis(ofTree: tree) == .owners {
        key = .named(match.text)
      } else {
        continue
      }
      if !keys.contains(key) { keys.append(key) }
    }
    return keys
  }
}
