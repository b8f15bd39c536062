import Pohon

/// A code that does not go on from the code of the condition above, or an indicator's code that
/// does not go on from its condition's.
///
/// Speaks only where a level is numbered through from above: if no code of a level has more than one
/// number (S1, S2 under T1), the document numbers that level by itself.
struct CodeOffParent: TreeRule {
  let id: RuleID = "kode-tidak-melanjutkan-induk"
  let severity = Severity.error
  let concern = Concern.form
  let why = """
    Nomor menunjukkan letak kondisi di dalam pohon. Nomor yang tidak melanjutkan nomor induknya
    membuat pembaca mencari kondisi itu di cabang yang salah.
    """
  let advice = """
    Beri kode yang melanjutkan kode induknya, atau pindahkan kondisi ke bawah induk yang sesuai
    dengan kodenya.
    """
  let basis = Basis.practice("nomor anak adalah nomor induk, titik, lalu nomor urut")
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
    Renumbering.curing(dossier.misnumbered(in: tree), in: tree, dossier)
  }

  /// What it finds, without cures.
  func faults(in tree: Tree, _ dossier: CheckedDossier) -> [Finding] {
    let codes = dossier.codes(of: tree)
    let numbers = codes.map { Set($0.map(\.code.numbers)) }
    var numberedThrough: Set<Level?> = []
    for node in tree.nodes where numbers[node.position].contains(where: { $0.count > 1 }) {
      numberedThrough.insert(node.level)
    }
    let ofNodes = tree.nodes.compactMap { node -> Finding? in
      guard let parent = node.parent, numberedThrough.contains(node.level) else { return nil }
      let wrong = codes[node.position].filter { !numbers[parent].contains($0.code.upper) }
      return report(wrong, of: node.statement, under: codes[parent].first, "induknya")
    }
    return ofNodes + ofIndicators(of: tree, codes, numbers)
  }

  /// An indicator bears the number of its condition (IS.1.1 at S1.1), or goes on from it.
  private func ofIndicators(
    of tree: Tree, _ codes: [[CodePlace]], _ numbers: [Set<[Int]>]
  ) -> [Finding] {
    var findings: [Finding] = []
    var areNumberedThrough = false
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() where !indicator.printings.isEmpty {
        let own = CodePlace.all(in: indicator.printings) {
          Anchor(tree, node, indicator: index, .cetakan, item: $0)
        }
        areNumberedThrough = areNumberedThrough || own.contains { $0.code.numbers.count > 1 }
        let upper = numbers[node.position]
        let wrong = own.filter {
          !upper.contains($0.code.numbers) && !upper.contains($0.code.upper)
        }
        let above = codes[node.position].first
        findings += report(wrong, of: indicator.name, under: above, "kondisinya").map { [$0] } ?? []
      }
    }
    return areNumberedThrough ? findings : []
  }

  private func report(
    _ wrong: [CodePlace], of name: String, under above: CodePlace?, _ whom: String
  ) -> Finding? {
    guard let first = wrong.first, let above else { return nil }
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
