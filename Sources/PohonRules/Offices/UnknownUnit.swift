import Pohon

/// A unit that the organisation does not have.
///
/// Typing errors that still point to one office are another rule's; a name that only resembles one is
/// told here, with that name. A source of data may be a report
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
  let advice = """
    Tulis nama unit seperti dalam susunan organisasi, atau tambahkan unit itu ke berkas organisasi.
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
    .flagged(
      """
      kondisi: Terlaksananya bantuan hukum
      penanggung_jawab: [Bagian Umum]  # <-
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
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
      var findings: [Finding] = []
      tree.eachOfficeCell { cell in
        for match in dossier.offices(in: cell.text, of: organisation) {
          guard case .unknown(let start, let nearest) = match.recognition,
            !cell.maySayOtherwise || start != nil
              || dossier.vocabulary.unitKinds.contains(dossier.phrase(match.text).first)
          else { continue }
          let known =
            start.map { ", hanya awalnya: \(quote(offices[$0].name))" }
            ?? nearest.map { "; mungkin maksudnya \(quote($0))" } ?? ""
          findings.append(
            finding(
              "\(quote(match.text)) tidak dikenal dalam susunan organisasi\(known)",
              at: cell.anchor))
        }
      }
      return findings
    }
  }
}
