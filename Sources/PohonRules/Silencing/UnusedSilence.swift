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
  let advice = "Hapus pengabaian ini, atau betulkan nama aturannya."
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
    let rules = Dictionary(
      RuleBook.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return dossier.silencing.entries.filter { !$0.used }.map { entry in
      let name = quote(entry.silence.rule.description)
      guard let rule = rules[entry.silence.rule] else {
        let near = nearestWord(
          to: entry.silence.rule.description, among: RuleBook.rules.map { $0.id.description })
        let hint = near.map { "; mungkin “\($0)”" } ?? ""
        return finding("\(name) bukan nama aturan yang dapat diabaikan\(hint)", at: entry.anchor)
      }
      let why =
        switch dossier.scope.rest(of: rule, in: entry.anchor.tree) {
        case .off?: "tidak diperlukan karena aturan itu dimatikan di pokin.yaml"
        case .later(let year)?:
          "tidak diperlukan karena aturan itu berlaku mulai dokumen tahun \(year)"
        case nil: "tidak berlaku pada temuan apa pun"
        }
      return finding("abaikan \(name) \(why)", at: entry.anchor)
    }
  }
}
