import Pohon

extension LongTable {
  /// The fields of nodes and indicators that a tree fills and its table leaves out, each with the
  /// number of nodes and indicators that have it; in the order of the file format.
  ///
  /// The heading is not counted: a table has none, and ``read(_:heading:)`` asks for it.
  public static func omissions(of tree: Tree) -> [(name: FieldName, count: Int)] {
    var counts: [FieldName: Int] = [:]
    func count(_ values: ObjectValues, _ kind: ObjectKind) {
      for name in values.names where !has(name, of: kind) { counts[name, default: 0] += 1 }
    }
    for node in tree.nodes {
      count(ObjectValues(node), .node)
      for indicator in node.indicators { count(ObjectValues(indicator), .indicator) }
    }
    let names = [ObjectKind.node, .indicator].flatMap { FileSchema.entries(of: $0).map(\.name) }
    return names.compactMap { name in counts.removeValue(forKey: name).map { (name, $0) } }
  }

  /// Whether the table has a place for a field of a node or an indicator.
  static func has(_ name: FieldName, of kind: ObjectKind) -> Bool {
    (kind == .node ? fieldsOfNodes : fieldsOfIndicators).contains(name)
  }

  private static let fieldsOfNodes: Set<FieldName> = [
    .kode, .jenjang, .kondisi, .bobot, .penanggungJawab, .indikator, .asumsi,
  ]

  private static let fieldsOfIndicators: Set<FieldName> = [
    .nama, .bobot, .penanggungJawab, .satuan, .jenisNilai, .polaritas, .akumulasi, .jadwal,
    .definisi, .relevansi, .formula, .sumberData, .baseline, .target, .asumsi,
  ]
}
