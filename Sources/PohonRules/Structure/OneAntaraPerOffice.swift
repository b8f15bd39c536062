import Pohon

/// A level of intermediate conditions that is the organisation chart: one for each office of a kind,
/// and none that two offices share.
///
/// Whose a condition is, is read from those who answer for it and for what stands below it, or from
/// the sources of data where the document prints no owners. A source that names all offices at once
/// says nothing about whose the condition is.
struct OneAntaraPerOffice: Rule {
  let id: RuleID = "antara-meniru-struktur"
  let severity = Severity.warning
  let concern = Concern.logic
  let since: Int? = 2021
  let why = """
    Kondisi antara dicari dari sebab-akibat lebih dahulu, tanpa mengikatnya pada susunan organisasi.
    Bila tiap bagian mendapat tepat satu kondisi antara, pohon hanya menyalin bagan organisasi:
    kondisi yang memerlukan kerja bersama tidak terlihat dan pekerjaan lama tinggal diberi nama baru.
    """
  let advice = """
    Susun kondisi antara menurut sebab-akibatnya, baru kemudian tentukan unit yang mengerjakannya,
    bila perlu bersama-sama.
    """
  let basis = Basis.regulation("PermenPANRB 89/2021")
  let thresholds = [
    Threshold(
      "paling_sedikit", 75, "persen unit sejenis yang masing-masing mempunyai satu kondisi antara",
      in: 1...100)
  ]
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Meningkatnya tata kelola kecamatan  # <-
        anak:
          - { jenjang: antara, kondisi: Meningkatnya ketertiban, penanggung_jawab: [tib] }
          - { jenjang: antara, kondisi: Meningkatnya layanan, penanggung_jawab: [yan] }
          - { jenjang: antara, kondisi: Meningkatnya kemandirian, penanggung_jawab: [daya] }
      --- # organisasi
      unit:
        - { kode: tib, nama: Seksi Ketertiban, jenis: seksi }
        - { kode: yan, nama: Seksi Pelayanan, jenis: seksi }
        - { kode: daya, nama: Seksi Pemberdayaan, jenis: seksi }
      """),
    .clean(
      """
      - kondisi: Meningkatnya tata kelola kecamatan
        anak:
          - { jenjang: antara, kondisi: Meningkatnya rasa aman, penanggung_jawab: [tib, yan] }
          - { jenjang: antara, kondisi: Meningkatnya layanan, penanggung_jawab: [yan] }
          - { jenjang: antara, kondisi: Meningkatnya kemandirian, penanggung_jawab: [daya] }
      --- # organisasi
      unit:
        - { kode: tib, nama: Seksi Ketertiban, jenis: seksi }
        - { kode: yan, nama: Seksi Pelayanan, jenis: seksi }
        - { kode: daya, nama: Seksi Pemberdayaan, jenis: seksi }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.indices.compactMap { number in
      guard let named = dossier.namedOffices[number] else { return nil }
      return check(dossier.trees[number], named, dossier)
    }
  }

  /// Fewer conditions than this show no pattern.
  private let fewest = 3
  /// Most notes of a finding.
  private let mostNotes = 12

  private func check(
    _ tree: Tree, _ named: NamedOffices, _ dossier: CheckedDossier
  ) -> Finding? {
    let antara = tree.nodes.filter { node in
      node.level == .antara && node.parent.map { tree.nodes[$0].level != .antara } ?? true
    }
    guard antara.count >= fewest else { return nil }
    let offices = named.organisation.offices
    var owners: [Int] = []
    for node in antara {
      guard let owner = soleOffice(of: node, named), !owners.contains(owner),
        let kind = offices[owner].kind, kind == owners.first.map({ offices[$0].kind }) ?? kind
      else { return nil }
      owners.append(owner)
    }
    guard let kind = offices[owners[0]].kind else { return nil }
    let all = offices.filter { $0.kind == kind && $0.standing == .own }.count
    let least = dossier.threshold("paling_sedikit", of: self, in: tree)
    guard Double(owners.count) * 100 >= least * Double(all) else { return nil }
    return finding(antara, owners, of: all, kind, named, in: tree)
  }

  /// The one office that everything in the branch of `node` points to; nil where offices share it.
  private func soleOffice(of node: Node, _ named: NamedOffices) -> Int? {
    var sole: Int?
    for position in node.position..<node.end {
      let own = named.own[position]
      if named.basis == .owners, own.count > 1 { return nil }
      guard own.count == 1 else { continue }
      if let known = sole, known != own[0] { return nil }
      sole = own[0]
    }
    return sole
  }

  private func finding(
    _ antara: [Node], _ owners: [Int], of all: Int, _ kind: Office.Kind, _ named: NamedOffices,
    in tree: Tree
  ) -> Finding {
    let word = kind.rawValue.replacing("_", with: " ")
    let parents = Set(antara.map(\.parent))
    let parent = parents.count == 1 ? antara[0].parent.map { tree.nodes[$0] } : nil
    let part = owners.count == all ? "\(all) \(word)" : "\(owners.count) dari \(all) \(word)"
    let pairs = Finding.Note.first(mostNotes, of: Array(zip(antara, owners))) { node, owner in
      Finding.Note(
        note(on: node, of: quote(named.organisation.offices[owner].name), word, named.basis),
        at: Anchor(tree, node))
    }
    let place = parent.map { " di bawah \(quote($0.statement))" } ?? ""
    let sharing =
      named.basis == .owners
      ? "dibagi habis kepada \(part), satu untuk tiap \(word) dan tidak satu pun dikerjakan bersama"
      : "masing-masing hanya menyebut satu \(word) sebagai sumber data, seluruhnya \(part)"
    return self.finding(
      "\(antara.count) kondisi antara\(place) \(sharing); susunannya tampak mengikuti bagan organisasi",
      at: parent.map { Anchor(tree, $0) } ?? Anchor(tree), notes: pairs)
  }

  /// Sources of data tell who knows the figures, not whose the condition is.
  private func note(
    on node: Node, of office: String, _ kind: String, _ basis: NamedOffices.Basis
  ) -> String {
    switch basis {
    case .owners: "\(quote(node.statement)) milik \(office) saja"
    case .sources:
      "\(quote(node.statement)): sumber data di sini dan di bawahnya hanya menyebut satu \(kind),"
        + " \(office)"
    }
  }
}
