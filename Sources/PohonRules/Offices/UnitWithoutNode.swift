import Pohon

/// Units of an agency that no antara or operational condition names, and fields of work that no
/// wording touches.
///
/// Told once for the units of a kind and once for the fields. Only kinds that the tree gives
/// conditions to are counted; a field counts as touched when one of its words stands in any text of
/// the conditions and indicators, so that what is told is rather too little than too much.
struct UnitWithoutNode: Rule {
  let id: RuleID = "unit-tanpa-kondisi"
  let severity = Severity.suggestion
  let concern = Concern.ownership
  let why = """
    Unit yang tidak menangani satu kondisi pun bekerja di luar pohon kinerja. Mungkin ada kondisi yang
    terlewat, mungkin pekerjaannya tidak diperlukan untuk hasil yang dituju.
    """
  let advice = "Cari kondisi yang didukung unit atau bidang itu, atau catat mengapa tidak ada."
  let basis = Basis.practice("setiap unit dan bidang kerja dicari tempatnya dalam pohon kinerja")
  let examples: [Example] = [
    .flagged(
      """
      unit: setda  # <-
      kinerja:
        - jenjang: antara
          kondisi: Meningkatnya kepastian hukum
          penanggung_jawab: [Bagian Hukum]
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
    .clean(
      """
      unit: setda
      kinerja:
        - jenjang: antara
          kondisi: Meningkatnya kepastian hukum
          penanggung_jawab: [Bagian Hukum, Bagian Umum]
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
  ]

  /// Kinds that lead others, and so need no condition of their own.
  private let leading: Set<Office.Kind> = [.perangkatDaerah, .pimpinan, .asisten, .bidang]
  /// Most names in a message.
  private let mostNames = 5

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.indices.flatMap { number -> [Finding] in
      guard let named = dossier.namedOffices[number] else { return [] }
      let tree = dossier.trees[number]
      var busy: Set<Int> = []
      for node in tree.nodes where [.antara, .operasional].contains(node.level) {
        busy.formUnion(named.own[node.position])
      }
      let offices = named.organisation.offices
      let kinds = Set(busy.compactMap { offices[$0].kind }).subtracting(leading)
      guard !kinds.isEmpty else { return [] }
      let idle = Office.Kind.allCases.filter(kinds.contains).compactMap { kind in
        idleUnits(kind, busy, offices, in: tree)
      }
      return idle + (untouchedFields(busy, named, in: tree, dossier).map { [$0] } ?? [])
    }
  }

  private func idleUnits(
    _ kind: Office.Kind, _ busy: Set<Int>, _ offices: [Office], in tree: Tree
  ) -> Finding? {
    let all = offices.indices.filter { offices[$0].kind == kind && offices[$0].standing == .own }
    let idle = all.filter { !busy.contains($0) }
    guard !idle.isEmpty else { return nil }
    return finding(
      "\(idle.count) dari \(all.count) \(kind.rawValue) tidak menangani satu pun kondisi antara atau"
        + " operasional: \(names(of: idle, offices))",
      at: Anchor(tree, .unit))
  }

  /// The fields of busy units none of whose words is said anywhere.
  private func untouchedFields(
    _ busy: Set<Int>, _ named: NamedOffices, in tree: Tree, _ dossier: CheckedDossier
  ) -> Finding? {
    let offices = named.organisation.offices
    let fields = offices.indices.filter {
      offices[$0].kind == .bidang && busy.contains(named.organisation.accountable($0))
    }
    guard !fields.isEmpty else { return nil }
    var words: [Word] = []
    for node in tree.nodes {
      let texts = [node.statement, node.explanation] + node.problems
      for text in texts + node.indicators.flatMap({ [$0.name, $0.definition] }) {
        if let text { words += dossier.phrase(text).words }
      }
    }
    let said = WordSet(words)
    let silent = fields.filter { field in
      let words = dossier.phrase(offices[field].name).words.filter {
        $0.length >= 4 && !dossier.vocabulary.unitKinds.contains($0)
      }
      return !words.contains { word in
        said.contains(word) || said.contains { $0.description.holds(word.description) }
      }
    }
    guard !silent.isEmpty else { return nil }
    return finding(
      "\(silent.count) dari \(fields.count) bidang kerja belum dimuat dalam kondisi atau indikator"
        + " mana pun: \(names(of: silent, offices))",
      at: Anchor(tree, .unit))
  }

  private func names(of list: [Int], _ offices: [Office]) -> String {
    let shown = list.prefix(mostNames).map { quote(offices[$0].name) }.joined(separator: ", ")
    return list.count > mostNames ? "\(shown), dan \(list.count - mostNames) lain" : shown
  }
}
