import Pohon

/// A condition that one document prints under two codes.
///
/// Compares codes with as many numbers, so that the row number of a table is no second code. Codes
/// that do not go on from their parent's, or that the same place gives to another condition too, are
/// left to ``CodeOffParent`` and ``DuplicateCode``, which say more.
struct CodeVaries: TreeRule {
  let id: RuleID = "kode-berbeda-antar-cetakan"
  let severity = Severity.error
  let concern = Concern.form
  let why = """
    Satu kondisi yang bernomor lain di tabel dan di uraian terbaca sebagai dua kondisi. Pembaca yang
    mencari uraiannya menurut nomor tabel sampai ke kondisi yang lain.
    """
  let advice = "Pilih satu kode dan pakai di semua tempat."
  let basis = Basis.practice("satu kondisi bernomor sama di semua tempat")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1.3"
      kondisi: Meningkatnya gizi balita
      cetakan:
        - { tempat: tabel, kode: "1.2" }
        - { tempat: judul uraian, kode: "1.3" }  # <-
      """),
    .clean(
      """
      kode: "1.3"
      kondisi: Meningkatnya gizi balita
      cetakan:
        - { tempat: tabel, kode: "CSF 1.3" }
        - { tempat: judul uraian, kode: "1.3." }
      """),
  ]

  private struct Use: Hashable {
    var place: String
    var numbers: [Int]
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let codes = dossier.codes(of: tree)
    guard zip(tree.nodes, codes).contains(where: { $0.printings.count > 1 && $1.count > 1 })
    else { return [] }
    var uses: [Use: Int] = [:]
    for node in tree.nodes where !node.printings.isEmpty {
      for place in codes[node.position] {
        uses[Use(place: place.place, numbers: place.code.numbers), default: 0] += 1
      }
    }
    return tree.nodes.compactMap { node in
      guard node.printings.count > 1, codes[node.position].count > 1 else { return nil }
      let upper = node.parent.map { parent in codes[parent].map(\.code.numbers) }
      let sound = codes[node.position].filter { place in
        uses[Use(place: place.place, numbers: place.code.numbers)] == 1
          && (place.code.numbers.count == 1 || upper?.contains(place.code.upper) ?? true)
      }
      guard let first = sound.first,
        let other = sound.first(where: {
          $0.code.numbers != first.code.numbers
            && $0.code.numbers.count == first.code.numbers.count
        })
      else { return nil }
      return finding(
        "\(quote(node.statement)) bernomor \(quote(other.text))\(other.place), padahal di tempat lain"
          + " \(quote(first.text))\(first.place)", at: other.anchor,
        notes: [Finding.Note("nomor yang lain \(quote(first.text))", at: first.anchor)])
    }
  }
}
