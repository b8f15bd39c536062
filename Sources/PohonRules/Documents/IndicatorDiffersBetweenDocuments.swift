import Pohon

/// An indicator that two documents of an agency define differently, or that an IKU table holds
/// without its performance tree knowing it.
///
/// An IKU that the tree does not know is an error: it did not come out of the tree. Kind of value and
/// scale of two agencies may rightly differ and are a suggestion.
struct IndicatorDiffersBetweenDocuments: Rule {
  let id: RuleID = "indikator-berbeda-antar-dokumen"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.error, .suggestion]
  let concern = Concern.measure
  let why = """
    Indikator kinerja utama lahir dari pohon kinerja dan dihitung dengan cara yang sama di semua
    dokumen. Nama atau rumus yang berbeda menghasilkan dua angka untuk satu kinerja.
    """
  let advice = "Samakan nama dan cara menghitung indikatornya di kedua dokumen."
  let basis = Basis.practice("IKU dan pohon kinerja memakai ukuran yang sama")
  let examples: [Example] = [
    .flagged(
      """
      profil: iku
      kinerja:
        - kondisi: Meningkatnya pelayanan publik
          indikator:
            - nama: Indeks Kepuasan Masyarakat  # <-
      --- # csf
      profil: csf
      kinerja: [{ kondisi: Meningkatnya pelayanan publik, indikator: [Nilai Kepatuhan Layanan] }]
      --- # organisasi
      unit: [{ kode: setda, nama: Sekretariat Daerah, jenis: perangkat_daerah }]
      """),
    .flagged(
      """
      profil: iku
      kinerja:
        - kondisi: Meningkatnya pelayanan publik
          indikator:
            - nama: Indeks Kepuasan Masyarakat  # <-
              formula: Total nilai unsur x 25
              kaitan: [{ jenis: sama, ke: "csf#0#1" }]
      --- # csf
      profil: csf
      kinerja:
        - kode: "0"
          indikator: [{ nama: IKM, formula: Jumlah responden puas / Jumlah responden x 100 }]
      """),
    .clean(
      """
      profil: iku
      kinerja:
        - kondisi: Meningkatnya pelayanan publik
          indikator:
            - nama: Nilai Indeks Kepuasan Masyarakat
      --- # csf
      profil: csf
      kinerja: [{ kondisi: Meningkatnya pelayanan publik, indikator: [IKM] }]
      --- # organisasi
      unit: [{ kode: setda, nama: Sekretariat Daerah, jenis: perangkat_daerah }]
      """),
  ]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let linked = dossier.links.sameIndicators.map {
      (dossier.indicator($0), dossier.indicator($1))
    }.filter { $0.place.tree != $1.place.tree }
    let known = Set(linked.flatMap { [$0.place, $1.place] })
    var found = linked.compactMap { compare($0, $1, dossier) }
    for (table, pohon) in dossier.pairs.trees {
      let index = measures(of: pohon, dossier)
      for own in placed(in: table, dossier) where !known.contains(own.place) {
        let name = name(own.indicator, dossier)
        if let other = index.nearest(to: name, atLeast: DocumentPairs.leastLikeness) {
          if let finding = compare(own, other, dossier) { found.append(finding) }
        } else if !own.indicator.name.isEmpty {
          found.append(unknown(own, to: pohon, dossier))
        }
      }
    }
    return found
  }

  private func placed(in tree: Int, _ dossier: CheckedDossier) -> [Placed] {
    dossier.trees[tree].nodes.flatMap { node in
      node.indicators.indices.map {
        Placed(
          tree: dossier.trees[tree],
          place: Place(tree: tree, node: node.position, indicator: $0))
      }
    }
  }

  private func measures(of trees: [Int], _ dossier: CheckedDossier) -> WordingIndex<Placed> {
    var index = WordingIndex<Placed>()
    for tree in trees {
      for own in placed(in: tree, dossier) { index.add(name(own.indicator, dossier), own) }
    }
    return index
  }

  private func name(_ indicator: Indicator, _ dossier: CheckedDossier) -> Phrase {
    dossier.phrase(indicator.name).withoutEmptyKind(by: dossier.vocabulary)
  }

  private func unknown(_ own: Placed, to pohon: [Int], _ dossier: CheckedDossier) -> Finding {
    let twin = dossier.pairs.twins[Place(tree: own.place.tree, node: own.place.node)]
    let notes = twin.map { place -> [Finding.Note] in
      let tree = dossier.trees[place.tree]
      let node = tree.nodes[place.node]
      return [
        Finding.Note("tidak ada pada \(quote(node.statement))", at: Anchor(tree, node, .indikator))
      ]
    }
    return finding(
      "\(own.name) tidak diukur di mana pun dalam pohon \(quote(dossier.trees[pohon[0]].id))",
      at: own.anchor(), severity: .error, notes: notes ?? [])
  }
}

extension IndicatorDiffersBetweenDocuments {
  private func compare(
    _ own: Placed, _ other: Placed, _ dossier: CheckedDossier
  ) -> Finding? {
    let fields = differences(own.indicator, other.indicator, dossier)
    guard !fields.isEmpty else { return nil }
    let organisations = dossier.dossier.organisationOfTree
    let isForeign = organisations[own.place.tree] != organisations[other.place.tree]
    let isKindOnly = Set(fields).isSubset(of: [.jenisNilai, .skala])
    let words = fields.map { $0.rawValue.replacing("_", with: " ") }
    let list = words.joined(separator: words.count > 2 ? ", " : " dan ")
    return finding(
      "\(list) \(own.name) berbeda dari \(other.name) dalam dokumen \(quote(other.tree.id))",
      at: own.anchor(), severity: isForeign && isKindOnly ? .suggestion : nil,
      notes: fields.map { field in
        Finding.Note(
          "\(field.rawValue.replacing("_", with: " ")) di sana: \(quote(text(field, other.indicator)))",
          at: other.anchor(field))
      })
  }

  private func differences(
    _ own: Indicator, _ other: Indicator, _ dossier: CheckedDossier
  ) -> [FieldName] {
    var fields: [FieldName] = []
    if name(own, dossier) != name(other, dossier) { fields.append(.nama) }
    if let formula = own.formula, let theirs = other.formula,
      dossier.core(formula) != dossier.core(theirs)
    {
      fields.append(.formula)
    }
    if let type = own.valueType, let theirs = other.valueType, type != theirs {
      fields.append(.jenisNilai)
    }
    if let scale = own.scale, let theirs = other.scale, scale != theirs { fields.append(.skala) }
    let owners = { (indicator: Indicator) in Set(indicator.owners.map { dossier.phrase($0.name) }) }
    if !own.owners.isEmpty, !other.owners.isEmpty, owners(own) != owners(other) {
      fields.append(.penanggungJawab)
    }
    return fields
  }

  private func text(_ field: FieldName, _ indicator: Indicator) -> String {
    switch field {
    case .formula: indicator.formula ?? ""
    case .jenisNilai: indicator.valueType?.rawValue ?? ""
    case .skala: indicator.scale ?? ""
    case .penanggungJawab: indicator.owners.map(\.name).joined(separator: ", ")
    default: indicator.name
    }
  }
}
