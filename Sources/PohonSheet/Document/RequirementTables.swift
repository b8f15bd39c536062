import Pohon

/// The three tables of a kertas kerja that say which conditions each condition requires.
struct RequirementTables: Sendable {
  /// The outcomes, as they stand above the first table.
  let outcomes: [DocumentText]
  /// What hinders an outcome, and the factors that decide it.
  let factors: DocumentTable
  /// The intermediate conditions below each condition.
  let between: DocumentTable
  /// The most operational conditions below each condition.
  let operational: DocumentTable

  init(_ tree: Tree) {
    let roots = tree.roots
    outcomes = roots.map { tree.nodes[$0].statementText }
    var factors = FactorList(namesOutcomes: roots.count > 1)
    var (between, operational) = (
      RequirementList(.requiredBetween), RequirementList(.requiredOperational)
    )
    for node in tree.nodes {
      var children: [RequirementPlace: [Node]] = [:]
      for child in tree.children(of: node.position) {
        let child = tree.nodes[child]
        children[RequirementPlace(of: child, in: tree), default: []].append(child)
      }
      factors.add(children[.factors] ?? [], below: node)
      between.add(children[.between] ?? [], below: node)
      operational.add(children[.operational] ?? [], below: node)
    }
    self.factors = factors.table.withoutEmptyColumns()
    (self.between, self.operational) = (between.table, operational.table)
  }
}

/// The table that lists a condition as required.
enum RequirementPlace {
  case factors, between, operational

  /// By its level; by its place in the tree where it has none.
  init(of node: Node, in tree: Tree) {
    switch node.level {
    case .antara: self = .between
    case .operasional: self = .operational
    case .outcome, .csf, .tujuan, .sasaran: self = .factors
    case nil:
      let isFirst = node.parent.map { tree.nodes[$0].parent == nil } ?? true
      let isLeaf = node.end == node.position + 1
      self = isFirst ? .factors : isLeaf ? .operational : .between
    }
  }
}

/// A row for each condition required; those below one condition share its cell.
private struct RequirementList {
  private(set) var table: DocumentTable
  private var count = 0

  init(_ required: FormWord) {
    table = DocumentTable(columns: [
      DocumentColumn(.number, width: 6, isCentred: true),
      DocumentColumn(.upperCondition, width: 60), DocumentColumn(required, width: 90),
    ])
  }

  mutating func add(_ children: [Node], below node: Node) {
    guard !children.isEmpty else { return }
    count += 1
    for (index, child) in children.enumerated() {
      let left: [DocumentCell?] =
        index > 0 ? [nil, nil] : [.ordinal(count), DocumentCell(lines: [node.printedName])]
      table.rows.append(left + [DocumentCell(lines: [child.printedName])])
    }
  }
}

/// A row for what hinders an outcome, with the conditions that it makes necessary.
private struct FactorList {
  private(set) var table: DocumentTable
  private let namesOutcomes: Bool

  init(namesOutcomes: Bool) {
    self.namesOutcomes = namesOutcomes
    table = DocumentTable(columns: [
      DocumentColumn(.number, width: 6, isCentred: true),
      DocumentColumn(.outcome, width: 40, isOptional: true),
      DocumentColumn(.causes, width: 60), DocumentColumn(.required, width: 90),
    ])
  }

  mutating func add(_ children: [Node], below node: Node) {
    for group in Self.groups(children, below: node) {
      table.rows.append([
        .ordinal(table.rows.count + 1),
        DocumentCell(lines: namesOutcomes ? [node.statementText] : []),
        DocumentCell(lines: group.causes), DocumentCell(lines: group.required.map(\.printedName)),
      ])
    }
  }

  private typealias Group = (causes: [DocumentText], required: [Node])

  /// Each cause apart where every condition says which one it answers, else all together; a condition
  /// with causes of its own stands beside these.
  private static func groups(_ children: [Node], below node: Node) -> [Group] {
    let causes = node.parent == nil ? node.causeLines : []
    let shared = children.filter(\.causes.isEmpty)
    let own: [Group] = children.filter { !$0.causes.isEmpty }.map { ($0.causeLines, [$0]) }
    let answered = Dictionary(grouping: shared) { $0.answers.count == 1 ? $0.answers[0] : "" }
    let texts = Set(causes.map(\.text))
    if causes.count > 1, texts.count == causes.count, answered.keys.allSatisfy(texts.contains) {
      return causes.map { ([$0], answered[$0.text] ?? []) } + own
    }
    return (causes.isEmpty && shared.isEmpty ? [] : [(causes, shared)]) + own
  }
}

extension Node {
  /// The condition in words; a dash where it has none, so that it does not vanish.
  var statementText: DocumentText {
    DocumentText(
      text: statement.isEmpty ? DocumentPage.missing : statement,
      isAssumed: assumptions.contains(.kondisi))
  }

  /// The condition with its code behind it, as the tables print it: `… (CSF 1.2)`, `… (1.2.1)`.
  fileprivate var printedName: DocumentText {
    var name = statementText
    guard !code.isEmpty else { return name }
    let label = level == .csf || level == .antara ? "\(FormWord.upperCondition.text) " : ""
    name.text += " (\(label)\(code))"
    return name
  }

  fileprivate var causeLines: [DocumentText] {
    FieldCells(assumptions: assumptions).cell(causes, .faktorPenyebab).lines
  }
}
