import Pohon

/// A target whose unit contradicts the indicator.
///
/// - Error: the cell's unit is another than the indicator's `satuan`, than the unit in its name, than
///   that of another year, than what its printed formula comes to, or than its kind of value: a
///   percentage is in %, a count never, a score (nilai, indeks) bare.
/// - Warning: a grade without a scale that ranks it; what reaches it then cannot be told.
/// - Suggestion: the unit stands in the cell or the name and `satuan` is empty. The cure moves it. It
///   is told once for the document where there are more than three, with one cure for all of them.
struct TargetUnitDiffers: TreeRule {
  let id: RuleID = "satuan-target-berbeda"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning, .suggestion]
  let concern = Concern.measure
  let why = """
    Target dan realisasi hanya dapat dibandingkan dalam satuan yang sama. Satuan yang berlawanan dengan
    rumus atau jenis indikatornya membuat capaian tidak berarti.
    """
  let advice = """
    Tulis target dalam satuan indikatornya; satuannya sendiri cukup ditulis pada satuan.
    """
  let basis = Basis.practice("target ditulis dalam satuan indikatornya")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terwujudnya kepastian hukum
      indikator:
        - nama: Penyelesaian konflik perkara
          satuan: "%"
          formula: Jumlah konflik yang diselesaikan / Jumlah seluruh konflik x 100
          target: { "2025": "5 keg" }  # <-
      """),
    .flagged(
      """
      kondisi: Terwujudnya kepastian hukum
      indikator:
        - nama: Nilai Indeks Kepuasan Masyarakat
          target: { "2025": "70%" }  # <-
        - nama: Jumlah produk hukum  # <-
          target: { "2025": "20 prd" }
      """),
    .clean(
      """
      kondisi: Terwujudnya kepastian hukum
      indikator:
        - nama: Persentase perkara yang diselesaikan
          satuan: "%"
          target: { "2025": "70" }
        - nama: Jumlah produk hukum
          satuan: prd
          target: { "2025": "20" }
      """),
  ]

  /// Most indicators that one cure changes; a longer list is beyond anybody's review.
  var mostCured = 500

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var found: [Finding] = []
    var misplaced = Gathering()
    var cures: [Cure?] = []
    for node in tree.nodes {
      for index in node.indicators.indices {
        let place = Place(tree: 0, node: node.position, indicator: index)
        let units = TargetUnits(Placed(tree: tree, place: place), dossier)
        if let conflict = units.conflict {
          found.append(
            finding(conflict.text, at: conflict.anchor, severity: conflict.severity))
        } else if let unit = units.misplaced {
          let cure = cures.count < mostCured ? units.cure : nil
          if cures.count < mostCured { cures.append(cure) }
          misplaced.add(
            finding(
              "satuan \(quote(unit)) ditulis dalam \(units.isInCells ? "target" : "nama")"
                + " \(units.own.name), bukan sebagai satuan", at: units.own.anchor(),
              severity: .suggestion, cure: cure))
        }
      }
    }
    return found
      + misplaced.findings { count, notes in
        finding(
          "satuan ditulis dalam target atau nama pada \(count) indikator, bukan sebagai satuan",
          at: Anchor(tree), severity: .suggestion, notes: notes,
          cure: count == cures.count ? joined(cures.compactMap(\.self)) : nil)
      }
  }

  private func joined(_ cures: [Cure]) -> Cure? {
    guard !cures.isEmpty else { return nil }
    return Cure(
      "pindahkan satuan \(cures.count) indikator ke satuan", cures.flatMap(\.edits),
      isSafe: cures.allSatisfy(\.isSafe))
  }
}
