import Pohon

/// The figures of one period as a workbook whose formulas compute them anew.
///
/// Four sheets: `Hitungan` with a row a condition, `Susunan` with a row for each child of each
/// condition, `Indikator` with a row an indicator, and `Keterangan` that says what the columns mean,
/// what is assumed and what is not known. Targets, realisasi and weights are plain cells; every
/// capaian is a formula over them, by the policy and the methods of its tree, and carries the
/// figure of the roll-up until a spreadsheet computes it.
///
/// - Parameters:
///   - rollup: the figures; all its trees stand in one workbook.
///   - period: index of the period in the plan.
///   - paper: the paper that its sheets are printed on.
public func rollupDraft(
  of rollup: Rollup, at period: Int, paper: Paper = .a4
) -> WorkbookDraft {
  let layout = RollupLayout(rollup, at: period)
  var draft = WorkbookDraft(title: "\(layout.title), \(rollup.plan.periods[period])")
  draft.sheets = [
    NodeSheet(layout).draft, FamilySheet(layout).draft, IndicatorSheet(layout).draft,
    RollupNotes(layout).draft,
  ]
  for index in draft.sheets.indices { draft.sheets[index].page.paper = paper }
  return draft
}
