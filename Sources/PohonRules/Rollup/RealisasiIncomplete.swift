import Pohon

/// Realisasi that cannot be judged, that contradict themselves, or that somebody still owes.
///
/// - Errors: a year outside of the plan, no target, a kind of value or satuan that is not the
///   target's, a grade that its own score contradicts. An indicator that only feeds another's
///   `hitung` needs no target.
/// - Warnings: parts that do not give the reported quotient or year, and who has not reported where
///   others have. The last is told once a document and period, so that it does not drown the rest.
///
/// A tree without realisasi says nothing; one without any target says that once.
struct RealisasiIncomplete: Rule {
  let id: RuleID = "realisasi-tidak-lengkap"
  let severity = Severity.error
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.numbers
  let why = """
    Realisasi dinilai terhadap targetnya: periodenya, satuannya, dan jenis nilainya harus sama.
    Yang belum dilaporkan bukan nol; ia mengurangi cakupan sampai dilaporkan.
    """
  let advice = "Lengkapi realisasi dan targetnya untuk periode dan satuan yang sama."
  let basis = Basis.practice(
    "setiap realisasi mempunyai target sejenis, dan setiap target dilaporkan")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Terlaksananya penimbangan balita
      indikator: [{ nama: Laporan penimbangan, satuan: dokumen, target: { "2025": "12" } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;20 kec.  # <-
      1;1;2026;12  # <-
      """),
    .clean(
      """
      kode: "1"
      kondisi: Terlaksananya penimbangan balita
      indikator: [{ nama: Laporan penimbangan, satuan: dokumen, target: { "2025": "12" } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;12 dok.
      """),
    .flagged(
      """
      kode: "1"
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator: [{ nama: Nilai AKIP, skala: akip-88-2021, target: { "2025": BB } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;BB (65,2)  # <-
      """),
    .clean(
      """
      kode: "1"
      kondisi: Meningkatnya akuntabilitas kinerja
      indikator: [{ nama: Nilai AKIP, skala: akip-88-2021, target: { "2025": BB } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;BB (72,5)
      """),
    .flagged(
      """
      profil: csf
      kinerja:  # <-
        - kode: "1"
          kondisi: Terlaksananya penimbangan balita
          indikator:
            - { nama: Penimbangan, target: { "2025": "12" } }
            - { nama: Penyuluhan, target: { "2025": "4" } }
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025-T1;3
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    guard !dossier.dossier.realisasi.isEmpty else { return [] }
    let aims = ReportAims(dossier)
    let books = dossier.trees.map { ScaleBook($0.heading) }
    let parts = (0..<dossier.reports.count).flatMap { number -> [Finding] in
      let rows = dossier.reports[number].map { dossier.dossier.realisasi[Int($0)] }
      guard !rows.isEmpty else { return [] }
      let own = dossier.indicator(number)
      let scale = own.indicator.scale.flatMap { books[own.place.tree][$0] }
      return rows.compactMap { kind(of: $0, own, aims.target(number, in: $0.period.year), scale) }
        + rows.compactMap { quotient($0, own) } + whole(rows, own)
    }
    return outsidePlan(dossier) + withoutTarget(dossier, aims) + parts + owed(dossier, aims)
  }

  private func anchor(_ own: Placed, _ row: Realisasi) -> Anchor {
    own.anchor(.realisasi, item: row.period.description)
  }

  // MARK: Year and target

  /// Told once a tree and year, at the first row; a year that the indicator has a baseline for may be
  /// reported, too.
  private func outsidePlan(_ dossier: CheckedDossier) -> [Finding] {
    struct Year: Hashable { var tree, year: Int }
    var first: [Year: (row: Realisasi, count: Int)] = [:]
    for row in dossier.dossier.realisasi {
      let tree = dossier.trees[row.place.tree]
      guard let plan = tree.heading.period, !plan.years.contains(row.period.year),
        !dossier.dossier.indicator(at: row.place).baseline.contains(where: {
          $0.period.year == row.period.year
        })
      else { continue }
      let year = Year(tree: row.place.tree, year: row.period.year)
      first[year] = (first[year]?.row ?? row, (first[year]?.count ?? 0) + 1)
    }
    return first.values.map { row, count in
      let own = Placed(tree: dossier.trees[row.place.tree], place: row.place)
      let plan = own.tree.heading.period?.description ?? ""
      return finding(
        "\(count) realisasi tahun \(row.period.year) berada di luar periode pohon, \(plan)",
        at: anchor(own, row))
    }
  }

  private func withoutTarget(_ dossier: CheckedDossier, _ aims: ReportAims) -> [Finding] {
    var bare: [Int: (row: Realisasi, count: Int)] = [:]
    let single = (0..<dossier.reports.count).flatMap { number -> [Finding] in
      let rows = dossier.reports[number].lazy.map { dossier.dossier.realisasi[Int($0)] }
      guard let first = rows.first, !aims.isOperand.contains(number) else { return [] }
      let own = dossier.indicator(number)
      guard !aims.years[own.place.tree].isEmpty else {
        let known = bare[own.place.tree]
        bare[own.place.tree] = (known?.row ?? first, (known?.count ?? 0) + rows.count)
        return []
      }
      let plan = own.tree.heading.period?.years
      let aimless = rows.filter {
        !aims.hasTarget(number, in: $0.period.year) && plan?.contains($0.period.year) ?? true
      }
      guard !aimless.isEmpty else { return [] }
      let ofYear = Dictionary(
        aimless.map { ($0.period.year, $0) }, uniquingKeysWith: { first, _ in first })
      return ofYear.sorted { $0.key < $1.key }.map { year, row in
        finding("\(own.name) dilaporkan tanpa target \(year)", at: anchor(own, row))
      }
    }
    return single
      + bare.values.map { row, count in
        let own = Placed(tree: dossier.trees[row.place.tree], place: row.place)
        return finding(
          "\(count) realisasi tidak dapat dinilai, karena pohon ini tidak menetapkan target",
          at: anchor(own, row), severity: .warning)
      }
  }

  // MARK: Kind and satuan

  private func kind(
    of row: Realisasi, _ own: Placed, _ target: Quantity?, _ scale: Scale?
  ) -> Finding? {
    guard let value = row.value,
      let text = ReportKind(own.indicator, target: target, scale: scale).defect(of: value)
    else { return nil }
    return finding(
      "realisasi \(row.period) \(own.name) \(quote(value.text)) \(text)", at: anchor(own, row))
  }

  // MARK: Sums and quotients

  private func quotient(_ row: Realisasi, _ own: Placed) -> Finding? {
    guard let value = row.value?.number, let above = row.numerator, let below = row.denominator,
      below != 0
    else { return nil }
    let indicator = own.indicator
    let isPercent =
      indicator.valueType == .percent || indicator.satuan.map(Satuan.canonical) == "%"
    let isUnsaid = indicator.valueType == nil && indicator.satuan == nil
    let scales: [Double] = isUnsaid ? [100, 1] : [isPercent ? 100 : 1]
    let rounding = row.value?.halfUnit ?? 0
    guard scales.allSatisfy({ abs(above / below * $0 - value) > rounding + 1e-9 }) else {
      return nil
    }
    return finding(
      "realisasi \(row.period) \(own.name) \(quote(row.value?.text ?? "")), padahal "
        + "\(figure(above)) / \(figure(below)) menghasilkan \(figure(above / below * scales[0]))",
      at: anchor(own, row), severity: .warning)
  }

  private func whole(_ rows: [Realisasi], _ own: Placed) -> [Finding] {
    ReportOverlap.differences(in: rows, of: own.indicator).map { overlap in
      finding(
        "realisasi \(overlap.whole.period) \(own.name) \(quote(overlap.whole.value?.text ?? "")), "
          + "padahal laporan bagian-bagiannya \(overlap.way) \(figure(overlap.value))",
        at: anchor(own, overlap.whole), severity: .warning,
        notes: overlap.parts.map {
          Finding.Note("\($0.period): \($0.value?.text ?? "")", at: anchor(own, $0))
        })
    }
  }

  // MARK: What is owed

  private func owed(_ dossier: CheckedDossier, _ aims: ReportAims) -> [Finding] {
    ReportGap.all(in: dossier, aims).map { gap in
      let tree = dossier.trees[gap.tree]
      let names = gap.missing.prefix(8).map { own in
        own.node.indicators.count > 1 ? "\(own.node.key)#\(own.index + 1)" : own.node.key
      }
      let rest = gap.missing.count > 8 ? " dan \(gap.missing.count - 8) lainnya" : ""
      return finding(
        "\(gap.missing.count) dari \(gap.due) indikator yang jatuh tempo pada \(gap.period) belum "
          + "dilaporkan: \(names.joined(separator: ", "))\(rest)",
        at: Anchor(tree, .kinerja), severity: .warning,
        notes: Finding.Note.first(8, of: gap.missing) {
          Finding.Note("\($0.name) belum dilaporkan", at: $0.anchor())
        })
    }
  }
}
