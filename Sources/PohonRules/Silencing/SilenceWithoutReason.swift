import Pohon

/// A finding silenced without saying why.
struct SilenceWithoutReason: Rule {
  let id: RuleID = "abaikan-tanpa-alasan"
  let severity = Severity.warning
  let concern = Concern.form
  let why = """
    Temuan yang diabaikan tetap harus dapat dijelaskan kepada evaluator. Tanpa alasan, orang
    berikutnya tidak tahu apakah temuan itu sudah dipertimbangkan atau hanya disembunyikan.
    """
  let advice = "Tuliskan alasan mengapa temuan itu diabaikan."
  let basis = Basis.practice("setiap pengecualian disertai alasan")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      abaikan:
        - { aturan: kondisi-tanpa-indikator }  # <-
      """),
    .clean(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      abaikan:
        - { aturan: kondisi-tanpa-indikator, alasan: diukur pada dokumen IKU }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.silencing.entries
      .filter { $0.silence.reason.allSatisfy(\.isWhitespace) }
      .map {
        finding("\(quote($0.silence.rule.description)) diabaikan tanpa alasan", at: $0.anchor)
      }
  }
}
