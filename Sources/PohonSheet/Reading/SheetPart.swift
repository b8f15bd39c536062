/// The part of a workbook that holds one sheet.
final class SheetPart: PartReader {
  private(set) var sheet: Sheet
  private(set) var remarks: SheetRemarks
  private let decoder: CellDecoder
  private let limits: WorkbookLimits
  /// Filled cells that this sheet may still have.
  private let mostCells: Int
  private var formulas: Formulas
  private var frame = SheetFrame()

  private var isInData = false
  private var row = 0
  private var column = 0
  private var isSorted = true

  /// The cell at hand; nil for one outside of the sheet, whose spelled address then is kept.
  private var address: CellAddress?
  private var spelledAddress = ""
  private var raw = CellDecoder.Raw()
  private var runs: TextRuns
  private var formula: String?
  /// The element of a cell that text belongs to.
  private var target = Target.nothing
  private enum Target { case nothing, value, inline, formula }

  init(
    _ listed: SheetList.Entry, decoder: CellDecoder, hasForeignBooks: Bool, mostCells: Int,
    limits: WorkbookLimits
  ) {
    sheet = Sheet(name: listed.name, isHidden: listed.isHidden)
    remarks = SheetRemarks(sheet: listed.name)
    formulas = Formulas(hasForeignBooks: hasForeignBooks, mostBytes: limits.partBytes)
    runs = TextRuns(limits: limits)
    (self.decoder, self.mostCells, self.limits) = (decoder, mostCells, limits)
  }

  func open(_ name: String, _ attributes: [String: String], depth: Int) throws(WorkbookError) {
    switch (depth, name) {
    case (2, _): isInData = name == "sheetData"
    case (3, "row") where isInData: beginRow(attributes)
    case (4, "c") where isInData: beginCell(attributes)
    case (5, "v") where isInData: begin(.value)
    case (5, "is") where isInData: begin(.inline)
    case (5, "f") where isInData:
      target = .formula
      formula = ""
      formulas.begin(attributes)
    case (6..., _) where target == .inline: runs.open(name)
    case (3, "col"): frame.takeColumns(attributes)
    case (3, "mergeCell"):
      try frame.takeMerge(attributes["ref"] ?? "", most: limits.merges, &remarks)
    default: break
    }
  }

  func take(_ text: String) throws(WorkbookError) {
    switch target {
    case .nothing: break
    case .inline: try runs.take(text)
    case .value, .formula: try runs.add(text)
    }
  }

  func close(_ name: String, depth: Int) throws(WorkbookError) {
    guard isInData else { return }
    switch depth {
    case 6...: if target == .inline { runs.close(name) }
    case 5:
      switch target {
      case .nothing: break
      case .value, .inline: raw.text = runs.text
      case .formula: formula = runs.text
      }
      target = .nothing
      runs.clear()
    case 4: if name == "c" { try endCell() }
    default: break
    }
  }

  private func begin(_ target: Target) {
    self.target = target
    raw.hasValue = true
  }

  private func beginRow(_ attributes: [String: String]) {
    row = attributes["r"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? row + 1
    row = min(row, CellAddress.lastRow + 1)
    column = 0
    frame.takeRow(row, attributes)
  }

  private func beginCell(_ attributes: [String: String]) {
    raw = CellDecoder.Raw(type: attributes["t"], style: attributes["s"].flatMap { Int($0) } ?? 0)
    formula = nil
    if let spelled = attributes["r"] {
      (address, spelledAddress) = (CellAddress(spelled), spelled)
      column = address?.column ?? column
    } else {
      column += 1
      let next = CellAddress(row: row, column: column)
      spelledAddress = next.description
      let isInside = row <= CellAddress.lastRow && column <= CellAddress.lastColumn
      address = isInside ? next : nil
    }
  }

  private func endCell() throws(WorkbookError) {
    guard raw.hasValue || formula != nil else { return }
    var (value, defect) = decoder.value(of: raw)
    if formula == nil, value == .text("") { value = nil }
    guard let address else {
      if let value {
        remarks.note(
          .outside,
          "alamat sel \(quoted(spelledAddress)) di luar lembar; isinya \(value.told) tidak dibaca")
      }
      return
    }
    if let (kind, message) = defect { remarks.note(kind, at: address, message) }
    guard value != nil || formula != nil else { return }
    guard sheet.cells.count < mostCells else {
      throw .tooLarge("lebih dari \(grouped(limits.cells)) sel berisi")
    }
    let text = try formula.map { written throws(WorkbookError) in
      try formulas.text(written, at: address, &remarks)
    }
    if text != nil, value == nil, defect == nil {
      remarks.note(
        .formulaWithoutValue, at: address,
        "rumus tanpa hasil tersimpan; buka di Excel atau LibreOffice lalu simpan ulang")
    }
    if let last = sheet.cells.last, last.address >= address { isSorted = false }
    sheet.cells.append(Cell(address, value, formula: text))
  }

  /// The sheet in order, once its part was read to the end.
  func finished() -> Sheet {
    if !isSorted { sortCells() }
    (sheet.hiddenRows, sheet.hiddenColumns) = (frame.hiddenRows, frame.hiddenColumns)
    sheet.merges = MergeCheck.kept(frame.merges, of: sheet.cells, &remarks)
    return sheet
  }

  /// Of two cells at one address the first stays.
  private func sortCells() {
    let order = sheet.cells.indices.sorted {
      (sheet.cells[$0].address, $0) < (sheet.cells[$1].address, $1)
    }
    var cells: [Cell] = []
    cells.reserveCapacity(order.count)
    for cell in order.lazy.map({ self.sheet.cells[$0] }) {
      guard cell.address == cells.last?.address else {
        cells.append(cell)
        continue
      }
      remarks.note(
        .duplicate, at: cell.address,
        "sel ditulis dua kali; isi kedua \(cell.value?.told ?? "tanpa hasil") tidak dibaca")
    }
    sheet.cells = cells
  }
}

extension CellValue {
  /// As a remark tells it.
  var told: String {
    switch self {
    case .text(let text), .date(let text), .error(let text): quoted(text)
    case .number(let number), .percentage(let number): "\(number)"
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    }
  }
}
