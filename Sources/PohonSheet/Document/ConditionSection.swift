import Pohon

/// What a kertas kerja says of one condition after its tables.
struct ConditionSection: Sendable {
  private let heading: DocumentText
  private let level: Int
  private let isRoot: Bool
  private let explanation: DocumentCell
  private let problems: DocumentCell
  private let measures: DocumentCell
  private let closingClaim: DocumentCell
  private let indicators: DocumentTable

  /// What is said of `node`, which stands `depth` steps below its root; nil for an outcome of which
  /// nothing is said but its name, which stands above the tables.
  init?(_ node: Node, depth: Int) {
    let cells = node.cells
    isRoot = node.parent == nil
    explanation = cells.cell(node.explanation, .penjelasan)
    problems = cells.cell(node.problems, .masalah)
    closingClaim = cells.cell(node.closingClaim, .keterkaitan)
    let columns: [RecordColumn<Indicator>] = .ofForm
    indicators = DocumentTable(
      columns: columns.map(\.column),
      rows: node.indicators.map { indicator in columns.map { $0.cell(indicator) } })
    let narrated = cells.cell(node.narrativeIndicators, .indikatorNarasi)
    let names = indicators.rows.flatMap { $0[0]?.lines ?? [] }
    measures = narrated.isMissing ? DocumentCell(lines: names) : narrated
    let all = [explanation, problems, closingClaim, measures]
    if isRoot, indicators.rows.isEmpty, all.allSatisfy(\.isMissing) { return nil }
    var heading = node.statementText
    if !node.code.isEmpty, !isRoot || node.level != .outcome {
      heading.text = "\(node.code)\(node.code.hasSuffix(".") ? "" : ".") \(heading.text)"
    }
    self.heading = heading
    level = max(depth, 1) + 1
  }

  /// Writes the section as the form has it.
  func write(into page: inout DocumentPage) {
    page.heading(heading, level: level)
    page.list([FormWord.explanation.text], "butir")
    page.paragraphs(explanation)
    page.sentence(.problems, problems)
    page.sentence(.measuredBy, measures, "pengantar")
    if !indicators.rows.isEmpty { page.table(indicators) }
    if !closingClaim.isMissing {
      page.paragraphs(closingClaim, "lanjutan")
    } else if !isRoot {
      page.sentence(.closingClaim, closingClaim, "lanjutan")
    }
  }
}
