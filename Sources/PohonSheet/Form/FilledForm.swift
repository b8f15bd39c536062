import Pohon

/// A form that came back: what was handed out, and what stands in its cells now.
struct FilledForm: Sendable {
  /// A row of the form as it came back.
  struct Row: Sendable {
    /// The row that was handed out.
    var record: FormRow
    /// The filled cells, by their column.
    var cells: [FormColumn: Cell]
    /// Its number on the sheet.
    var number: Int
  }

  let file: String
  let record: FormRecord
  /// The name of the sheet that is filled in.
  private(set) var sheet = ""
  /// The rows that are known again, in the order of the sheet.
  private(set) var rows: [Row] = []
  private(set) var findings: [FormFinding] = []
  /// The row of the headings.
  private var headRow = 1
  /// For each column where it stands.
  private var columns: [FormColumn: Int] = [:]

  /// Reads what came back as `file`; `nil` with a finding where it is no form that can be relied on.
  static func read(
    _ workbook: Workbook, file: String
  ) -> (form: FilledForm?, findings: [FormFinding]) {
    func refuse(_ message: String) -> (FilledForm?, [FormFinding]) {
      (nil, [FormFinding(.error, message, at: .init(file: file))])
    }
    let name = RealisasiForm.SheetName.record
    guard let hidden = workbook.sheets.first(where: { $0.name == name }) else {
      return refuse(
        "lembar tersembunyi “\(name)” tidak ada, sehingga tidak diketahui formulir mana ini; "
          + "diharapkan berkas dari pokin formulir, bukan salinan lembarnya")
    }
    let record: FormRecord
    do throws(FormRecord.Defect) {
      record = try FormRecord(hidden)
    } catch {
      switch error {
      case .unreadable: return refuse("lembar tersembunyi “\(name)” tidak terbaca")
      case .later(let version):
        return refuse("formulir dibuat dengan versi \(quoted(version)), yang belum dikenal")
      case .changed:
        return refuse("isi lembar tersembunyi “\(name)” sudah diubah; mohon formulir baru")
      }
    }
    var form = FilledForm(file: file, record: record)
    guard form.readSheet(of: workbook) else {
      let heads = "“\(FormColumn.code.heading)” sampai “\(FormColumn.remark.heading)”"
      return refuse("tabel isian tidak ditemukan; diharapkan judul kolom \(heads)")
    }
    return (form, form.findings)
  }

  private init(file: String, record: FormRecord) { (self.file, self.record) = (file, record) }

  /// Where a column of a row stands.
  func spot(_ column: FormColumn, _ row: Int) -> FormFinding.Spot {
    let address = CellAddress(row: row, column: columns[column] ?? column.index)
    return .init(file: file, place: CellPlace(sheet: sheet, address: address))
  }

  /// Reads the sheet that holds the table, the one with its own name first: a copy of it may stand
  /// before it.
  private mutating func readSheet(of workbook: Workbook) -> Bool {
    let (own, others) = (
      workbook.sheets.filter { $0.name == RealisasiForm.SheetName.entries },
      workbook.sheets.filter { $0.name != RealisasiForm.SheetName.entries }
    )
    for candidate in own + others where candidate.name != RealisasiForm.SheetName.record {
      let lines = Self.rows(of: candidate)
      guard let head = lines.firstIndex(where: { Self.columns(in: $0) != nil }),
        let found = Self.columns(in: lines[head])
      else { continue }
      (sheet, columns, headRow) = (candidate.name, found, lines[head][0].address.row)
      noteStrangeSheets(workbook)
      lines[...head].forEach { noteOutside($0) }
      read(lines[(head + 1)...])
      return true
    }
    return false
  }

  /// The cells of a sheet by rows, without empty ones.
  private static func rows(of sheet: Sheet) -> [[Cell]] {
    sheet.cells.filter { !($0.value?.isBlank ?? ($0.formula == nil)) }.byRow
  }

