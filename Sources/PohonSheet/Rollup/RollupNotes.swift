import Pohon

/// The sheet that says what the others mean, what is assumed, and what is not known.
struct RollupNotes {
  static let sheet = "Keterangan"

  private let layout: RollupLayout

  init(_ layout: RollupLayout) { self.layout = layout }

  var draft: SheetDraft {
    var draft = SheetDraft(name: Self.sheet)
    draft.widths = [24, 26, 92]
    draft.add(title: "Keterangan")
    draft.add(
      table: ["Hal", "Nilai", "Arti"], of: "Cara menghitung",
      rows: methods.map { $0.map { CellDraft($0) } })
    draft.add(table: ["Tampilan", "Letak", "Arti"], of: "Warna dan huruf", rows: looks)
    draft.add(table: ["Lembar", "Kolom", "Arti"], of: "Kolom", rows: columns)
    draft.add(
      table: ["Yang diasumsikan", "Alasan", "Letak"], of: "Asumsi: tidak tercetak pada dokumen",
      rows: assumptions, ifEmpty: "Tidak ada.")
    draft.add(
      table: ["Letak", "Angka", "Sebab"], of: "Tidak diketahui", rows: unknowns,
      ifEmpty: "Semua angka diketahui.")
    draft.add(
      table: ["Letak", "Kaitan", "Sebab"], of: "Tidak ikut dihitung", rows: leftOut,
      ifEmpty: "Tidak ada.")
    draft.page.isLandscape = true
    return draft
  }

  private var methods: [[String]] {
    var rows = [
      [
        "Sumber", layout.title,
        "Disusun dari pohon kinerja dan realisasinya; angkanya sama dengan keluaran lain.",
      ],
      [
        "Periode", layout.span,
        "Realisasi dikumpulkan menurut jenisnya: jumlah, rata-rata, atau terakhir.",
      ],
    ]
    for (number, tree) in layout.rollup.plan.dossier.trees.enumerated() {
      let heading = tree.heading
      let policy = layout.rollup.policy(ofTree: number)
      rows += [
        ["Data hilang, \(tree.id)", policy.rawValue, policy.meaning],
        [
          "Batas capaian, \(tree.id)", "0 sampai \(indonesianText(heading.capaianCap ?? 100))",
          "Capaian mentah di luar batas ini dibatasi sebelum digabung.",
        ],
        [
          "Kategori, \(tree.id)", heading.capaianScaleName,
          "Di bawah cakupan \(indonesianText(heading.leastCoverage ?? 80)) persen hanya “sementara”.",
        ],
      ]
    }
    return rows
  }

  private var looks: [[CellDraft]] {
    var assumed = CellStyle()
    assumed.isAssumed = true
    return [
      [
        CellDraft("sel kuning", CellStyle(.entry)), CellDraft("Indikator, Susunan"),
        CellDraft("Angka masukan; boleh diubah untuk mencoba. Semua rumus mengikutinya."),
      ],
      [
        CellDraft("huruf miring", assumed), CellDraft("semua lembar"),
        CellDraft("Asumsi: tidak tercetak pada dokumen, diisi orang atau bawaan."),
      ],
      [
        CellDraft(FormulaText.unknown), CellDraft("semua lembar"),
        CellDraft(
          "Tidak dapat dihitung; sebabnya pada kolom Sebab. Tidak pernah dihitung nol, kecuali data hilang ditetapkan nol."
        ),
      ],
      [
        CellDraft(FormulaText.nothing), CellDraft("semua lembar"),
        CellDraft("Tidak berlaku: tidak ada indikator, kondisi di bawahnya, atau pembandingnya."),
      ],
      [
        CellDraft(FormulaText.notDue), CellDraft("semua lembar"),
        CellDraft("Menurut jadwalnya belum dilaporkan; tidak dihitung sebagai kekurangan."),
      ],
    ]
  }

  private var columns: [[CellDraft]] {
    func rows<Column: RollupColumn>(_: Column.Type) -> [[CellDraft]] {
      Column.allCases.map { [Column.sheet, $0.title, $0.meaning].map { CellDraft($0) } }
    }
    return rows(NodeSheet.Column.self) + rows(FamilySheet.Column.self)
      + rows(IndicatorSheet.Column.self)
  }
}

