import Pohon

/// A unit that the organisation does not have.
///
/// Typing errors that still point to one office are another rule's. A source of data may be a report
/// or survey instead of a unit (Hasil Survei …, LHE …); only what says that it is a unit, or begins
/// with the name of one, is told there.
struct UnknownUnit: Rule {
  let id: RuleID = "unit-tidak-dikenal"
  let severity = Severity.error
  let concern = Concern.ownership
  let why = """
    Setiap penanggung jawab, pendukung, dan sumber data adalah unit dalam susunan organisasi, badan
    luar, atau sebutan kolektif yang dikenal. Unit yang tidak dikenal tidak dapat dimintai
    pertanggungjawaban dan hilang dari peringkat.
    """
  let basis = Basis.document("Bab III dokumen IKU: susunan organisasi")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya bantuan hukum
      penanggung_jawab: [Bagian Hukum Bagian Umum]  # <-
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
    .clean(
      """
      kondisi: Terlaksananya bantuan hukum
      penanggung_jawab: ["Bagian Hukum, Bagian Umum"]
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.enumerated().flatMap { number, tree -> [Finding] in
      guard let organisation = dossier.dossier.organisationOfTree[number] else { return [] }
      let offices = dossier.dossier.organisations[organisation].offices
      return cells(of: tree).flatMap { cell in
        dossier.offices(in: cell.text, of: organisation).compactMap { match -> Finding? in
          guard case .unknown(let start) = match.recognition,
            !cell.maySayOtherwise || start != nil
              || dossier.vocabulary.unitKinds.contains(dossier.phrase(match.text).first)
          else { return nil }
          let known = start.map { ", hanya awalnya: \(quote(offices[$0].name))" } ?? ""
          return finding(
            "\(quote(match.text)) tidak dikenal dalam susunan organisasi\(known)", at: cell.anchor)
        }
      }
    }
  }

  private struct Cell {
    var text: String
    var anchor: Anchor
    /// Whether the cell may name something else than a unit.
    var maySayOtherwise = false
  }

  private func cells(of tree: Tree) -> [Cell] {
    tree.nodes.flatMap { node in
      let own = cells(node.owners.map(\.name), node.supporters) {
        Anchor(tree, node, $0, item: $1)
      }
      return own
        + node.indicators.enumerated().flatMap { index, indicator in
          let anchor = { Anchor(tree, node, indicator: index, $0, item: $1) }
          let sources = indicator.sources.enumerated().map {
            Cell(text: $1, anchor: anchor(.sumberData, "\($0 + 1)"), maySayOtherwise: true)
          }
          return cells(indicator.owners.map(\.name), indicator.supporters, anchor) + sources
        }
    }
  }

  private func cells(
    _ owners: [String], _ supporters: [String], _ anchor: (FieldName, String) -> Anchor
  ) -> [Cell] {
    owners.enumerated().map { Cell(text: $1, anchor: anchor(.penanggungJawab, "\($0 + 1)")) }
      + supporters.enumerated().map { Cell(text: $1, anchor: anchor(.pendukung, "\($0 + 1)")) }
  }
}
