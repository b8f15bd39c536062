/// A node as a list shows it.
public struct NodeRow: Sendable {
  /// The node.
  public let place: Place
  /// How far it stands below the top of its tree, 1 for a root.
  public let depth: Int
  /// Who answers for it, with the code and name of each.
  public let units: [Unit]
  /// Whether those are the owners of a node above.
  public let inheritsUnits: Bool
  /// Its indicators that were asked for, from 0; all of them where nothing of them was asked.
  public internal(set) var indicators: [Int]
  /// Its figures, where a period was named.
  public let figures: NodeFigures?

  /// An office, or a name that no organisation knows.
  public struct Unit: Hashable, Sendable {
    /// Its code; the name where it has none.
    public let code: String
    /// Its name.
    public let name: String
    /// Every form that means it, in lower case: name, code and aliases.
    let forms: [String]

    /// Whether it is the unit that one of `names` means; see ``NodeList/units(named:in:)``.
    public func isMeant(by names: Set<String>) -> Bool { !names.isDisjoint(with: forms) }
  }

  /// The number in a field, nil where it is not known.
  func number(_ field: NodeField, _ node: Node, children: Int) -> Double? {
    switch field {
    case .kedalaman: Double(depth)
    case .jumlahAnak: Double(children)
    case .jumlahIndikator: Double(node.indicators.count)
    case .bobot: node.weight
    case .terukur: figures?.terukur.value
    case .terhitung: figures?.terhitung.value
    case .capaian: figures?.capaian.value
    case .beda: figures?.beda.value
    case .cakupan: figures?.cakupan.value
    case .bilaNol: figures?.bilaNol.value
    case .bilaPenuh: figures?.bilaPenuh.value
    default: nil
    }
  }

  /// The texts in a field, none where it is empty.
  func texts(_ field: NodeField, _ node: Node, in tree: Tree) -> [String] {
    switch field {
    case .kode: [node.key]
    case .pohon: [tree.id]
    case .induk: node.parent.map { [tree.nodes[$0].key] } ?? []
    case .jenjang: node.level.map { [$0.rawValue] } ?? []
    case .kondisi: [node.statement]
    case .unit: units.flatMap(\.forms)
    case .indikator: node.indicators.map(\.name)
    case .satuan: node.indicators.compactMap(\.satuan).flatMap { [$0, Satuan.canonical($0)] }
    case .kategori: figures?.kategori.map { [$0.text] } ?? []
    default: []
    }
  }
}
