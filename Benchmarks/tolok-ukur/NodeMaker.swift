import Pohon
import PohonTesting

/// Conditions as a form has them; one in ten to one in fifty has a defect of each common kind.
///
/// Brief ones have a statement, indicators with formula and source, and owners only, and a twentieth of
/// the defects.
struct NodeMaker {
  let agency: Organisation
  let isBrief: Bool
  private(set) var random: SeededGenerator
  private(set) var writer: SentenceMaker
  /// The last indicator made, which the next condition may copy from.
  private var last: Indicator?

  init(agency: Organisation, isBrief: Bool, random: SeededGenerator, writer: SentenceMaker) {
    (self.agency, self.isBrief) = (agency, isBrief)
    (self.random, self.writer) = (random, writer)
  }

  /// A number below `many`, or so many times more where defects are rare: each below `many` is one.
  private mutating func draw(_ many: UInt64) -> UInt64 {
    random.next() % (isBrief ? many * 20 : many)
  }

  /// One in `many`.
  private mutating func once(in many: UInt64) -> Bool { draw(many) == 0 }

  /// The condition `code` below `parent`.
  mutating func node(code: String, level: Level, under parent: Node?, weight: Double?) -> Node {
    let object = writer.object()
    var node = plain(code, level, object, weight)
    if !isBrief { describe(&node, object, level, under: parent) }
    if !once(in: 15) { addIndicators(to: &node, object, isResult: level != .operasional) }
    if level == .operasional, !once(in: 8) { node.components = [component(object)] }
    if once(in: 40), let parent {
      node.links = [Link(kind: .silang, target: once(in: 2) ? parent.code : "8.8")]
    }
    if once(in: 30) {
      node.silences = [
        Silence(rule: "kondisi-tanpa-indikator", reason: once(in: 4) ? "" : "diukur di tempat lain")
      ]
    }
    return node
  }

  private mutating func plain(
    _ code: String, _ level: Level, _ object: String, _ weight: Double?
  ) -> Node {
    var node = Node(
      code: once(in: 50) ? "\(code)9" : code, level: once(in: 60) ? .csf : level,
      statement: statement(of: object, level))
    node.weight = weight
    node.owners = owners()
    return node
  }

  /// What a form says of a condition besides.
  private mutating func describe(
    _ node: inout Node, _ object: String, _ level: Level, under parent: Node?
  ) {
    node.explanation = "Kondisi dimana \(object) terlaksana"
    node.closingClaim =
      "Berpengaruh pada \(parent?.statement ?? "pembangunan daerah")"
    if !once(in: 12) { node.problems = [problem(object)] }
    if level == .outcome || level == .csf { node.causes = node.problems }
    if let first = parent?.problems.first, once(in: 3) { node.answers = [first] }
    if once(in: 20), let parent { node.problems = parent.problems }
    node.printings = printings(of: node)
  }

  private mutating func statement(of object: String, _ level: Level) -> String {
    if once(in: 70) { return "Terlaksananya Penataan Organisasi" }
    if once(in: 70) { return "Jumlah dokumen \(object)" }
    if once(in: 70) { return "Meningkanya  \(object) ,yang yang lebih baik" }
    let results =
      ["Meningkatnya", "Meningkatnya kualitas"] + (isBrief ? [] : ["Menurunnya hambatan"])
    let outputs = ["Terlaksananya", "Tersedianya", "Tersusunnya", "Terfasilitasinya"]
    let isResult = (level != .operasional) != once(in: 15)
    return "\(writer.pick(isResult ? results : outputs)) \(object)"
  }

  private mutating func problem(_ object: String) -> String {
    once(in: 20)
      ? "Belum optimal"
      : "\(writer.pick(["Belum optimalnya", "Masih kurangnya", "Rendahnya"])) \(object)"
  }

  private mutating func owners() -> [Owner] {
    if once(in: 15) { return [] }
    let draw = draw(30)
    if draw == 0 { return [Owner(name: "Seluruh OPD")] }
    if draw == 1 { return [Owner(name: "Bagian \(writer.place())")] }
    if draw == 2 { return [Owner(name: "Badan Pusat Statistik")] }
    let field = writer.pick(Agency.fields)
    if draw == 3 { return [Owner(name: "Bagain \(field)")] }
    if draw == 4 { return [Owner(name: "Bag. \(field)")] }
    if draw == 5 {
      return [
        Owner(name: "Bagian \(field)", share: 60), Owner(name: "Bagian Organisasi", share: 50),
      ]
    }
    return [Owner(name: "Bagian \(field)")]
  }

