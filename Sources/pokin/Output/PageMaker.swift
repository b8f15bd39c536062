import Pohon
import PohonDrawing

/// What a page tells of a tree besides its own text: findings, figures with their proof, and who
/// drives it.
struct PageMaker {
  /// Rankings are made for the uppermost conditions until this many figures have been looked at, so
  /// that a large tree does not take the square of its size.
  private static let mostDriverFigures = 4_000_000

  let dossier: Dossier
  /// Which tree of the dossier the page is of.
  let number: Int
  /// The period of the figures; none shows shares alone.
  let periods: [Period]
  /// What was found in the tree, in the order it is shown.
  let findings: [Finding]

  var content: PageContent {
    var content = PageContent()
    var query = NodeQuery()
    query.tree = number
    let rows = NodeList(dossier, query).rows
    for row in rows {
      content.notes[tree.nodes[row.place.node].key, default: PageNote()].units =
        row.units.map(\.name)
    }
    addFindings(to: &content)
    let plan = Plan(dossier, periods: periods)
    if !periods.isEmpty { addProofs(to: &content, plan) }
    addDrivers(to: &content, plan, rows)
    return content
  }

  private var tree: Tree { dossier.trees[number] }

  private func add(_ section: PageSection, at node: Int, to content: inout PageContent) {
    content.notes[tree.nodes[node].key, default: PageNote()].sections.append(section)
  }

  // MARK: Findings

  private func addFindings(to content: inout PageContent) {
    let rules = Dictionary(
      allRules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var ofNode: [String: [PagePart]] = [:]
    var ofTree: [PagePart] = []
    for finding in findings {
      let part = PagePart.finding(
        finding.severity, finding.message, why: rules[finding.rule]?.why ?? "")
      if let node = finding.anchor.node {
        ofNode[node, default: []].append(part)
      } else {
        ofTree.append(part)
      }
    }
    for (node, parts) in ofNode {
      content.notes[node, default: PageNote()].sections.append(PageSection("Temuan", parts))
    }
    let counts = Severity.allCases.reversed().map { severity in
      "\(findings.count { $0.severity == severity }) \(severity.rawValue)"
    }
    content.overview.append(
      PageSection("Temuan", [.text(counts.joined(separator: ", "))] + ofTree))
  }

  // MARK: Figures

  private func addProofs(to content: inout PageContent, _ plan: Plan) {
    let rollup = plan.run()
    var steps: [Int: [Proof.Step]] = [:]
    for node in tree.nodes where steps[node.position] == nil {
      let place = Place(tree: number, node: node.position)
      for step in Proof(of: place, in: rollup, at: 0).steps {
        guard step.subject.place.tree == number else { continue }
        if case .seen = step.content { continue }
        steps[step.subject.place.node, default: []].append(step)
      }
    }
    for node in tree.nodes.indices {
      let parts = (steps[node] ?? []).flatMap(parts)
      add(PageSection("Angka sampai dengan \(periods[0])", parts), at: node, to: &content)
    }
  }

  /// One step in words; what a condition rests on can be looked up on the same page.
  private func parts(_ step: Proof.Step) -> [PagePart] {
    switch step.content {
    case .node(let node):
      let terms = (node.computed?.terms ?? []).filter { $0.subject.place.tree == number }
      let rests = terms.map { term in
        PagePart.Mention(term.subject.key, "\(term.subject.key) \(statement(term.subject.place))")
      }
      return [.text(step.claim), .list(step.sentences)]
        + (rests.isEmpty ? [] : [.heading("Dihitung dari"), .conditions(rests)])
    case .indicator: return [.heading(step.claim), .list(step.sentences)]
    case .seen: return []
    }
  }

  private func statement(_ place: Place) -> String {
    dossier.trees[place.tree].nodes[place.node].statement
  }

  // MARK: Drivers

  private func addDrivers(to content: inout PageContent, _ plan: Plan, _ rows: [NodeRow]) {
    let inner = rows.filter { tree.nodes[$0.place.node].end > $0.place.node + 1 }
    let nodes = dossier.trees.reduce(0) { $0 + $1.nodes.count }
    let most = max(1, Self.mostDriverFigures / max(1, nodes))
    let chosen = inner.sorted { ($0.depth, $0.place.node) < ($1.depth, $1.place.node) }
      .prefix(most).map(\.place)
    for drivers in Drivers.each(chosen, of: plan, at: periods.isEmpty ? nil : 0) {
      let section = DriversText(drivers, plan, perNode: false, withPaths: false).section
      add(section, at: drivers.outcome.node, to: &content)
      if tree.roots == [drivers.outcome.node] { content.overview.append(section) }
    }
  }
}
