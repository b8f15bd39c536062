import Pohon

/// An indicator whose unit of measure nobody can know.
///
/// A unit written beside the targets, or in parentheses in the name, counts: the number can be read.
/// A grade needs none. That a unit stands in the wrong place is for ``TargetUnitDiffers`` to tell. The
/// document is told once where no indicator or hardly any has one, or many lack it. Where others have
/// one, a name that opens with its unit (Persentase X, Jumlah dokumen X) counts as well.
struct SatuanMissing: TreeRule {
  let id: RuleID = "satuan-tidak-ada"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Angka tanpa satuan tidak dapat dibandingkan atau dijumlahkan. “12” bisa berarti dokumen, orang,
    atau persen.
    """
  let advice = "Isi satuan setiap indikator, misalnya persen, dokumen, orang, atau nilai."
  let basis = Basis.practice("setiap indikator menyebut satuannya")
  let thresholds = [
    Threshold("paling_banyak", 10, "temuan terbanyak sebelum diringkas untuk seluruh dokumen")
  ]
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Persentase balita bergizi baik
          satuan: persen
        - nama: Tingkat kunjungan balita  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Persentase balita bergizi baik
          satuan: persen
        - nama: Tingkat kunjungan balita
          satuan: persen
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var all = 0
    var given = 0
    var inCells = 0
    var lacking: [(node: Int, index: Int)] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        all += 1
        if !(indicator.satuan ?? "").isEmpty || indicator.valueType == .grade {
          given += 1
        } else if indicator.targets.contains(where: { $0.value.satuan != nil }) {
          inCells += 1
        } else if !isNamed(in: indicator.name), !isGrade(indicator) {
          lacking.append((node.position, index))
        }
      }
    }
    if given + inCells == 0 || lacking.count * 5 > all * 4 {
      return summary(lacking, of: all, tree)
    }
    lacking.removeAll { isTold(by: tree.nodes[$0.node].indicators[$0.index].name, dossier) }
    if Double(lacking.count) > dossier.threshold("paling_banyak", of: self, in: tree) {
      return summary(lacking, of: all, tree)
    }
    return lacking.map { node, index in
      finding(
        "\(quote(tree.nodes[node].indicators[index].name)) tidak menyebut satuan",
        at: Anchor(tree, tree.nodes[node], indicator: index))
    }
  }

  private func summary(
    _ lacking: [(node: Int, index: Int)], of all: Int, _ tree: Tree
  ) -> [Finding] {
    guard !lacking.isEmpty else { return [] }
    if all == 1 { return [finding("satu-satunya indikator belum bersatuan", at: Anchor(tree))] }
    let many = lacking.count == all ? "satu pun" : "\(lacking.count)"
    return [
      finding("satuan tidak disebut pada \(many) dari \(all) indikator", at: Anchor(tree))
    ]
  }

  /// Whether the name opens with its unit: Persentase X, Indeks X, Jumlah dokumen X.
  private func isTold(by name: String, _ dossier: CheckedDossier) -> Bool {
    let words = dossier.phrase(name).words
    guard let first = words.first else { return false }
    let vocabulary = dossier.vocabulary
    if vocabulary.percentages.contains(first) || vocabulary.scoreNames.contains(first) {
      return true
    }
    return vocabulary.counts.contains(first) && words.count > 1
      && Satuan.isKnown(words[1].description)
  }

  /// Whether the values aimed at are grades.
  private func isGrade(_ indicator: Indicator) -> Bool {
    indicator.targets.contains { target in
      if case .grade = target.value.reading { true } else { false }
    }
  }

  /// Whether the name ends with a unit in parentheses: Jumlah perkara (kasus).
  private func isNamed(in name: String) -> Bool {
    guard name.last == ")", let open = name.lastIndex(of: "(") else { return false }
    return Satuan.isKnown(String(name[name.index(after: open)...].dropLast()))
  }
}
