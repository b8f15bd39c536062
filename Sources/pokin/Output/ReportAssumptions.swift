import Pohon
import PohonDrawing

/// Every assumption that a tree rests on: what somebody filled in, and what the tool takes where the
/// document says nothing.
struct ReportAssumptions {
  /// The same thing assumed for the same reason in several places.
  private struct Assumed: Hashable {
    let what: String
    let reason: String
  }

  private let subject: ReportSubject
  private var order: [Assumed] = []
  private var places: [Assumed: [String]] = [:]

  /// In how many places something is assumed.
  var count: Int { places.values.reduce(0) { $0 + $1.count } }

  init(_ subject: ReportSubject) {
    self.subject = subject
    let tree = subject.tree
    add("Dokumen", tree.heading.assumptions)
    for node in tree.nodes {
      add(node.key, node.assumptions)
      for (index, indicator) in node.indicators.enumerated() {
        add("\(node.key)#\(index + 1)", indicator.assumptions)
      }
    }
    for node in tree.nodes { addWeights(node) }
    addConventions(tree)
  }

  var section: Report.Section {
    guard !order.isEmpty else {
      return Report.Section("Asumsi", [.text("Tidak ada asumsi yang dipakai.")])
    }
    let columns = ["Yang diasumsikan", "Tempat", "Alasan"].map { ReportTable.Column.words($0) }
    let rows = order.map { assumed in
      ReportTable.Row([
        assumed.what, (places[assumed] ?? []).joined(separator: ", "), assumed.reason,
      ])
    }
    return Report.Section(
      "Asumsi",
      [
        .text(
          "Yang berikut tidak tercetak pada dokumen. Sebagian ditulis penyusun sebagai asumsi, "
            + "sebagian ketentuan bawaan yang dipakai bila dokumen tidak menetapkannya. Tempat "
            + "disebut dengan kode kondisi, dan indikator dengan kode dan nomornya."),
        .table(ReportTable("Asumsi yang dipakai", columns, rows)),
      ])
  }

  private mutating func add(_ place: String, _ what: String, _ reason: String) {
    let assumed = Assumed(what: what, reason: reason)
    if places[assumed] == nil { order.append(assumed) }
    places[assumed, default: []].append(place)
  }

  private mutating func add(_ place: String, _ assumptions: Assumptions) {
    if assumptions.marks.isEmpty { return }
    add(place, Self.words(assumptions.marks), assumptions.reason ?? "alasan tidak disebut")
  }

  /// The assumed fields in the order of the file format, each with its keys: `target (2021–2026)`.
  private static func words(_ marks: Set<Assumptions.Mark>) -> String {
    var items: [FieldName: [String]] = [:]
    for mark in marks { items[mark.name, default: []] += [mark.item].compactMap { $0 } }
    return items.sorted { $0.key.ordinal < $1.key.ordinal }.map { name, items in
      let words = name.rawValue.split(separator: "_").joined(separator: " ")
      let keys = Self.keys(items)
      return keys.isEmpty ? words : "\(words) (\(keys))"
    }.joined(separator: ", ")
  }

  /// The periods, years that follow one another as a range; positions in a list say nothing.
  private static func keys(_ items: [String]) -> String {
    let periods = items.compactMap { Period($0) }.sorted()
    let years = periods.filter { $0.months.count == 12 }.map(\.year)
    let others = periods.filter { $0.months.count < 12 }.map(\.description)
    guard years.count > 2, let first = years.first, let last = years.last,
      last - first == years.count - 1
    else { return (years.map(String.init) + others).joined(separator: ", ") }
    return (["\(first)–\(last)"] + others).joined(separator: ", ")
  }

  /// Equal weights, where none or not all are declared.
  private mutating func addWeights(_ node: Node) {
    let reason = "bobot tidak ditetapkan; dipakai bobot sama"
    if subject.rollup.plan.assumesEqualWeights(under: subject.place(node)) {
      add(node.key, "bobot anak", reason)
    }
    if node.indicators.count > 1, node.indicators.contains(where: { $0.weight == nil }) {
      add(node.key, "bobot indikator", reason)
    }
  }

  /// What holds where the document says nothing.
  private mutating func addConventions(_ tree: Tree) {
    let heading = tree.heading
    if heading.missingData == nil { addConvention("dokumen", "data hilang: sebagian") }
    if heading.capaianCap == nil { addConvention("dokumen", "batas atas: 100") }
    if heading.leastCoverage == nil { addConvention("dokumen", "cakupan minimum: 80") }
    if heading.capaianScale == nil {
      addConvention("dokumen", "skala capaian: \(heading.capaianScaleName)")
    }
    for node in tree.nodes {
      if node.end > node.position + 1, node.aggregation == nil {
        addConvention(node.key, "agregasi: rata-rata-tertimbang")
      }
      for (index, indicator) in node.indicators.enumerated() {
        addConventions(indicator, "\(node.key)#\(index + 1)", heading)
      }
    }
  }

  private mutating func addConventions(
    _ indicator: Indicator, _ place: String, _ heading: Heading
  ) {
    if indicator.accumulation == nil {
      let usual = indicator.valueType == .count ? Accumulation.sum : .last
      addConvention(place, "akumulasi: \(usual.rawValue)")
    }
    if indicator.schedule == nil { addConvention(place, "jadwal: triwulanan") }
    let falls = indicator.polarity == .lowerIsBetter || indicator.polarity == .withinRange
    if falls, indicator.fallingFormula == nil, heading.fallingFormula == nil {
      addConvention(place, "rumus turun: dua-kali-target")
    }
  }

  private mutating func addConvention(_ place: String, _ what: String) {
    add(place, what, "tidak ditetapkan dokumen; ketentuan bawaan")
  }
}
