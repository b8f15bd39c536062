import Pohon

/// Targets that cannot be reached even when every operand reaches its own.
///
/// Only for a declared `hitung`, see ``Pohon/TargetSufficiency``: a mean of the children's capaian
/// cannot tell. What depends on a penyebut that no target fixes says nothing. One finding an
/// indicator, at the first period that falls short; the others are notes.
struct ChildTargetsFallShort: Rule {
  let id: RuleID = "target-anak-tidak-mencukupi"
  let severity = Severity.warning
  let concern = Concern.numbers
  let why = """
    Bila indikator dihitung dari indikator lain, targetnya harus tercapai ketika semua target di
    bawahnya tercapai. Bila tidak, target induk tidak tercapai meskipun semua target di bawahnya
    tercapai.
    """
  let advice = "Naikkan target indikator pembentuknya, atau turunkan target induknya."
  let basis = Basis.practice("target induk diperiksa dengan target anaknya")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya kunjungan balita
      indikator:
        - nama: Jumlah kunjungan
          polaritas: naik
          hitung: { metode: jumlah, dari: ["1.1", "1.2"] }
          target: { "2025": "100" }  # <-
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: A, target: { "2025": "60" } }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: B, target: { "2025": "30" } }] }
      """),
    .clean(
      """
      kondisi: Meningkatnya kunjungan balita
      indikator:
        - nama: Jumlah kunjungan
          polaritas: naik
          hitung: { metode: jumlah, dari: ["1.1", "1.2"] }
          target: { "2025": "100" }
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: A, target: { "2025": "60" } }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: B, target: { "2025": "40" } }] }
      """),
  ]

  /// Share of a target that may lack.
  var tolerance = 0.005

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let rows = TargetSufficiency(dossier.dossier, tolerance: tolerance).rows
    return Dictionary(grouping: rows.filter { $0.verdict == .short }, by: \.place).values
      .compactMap { report($0, dossier) }
  }

  private func report(_ rows: [TargetSufficiency.Row], _ dossier: CheckedDossier) -> Finding? {
    guard let first = rows.first else { return nil }
    let own = Placed(tree: dossier.trees[first.place.tree], place: first.place)
    let others = Finding.Note.first(11, of: rows.dropFirst()) { row in
      Finding.Note(
        "target \(row.period) \(text(row.target)), dari target indikator pembentuknya"
          + " \(text(row.computed))",
        at: own.anchor(.target, item: row.period.description))
    }
    let lack = first.gap.map { figure(-$0.upperBound) } ?? ""
    return finding(
      "target \(first.period) \(own.name) \(text(first.target)), tetapi target indikator"
        + " pembentuknya hanya menghasilkan \(text(first.computed)) (kurang \(lack); toleransi "
        + "\(figure(first.tolerance)))",
      at: own.anchor(.target, item: first.period.description), notes: others)
  }

  private func text(_ range: ClosedRange<Double>?) -> String {
    guard let range else { return "" }
    let ends = [figure(range.lowerBound), figure(range.upperBound)]
    return ends[0] == ends[1] ? ends[0] : "\(ends[0]) s.d. \(ends[1])"
  }
}
