import Pohon

/// A tree as one long table for Excel: a row for each node, and below it one for each indicator.
///
/// Semicolons, UTF-8 with byte order mark. `kode` names the node as ``Node/key`` does, and `induk`
/// its parent; an indicator's row has a `nomor`. Cells with several texts join them with “; ”. Not
/// every field has a column: ``omissions(of:)`` says what of a tree is left out.
public enum LongTable {
  /// The columns before those of the periods.
  static let columns: [String] =
    [FieldName.kode.rawValue, "induk"]
    + [
      FieldName.jenjang, .kondisi, .bobot, .penanggungJawab, .nomor, .indikator, .satuan,
      .jenisNilai, .polaritas, .akumulasi, .jadwal, .definisi, .relevansi, .formula, .sumberData,
      .asumsi,
    ].map(\.rawValue) + ["alasan_asumsi"]

  /// The table of a tree.
  ///
  /// Targets of one indicator come back in the order of time, an empty text as none.
  public static func text(of tree: Tree) -> String {
    let indicators = tree.nodes.flatMap(\.indicators)
    let baseline = Set(indicators.flatMap(\.baseline).map(\.period)).sorted()
    let targets = Set(indicators.flatMap(\.targets).map(\.period)).sorted()
    var rows = [
      columns + baseline.map { heading(.baseline, $0) } + targets.map { heading(.target, $0) }
    ]
    for node in tree.nodes {
      rows.append(row(of: node, in: tree, periods: baseline.count + targets.count))
      for (index, indicator) in node.indicators.enumerated() {
        rows.append(
          cells(of: indicator, number: index + 1, of: node)
            + values(indicator.baseline, baseline) + values(indicator.targets, targets))
      }
    }
    let safe = rows.map { row in
      row.prefix(2).map(TableCell.code) + row.dropFirst(2).map(TableCell.guarded)
    }
    return "\u{FEFF}" + CSVTable.text(safe)
  }

  private static func heading(_ name: FieldName, _ period: Period) -> String {
    "\(name.rawValue) \(period)"
  }

  private static func row(of node: Node, in tree: Tree, periods: Int) -> [String] {
    let parent = node.parent.map { tree.nodes[$0].key } ?? ""
    let own = [
      node.key, parent, node.level?.rawValue ?? "", node.statement, number(node.weight),
      ListCell.joined(node.owners),
    ]
    let empty = [String](repeating: "", count: columns.count - own.count - 2)
    return own + empty + assumed(node.assumptions, in: .node)
      + [String](repeating: "", count: periods)
  }

  private static func cells(of indicator: Indicator, number index: Int, of node: Node) -> [String] {
    [
      node.key, "", "", "", number(indicator.weight), ListCell.joined(indicator.owners),
      "\(index)", indicator.name, indicator.satuan ?? "", indicator.valueType?.rawValue ?? "",
      indicator.polarity?.rawValue ?? "", indicator.accumulation?.rawValue ?? "",
      indicator.schedule?.rawValue ?? "", indicator.definition ?? "", indicator.relevance ?? "",
      indicator.formula ?? "", ListCell.joined(indicator.sources),
    ] + assumed(indicator.assumptions, in: .indicator)
  }

  private static func number(_ value: Double?) -> String {
    value.flatMap { $0.isFinite ? plainText($0) : nil } ?? ""
  }

  private static func values(_ targets: [Target], _ periods: [Period]) -> [String] {
    let texts = Dictionary(
      targets.map { ($0.period, $0.value.text) }, uniquingKeysWith: { first, _ in first })
    return periods.map { texts[$0] ?? "" }
  }

  /// The assumed fields that have a column, in a fixed order, and why.
  private static func assumed(_ assumptions: Assumptions, in kind: ObjectKind) -> [String] {
    let marks = assumptions.marks.filter { has($0.name, of: kind) }.map { mark in
      mark.name.rawValue + (mark.item.map { " \($0)" } ?? "")
    }
    let saysWhy = assumptions.marks.isEmpty || !marks.isEmpty
    return [ListCell.joined(marks.sorted()), saysWhy ? assumptions.reason ?? "" : ""]
  }
}
