import Pohon
import PohonRules
import PohonTesting
import Testing

/// Dossiers whose trees are sewn together from pieces of the real ones, and some hostile texts.
@Suite struct `Rules on random dossiers` {
  private static let seeds: [UInt64] = Array(1...6)

  @Test(arguments: seeds)
  func `answer, and the same whenever and in whatever order they are asked`(_ seed: UInt64) {
    var patchwork = Patchwork(seed: seed)
    let dossier = patchwork.dossier()
    let settings = patchwork.settings(for: dossier)
    for book in [SettingsBook(), settings] {
      let found = RuleBook.check(dossier, settings: book)
      #expect(!found.isEmpty, "seed \(seed)")
      #expect(found == RuleBook.check(dossier, settings: book), "seed \(seed)")
      let anchors = Set(dossier.trees.map(\.id) + dossier.organisations.map(\.id))
      #expect(found.allSatisfy { anchors.contains($0.anchor.tree) }, "seed \(seed)")
      expectSame(found, dossier, book, &patchwork.random)
    }
  }

  @Test func `find the same in the real documents in whatever order they are given`() {
    var random = SeededGenerator(seed: 3)
    let found = RuleBook.check(RealTrees.dossier)
    expectSame(found, RealTrees.dossier, SettingsBook(), &random)
  }

  @Test func `say nothing that an office has switched off, and the rest as before`() {
    var common = RuleSettings()
    let all = RuleBook.check(RealTrees.dossier)
    let off = Set(
      all.map(\.rule).sorted().enumerated().filter { $0.offset % 2 == 0 }.map(\.element))
    common.off = off
    let found = RuleBook.check(RealTrees.dossier, settings: SettingsBook(common))
    #expect(
      found.filter { $0.rule != "abaikan-tak-terpakai" }
        == all.filter {
          !off.contains($0.rule) && $0.rule != "abaikan-tak-terpakai"
        })
  }

  private struct Told: Hashable {
    var rule: RuleID
    var severity: Severity
    var anchor: Anchor
    var message: String
  }

  /// Whether the trees in another order give the same findings.
  private func expectSame(
    _ found: [Finding], _ dossier: Dossier, _ book: SettingsBook, _ random: inout SeededGenerator
  ) {
    let order = dossier.trees.indices.shuffled(using: &random)
    let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let shuffled = Dossier(
      trees: order.map { dossier.trees[$0] }, organisations: dossier.organisations,
      organisationOfTree: order.map { dossier.organisationOfTree[$0] },
      realisasi: dossier.realisasi.map { row in
        var row = row
        row.place.tree = place[row.place.tree] ?? 0
        return row
      })
    func told(_ findings: [Finding]) -> [Told: Int] {
      findings.reduce(into: [:]) { counts, finding in
        let told = Told(
          rule: finding.rule, severity: finding.severity, anchor: finding.anchor,
          message: finding.message)
        counts[told, default: 0] += 1
      }
    }
    let before = told(found)
    let after = told(RuleBook.check(shuffled, settings: book))
    let differing = Set(before.keys).symmetricDifference(after.keys)
    #expect(before == after, "\(differing.map { "\($0.rule) \($0.anchor.tree): \($0.message)" })")
  }
}

/// Makes dossiers out of the pieces of the real trees.
private struct Patchwork {
  var random: SeededGenerator

  private static let nodes = (RealTrees.dossier.trees + RealTrees.example.trees).flatMap(\.nodes)
  private static let indicators = nodes.flatMap(\.indicators)
  private static let texts =
    nodes.map(\.statement) + indicators.compactMap(\.formula) + indicators.map(\.name) + [
      "", " ", "#", "\u{0}", "1..", "100%", "😀", "a\nb", "“x”", "–", "((", "/ x 100",
      String(repeating: "dan ", count: 200), "1,5..3,5", "0", "99999999999999999999",
    ]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func dossier() -> Dossier {
    let trees = (1...3).map { tree("dokumen-\($0)") }
    let organisation = RealTrees.example.organisations[0]
    var reports: [Realisasi] = []
    for number in trees.indices {
      for node in trees[number].nodes where chance(2) && !node.indicators.isEmpty {
        let place = Place(
          tree: number, node: node.position,
          indicator: Int.random(in: node.indicators.indices, using: &random))
        let period = Period.triwulan(Int.random(in: 1...4, using: &random), of: 2025)
        let value = ["70", "0", "-3", "B", "1..2", "12 orang", "x"].randomElement(using: &random)
        reports.append(Realisasi(place: place, period: period, value: Quantity(value ?? "")))
      }
    }
    return Dossier(
      trees: trees, organisations: [organisation],
      organisationOfTree: trees.map { _ in chance(3) ? nil : 0 }, realisasi: reports)
  }

