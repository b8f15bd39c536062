import Pohon

/// Bands of a declared scale that overlap, leave holes, or are not as many as the document says.
///
/// A hole is a value that the document could print and no band holds: values are taken to the most
/// decimals that the bounds or the targets graded on them have, so that 64,99 and 65,00 leave no
/// hole at two decimals, while 89 and 90 do for a target of 70,35. The ends are those that the scale
/// declares (`batas`); without them there is nothing that the outer bands could fail to meet, and a
/// value beyond them is ``TargetOffScale``'s. Grades without bounds are left out.
struct BandsOffScale: TreeRule {
  let id: RuleID = "rentang-skala-berlubang"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.error]
  let concern = Concern.measure
  let why = """
    Setiap nilai harus mempunyai tepat satu predikat. Nilai yang jatuh di celah antara dua rentang
    tidak mempunyai predikat, dan nilai yang dimuat dua rentang mempunyai dua.
    """
  let advice = "Sambungkan rentang predikatnya sehingga setiap nilai masuk tepat satu predikat."
  let basis = Basis.practice("setiap nilai pada skala mempunyai tepat satu predikat")
  let examples: [Example] = [
    .flagged(
      """
      skala:
        - nama: akip-kecamatan  # <-
          pita:
            - { predikat: A, bawah: 81, atas: 100 }
            - { predikat: B, bawah: 0, atas: 79 }
      kinerja: []
      """),
    .flagged(
      """
      skala:
        - nama: akip-kecamatan  # <-
          pita:
            - { predikat: A, bawah: 80, atas: 100 }
            - { predikat: B, bawah: 0, atas: 80 }
      kinerja: []
      """),
    .clean(
      """
      skala:
        - nama: akip-kecamatan
          pita:
            - { predikat: A, bawah: 80, atas: 100, terbuka: bawah }
            - { predikat: B, bawah: 0, atas: 80 }
      kinerja: []
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let graded = GradedIndicators(tree)
    var seen: Set<String> = []
    return tree.heading.scales.enumerated().flatMap { index, scale in
      let anchor = Anchor(tree: tree.id, field: Field(.skala, item: "\(index + 1)"))
      let isFirst = seen.insert(scale.name).inserted
      let coverage = ScaleCoverage(scale, decimals: isFirst ? graded.decimals(on: scale.name) : 0)
      var found: [Finding] = []
      if !isFirst {
        found.append(
          finding(
            "skala \(quote(scale.name)) ditetapkan dua kali; yang pertama dipakai", at: anchor,
            severity: .error))
      }
      if let text = coverage.doubled {
        found.append(
          finding("\(text) pada skala \(quote(scale.name))", at: anchor, severity: .error))
      }
      if let text = coverage.holes {
        found.append(
          finding(
            "\(text) tidak masuk rentang predikat mana pun pada skala \(quote(scale.name))",
            at: anchor))
      }
      return found + (isFirst ? miscounts(scale, graded, tree) : [])
    }
  }

  /// Texts that say another number of grades than the scale has.
  private func miscounts(
    _ scale: Scale, _ graded: GradedIndicators, _ tree: Tree
  ) -> [Finding] {
    graded.places(on: scale.name).compactMap { node, index in
      guard let words = scale.miscount(in: tree.nodes[node].indicators[index]) else { return nil }
      return finding(
        "tertulis \(quote(words)), padahal skala \(quote(scale.name)) berisi "
          + "\(scale.bands.count) predikat",
        at: Anchor(tree, tree.nodes[node], indicator: index, .definisi))
    }
  }
}

extension Scale {
  /// Where the definition of an indicator graded on it says another number of grades: its words.
  func miscount(in indicator: Indicator) -> String? {
    guard let text = indicator.definition, let (count, words) = statedGrades(in: text),
      count != bands.count, !bands.isEmpty
    else { return nil }
    return words
  }
}

/// The number before “kategori” or “predikat”, also with the number in words between: `6 (enam)
/// kategori`.
private func statedGrades(in text: String) -> (count: Int, words: String)? {
  let words = text.split(whereSeparator: \.isWhitespace)
  for index in words.indices {
    let word = words[index].lowercased().filter(\.isLetter)
    guard word == "kategori" || word == "predikat" else { continue }
    let isSpelled = index > 0 && words[index - 1].hasPrefix("(")
    let at = index - (isSpelled ? 2 : 1)
    guard at >= 0, let count = Int(words[at]), (2...99).contains(count) else { continue }
    return (count, words[at...index].joined(separator: " "))
  }
  return nil
}
