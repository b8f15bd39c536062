import Pohon

/// A collective name where one unit should answer: Perangkat Daerah, Stakeholder terkait.
///
/// Alone it is a warning. Beside a unit that can be held to account it is a suggestion. In a document
/// that prints no owners the sources of data are read instead.
struct CollectiveOwner: Rule {
  let id: RuleID = "penanggung-jawab-kolektif"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.ownership
  let why = """
    Penanggung jawab adalah satu unit yang dapat dimintai pertanggungjawaban, dan sumber data satu
    unit yang dapat dimintai datanya. Sebutan kolektif berarti semua unit, sehingga tidak satu pun
    merasa diminta.
    """
  let advice = "Sebutkan nama setiap unit yang dimaksud."
  let basis = Basis.practice("penanggung jawab disebut dengan nama unitnya")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Terlaksananya evaluasi kinerja
        penanggung_jawab:
          - Bagian Lingkup Sekretariat Daerah  # <-
      --- # organisasi
      unit:
        - { kode: organisasi, nama: Bagian Organisasi, jenis: bagian }
      kolektif:
        - { kode: semua, nama: Bagian Lingkup Sekretariat Daerah }
      """),
    .clean(
      """
      - kondisi: Terlaksananya evaluasi kinerja
        penanggung_jawab:
          - Bagian Organisasi
      --- # organisasi
      unit:
        - { kode: organisasi, nama: Bagian Organisasi, jenis: bagian }
      kolektif:
        - { kode: semua, nama: Bagian Lingkup Sekretariat Daerah }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.indices.flatMap { number -> [Finding] in
      guard let named = dossier.namedOffices[number],
        let book = dossier.dossier.organisationOfTree[number]
      else { return [] }
      return lists(of: dossier.trees[number], named.basis).compactMap { list in
        finding(in: list, named, book, dossier)
      }
    }
  }

  /// The cells that answer for one thing together.
  private struct List {
    var what: String
    var cells: [OfficeCell]
  }

  private func lists(of tree: Tree, _ basis: NamedOffices.Basis) -> [List] {
    tree.nodes.flatMap { node -> [List] in
      let own = List(
        what: node.statement,
        cells: Array(tree.cells(node.owners.map(\.name), .penanggungJawab, of: node)))
      let measured = node.indicators.enumerated().map { index, indicator in
        let field: FieldName = basis == .owners ? .penanggungJawab : .sumberData
        let texts = basis == .owners ? indicator.owners.map(\.name) : indicator.sources
        return List(what: indicator.name, cells: Array(tree.cells(texts, field, of: node, index)))
      }
      return [own] + measured
    }
  }

  private func finding(
    in list: List, _ named: NamedOffices, _ book: Int, _ dossier: CheckedDossier
  ) -> Finding? {
    let offices = named.organisation.offices
    var collectives: [(text: String, cell: OfficeCell)] = []
    var beside: String?
    for cell in list.cells {
      for match in dossier.offices(in: cell.text, of: book) {
        guard let office = match.office ?? match.beginning else { continue }
        switch offices[office].standing {
        case .collective: collectives.append((match.text, cell))
        case .own: beside = beside ?? match.text
        case .outside: break
        }
      }
    }
    guard let first = collectives.first else { return nil }
    let names = collectives.map { quote($0.text) }.joined(separator: " dan ")
    let (role, effect) =
      named.basis == .owners
      ? ("penanggung jawab", "siapa yang dapat dimintai pertanggungjawaban")
      : ("sumber data", "siapa yang memberi datanya")
    let companion = beside.map { "di samping \(quote($0))" } ?? "tanpa unit lain"
    return finding(
      "\(names) sebutan kolektif yang menjadi \(role) \(quote(list.what)) \(companion),"
        + " sehingga tidak jelas \(effect)",
      at: first.cell.anchor, severity: beside == nil ? .warning : .suggestion,
      passage: first.cell.passage(of: first.text))
  }
}
