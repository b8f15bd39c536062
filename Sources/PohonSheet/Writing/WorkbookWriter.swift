import CXLSXWriter

/// The bytes of an .xlsx file that holds `draft`: the same bytes for the same draft.
///
/// Texts are written as texts whatever they begin with. Whatever Excel cannot hold is an error with
/// its sheet and cell; nothing is cut but the hints of entry rules.
public func workbookBytes(of draft: WorkbookDraft) throws(WorkbookWriteError) -> [UInt8] {
  let lists = WordLists(draft)
  let names = lists.draft.tabNames
  try DraftCheck.check(lists.draft, names: names)
  let folder = try TemporaryFolder()
  defer { folder.remove() }
  var writer = try WorkbookWriter(into: folder, lists: lists, names: names)
  try writer.write()
  guard let bytes = folder.bytes(of: WorkbookWriter.fileName) else {
    throw WorkbookWriteError("buku kerja yang sudah disusun tidak terbaca kembali")
  }
  return bytes
}

/// Hands a checked draft over to libxlsxwriter, which can only write into a file.
private struct WorkbookWriter {
  static let fileName = "buku.xlsx"
  /// The first day of 2000: a clock would change the bytes.
  private static let created = 946_684_800

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let lists: WordLists
  private let names: [String]
  private var formats: [CellLook: UnsafeMutablePointer<lxw_format>] = [:]

  init(into folder: TemporaryFolder, lists: WordLists, names: [String]) throws(WorkbookWriteError) {
    (self.lists, self.names) = (lists, names)
    var texts = CTexts()
    defer { texts.release() }
    var options = lxw_workbook_options()
    options.tmpdir = texts.add(folder.path)
    guard let book = workbook_new_opt("\(folder.path)/\(Self.fileName)", &options) else {
      throw WorkbookWriteError("buku kerja tidak dapat disusun")
    }
    self.book = book
  }

  mutating func write() throws(WorkbookWriteError) {
    do {
      setProperties()
      for (sheet, name) in zip(lists.draft.sheets, names) { try write(sheet, name) }
    } catch {
      lxw_workbook_free(book)
      throw error
    }
    // Closing gives the memory back, whatever comes of it.
    try Self.need(workbook_close(book))
  }

  private func setProperties() {
    var texts = CTexts()
    defer { texts.release() }
    var properties = lxw_doc_properties()
    properties.title = texts.add(escapedCellText(lists.draft.title.cut(toUnits: 128)))
    properties.created = Self.created
    _ = workbook_set_properties(book, &properties)
  }

  private mutating func write(_ sheet: SheetDraft, _ name: String) throws(WorkbookWriteError) {
    guard let page = workbook_add_worksheet(book, name) else {
      throw WorkbookWriteError("lembar tidak dapat dibuat", sheet: name)
    }
    for (column, width) in sheet.widths.enumerated() {
      let column = lxw_col_t(column)
      try Self.need(worksheet_set_column(page, column, column, min(max(width, 0), 255), nil), name)
    }
    for row in RowHeights(sheet).points {
      try Self.need(worksheet_set_row(page, lxw_row_t(row.row - 1), row.height, nil), name)
    }
    try writeCells(sheet, name, page)
    for entry in sheet.entries { try write(entry, name, page) }
    setView(sheet, page)
    setPrint(sheet, page)
  }

  private static func need(
    _ result: lxw_error, _ sheet: String? = nil, _ address: CellAddress? = nil
  ) throws(WorkbookWriteError) {
    guard result != LXW_NO_ERROR else { return }
    let reason = String(cString: lxw_strerror(result))
    throw WorkbookWriteError(
      "buku kerja tidak dapat ditulis (\(reason))", sheet: sheet, address: address)
  }
}

extension WorkbookWriter {
  private mutating func writeCells(
    _ sheet: SheetDraft, _ name: String, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookWriteError) {
    var covered: Set<CellAddress> = []
    for merge in sheet.merges where merge.first != merge.last {
      let look = CellLook(sheet.cell(merge.first)?.style ?? CellStyle())
      for row in merge.first.row...merge.last.row {
        for column in merge.first.column...merge.last.column {
          covered.insert(CellAddress(row: row, column: column))
        }
      }
      covered.remove(merge.first)
      try Self.need(
        worksheet_merge_range(
          page, merge.first.libraryRow, merge.first.libraryColumn, merge.last.libraryRow,
          merge.last.libraryColumn, "", format(look)), name, merge.first)
    }
    let joined = Set(sheet.merges.map(\.first))
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let address = CellAddress(row: row + 1, column: column + 1)
        guard !covered.contains(address) else { continue }
        let wraps = column + 1 == sheet.widths.count || joined.contains(address)
        try Self.need(write(cell, at: address, wraps, page), name, address)
      }
    }
  }

  private mutating func write(
    _ cell: CellDraft, at address: CellAddress, _ isJoined: Bool,
    _ page: UnsafeMutablePointer<lxw_worksheet>
  ) -> lxw_error {
    let (row, column) = (address.libraryRow, address.libraryColumn)
    func look(_ decimals: Int? = nil) -> CellLook {
      CellLook(cell.style, decimals: decimals, isJoined: isJoined)
    }
    switch cell.content {
    case .empty, .text(""):
      return worksheet_write_blank(page, row, column, format(look()))
    case .text(let text):
      return worksheet_write_string(page, row, column, escapedCellText(text), format(look()))
    case .number(let number, let decimals):
      return worksheet_write_number(page, row, column, number, format(look(decimals)))
    case .formula(let formula, let result, let decimals):
      let format = format(look(decimals))
      guard let result else {
        return worksheet_write_formula_str(page, row, column, "=" + formula, format, "")
      }
      return worksheet_write_formula_num(page, row, column, "=" + formula, format, result)
    case .textFormula(let formula, let result, let decimals):
      return worksheet_write_formula_str(
        page, row, column, "=" + formula, format(look(decimals)), escapedCellText(result))
    }
  }

  /// One format for each look, in the order in which they are first met.
  private mutating func format(_ look: CellLook) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[look] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    formats[look] = format
    format_set_font_size(format, look.fontSize)
    if look.isBold { format_set_bold(format) }
    if look.isItalic { format_set_italic(format) }
    if let fill = look.fill { format_set_bg_color(format, fill) }
    switch look.border {
    case .none: break
    case .thin: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .dashed: format_set_border(format, UInt8(LXW_BORDER_DASHED.rawValue))
    }
    if look.border == .thin { format_set_border_color(format, 0x80_80_80) }
    switch look.alignment {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    let down = look.isCentredDown ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(down.rawValue))
    if look.indent > 0 { format_set_indent(format, UInt8(look.indent)) }
    if look.wraps { format_set_text_wrap(format) }
    if look.isOpen { format_set_unlocked(format) }
    if let numbers = look.numberFormat { format_set_num_format(format, numbers) }
    return format
  }
}

