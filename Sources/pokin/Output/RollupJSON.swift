import Pohon

/// The figures as JSON, version 1; each figure is an array with one value a period.
struct RollupJSON {
  let rollup: Rollup

  init(_ rollup: Rollup) { self.rollup = rollup }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)),
      ("periode", .array(rollup.plan.periods.map { .string($0.description) })),
      ("simpul", nodes),
    ])
  }

  /// A large dossier has long objects; they are made while they are written.
  private var nodes: JSONValue {
    .each(rollup.plan.graph.firstNode.last ?? 0) { number in
      let place = rollup.plan.graph.place(ofNode: number)
      let tree = rollup.plan.dossier.trees[place.tree]
      return node(tree.nodes[place.node], place, tree)
    }
  }

  private func node(_ node: Node, _ place: Place, _ tree: Tree) -> JSONValue {
    let figures = rollup.plan.periods.indices.map { rollup.figures(ofNode: place, at: $0) }
    var out: [(String, JSONValue)] = [
      ("pohon", .string(tree.id)), ("kode", .string(node.key)),
      ("jenjang", .text(node.level?.rawValue)), ("kondisi", .string(node.statement)),
    ]
    var reasons = Reasons()
    for (name, figure) in Self.nodeFields {
      let column = figures.map(figure)
      out.append((name, .array(column.map { .figure($0.value) })))
      reasons.add(name, column.map(\.reason))
    }
    out.append(("kategori", .array(figures.map { .text($0.kategori?.text) })))
    reasons.add("kategori", texts: figures.map { $0.kategoriReason?.text ?? "" })
    out.append(
      (
        "indikator",
        .array(
          node.indicators.indices.map {
            indicator(
              node.indicators[$0], Place(tree: place.tree, node: place.node, indicator: $0))
          })
      ))
    var assumed = names(node.assumptions)
    if rollup.plan.assumesEqualWeights(under: place) { assumed.append("bobot_anak") }
    out.append(("asumsi", .array(assumed.map(JSONValue.string))))
    return .object(out + reasons.member)
  }

  /// The assumed fields, each once, by name.
  private func names(_ assumptions: Assumptions) -> [String] {
    assumptions.marks.isEmpty ? [] : Set(assumptions.marks.map(\.name.rawValue)).sorted()
  }

  private static let nodeFields: [(String, @Sendable (NodeFigures) -> Figure)] = [
    ("terukur", { $0.terukur }), ("terhitung", { $0.terhitung }), ("capaian", { $0.capaian }),
    ("beda", { $0.beda }), ("cakupan", { $0.cakupan }), ("bila_nol", { $0.bilaNol }),
    ("bila_penuh", { $0.bilaPenuh }),
  ]

  private func indicator(_ indicator: Indicator, _ place: Place) -> JSONValue {
    let figures = rollup.plan.periods.indices.map { rollup.figures(ofIndicator: place, at: $0) }
    var reasons = Reasons()
    var out: [(String, JSONValue)] = [
      ("nomor", .integer((place.indicator ?? 0) + 1)), ("nama", .string(indicator.name)),
      ("satuan", .text(indicator.satuan)),
      ("target", .array(figures.map { target($0) })),
      ("realisasi", .array(figures.map { worded($0.realisasi.value, $0.printedRealisasi) })),
    ]
    reasons.add(
      "target", texts: figures.map { due($0, $0.target == nil ? $0.targetReason : .none) })
    reasons.add("realisasi", texts: figures.map { due($0, $0.realisasi.reason) })
    let fields: [(String, KeyPath<IndicatorFigures, Figure>)] = [
      ("realisasi_dilaporkan", \.reported), ("realisasi_dihitung", \.computed),
      ("kemajuan", \.progress),
    ]
    for (name, path) in fields {
      out.append((name, .array(figures.map { .figure($0[keyPath: path].value) })))
      reasons.add(name, texts: figures.map { due($0, $0[keyPath: path].reason) })
    }
    out.append(("capaian", .array(figures.map { graded($0, $0.capaian) })))
    out.append(("capaian_mentah", .array(figures.map { graded($0, $0.raw) })))
    reasons.add("capaian", texts: figures.map { due($0, $0.capaian.reason) })
    reasons.add("capaian_mentah", texts: figures.map { due($0, $0.raw.reason) })
    out.append(("kelebihan", .array(figures.map { .figure($0.kelebihan.value) })))
    reasons.add("kelebihan", texts: figures.map { due($0, $0.kelebihan.reason) })
    out.append(("predikat", .array(figures.map { .text($0.predikat?.label) })))
    reasons.add(
      "predikat",
      texts: figures.map {
        $0.isDue || $0.predikat != nil ? $0.predikatReason?.text ?? "" : $0.omission.text
      })
    out.append(("asumsi", .array(names(indicator.assumptions).map(JSONValue.string))))
    if figures.contains(where: { !$0.dataYears.isEmpty }) {
      out.append(
        ("tahun_data", .array(figures.map { .array($0.dataYears.map(JSONValue.integer)) })))
    }
    return .object(out + reasons.member)
  }

  /// What is not due is not known for that reason before all others.
  private func due(_ figures: IndicatorFigures, _ reason: Reason) -> String {
    figures.text(of: reason == .none || figures.isDue ? reason : figures.omission)
  }

  private func target(_ figures: IndicatorFigures) -> JSONValue {
    guard let bounds = figures.target, bounds.lowerBound == bounds.upperBound else {
      return worded(nil, figures.printedTarget)
    }
    return worded(bounds.lowerBound, figures.printedTarget)
  }

  /// A plain number, or `{teks, nilai}` for a grade, a range or anything else printed.
  private func worded(_ value: Double?, _ printed: Quantity?) -> JSONValue {
    guard let printed else { return .figure(value) }
    if case .number = printed.reading { return .figure(value) }
    return .object([("teks", .string(printed.text)), ("nilai", .figure(value))])
  }

  private func graded(_ figures: IndicatorFigures, _ figure: Figure) -> JSONValue {
    guard let met = figures.gradeMet else { return .figure(figure.value) }
    return .object([("teks", .string(met ? "tercapai" : "belum tercapai")), ("nilai", .null)])
  }
}

