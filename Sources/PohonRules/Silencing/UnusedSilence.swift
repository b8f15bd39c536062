import Pohon

/// A silencing that silences nothing: the defect is mended, or the rule has another name.
struct UnusedSilence: Rule {
  let id: RuleID = "abaikan-tak-terpakai"
  let severity = Severity.suggestion
  let concern = Concern.form
  let why = """
    Pengabaian yang tidak berlaku pada temuan apa pun membuat pembaca mengira masih ada kekurangan,
    dan kelak dapat menyembunyikan kekurangan baru di tempat yang sama.
    """
  let basis = Basis.practice("pengecualian dihapus bila sudah tidak diperlukan")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      abaikan:
        - { aturan: kondisi-tanpa-indikator, alasan: diukur pada dokumen IKU }  # <-
      indikator: [Prevalensi stunting]
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
    dossier.silencing.entries.filter { !$0.used }.map { entry in
      let rule = quote(entry.silence.rule.description)
      let known = dossier.silencing.ran.contains(entry.silence.rule)
      return finding(
        known
          ? "abaikan \(rule) tidak berlaku pada temuan apa pun"
          : "\(rule) bukan nama aturan yang dapat diabaikan",
        at: entry.anchor)
    }
  }
}
