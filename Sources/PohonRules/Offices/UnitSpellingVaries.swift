import Pohon

/// A unit that one document writes in several ways, or misspells.
///
/// Several accepted names of one unit are a suggestion, told once for the unit where the second name
/// first shows. A typing error is a warning, each time. Codes of the organisation file are no
/// spelling.
struct UnitSpellingVaries: Rule {
  let id: RuleID = "ejaan-unit-berbeda"
  let severity = Severity.suggestion
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.form
  let why = """
    Satu unit ditulis dengan satu nama. Sebutan yang berganti-ganti membuat pembaca mengira ada
    beberapa unit, dan nama yang salah tulis hilang bila dicari atau dijumlahkan di tempat lain.
    """
  let advice = "Pakai satu nama unit, seperti dalam susunan organisasi, di semua tempat."
  let basis = Basis.practice("nama unit ditulis seperti dalam susunan organisasi")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Terkelolanya pengadaan barang dan jasa
        penanggung_jawab: [Bagian PBJ]
      - kondisi: Terkelolanya layanan pengadaan elektronik
        penanggung_jawab: [Bagian Pengadaan Barang dan Jasa]  # <-
      --- # organisasi
      unit:
        - { kode: pbj, nama: Bagian Pengadaan Barang dan Jasa, jenis: bagian, alias: [Bagian PBJ] }
      """),
    .flagged(
      """
      kondisi: Terkelolanya pengadaan barang dan jasa
      penanggung_jawab: [Bgaian Pengadaan Barang dan Jasa]  # <-
      --- # organisasi
      unit:
        - { kode: pbj, nama: Bagian Pengadaan Barang dan Jasa, jenis: bagian }
      """),
    .clean(
      """
      - kondisi: Terkelolanya pengadaan barang dan jasa
        penanggung_jawab: [Bagian Pengadaan Barang dan Jasa]
      - kondisi: Terkelolanya layanan pengadaan elektronik
        penanggung_jawab: [Bagian Pengadaan Barang dan Jasa]
      --- # organisasi
      unit:
        - { kode: pbj, nama: Bagian Pengadaan Barang dan Jasa, jenis: bagian, alias: [Bagian PBJ] }
      """),
  ]

  /// One name of a unit, with the cells that write it.
  private struct Spelling {
    var phrase: Phrase
    var text: String
    var cells: [OfficeCell]
  }

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.enumerated().flatMap { number, tree -> [Finding] in
      guard let book = dossier.dossier.organisationOfTree[number] else { return [] }
      let offices = dossier.dossier.organisations[book].offices
      var spellings: [Int: [Spelling]] = [:]
      var slips: [Finding] = []
      tree.eachOfficeCell { cell in
        for match in dossier.offices(in: cell.text, of: book) {
          guard let office = match.office else { continue }
          if case .misspelling(let known) = match.recognition {
            slips.append(slip(match.text, for: known, in: cell))
          } else if match.text != offices[office].code {
            let phrase = dossier.phrase(match.text)
            add(match.text, phrase, cell, to: &spellings[office, default: []])
          }
        }
      }
      return slips
        + spellings.sorted { $0.key < $1.key }.compactMap {
          several($1, of: offices[$0], dossier)
        }
    }
  }

  private func add(
    _ text: String, _ phrase: Phrase, _ cell: OfficeCell, to spellings: inout [Spelling]
  ) {
    if let known = spellings.firstIndex(where: { $0.phrase == phrase }) {
      spellings[known].cells.append(cell)
    } else {
      spellings.append(Spelling(phrase: phrase, text: text, cells: [cell]))
    }
  }

  private func slip(_ text: String, for known: String, in cell: OfficeCell) -> Finding {
    let passage = cell.passage(of: text)
    return finding(
      "\(quote(text)) salah tulis, seharusnya \(quote(known))", at: cell.anchor,
      severity: .warning, passage: passage,
      cure: passage.map {
        Cure(
          "tulis \(quote(known))", [Edit(at: cell.anchor, $0, with: known)],
          isSafe: isUnmistakable(known))
      })
  }

  /// Two letters hardly turn a long name into that of another unit; Umum and Hukum they do.
  private func isUnmistakable(_ name: String) -> Bool {
    name.unicodeScalars.count >= 20 && !name.contains(where: \.isNumber)
  }

  private func several(
    _ spellings: [Spelling], of office: Office, _ dossier: CheckedDossier
  ) -> Finding? {
    guard spellings.count > 1 else { return nil }
    let list = spellings.map { "\(quote($0.text)) (\($0.cells.count) kali)" }
    let name = dossier.phrase(office.name)
    let edits = spellings.filter { $0.phrase != name }.flatMap { spelling in
      spelling.cells.compactMap { cell in
        cell.passage(of: spelling.text).map { Edit(at: cell.anchor, $0, with: office.name) }
      }
    }
    let second = spellings[1].cells[0]
    return finding(
      "satu unit ditulis dengan \(spellings.count) sebutan: \(list.joined(separator: ", "))",
      at: second.anchor,
      notes: spellings.enumerated().filter { $0.offset != 1 }.map {
        Finding.Note(quote($1.text), at: $1.cells[0].anchor)
      },
      passage: second.passage(of: spellings[1].text),
      cure: Cure("tulis \(quote(office.name)) di semua tempat", edits))
  }
}
