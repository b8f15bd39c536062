import Glibc
import Pohon
import PohonFile
import PohonRules

/// All rules on a dossier, as `pokin periksa` runs them: the whole, and each rule by itself.
struct CheckBench {
  let dossier: Dossier

  /// `nodes` generated conditions; see ``DocumentMaker``.
  init(nodes: Int, seed: UInt64, isBrief: Bool = false) {
    dossier = DocumentMaker(nodes: nodes, seed: seed, isBrief: isBrief).dossier
  }

  /// The tree in the file at `path`, copied until there are `nodes` conditions, each copy in words
  /// of its own.
  init(copying path: String, nodes: Int) throws {
    let read = try loadDossier(paths: [path]).dossier
    let original = read.trees[0]
    let copies = max(1, nodes / original.nodes.count)
    dossier = Dossier(
      trees: (1...copies).map { original.copy($0) }, organisations: read.organisations,
      organisationOfTree: Array(repeating: read.organisationOfTree[0], count: copies))
  }

  func run() {
    report("nodes", Double(dossier.trees.reduce(0) { $0 + $1.nodes.count }))
    report("words", Double(dossier.trees.reduce(0) { $0 + $1.nodes.reduce(0) { $0 + $1.words } }))
    report("trees", Double(dossier.trees.count))
    report("reports", Double(dossier.realisasi.count))
    report("peak.dossier", peakMegabytes())
    var seconds: [RuleID: Double] = [:]
    let (cpu, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    let findings = RuleBook.check(dossier) { rule, work in
      let start = now(CLOCK_PROCESS_CPUTIME_ID)
      work()
      seconds[rule, default: 0] += now(CLOCK_PROCESS_CPUTIME_ID) - start
    }
    let whole = now(CLOCK_PROCESS_CPUTIME_ID) - cpu
    report("check.cpu", whole)
    report("check.wall", now(CLOCK_MONOTONIC) - wall)
    report("check.peak", peakMegabytes())
    report("findings", Double(findings.count))
    report("speaking", Double(Set(findings.map(\.rule)).count))
    report("rules", Double(seconds.count))
    for (rule, cpu) in seconds.sorted(by: { $0.key < $1.key }) { report("rule.\(rule)", cpu) }
    report("rest", whole - seconds.values.reduce(0, +))
  }
}

extension Node {
  /// How many words its texts and those of its indicators have.
  fileprivate var words: Int {
    var texts: [String?] = [statement, explanation, closingClaim]
    texts += causes + problems + answers + narrativeIndicators
    texts += printings.map(\.text) + owners.map(\.name) + components.map(\.name)
    for indicator in indicators {
      texts += [indicator.name, indicator.definition, indicator.relevance, indicator.formula]
      texts += indicator.sources + indicator.owners.map(\.name) + indicator.printings.map(\.text)
    }
    return texts.reduce(0) { $0 + ($1?.split(separator: " ").count ?? 0) }
  }
}

extension Tree {
  /// The same tree in other words, so that no text stands in two copies.
  fileprivate func copy(_ number: Int) -> Tree {
    let own = { (text: String) in text.isEmpty ? "" : "\(text) wilayah \(number)" }
    var copy = self
    copy.heading.id = "\(id)-\(number)"
    for position in nodes.indices {
      copy.update(position) { node in
        node.statement = own(node.statement)
        node.explanation = node.explanation.map(own)
        node.closingClaim = node.closingClaim.map(own)
        node.causes = node.causes.map(own)
        node.problems = node.problems.map(own)
        node.narrativeIndicators = node.narrativeIndicators.map(own)
        for each in node.printings.indices {
          node.printings[each].text = node.printings[each].text.map(own)
        }
        for each in node.indicators.indices {
          node.indicators[each].name = own(node.indicators[each].name)
          node.indicators[each].definition = node.indicators[each].definition.map(own)
          node.indicators[each].relevance = node.indicators[each].relevance.map(own)
          node.indicators[each].formula = node.indicators[each].formula.map(own)
        }
      }
    }
    return copy
  }
}
