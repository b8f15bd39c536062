import Pohon

/// What a form was when it was handed out, kept on a hidden sheet: whose it is, and each row with
/// what was locked and what was filled in beforehand.
struct FormRecord: Sendable {
  /// Why a hidden sheet cannot be relied on.
  enum Defect: Error {
    case unreadable
    /// The sheet was made by a later version.
    case later(String)
    /// It does not hold any more what was written into it.
    case changed
  }

  var tree: String
  var unit: String
  var unitCode: String
  var period: Period
  var rows: [FormRow]

  init(_ form: RealisasiForm) {
    (tree, unit, unitCode, period) = (form.tree, form.unit, form.unitCode, form.period)
    rows = form.rows
  }

  /// The hidden sheet: lines of name and value, then a table of the rows.
  var sheet: SheetDraft {
    var sheet = SheetDraft(name: RealisasiForm.SheetName.record)
    sheet.isHidden = true
    sheet.isProtected = true
    let lines = facts + [["sidik", Self.fingerprint(facts + table)]] + table
    sheet.rows = lines.map { line in line.map { CellDraft($0) } }
    return sheet
  }

  /// Reads a hidden sheet back.
  init(_ sheet: Sheet) throws(Defect) {
    let lines = Self.lines(of: sheet)
    guard lines.count >= Self.factNames.count + 2,
      zip(lines, Self.factNames + ["sidik"]).allSatisfy({ $0.first == $1 })
    else { throw .unreadable }
    let values = lines.prefix(Self.factNames.count + 1).map { $0.count > 1 ? $0[1] : "" }
    guard values[0] == Self.version else { throw .later(values[0]) }
    guard let period = Period(values[2]) else { throw .unreadable }
    (tree, self.period, unit, unitCode) = (values[1], period, values[3], values[4])
    rows = []
    for line in lines.dropFirst(Self.factNames.count + 2) {
      guard let row = Self.row(line) else { throw .unreadable }
      rows.append(row)
    }
    guard Self.fingerprint(facts + table) == values[5] else { throw .changed }
  }

  private static let version = "1"
  private static let factNames = ["formulir", "pohon", "periode", "unit", "kode unit"]

  private var facts: [[String]] {
    zip(Self.factNames, [Self.version, tree, period.description, unit, unitCode]).map { [$0, $1] }
  }

  private static let heads =
    ["indikator ke", "variabel", "hasil bagi"]
    + (FormColumn.locked + FormColumn.entries).map { $0.heading.lowercased() }

  private var table: [[String]] {
    [Self.heads]
      + rows.map { row in
        [
          "\(row.subject.indicator)", row.subject.variable ?? "",
          row.takesQuotient ? "ya" : "tidak",
        ]
          + FormColumn.locked.map { row.locked($0) ?? "" }
          + FormColumn.entries.map { column in column.field.flatMap { row.given[$0] } ?? "" }
      }
  }

  private static func row(_ line: [String]) -> FormRow? {
    let cells = line + Array(repeating: "", count: max(0, heads.count - line.count))
    let locked = Dictionary(uniqueKeysWithValues: zip(FormColumn.locked, cells.dropFirst(3)))
    func text(_ column: FormColumn) -> String { locked[column] ?? "" }
    guard let number = Int(cells[0]), number > 0, let period = Period(text(.period)) else {
      return nil
    }
    let told = cells.dropFirst(3 + FormColumn.locked.count)
    let given = zip(FormColumn.entries, told).compactMap { column, text in
      column.field.flatMap { text.isEmpty ? nil : ($0, text) }
    }
    return FormRow(
      subject: .init(
        code: text(.code), indicator: number, variable: cells[1].isEmpty ? nil : cells[1],
        period: period),
      statement: text(.statement), indicator: text(.indicator), satuan: text(.satuan),
      guide: text(.guide), target: text(.target), yearTarget: text(.yearTarget),
      previous: text(.previous), takesQuotient: cells[2] == "ya",
      given: Dictionary(given, uniquingKeysWith: { first, _ in first }))
  }

  /// The texts of a sheet, row by row, without what is empty at the ends of rows and between them.
  private static func lines(of sheet: Sheet) -> [[String]] {
    sheet.cells.filter { $0.address.column <= heads.count }.byRow.map { row in
      var line: [String] = []
      for cell in row {
        while line.count < cell.address.column - 1 { line.append("") }
        line.append(cell.value?.plainText ?? "")
      }
      return line
    }
  }

  /// A number that changes when any text does (FNV-1a, 64 bits); line ends count as one kind, and
  /// white space at the ends of a text not at all, as programs rewrite both.
  private static func fingerprint(_ lines: [[String]]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for line in lines {
      let filled = line.lastIndex { !settled($0).isEmpty }.map { line[...$0] } ?? []
      for text in filled.map(settled) + ["\u{1E}"] {
        for byte in Array(text.utf8) + [0x1F] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      }
    }
    return String(hash, radix: 16)
  }
}