  private mutating func printings(of node: Node) -> [Cetakan] {
    let code = once(in: 30) ? "CSF 7.\(node.code)" : "CSF \(node.code)"
    let text = once(in: 25) ? "\(node.statement) daerah" : node.statement
    return [
      Cetakan(place: "tabel", line: 21, code: code, text: text),
      Cetakan(place: "judul uraian", line: 136, code: node.code, text: node.statement),
    ]
  }

  private mutating func component(_ object: String) -> Component {
    var component = Component()
    component.kind = .subKegiatan
    component.code = "4.01.02.2.01.\(random.next() % 90 + 10)"
    component.name = isBrief ? "Urusan \(writer.place())" : "Fasilitasi \(object)"
    component.budget = Quantity("\(random.next() % 900 + 10)000000")
    return component
  }
}

extension NodeMaker {
  private mutating func addIndicators(to node: inout Node, _ object: String, isResult: Bool) {
    let count = once(in: 60) ? 6 : once(in: 5) ? 2 : 1
    for _ in 0..<count {
      if once(in: 40), let last {
        node.indicators.append(last)
      } else {
        node.indicators.append(indicator(object, isPercentage: isResult != once(in: 6)))
      }
    }
    last = node.indicators.last
    if isBrief { return }
    node.narrativeIndicators = node.indicators.map {
      random.next() % 15 == 0 ? "Angka \($0.name)" : $0.name
    }
  }

  private mutating func indicator(_ object: String, isPercentage: Bool) -> Indicator {
    let kinds =
      isPercentage
      ? ["Persentase", "Indeks", "Nilai", "Tingkat"]
      : ["Jumlah dokumen"] + (isBrief ? [] : ["Jumlah laporan"])
    let kind = writer.pick(kinds)
    let aside = once(in: 4) ? " (dokumen)" : once(in: 60) ? " yang optimal" : ""
    var indicator = Indicator(name: "\(kind) \(object)\(aside)")
    if !isBrief {
      indicator.definition =
        once(in: 30) ? indicator.name : "Ukuran \(object) selama 1 tahun"
      indicator.relevance =
        once(in: 40)
        ? "Tidak secara langsung menggambarkan \(object)" : "Menggambarkan \(object)"
    }
    indicator.formula = formula(object, isQuotient: isPercentage != once(in: 10))
    indicator.satuan =
      once(in: 12) ? nil : isPercentage ? "%" : once(in: 10) ? "dokumenn" : "dokumen"
    indicator.valueType = isPercentage ? .percent : .count
    indicator.polarity = once(in: 15) ? nil : once(in: 8) ? .lowerIsBetter : .higherIsBetter
    indicator.sources = [agency.offices[2 + Int(random.next() % 9)].name]
    indicator.owners = owners()
    let hasBaseline = !once(in: 10)
    indicator.targets = targets(isPercentage: isPercentage)
    if hasBaseline {
      let start = isBrief ? (indicator.targets[0].value.number ?? 0) - 3 : 50
      indicator.baseline = [Target(period: .year(2024), value: Quantity(start))]
    }
    return indicator
  }

  private mutating func formula(_ object: String, isQuotient: Bool) -> String {
    if once(in: 20), let formula = last?.formula { return formula }
    if once(in: 30) { return "Laporan hasil \(object)" }
    return isQuotient
      ? "Jumlah \(object) terlaksana / Jumlah \(object) x 100%"
      : "Jumlah dokumen \(object) selama 1 tahun"
  }

  private mutating func targets(isPercentage: Bool) -> [Target] {
    let first = Int(random.next() % 20) + 60
    let step = once(in: 12) ? 0 : once(in: 12) ? -3 : 3
    var years = Array(2025...2029)
    if once(in: 15) { years.removeLast() }
    if once(in: 40) { years.append(2031) }
    let sign = isPercentage && once(in: 3) ? "%" : ""
    let jump = once(in: 40) ? 100 : 0
    return years.map {
      Target(period: .year($0), value: Quantity("\(first + jump + step * ($0 - 2025))\(sign)"))
    }
  }
}
