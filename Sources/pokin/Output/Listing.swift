import Pohon

/// What `pokin daftar` prints, whatever the form.
struct Listing {
  let list: NodeList
  let dossier: Dossier
  let rollup: Rollup?
  /// The filter as it was given.
  let filter: String?
  let perIndicator: Bool

  var period: Period? { rollup?.plan.periods.first }

  func tree(_ row: NodeRow) -> Tree { dossier.trees[row.place.tree] }

  func node(_ row: NodeRow) -> Node { tree(row).nodes[row.place.node] }

  func parent(_ row: NodeRow) -> String? {
    node(row).parent.map { tree(row).nodes[$0].key }
  }

  func figures(_ row: NodeRow, _ indicator: Int) -> IndicatorFigures? {
    rollup?.figures(
      ofIndicator: Place(tree: row.place.tree, node: row.place.node, indicator: indicator), at: 0)
  }
}

extension IndicatorFigures {
  /// The target as a list shows it: as printed where that is no plain number; nil without.
  var targetText: String? {
    if let target, target.lowerBound == target.upperBound {
      return indonesianText(target.lowerBound, decimals: 2)
    }
    return printedTarget?.text
  }

  /// The realisasi as a list shows it; nil where none is known.
  var realisasiText: String? {
    realisasi.value.map { indonesianText($0, decimals: 2) } ?? printedRealisasi?.text
  }
}
