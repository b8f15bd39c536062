import Pohon

/// A code that does not go on from the code of the condition above, or an indicator's code that
/// does not go on from its condition's.
///
/// Speaks only where a level is numbered through from above: if no code of a level has more than one
/// number (S1, S2 under T1), the document numbers that level by itself.
struct CodeOffParent: TreeRule {
  let id: RuleID = "kode-tidak-melanjutkan-induk"
  let severity = Severity.error
  let why = """
    Nomor menunjukkan letak kondisi di dalam pohon. Nomor yang tidak melanjutkan nomor induknya
    membuat pembaca mencari kondisi itu di cabang yang salah.
    """
  let basis = Basis.practice("nomor anak adalah nomor induk ditambah satu angka")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1.2"
      kondisi: Meningkatnya kunjungan posyandu
      anak:
        - kode: "2.1"  # <-
          kondisi: Tersedianya kader posyandu
      """),
    .clean(
      """
      kode: "1.2"
      kondisi: Meningkatnya kunjungan posyandu
      anak:
        - kode: "1.2.1"
          kondisi: Tersedianya kader posyandu
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let codes = tree.nodes.map { CodePlace.all(of: $0, in: tree) }
    var numberedThrough: Set<Level?> = []
    for node in tree.nodes where codes[node.position].contains(where: { $0.code.numbers.count > 1 })
    {
      numberedThrough.insert(node.level)
    }
    let ofNodes = tree.nodes.compactMap { node -> Finding? in
      guard let parent = node.parent, numberedThrough.contains(node.level) else { return nil }
      return compare(
        codes[node.position], of: node.statement, with: codes[parent], of: "induknya"
      ) { $0.continues($1) }
    }
    return ofNodes + ofIndicators(of: tree, codes)
  }

  /// An indicator bears the number of its condition (IS.1.1 at S1.1), or goes on from it.
  private func ofIndicators(of tree: Tree, _ codes: [[CodePlace]]) -> [Finding] {
    var cases: [(node: Int, name: String, codes: [CodePlace])] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() where !indicator.printings.isEmpty {
        let places = CodePlace.all(in: indicator.printings) {
          Anchor(tree, node, indicator: index, .cetakan, item: $0)
        }
        cases.append((node: node.position, name: indicator.name, codes: places))
      }
    }
    guard cases.contains(where: { $0.codes.contains { $0.code.numbers.count > 1 } }) else {
      return []
    }
    return cases.compactMap { item in
      compare(item.codes, of: item.name, with: codes[item.node], of: "kondisinya") {
        $0.numbers == $1.numbers || $0.continues($1)
      }
    }
  }

  private func compare(
    _ codes: [CodePlace], of name: String, with upper: [CodePlace], of whom: String,
    fits: (PrintedCode, PrintedCode) -> Bool
  ) -> Finding? {
    let wrong = codes.filter { own in !upper.contains { fits(own.code, $0.code) } }
    guard let first = wrong.first, let above = upper.first else { return nil }
    let rest = wrong.dropFirst().map {
      Finding.Note("juga bernomor \(quote($0.text))\($0.place)", at: $0.anchor)
    }
    return finding(
      "\(quote(name)) bernomor \(quote(first.text))\(first.place), padahal \(whom) bernomor"
        + " \(quote(above.text))",
      at: first.anchor,
      notes: rest + [Finding.Note("\(whom) bernomor \(quote(above.text))", at: above.anchor)])
  }
}
