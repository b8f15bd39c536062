import Pohon

/// One tree of a report with everything that is told of it.
struct ReportSubject {
  /// The figures of the period, then of the same one of the two years before.
  let rollup: Rollup
  /// Which tree of the dossier it is.
  let number: Int
  /// What was found in the tree.
  let entries: [FindingReport.Entry]
  /// Name of its file, for commands.
  let file: String

  var tree: Tree { rollup.plan.dossier.trees[number] }
  var period: Period { rollup.plan.periods[0] }
  var words: RollupText { RollupText(rollup) }

  func place(_ node: Node) -> Place { Place(tree: number, node: node.position) }

  func figures(_ node: Node) -> NodeFigures { rollup.figures(ofNode: place(node), at: 0) }

  /// The indicators of a node as the table of a yearly report has them.
  func reviews(_ node: Node) -> [IndicatorReview] {
    let years = [0, 1, 2].map { years in
      period.earlier(byYears: years).flatMap { rollup.plan.periods.firstIndex(of: $0) }
    }
    return node.indicators.indices.map { index in
      IndicatorReview(
        rollup, Place(tree: number, node: node.position, indicator: index), years)
    }
  }

  /// Whether a figure of the period is known for any condition.
  var hasCapaian: Bool { tree.nodes.contains { figures($0).capaian.value != nil } }
}