/// The `sebab` of an object: for each field that is null somewhere, why; and `sebab_periode` for
/// those whose reason is not the same in every period.
private struct Reasons {
  private var first: [(String, JSONValue)] = []
  private var byPeriod: [(String, JSONValue)] = []

  /// Takes the reasons of a column of figures, one a period.
  mutating func add(_ field: String, _ reasons: [Reason]) {
    if reasons.contains(where: { $0 != .none }) { add(field, texts: reasons.map(\.text)) }
  }

  /// The same of texts, empty where the figure is known.
  mutating func add(_ field: String, texts: [String]) {
    guard let any = texts.first(where: { !$0.isEmpty }) else { return }
    first.append((field, .string(any)))
    guard texts.contains(where: { $0 != any }) else { return }
    byPeriod.append((field, .array(texts.map { $0.isEmpty ? .null : .string($0) })))
  }

  var member: [(String, JSONValue)] {
    (first.isEmpty ? [] : [("sebab", .object(first))])
      + (byPeriod.isEmpty ? [] : [("sebab_periode", .object(byPeriod))])
  }
}

/// The figures as a table for a spreadsheet: semicolons, decimal commas, unrounded.
struct RollupCSV {
  let rollup: Rollup

  init(_ rollup: Rollup) { self.rollup = rollup }

  var text: String {
    var rows = [
      [
        "pohon", "kode", "jenjang", "kondisi", "periode", "terukur", "terhitung", "capaian", "beda",
        "cakupan", "bila_nol", "bila_penuh", "kategori", "sebab", "tahun_data", "asumsi",
      ]
    ]
    for (number, tree) in rollup.plan.dossier.trees.enumerated() {
      for node in tree.nodes {
        for (index, period) in rollup.plan.periods.enumerated() {
          let own = rollup.figures(
            ofNode: Place(tree: number, node: node.position), at: index)
          let numbers = [
            own.terukur, own.terhitung, own.capaian, own.beda, own.cakupan, own.bilaNol,
            own.bilaPenuh,
          ]
          rows.append(
            [
              tree.id, node.key, node.level?.rawValue ?? "", node.statement, period.description,
            ] + numbers.map { $0.value.map(spreadsheetNumber) ?? "" }
              + [
                own.kategori?.text ?? "", own.capaian.reason.text, dataYears(node, number, index),
                assumed(node, number),
              ])
        }
      }
    }
    return CSVTable.text(rows)
  }
}

extension RollupCSV {
  /// The indicators whose reports speak of another year, with those years: `#1: 2024`.
  private func dataYears(_ node: Node, _ tree: Int, _ period: Int) -> String {
    node.indicators.indices.compactMap { index in
      let place = Place(tree: tree, node: node.position, indicator: index)
      let years = rollup.figures(ofIndicator: place, at: period).dataYears.map(String.init)
      return years.isEmpty ? nil : "#\(index + 1): \(years.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// What the figures of a node rest on that no document prints.
  func assumed(_ node: Node, _ tree: Int) -> String {
    var words: [String] = []
    let place = Place(tree: tree, node: node.position)
    let hasTarget = node.indicators.contains { indicator in
      indicator.assumptions.marks.contains { $0.name == .target }
    }
    if hasTarget { words.append("target") }
    if node.assumptions.contains(.bobot) { words.append("bobot") }
    if rollup.plan.assumesEqualWeights(under: place) { words.append("bobot anak") }
    return words.joined(separator: ", ")
  }
}

/// Unrounded, with a decimal comma and no grouping.
func spreadsheetNumber(_ value: Double) -> String {
  plainText(value).replacing(".", with: ",")
}
