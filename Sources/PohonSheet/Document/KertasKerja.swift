import Pohon

/// The kertas kerja of a tree in the form that offices use: as a page that word processors edit, and
/// as a workbook. Both are made of the same tables and texts.
public struct KertasKerja: Sendable {
  private let front: DocumentFront
  private let requirements: RequirementTables
  private let sections: [ConditionSection]
  private let conditions: DocumentTable
  private let indicators: DocumentTable
  private let shownNotes: AssumptionNotes
  private let allNotes: AssumptionNotes
  private let page: SheetPage

  fileprivate init(_ tree: Tree, _ offices: OfficeNames, _ page: SheetPage) {
    self.page = page
    front = DocumentFront(tree, else: .workingPaper)
    requirements = RequirementTables(tree)
    var depths: [Int] = []
    sections = tree.nodes.compactMap { node in
      depths.append(node.parent.map { depths[$0] + 1 } ?? 0)
      return ConditionSection(node, depth: depths[node.position])
    }
    conditions = Self.conditions(tree, offices)
    indicators = Self.indicators(tree, offices)
    shownNotes = AssumptionNotes(tree, node: Self.shownOfNode, indicator: Self.shownOfIndicator)
    let all = Set(FieldName.allCases)
    allNotes = AssumptionNotes(tree, node: all, indicator: all)
  }

  private static let shownOfNode: Set<FieldName> = [
    .kondisi, .faktorPenyebab, .masalah, .penjelasan, .keterkaitan, .indikatorNarasi,
  ]
  private static let shownOfIndicator: Set<FieldName> = [
    .nama, .definisi, .relevansi, .formula, .sumberData,
  ]

  /// UTF-8 bytes of HTML with heading styles, tables and page set-up, without script or anything
  /// from elsewhere. Missing values are dashes, assumed ones stand in italics; notes at the end say so.
  public var html: [UInt8] {
    var out = DocumentPage()
    front.writeHead(into: &out)
    out.heading(.successFactors, level: 2)
    for outcome in requirements.outcomes { out.paragraph([outcome], "outcome") }
    if !requirements.factors.rows.isEmpty { out.table(requirements.factors) }
    let lower = [requirements.between, requirements.operational].filter { !$0.rows.isEmpty }
    if !lower.isEmpty { out.heading(.breakdown, level: 2) }
    for (index, table) in lower.enumerated() {
      // Word makes one table of two that nothing parts.
      if index > 0 { out.gap() }
      out.table(table)
    }
    for section in sections { section.write(into: &out) }
    front.writeFoot(into: &out)
    shownNotes.write(into: &out)
    return out.bytes(title: front.title.text, on: page)
  }

  /// The three tables, what is said of each condition, all that is known of each indicator, and the
  /// notes, a sheet each. Missing values are empty cells, assumed ones stand in italics.
  public var draft: WorkbookDraft {
    let words = [FormWord.successFactors, .breakdown].map { DocumentText(text: $0.text) }
    let title = front.title
    let sheets = [
      requirements.factors.sheet(
        named: "CSF", titles: [title, words[0]] + requirements.outcomes, on: page),
      requirements.between.sheet(named: "Antara", titles: [title, words[1]], on: page),
      requirements.operational.sheet(named: "Operasional", titles: [title, words[1]], on: page),
      conditions.sheet(named: "Uraian", titles: [title], naming: 3, on: page),
      indicators.sheet(named: "Indikator", titles: [title], naming: 2, on: page),
      allNotes.sheet(title: title, on: page),
    ]
    return WorkbookDraft(title: title.text, sheets: sheets)
  }
}

extension KertasKerja {
  /// A row a condition.
  private static func conditions(_ tree: Tree, _ offices: OfficeNames) -> DocumentTable {
    let columns: [RecordColumn<Node>] = .ofCondition(offices)
    let names = [
      DocumentColumn(.code, width: 10), DocumentColumn(.level, width: 12),
      DocumentColumn(.condition, width: 32),
      DocumentColumn(FormWord.causes.text, width: 32, isOptional: true),
    ]
    let rows = tree.nodes.map { node -> [DocumentCell?] in
      let cells = node.cells
      let isListed = node.parent == nil || RequirementPlace(of: node, in: tree) == .factors
      return [
        cells.cell(node.code, .kode), cells.cell(node.level?.printedName, .jenjang),
        cells.cell(node.statement, .kondisi),
        cells.cell(isListed ? [] : node.causes, .faktorPenyebab),
      ] + columns.map { $0.cell(node) }
    }
    return DocumentTable(columns: names + columns.map(\.column), rows: rows).withoutEmptyColumns()
  }

  /// A row an indicator: what the form prints, then how it is measured, its values by period and the
  /// rest that the tree holds.
  private static func indicators(_ tree: Tree, _ offices: OfficeNames) -> DocumentTable {
    let all = tree.nodes.flatMap(\.indicators)
    let columns: [RecordColumn<Indicator>] =
      .ofForm + .ofMeasure + .baselines(of: all) + .targetPeriods(of: all) + .ofRest(offices)
    let names = [DocumentColumn(.code, width: 10), DocumentColumn(.condition, width: 24)]
    let rows = tree.nodes.flatMap { node in
      node.indicators.map { indicator -> [DocumentCell?] in
        [node.cells.cell(node.code, .kode), node.cells.cell(node.statement, .kondisi)]
          + columns.map { $0.cell(indicator) }
      }
    }
    return DocumentTable(columns: names + columns.map(\.column), rows: rows).withoutEmptyColumns()
  }
}

/// The kertas kerja of `tree`.
/// - Parameters:
///   - organisation: Names the offices that the tree calls by their codes.
///   - page: The paper of the page and of each sheet.
public func kertasKerja(
  of tree: Tree, organisation: Organisation? = nil, page: SheetPage = SheetPage()
) -> KertasKerja {
  KertasKerja(tree, OfficeNames(organisation), page)
}