  /// The columns that a row heads; nil where it is not the heading of a form.
  private static func columns(in row: [Cell]) -> [FormColumn: Int]? {
    var found: [FormColumn: Int] = [:]
    for cell in row {
      let text = plainWords(cell.value?.plainText ?? "")
      guard let column = FormColumn.allCases.first(where: { plainWords($0.heading) == text }),
        found[column] == nil
      else { continue }
      found[column] = cell.address.column
    }
    let needed = (FormColumn.locked + FormColumn.entries).allSatisfy { found[$0] != nil }
    return needed ? found : nil
  }

  private static func plainWords(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func read(_ lines: ArraySlice<[Cell]>) {
    let byIndex = Dictionary(
      columns.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    let cells = lines.map { line in
      Dictionary(
        line.compactMap { cell in byIndex[cell.address.column].map { ($0, cell) } },
        uniquingKeysWith: { first, _ in first })
    }
    let search = RowSearch(record.rows, in: cells)
    for (line, (cells, found)) in zip(lines, zip(cells, search.found)) {
      let number = line[0].address.row
      noteOutside(line)
      switch found {
      case .row(let index):
        rows.append(Row(record: record.rows[index], cells: cells, number: number))
      case .again(let index):
        let name = record.rows[index].subject.name
        say(.error, "baris \(name) tertulis dua kali; yang pertama dipakai", .code, number)
      case .unknown: noteUnknown(cells, number)
      }
    }
    for index in search.missing {
      let subject = record.rows[index].subject
      findings.append(
        FormFinding(
          .error, "baris \(subject.name) untuk \(subject.period) tidak ada lagi pada formulir",
          at: .init(file: file, place: sheetPlace)))
    }
  }

  /// The sheet as a whole, by its first heading.
  private var sheetPlace: CellPlace? { spot(.code, headRow).place }

  /// A row that was not handed out is told; it is an error where it was meant as a report.
  private mutating func noteUnknown(_ cells: [FormColumn: Cell], _ number: Int) {
    if let column = FormColumn.values.first(where: { cells[$0] != nil }) {
      say(.error, "baris tambahan, yang tidak ada pada formulir ini, tidak diambil", column, number)
    } else if let column = FormColumn.allCases.first(where: { cells[$0] != nil }) {
      say(.warning, "tulisan di luar tabel diabaikan", column, number)
    }
  }

  /// What stands beside the table is told and not read; the titles above it are its own.
  private mutating func noteOutside(_ line: [Cell]) {
    let known = Set(columns.values)
    let first = known.min() ?? 1
    for cell in line where !known.contains(cell.address.column) {
      note(cell, "di luar kolom formulir, tidak dibaca")
    }
    for cell in line where cell.address.row < headRow && cell.address.column > first {
      note(cell, "di atas tabel, tidak dibaca")
    }
  }

  private mutating func note(_ cell: Cell, _ message: String) {
    let text = cell.value.map { quoted(settled($0.plainText)) + " " } ?? ""
    findings.append(
      FormFinding(
        .warning, text + message,
        at: .init(file: file, place: CellPlace(sheet: sheet, address: cell.address))))
  }

  /// Sheets that were added, such as a copy of the table.
  private mutating func noteStrangeSheets(_ workbook: Workbook) {
    let own = [sheet, RealisasiForm.SheetName.guide, RealisasiForm.SheetName.record]
    for strange in workbook.sheets where !own.contains(strange.name) {
      if strange.isHidden, strange.name == WordLists.sheetName { continue }
      let filled = Self.rows(of: strange).joined()
      guard let cell = filled.first else { continue }
      findings.append(
        FormFinding(
          .warning,
          "lembar tambahan, \(filled.count) selnya tidak dibaca; yang dibaca lembar “\(sheet)”",
          at: .init(file: file, place: CellPlace(sheet: strange.name, address: cell.address))))
    }
  }

  private mutating func say(
    _ severity: Severity, _ message: String, _ column: FormColumn, _ row: Int
  ) {
    findings.append(FormFinding(severity, message, at: spot(column, row)))
  }
}
