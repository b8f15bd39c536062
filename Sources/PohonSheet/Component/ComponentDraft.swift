import Pohon

/// The matrix from conditions to programs, kegiatan, sub kegiatan and posts (stage 5 of
/// PermenPANRB 89/2021), material for the perjanjian kinerja.
///
/// One row a component of a condition, or an indicator where there are more of these; what belongs to
/// the condition as a whole is joined over its rows. A condition that nobody carries out says so.
/// - Parameters:
///   - tree: the tree, whose conditions stand in document order.
///   - year: the year whose targets are shown.
///   - paper: the paper that it is printed on.
public func componentDraft(of tree: Tree, year: Int, paper: Paper = .a4) -> WorkbookDraft {
  var matrix = ComponentMatrix(tree, year: year)
  for node in tree.nodes { matrix.add(node) }
  matrix.addTotals()
  matrix.sheet.page.paper = paper
  let title = tree.heading.title ?? tree.id
  return WorkbookDraft(title: "\(title): matriks komponen \(year)", sheets: [matrix.sheet])
}
