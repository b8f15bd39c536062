import Pohon

/// The figures of every tree as tables for a terminal.
struct RollupText {
  let rollup: Rollup

  init(_ rollup: Rollup) { self.rollup = rollup }

  func text(width: Int) -> String {
    let sections = rollup.plan.dossier.trees.enumerated().map { number, tree in
      rollup.plan.periods.count == 1
        ? section(tree, number, 0, width)
        : RollupSeriesText(self, tree, number).text(width: width)
    }
    return sections.joined(separator: "\n")
  }

  private func section(_ tree: Tree, _ number: Int, _ period: Int, _ width: Int) -> String {
    let title = tree.heading.title ?? tree.id
    let span = rollup.plan.alone ? "hanya" : "sampai dengan"
    var out = wrap("\(title) (\(tree.id))", to: width).joined(separator: "\n") + "\n"
    out += "Capaian \(span) \(rollup.plan.periods[period]), dalam persen\n\n"
    let places = tree.nodes.indices.map { Place(tree: number, node: $0) }
    let figures = places.map { rollup.figures(ofNode: $0, at: period) }
    if figures.allSatisfy({ $0.capaian.value == nil }) {
      return out + "Tidak dapat dihitung: \(commonReason(tree, places, period)).\n"
    }
    out += table(tree, number, figures, period, width)
    out += notes(tree, number, figures, period).map {
      wrap($0, to: width).joined(separator: "\n") + "\n"
    }.joined()
    return out
  }

  private func table(
    _ tree: Tree, _ number: Int, _ figures: [NodeFigures], _ period: Int, _ width: Int
  ) -> String {
    let isWide = width >= 96
    var columns = [
      TextTable.Column(title: "Kode"), TextTable.Column(title: "Kondisi", isFlexible: true),
    ]
    let wide = ["Terukur", "Terhitung"]
    columns += ((isWide ? wide : []) + ["Capaian", "Beda", "Cakupan"]).map {
      TextTable.Column(title: $0, alignsRight: true)
    }
    columns.append(TextTable.Column(title: "Kategori"))
    var table = TextTable(columns)
    for (node, own) in zip(tree.nodes, figures) {
      let numbers =
        (isWide ? [own.terukur, own.terhitung] : []) + [own.capaian, own.beda, own.cakupan]
      table.add(
        [node.key, node.statement] + numbers.map { indonesian($0.value) }
          + [kategori(own) + (otherYears(node, number, period).isEmpty ? "" : " *")])
    }
    return table.text(width: width)
  }

  /// The band of a condition, or the word for what it has instead.
  func kategori(_ own: NodeFigures) -> String {
    if let kategori = own.kategori { return kategori.text }
    if own.capaian.value != nil { return "di luar pita" }
    return own.isDue
      ? "belum diketahui"
      : own.terukur.reason == .longerPeriod ? "tidak terpisah" : "belum waktunya"
  }

  func indonesian(_ value: Double?) -> String {
    value.map { indonesianText($0, decimals: 2) } ?? "–"
  }

  /// The reason that most indicators give, so that a tree without targets says so once.
  func commonReason(_ tree: Tree, _ places: [Place], _ period: Int) -> String {
    var counts: [Reason: Int] = [:]
    for place in places {
      for index in tree.nodes[place.node].indicators.indices {
        let own = rollup.figures(
          ofIndicator: Place(tree: place.tree, node: place.node, indicator: index), at: period)
        let reason = own.targetReason == .noTarget ? .noTarget : own.capaian.reason
        counts[own.isDue ? reason : own.omission, default: 0] += 1
      }
    }
    let most = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    return (most?.key ?? .noIndicator).text
  }

  private func notes(
    _ tree: Tree, _ number: Int, _ figures: [NodeFigures], _ period: Int
  ) -> [String] {
    var notes: [String] = []
    for root in tree.roots {
      let own = figures[root]
      guard let value = own.capaian.value, let low = own.bilaNol.value,
        let high = own.bilaPenuh.value, low < high
      else { continue }
      notes.append(
        "\(tree.nodes[root].key): \(indonesian(value)); bila yang belum lapor nol "
          + "\(indonesian(low)), bila penuh \(indonesian(high)).")
    }
    if figures.contains(where: { $0.kategori == .provisional }) {
      let least = indonesianText(tree.heading.leastCoverage ?? 80)
      notes.append("Sementara: laporan di bawahnya belum mencakup \(least) persen bobot.")
    }
    if let index = figures.firstIndex(where: { $0.kategori == nil && $0.capaian.value != nil }),
      let reason = figures[index].kategoriReason
    {
      notes.append("\(tree.nodes[index].key) tanpa kategori: \(reason.text).")
    }
    if let surplus = surpluses(tree, number, period) { notes.append(surplus) }
    if let grades = gradesMet(tree, number, period) { notes.append(grades) }
    if rollup.policy(ofTree: number) == .zero {
      notes.append("Realisasi yang belum dilaporkan dihitung nol (data_hilang: nol).")
    }
    if figures.contains(where: { $0.beda.value != nil }) {
      notes.append(
        "Beda = terukur − terhitung, sebuah pertanyaan: target terlalu ringan, faktor yang belum "
          + "tercatat, nilai dari tahun lain, pengaruh luar, atau logika yang belum tepat?")
    }
    notes += dataYears(tree, number, [period]) + assumptions(tree, number)
    return notes.isEmpty ? [] : [""] + notes
  }

  /// What the figures rest on that no document prints.
  func assumptions(_ tree: Tree, _ number: Int) -> [String] {
    [assumedWeights(tree, number), filledIn(tree)].compactMap { $0 }
  }

  /// How many targets and weights the document does not print.
  private func filledIn(_ tree: Tree) -> String? {
    let targets = tree.nodes.flatMap(\.indicators).count { indicator in
      indicator.assumptions.marks.contains { $0.name == .target }
    }
    let weights = tree.nodes.count { $0.assumptions.contains(.bobot) }
    let parts = [
      targets > 0 ? "target \(targets) indikator" : nil,
      weights > 0 ? "bobot \(weights) kondisi" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : "Asumsi, tidak tercetak: \(parts.joined(separator: ", "))."
  }

  private func assumedWeights(_ tree: Tree, _ number: Int) -> String? {
    let equal = tree.nodes.filter {
      rollup.plan.assumesEqualWeights(under: Place(tree: number, node: $0.position))
    }
    guard !equal.isEmpty else { return nil }
    let inner = tree.nodes.count { $0.end > $0.position + 1 }
    return equal.count == inner || equal.count > 6
      ? "Bobot tidak ditetapkan pada \(equal.count) kondisi; di situ dipakai bobot sama (asumsi)."
      : "Bobot tidak ditetapkan di bawah \(equal.map(\.key).joined(separator: ", ")); dipakai "
        + "bobot sama (asumsi)."
  }
}
