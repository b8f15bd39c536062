import Pohon

/// A condition that one document words in several ways.
///
/// Another word changes what is promised and is a warning. A wording that stops early or goes on,
/// or only spells a word differently, is a suggestion: the condition is the same.
struct StatementVaries: TreeRule {
  let id: RuleID = "rumusan-kondisi-berbeda"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.form
  let why = """
    Satu kondisi mempunyai satu rumusan. Bila tabel dan uraian merumuskannya berbeda, tidak jelas
    kondisi mana yang diukur dan dipertanggungjawabkan.
    """
  let advice = "Pilih satu rumusan dan pakai di tabel, judul, dan uraian."
  let basis = Basis.practice("rumusan kondisi sama di tabel, judul, dan uraian")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1.6"
      kondisi: Meningkatnya kualitas SAKIP Sekretariat Daerah  # <-
      cetakan:
        - { tempat: tabel csf, teks: Meningkatnya Nilai LAKIP Sekretariat Daerah }
      """),
    .clean(
      """
      kode: "1.6"
      kondisi: Meningkatnya kualitas SAKIP Sekretariat Daerah
      cetakan:
        - { tempat: tabel csf, teks: Meningkatnya Kualitas SAKIP SETDA }
      """),
  ]

  private struct Variant {
    var difference: WordingDifference
    var text: String
    var place: String
    var anchor: Anchor
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    tree.nodes.compactMap { node in
      let statement = dossier.phrase(node.statement)
      guard !statement.isEmpty else { return nil }
      let variants = node.printings.enumerated().compactMap { index, printing -> Variant? in
        guard let text = printing.text else { return nil }
        let difference = statement.difference(from: dossier.phrase(text))
        guard difference != .none else { return nil }
        return Variant(
          difference: difference, text: text, place: printing.place ?? "tempat lain",
          anchor: Anchor(tree, node, .cetakan, item: "\(index + 1)"))
      }
      guard let worst = variants.first(where: { $0.difference == .words }) ?? variants.first
      else { return nil }
      return finding(
        "\(quote(node.statement)) \(verb(worst.difference)) di \(worst.place): \(quote(worst.text))",
        at: Anchor(tree, node, .kondisi),
        severity: worst.difference == .words ? .warning : .suggestion,
        notes: variants.map {
          Finding.Note("\($0.place): \(quote($0.text))", at: $0.anchor)
        })
    }
  }

  private func verb(_ difference: WordingDifference) -> String {
    switch difference {
    case .spelling: "dieja lain"
    case .continuation(let longer): "tercetak lebih \(longer ? "panjang" : "pendek")"
    case .words, .none: "dirumuskan lain"
    }
  }
}