extension WorkbookWriter {
  private func write(
    _ entry: EntryRule, _ name: String, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookWriteError) {
    var rule = lxw_data_validation()
    var texts = CTexts()
    defer { texts.release() }
    rule.input_message = texts.add(escapedCellText(entry.message.cut(toUnits: Self.mostHint)))
    rule.error_message = rule.input_message
    switch entry.kind {
    case .words(let words, let isStrict):
      let type = isStrict ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING
      rule.error_type = UInt8(type.rawValue)
      if let range = lists.range(of: words, tabNames: names) {
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        rule.value_formula = texts.add(range)
      } else {
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        rule.value_list = texts.list(words)
      }
    case .number(let least, let most):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = least ?? -Self.mostNumber
      rule.maximum_number = most ?? Self.mostNumber
    }
    let (first, last) = (entry.range.first, entry.range.last)
    try Self.need(
      worksheet_data_validation_range(
        page, first.libraryRow, first.libraryColumn, last.libraryRow, last.libraryColumn, &rule),
      name, first)
  }

  /// UTF-16 units of a hint.
  private static let mostHint = 255
  /// About the greatest number that Excel knows.
  private static let mostNumber = 9e307

  private func setView(_ sheet: SheetDraft, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    let (rows, columns) = (max(0, sheet.headingRows), max(0, sheet.headingColumns))
    if rows + columns > 0 { worksheet_freeze_panes(page, lxw_row_t(rows), lxw_col_t(columns)) }
    if sheet.isHidden {
      worksheet_hide(page)
    } else if book.pointee.active_sheet == 0, lists.draft.sheets.first?.isHidden == true {
      worksheet_activate(page)
      worksheet_set_first_sheet(page)
    }
    if sheet.isFiltered, rows > 0, rows < sheet.rows.count, !sheet.widths.isEmpty {
      _ = worksheet_autofilter(
        page, lxw_row_t(rows - 1), 0, lxw_row_t(sheet.rows.count - 1),
        lxw_col_t(sheet.widths.count - 1))
    }
    guard sheet.isProtected else { return }
    // Rows grow with what is typed, and columns may be widened to read.
    var allowed = lxw_protection()
    (allowed.format_rows, allowed.format_columns) = (1, 1)
    worksheet_protect(page, nil, &allowed)
  }

  private func setPrint(_ sheet: SheetDraft, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    // The numbers of Excel's list of papers; 14 is folio, 8,5 × 13 inches.
    switch sheet.page.paper {
    case .a4: worksheet_set_paper(page, 9)
    case .a3: worksheet_set_paper(page, 8)
    case .f4: worksheet_set_paper(page, 14)
    }
    if sheet.page.isLandscape { worksheet_set_landscape(page) }
    worksheet_fit_to_pages(page, UInt16(clamping: max(sheet.page.pagesAcross, 1)), 0)
    if sheet.page.pagesAcross > 1, sheet.headingColumns > 0 {
      _ = worksheet_repeat_columns(page, 0, lxw_col_t(sheet.headingColumns - 1))
    }
    if let printed = sheet.printedColumns, printed > 0, !sheet.rows.isEmpty {
      _ = worksheet_print_area(
        page, 0, 0, lxw_row_t(sheet.rows.count - 1), lxw_col_t(printed - 1))
    }
    worksheet_set_margins(page, 0.5, 0.5, 0.6, 0.7)
    _ = worksheet_set_footer(page, "&L&A&RHalaman &P dari &N")
    if sheet.headingRows > 0 {
      _ = worksheet_repeat_rows(page, 0, lxw_row_t(sheet.headingRows - 1))
    }
  }
}

extension CellAddress {
  fileprivate var libraryRow: lxw_row_t { lxw_row_t(row - 1) }
  fileprivate var libraryColumn: lxw_col_t { lxw_col_t(column - 1) }
}
