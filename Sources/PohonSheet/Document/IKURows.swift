import Pohon

/// The rows of the IKU table: one an indicator, and one for a condition that has none.
struct IKURows {
  private let tree: Tree
  private let offices: OfficeNames
  private let columns: [RecordColumn<Indicator>]
  private let hasLadder: Bool

  init(_ tree: Tree, _ offices: OfficeNames) {
    (self.tree, self.offices) = (tree, offices)
    let all = tree.nodes.flatMap(\.indicators)
    let forms: [RecordColumn<Indicator>] = [
      .init(DocumentColumn(.keyIndicator, width: 28)) { $0.cells.cell($0.name, .nama) },
      .init(DocumentColumn(.satuan, width: 11, isOptional: true)) {
        $0.cells.cell($0.satuan, .satuan)
      },
      .init(DocumentColumn(.formula, width: 36, isOptional: true)) {
        $0.cells.cell($0.formula.map(readableFormula), .formula)
      },
    ]
    columns =
      forms + .baselines(of: all) + .targetYears(of: all) + [
        .init(DocumentColumn(.sources, width: 18, isOptional: true)) {
          $0.cells.cell($0.sources, .sumberData)
        }
      ]
    hasLadder = tree.nodes.allSatisfy { node in
      switch node.level {
      case .tujuan: node.parent == nil
      case .sasaran:
        node.end == node.position + 1
          && node.parent.map { tree.nodes[$0].level == .tujuan } ?? true
      default: false
      }
    }
  }

  /// The whole table, without the columns that nothing fills.
  var table: DocumentTable {
    let names =
      hasLadder
      ? [
        DocumentColumn(.tujuan, width: 24, isOptional: true),
        DocumentColumn(.sasaran, width: 26, isOptional: true),
      ] : [DocumentColumn(.level, width: 12), DocumentColumn(.condition, width: 30)]
    var table = DocumentTable(
      columns: [DocumentColumn(.number, width: 8)] + names + columns.map(\.column) + [
        DocumentColumn(.owners, width: 20, isOptional: true)
      ])
    for node in tree.nodes {
      for index in 0..<max(1, node.indicators.count) {
        let names: [DocumentCell?] = index > 0 ? [nil, nil, nil] : self.names(of: node)
        let values = columns.map { column in
          node.indicators.isEmpty ? DocumentCell() : column.cell(node.indicators[index])
        }
        table.rows.append(names + values + [owners(of: node, index)])
      }
    }
    return table.withoutEmptyColumns()
  }

  /// The number and the names in the first row of a condition. That of a tujuan goes on beside its
  /// sasaran.
  private func names(of node: Node) -> [DocumentCell?] {
    let number = node.cells.cell(node.code, .kode)
    let statement = DocumentCell(lines: [node.statementText])
    guard hasLadder else {
      return [number, node.cells.cell(node.level?.printedName, .jenjang), statement]
    }
    if node.level == .tujuan { return [number, statement, .blank] }
    return [number, node.parent == nil ? .blank : nil, statement]
  }

  /// Who answers for an indicator, else for its condition; nil where that goes on from above.
  private func owners(of node: Node, _ index: Int) -> DocumentCell? {
    func own(_ index: Int) -> [String] {
      index < node.indicators.count ? offices.lines(node.indicators[index].owners) : []
    }
    guard own(index).isEmpty else {
      return node.indicators[index].cells.cell(own(index), .penanggungJawab)
    }
    if index > 0, own(index - 1).isEmpty { return nil }
    return node.cells.cell(offices.lines(node.owners), .penanggungJawab)
  }
}
