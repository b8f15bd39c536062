import Pohon

extension RealisasiForm {
  /// The names of the sheets.
  enum SheetName {
    static let entries = "Realisasi"
    static let guide = "Petunjuk"
    static let record = "_pohon"
  }

  /// The workbook to be handed out: a sheet to fill in, how to fill it in with what needs no entry,
  /// and a hidden sheet by which the filled form is known again.
  public func draft(paper: Paper = .a4) -> WorkbookDraft {
    var sheets = [entrySheet, guideSheet]
    for index in sheets.indices { sheets[index].page.paper = paper }
    return WorkbookDraft(
      title: "\(name), \(unit)", sheets: sheets + [FormRecord(self).sheet])
  }

  private var name: String { "Formulir realisasi kinerja \(period.title)" }

  private var entrySheet: SheetDraft {
    var sheet = SheetDraft(name: SheetName.entries)
    sheet.widths = FormColumn.allCases.map(\.width)
    let lines = [
      CellDraft(name, CellStyle(.title)),
      CellDraft([unit, agency].compactMap { $0 }.joined(separator: " · "), CellStyle(.note)),
      CellDraft("Dokumen: \(title) (\(tree))", CellStyle(.note)),
      CellDraft(
        "Mohon mengisi sel yang berwarna saja. Angka yang belum ada dibiarkan kosong, jangan diisi "
          + "nol. Petunjuk selengkapnya ada pada lembar \(SheetName.guide).", CellStyle(.note)),
    ]
    sheet.rows = lines.map { [$0] }
    sheet.merges = lines.indices.map { line in
      CellRange(
        CellAddress(row: line + 1, column: 1),
        CellAddress(row: line + 1, column: FormColumn.allCases.count))
    }
    sheet.rows.append(FormColumn.allCases.map { CellDraft($0.heading, CellStyle(.heading)) })
    sheet.headingRows = sheet.rows.count
    sheet.headingColumns = FormColumn.code.index
    sheet.isProtected = true
    for (index, row) in rows.enumerated() { sheet.rows.append(cells(row, number: index + 1)) }
    sheet.entries = entryRules(from: lines.count + 2)
    return sheet
  }

  private func cells(_ row: FormRow, number: Int) -> [CellDraft] {
    FormColumn.allCases.map { column in
      var style = CellStyle(row.isOpen(column) ? .entry : .body)
      if column == .number { return CellDraft(.number(Double(number), decimals: nil), style) }
      if let field = column.field {
        return row.isOpen(column)
          ? CellDraft(.answer(row.given[field] ?? "", isText: !column.holdsNumbers), style)
          : CellDraft("", style)
      }
      style.isCentred = column.isCentred
      return CellDraft(.shown(row.locked(column) ?? "", isText: !column.holdsNumbers), style)
    }
  }

  private func entryRules(from first: Int) -> [EntryRule] {
    var rules: [EntryRule] = []
    for (index, row) in rows.enumerated() {
      for column in FormColumn.entries where row.isOpen(column) {
        let cell = CellAddress(row: first + index, column: column.index)
        if let rule = rule(column, answers[index], CellRange(cell, cell)) { rules.append(rule) }
      }
    }
    return joined(rules)
  }

  private func rule(_ column: FormColumn, _ answer: FormAnswer, _ cell: CellRange) -> EntryRule? {
    switch column {
    case .value: answer.rule(cell)
    case .numerator, .denominator:
      EntryRule(cell, .number(least: 0, most: nil), message: "Isi angka nol atau lebih.")
    case .dataYear:
      EntryRule(
        cell, .number(least: 1900, most: Double(period.year)),
        message: "Isi tahun data bila berbeda dari \(period.year).")
    default: nil
    }
  }

  /// Equal rules of cells below each other as one.
  private func joined(_ rules: [EntryRule]) -> [EntryRule] {
    var joined: [EntryRule] = []
    var last: [Int: Int] = [:]
    for rule in rules {
      let column = rule.range.first.column
      if let index = last[column], joined[index].range.last.row + 1 == rule.range.first.row,
        joined[index].kind == rule.kind, joined[index].message == rule.message
      {
        joined[index].range.last = rule.range.last
      } else {
        last[column] = joined.count
        joined.append(rule)
      }
    }
    return joined
  }
}

extension FormColumn {
  /// Whether what it shows stands in the middle, so that a figure stands apart from the next.
  fileprivate var isCentred: Bool {
    switch self {
    case .satuan, .period, .target, .yearTarget, .previous: true
    default: false
    }
  }

  /// Whether what looks like a number there is one.
  fileprivate var holdsNumbers: Bool {
    switch self {
    case .target, .yearTarget, .value, .numerator, .denominator, .dataYear: true
    default: false
    }
  }
}

extension CellDraft.Content {
  /// A text, or the number it stands for, as the cell to be filled in takes it: with any decimals.
  fileprivate static func answer(_ text: String, isText: Bool) -> CellDraft.Content {
    if text.isEmpty { return .empty }
    let quantity = Quantity(text)
    guard !isText, quantity.satuan == nil, case .number(let value) = quantity.reading else {
      return .text(text)
    }
    return .number(value, decimals: nil)
  }

  /// A text, or the number it stands for, shown with as many decimals as were written.
  fileprivate static func shown(_ text: String, isText: Bool) -> CellDraft.Content {
    guard case .number(let value, _) = answer(text, isText: isText) else {
      return answer(text, isText: isText)
    }
    let mark = Quantity(text).mark.flatMap { mark in
      text.lastIndex(of: mark == .comma ? "," : ".")
    }
    return .number(value, decimals: mark.map { text[$0...].count - 1 } ?? 0)
  }
}