  /// Every kind of decision at random: limits at either end, severities, rules switched off.
  mutating func settings(for dossier: Dossier) -> SettingsBook {
    var byDocument: [String: RuleSettings] = [:]
    for tree in dossier.trees {
      var settings = RuleSettings()
      for info in RuleBook.infos {
        for threshold in info.thresholds {
          let ends = [threshold.range.lowerBound, threshold.range.upperBound]
          settings.thresholds[info.id, default: [:]][threshold.name] = ends.randomElement(
            using: &random)
        }
        if chance(4) {
          settings.severities[info.id] = Severity.allCases.randomElement(using: &random)
        }
        if chance(6) { settings.off.insert(info.id) }
      }
      byDocument[tree.id] = settings
    }
    return SettingsBook(byDocument: byDocument)
  }

  private mutating func tree(_ id: String) -> Tree {
    var heading = Heading(id: id)
    heading.profile = Profile.allCases.randomElement(using: &random)
    heading.title = text()
    heading.period = chance(2) ? PlanYears("2021-2026") : nil
    heading.document.date = text()
    heading.document.citations = [Cetakan(code: text(), text: text())]
    heading.silences = chance(2) ? [Silence(rule: "daur", reason: text())] : []
    var parents: [Int?] = []
    var path: [Int] = []
    let nodes = (0..<Int.random(in: 1...14, using: &random)).map { position in
      path = Array(path.prefix(Int.random(in: 0...path.count, using: &random)))
      parents.append(path.last)
      path.append(position)
      return node()
    }
    return Tree(heading: heading, nodes: nodes, parents: parents)
  }

  private mutating func node() -> Node {
    var node = Self.nodes.randomElement(using: &random) ?? Node(code: "", statement: "")
    if chance(3) { node.level = Level.allCases.randomElement(using: &random) }
    if chance(3) { node.statement = text() }
    if chance(3) { node.explanation = text() }
    if chance(3) { node.closingClaim = text() }
    if chance(4) { node.answers = [text()] }
    if chance(4) { node.weight = Double(Int.random(in: -5...90, using: &random)) }
    if chance(4) { node.printings = [Cetakan(place: "tabel", code: text(), text: text())] }
    if chance(4) {
      let kind = Link.Kind.allCases.randomElement(using: &random) ?? .silang
      let target = "dokumen-\(Int.random(in: 1...3, using: &random))#1"
      node.links.append(Link(kind: kind, target: chance(2) ? target : text()))
    }
    if chance(2) { node.indicators.append(indicator()) }
    return node
  }

  private mutating func indicator() -> Indicator {
    var indicator = Self.indicators.randomElement(using: &random) ?? Indicator(name: "")
    if chance(2) { indicator.name = text() }
    if chance(2) { indicator.formula = text() }
    if chance(3) { indicator.definition = text() }
    if chance(3) { indicator.scale = text() }
    if chance(3) { indicator.satuan = text() }
    if chance(3) { indicator.sources = [text()] }
    if chance(3) { indicator.targets = [Target(period: .year(2025), value: Quantity(text()))] }
    if chance(5) { indicator.computation = Computation(formula: Formula(text())) }
    return indicator
  }

  private mutating func text() -> String { Self.texts.randomElement(using: &random) ?? "" }

  /// True once in `count` times.
  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 1...count, using: &random) == 1
  }
}
