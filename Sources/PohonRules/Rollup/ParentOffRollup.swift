import Pohon

/// A reported value that is not what its `hitung` gives.
///
/// Looked at where both are known, in the periods the indicator itself was reported for. One finding
/// an indicator and year, at the first report that differs; the others are notes.
struct ParentOffRollup: Rule {
  let id: RuleID = "induk-berbeda-dari-hitungan"
  let severity = Severity.warning
  let concern = Concern.numbers
  let why = """
    Angka yang dilaporkan dan angka yang dihitung dari indikator pembentuknya menyatakan hal yang
    sama. Bila berbeda, salah satunya keliru; perhitungan memakai yang dihitung.
    """
  let advice = "Telusuri selisihnya, lalu betulkan angka yang dilaporkan atau angka pembentuknya."
  let basis = Basis.practice("satu angka, satu cara menghitung")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Meningkatnya kunjungan balita
      indikator: [{ nama: Kunjungan, hitung: { metode: jumlah, dari: ["1.1", "1.2"] } }]
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Posyandu }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Puskesmas }] }
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;95  # <-
      1.1;1;2025;60
      1.2;1;2025;30
      """),
    .clean(
      """
      kode: "1"
      kondisi: Meningkatnya kunjungan balita
      indikator: [{ nama: Kunjungan, hitung: { metode: jumlah, dari: ["1.1", "1.2"] } }]
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Posyandu }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Puskesmas }] }
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;90
      1.1;1;2025;60
      1.2;1;2025;30
      """),
  ]

  /// Share of the computed value that the report may be off; half of its last printed digit where
  /// that is more.
  var tolerance = 0.005

  private struct Difference {
    var period: Period
    var reported: Double
    var computed: Double
    var allowed: Double
  }

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let computed = (0..<dossier.reports.count).filter {
      !dossier.reports[$0].isEmpty && dossier.indicator($0).indicator.computation != nil
    }
    guard !computed.isEmpty else { return [] }
    return dossier.eachReportedYear { rollup in
      computed.compactMap { number in
        let own = dossier.indicator(number)
        let differences = rollup.plan.periods.enumerated().compactMap { column, period in
          difference(own, number, rollup, column, period, dossier)
        }
        return report(differences, own)
      }
    }
  }

  private func difference(
    _ own: Placed, _ number: Int, _ rollup: Rollup, _ column: Int, _ period: Period,
    _ dossier: CheckedDossier
  ) -> Difference? {
    let rows = dossier.reports[number].map { dossier.dossier.realisasi[Int($0)] }
    guard let row = rows.first(where: { $0.period == period }) else { return nil }
    let figures = rollup.figures(ofIndicator: own.place, at: column)
    guard let reported = figures.reported.value, let computed = figures.computed.value else {
      return nil
    }
    let allowed = max(abs(computed) * tolerance, row.value?.halfUnit ?? 0)
    guard abs(reported - computed) > allowed + 1e-9 else { return nil }
    return Difference(period: period, reported: reported, computed: computed, allowed: allowed)
  }

  private func report(_ differences: [Difference], _ own: Placed) -> Finding? {
    guard let first = differences.first else { return nil }
    let gap = figure(abs(first.reported - first.computed))
    return finding(
      "realisasi sampai dengan \(first.period) \(own.name) dilaporkan \(figure(first.reported)), "
        + "tetapi dihitung \(figure(first.computed)) dari indikator pembentuknya "
        + "(selisih \(gap); toleransi \(figure(first.allowed)))",
      at: own.anchor(.realisasi, item: first.period.description),
      notes: differences.dropFirst().map {
        Finding.Note(
          "sampai dengan \($0.period) dilaporkan \(figure($0.reported)), dihitung "
            + figure($0.computed), at: own.anchor(.realisasi, item: $0.period.description))
      })
  }
}
