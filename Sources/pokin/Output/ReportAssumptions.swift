import Pohon
import PohonDrawing

/// Every assumption that a tree rests on: what somebody filled in, and what the tool takes where the
/// document says nothing.
struct ReportAssumptions {
  private let subject: ReportSubject
  private var list = AssumptionList()

  /// In how many places something is assumed.
  var count: Int { list.entries.reduce(0) { $0 + $1.places.count } }

  init(_ subject: ReportSubject) {
    self.subject = subject
    let tree = subject.tree
    list.add("Dokumen", tree.heading.assumptions)
    for node in tree.nodes {
      list.add(node.key, node.assumptions)
      for (index, indicator) in node.indicators.enumerated() {
        list.add("\(node.key)#\(index + 1)", indicator.assumptions)
      }
    }
    for node in tree.nodes { addWeights(node) }
    addConventions(tree)
  }

  var section: Report.Section {
    guard !list.entries.isEmpty else {
      return Report.Section("Asumsi", [.text("Tidak ada asumsi yang dipakai.")])
    }
    let columns = ["Yang diasumsikan", "Tempat", "Alasan"].map { ReportTable.Column.words($0) }
    let rows = list.entries.map { entry in
      ReportTable.Row([entry.what, entry.places.joined(separator: ", "), entry.reason])
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

  /// Equal weights, where none or not all are declared.
  private mutating func addWeights(_ node: Node) {
    let reason = "bobot tidak ditetapkan; dipakai bobot sama"
    if subject.rollup.plan.assumesEqualWeights(under: subject.place(node)) {
      list.add(node.key, "bobot anak", reason)
    }
    if node.indicators.count > 1, node.indicators.contains(where: { $0.weight == nil }) {
      list.add(node.key, "bobot indikator", reason)
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
    list.add(place, what, "tidak ditetapkan dokumen; ketentuan bawaan")
  }
}