extension RollupNotes {
  /// What is assumed; the same thing for the same reason is one row with all its places.
  private var assumptions: [[CellDraft]] {
    let dossier = layout.rollup.plan.dossier
    var list = AssumptionList()
    for tree in dossier.trees { list.add(tree.id, tree.heading.assumptions) }
    for (number, node) in layout.nodes.enumerated() {
      let place = node.subject.place
      let model = dossier.trees[place.tree].nodes[place.node]
      list.add(layout.name(node.subject), model.assumptions)
      addDefaults(node, to: &list)
      let first = layout.rollup.plan.graph.firstIndicator[number]
      for (index, indicator) in model.indicators.enumerated() {
        list.add(layout.name(layout.indicators[first + index].subject), indicator.assumptions)
      }
    }
    return list.entries.map { entry in
      [entry.what, entry.reason, entry.places.joined(separator: ", ")].map { CellDraft($0) }
    }
  }

  /// What holds of a family because nobody declared anything.
  private func addDefaults(_ node: NodeProof, to list: inout AssumptionList) {
    let families = [("bobot indikator", node.measured), ("bobot anak", node.computed)]
    for (field, family) in families {
      guard let family, family.weighting.isAssumed, family.terms.count > 1 else { continue }
      list.add(
        layout.name(node.subject), field, "dipakai sama, karena \(family.weighting.cause)")
    }
  }

  private var unknowns: [[CellDraft]] {
    var rows: [[CellDraft]] = []
    func add(_ place: String, _ figure: String, _ reason: String) {
      rows.append([CellDraft(place), CellDraft(figure), CellDraft(reason)])
    }
    for (number, node) in layout.nodes.enumerated() {
      let own = node.figures
      if own.capaian.value == nil {
        add(layout.name(node.subject), "capaian kondisi", own.capaian.reason.text)
      }
      let first = layout.rollup.plan.graph.firstIndicator
      for indicator in first[number]..<first[number + 1] {
        let proof = layout.indicators[indicator]
        let figures = proof.figures
        guard figures.capaian.value == nil || !figures.isDue else { continue }
        let reason = figures.isDue ? figures.capaian.reason : figures.omission
        add(layout.name(proof.subject), "capaian indikator", figures.text(of: reason))
      }
    }
    return rows
  }

  private var leftOut: [[CellDraft]] {
    layout.nodes.flatMap { node in
      (node.computed?.leftOut ?? []).map {
        [CellDraft(layout.name(node.subject)), CellDraft($0.name), CellDraft($0.reason)]
      }
    }
  }
}

extension SheetDraft {
  fileprivate mutating func add(title: String) {
    rows.append([CellDraft(title, CellStyle(.title))])
  }

  /// A heading, then a table, or `nothing` where it has no rows.
  fileprivate mutating func add(
    table headings: [String], of title: String, rows table: [[CellDraft]],
    ifEmpty nothing: String = ""
  ) {
    var bold = CellStyle(.note)
    bold.isBold = true
    rows += [[], [CellDraft(title, bold)]]
    guard !table.isEmpty else {
      rows.append([CellDraft(nothing, CellStyle(.note))])
      return
    }
    rows.append(headings.map { CellDraft($0, CellStyle(.heading)) })
    rows += table
  }
}

extension MissingDataPolicy {
  fileprivate var meaning: String {
    switch self {
    case .renormalise: "Yang belum dilaporkan ditinggalkan; bobotnya dibagi kepada yang lain."
    case .zero: "Yang belum dilaporkan dihitung nol."
    case .refuse: "Bila ada yang belum diketahui, angka induknya tidak dihitung."
    }
  }
}

extension NodeProof.Weighting {
  fileprivate var cause: String {
    switch self {
    case .incomplete: "bobot hanya ditetapkan sebagian"
    case .nothing: "bobot yang ikut dihitung semuanya nol"
    default: "bobot tidak ditetapkan"
    }
  }
}
