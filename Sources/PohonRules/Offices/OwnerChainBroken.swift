import Pohon

/// A condition whose owners stand in another line of the organisation than those of the condition
/// above it.
///
/// In line is who owns the upper condition, stands below such an owner, or belongs to the same
/// asisten. Work across lines can be meant, so it is a suggestion; only printed owners are compared.
struct OwnerChainBroken: Rule {
  let id: RuleID = "rantai-penanggung-jawab-putus"
  let severity = Severity.suggestion
  let concern = Concern.ownership
  let why = """
    Penanggung jawab kondisi induk harus dapat meminta pertanggungjawaban penanggung jawab kondisi di
    bawahnya. Bila keduanya tidak berada dalam satu jalur, kerja bersamanya perlu disepakati dan
    dicatat.
    """
  let advice = "Sepakati dan catat kerja sama kedua unit, atau sesuaikan penanggung jawabnya."
  let basis = Basis.practice("kondisi diturunkan menurut jalur pertanggungjawaban")
  let examples: [Example] = [
    .flagged(
      """
      - kondisi: Meningkatnya kualitas layanan hukum
        penanggung_jawab: [Bagian Hukum]
        anak:
          - kondisi: Terlaksananya bantuan hukum
            penanggung_jawab: [Bagian Umum]  # <-
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
    .clean(
      """
      - kondisi: Meningkatnya kualitas layanan hukum
        penanggung_jawab: [Bagian Hukum]
        anak:
          - kondisi: Terlaksananya bantuan hukum
            penanggung_jawab: [Bagian Hukum, Bagian Umum]
      --- # organisasi
      unit:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    dossier.trees.indices.flatMap { number -> [Finding] in
      guard let named = dossier.namedOffices[number], named.basis == .owners else { return [] }
      let tree = dossier.trees[number]
      let owners = named.inherited(in: tree)
      return tree.nodes.compactMap { node in
        let own = named.own[node.position]
        guard let parent = node.parent.map({ tree.nodes[$0] }), !own.isEmpty,
          !owners[parent.position].isEmpty,
          !own.contains(where: { isInLine($0, with: owners[parent.position], named) })
        else { return nil }
        let names = { (list: [Int]) in
          list.map { quote(named.organisation.offices[$0].name) }.joined(separator: ", ")
        }
        return finding(
          "\(quote(node.statement)) milik \(names(own)), sedangkan induknya"
            + " \(quote(parent.statement)) milik \(names(owners[parent.position]))"
            + " yang tidak membawahinya",
          at: Anchor(tree, node, node.owners.isEmpty ? nil : .penanggungJawab))
      }
    }
  }

  private func isInLine(_ office: Int, with upper: [Int], _ named: NamedOffices) -> Bool {
    let chain = Array(named.chain(of: office))
    if upper.contains(where: chain.contains) { return true }
    let offices = named.organisation.offices
    guard let asisten = chain.first(where: { offices[$0].kind == .asisten }) else { return false }
    return upper.contains { named.chain(of: $0).contains(asisten) }
  }
}
