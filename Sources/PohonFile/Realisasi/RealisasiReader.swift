import Pohon

/// Reads tables of realisasi into records, one cell (indicator and period) once.
struct RealisasiReader {
  private(set) var records: [Realisasi] = []
  /// The rows about variables of formulas.
  private(set) var variables: [VariableReport] = []
  /// Findings with the index of the file they are about.
  private(set) var findings: [(file: Int, finding: Finding)] = []

  var trees: [TreeIndex]
  private let treeByID: [String: Int]
  /// Where each cell was first reported.
  private(set) var firstUse: [RealisasiCell: RealisasiUse] = [:]

  /// Where reading stands: the file, whose rows they are where no column says otherwise, the line.
  private var file = 0
  private var owner: Int?
  private var line = 1
  /// How many findings the file gave, and how many more it would have.
  private var said = 0
  private var unsaid = 0

  init(trees: [Tree]) {
    self.trees = trees.map { TreeIndex($0) }
    treeByID = Dictionary(
      trees.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Takes in the rows of a table; `tree` is whose rows they are where no column says otherwise.
  mutating func read(_ source: SourceText, file: Int, tree: Int?) {
    (self.file, owner, line, said, unsaid) = (file, tree, 1, 0, 0)
    if let kind = binaryKind(source.bytes) {
      return say(.brokenRealisasi, "berkas berisi \(kind); diharapkan tabel teks (CSV)")
    }
    if source.bytes.count > ReadingLimit.bytes {
      return say(.brokenRealisasi, "berkas lebih besar dari 16 MB")
    }
    if let defect = source.defect, case .notUTF8 = defect.kind {
      line = source.point(atByte: defect.offset).line
      say(.brokenRealisasi, "teks bukan UTF-8; diharapkan CSV UTF-8")
    }
    let table = CSVTable(String(decoding: source.bytes, as: UTF8.self))
    line = table.rows.first?.line ?? 1
    guard let heading = table.rows.first else {
      return say(.brokenRealisasi, "tabel kosong; diharapkan judul kolom")
    }
    let columns = RealisasiColumns(heading: heading.cells)
    for defect in columns.defects { say(defect.rule, defect.message) }
    var rows = table.rows.dropFirst()
    if let open = table.unclosedQuote {
      line = open
      say(.brokenRealisasi, "tanda kutip yang dibuka di sini tidak ditutup")
      rows = rows.dropLast()
    }
    guard columns.isUsable else { return }
    let heads = (source.line(heading.line) ?? "").utf8
    let byComma = heads.count { $0 == 0x2C } > heads.count { $0 == 0x3B }
    for row in rows { read(row, columns, byComma: byComma) }
    if unsaid > 0 {
      said = 0
      let count = indonesianText(Double(unsaid))
      say(.brokenRealisasi, "terlalu banyak temuan; \(count) lainnya tidak disebut")
    }
  }

  private mutating func read(_ row: CSVTable.Row, _ columns: RealisasiColumns, byComma: Bool) {
    line = row.line
    let filled = row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    if filled > columns.count || (byComma && row.cells.count != columns.count) {
      let counts = "baris berisi \(row.cells.count) sel, judulnya \(columns.count)"
      return say(.unreadableRealisasi, "\(counts); diharapkan angka berkoma dalam tanda kutip")
    }
    guard let place = place(of: row, columns) else { return }
    let written = columns.cell(.periode, of: row) ?? ""
    guard let period = Period(written) else {
      let expected = "diharapkan 2025, 2025-S1, 2025-T3 atau 2025-09"
      let message = "periode “\(quotable(written))” tidak terbaca; \(expected)"
      return say(.unreadableRealisasi, message, at: anchor(place))
    }
    let report = RealisasiRow(
      row, columns, place, period, grades: trees[place.tree].gradeWords)
    for defect in report.defects { say(defect.rule, defect.text, at: anchor(place)) }
    guard report.isReadable, !report.isBlank else { return }
    guard let name = columns.cell(.variabel, of: row) else { return take(report.record, of: nil) }
    if let variable = variable(name, at: place), isPlain(report.record) {
      take(report.record, of: variable)
    }
  }

  /// The indicator a row is about; nil after a finding.
  private mutating func place(of row: CSVTable.Row, _ columns: RealisasiColumns) -> Place? {
    var owner = owner
    if let id = columns.cell(.pohon, of: row) {
      owner = treeByID[id]
      if owner == nil {
        say(.unknownRealisasi, "pohon “\(quotable(id))” tidak ada")
        return nil
      }
    }
    guard let tree = owner else {
      say(.unknownRealisasi, "baris ini tidak menyebut pohonnya; diharapkan kolom “pohon”")
      return nil
    }
    let code = columns.cell(.kode, of: row).map { trimmed(TableCell.plain($0)) } ?? ""
    guard let node = trees[tree].position(of: code) else {
      let hint = trees[tree].nearestKey(to: code).map { "; mungkin “\($0)”" } ?? ""
      let message = "kode “\(quotable(code))” tidak ada dalam pohon “\(trees[tree].tree.id)”\(hint)"
      say(.unknownRealisasi, message, at: Anchor(trees[tree].tree))
      return nil
    }
    let written = columns.cell(.indikator, of: row)
    guard let indicator = trees[tree].indicator(written, of: node) else {
      let count = trees[tree].tree.nodes[node].indicators.count
      let owner = "kode “\(quotable(code))”"
      let message =
        if let written {
          "indikator “\(quotable(written))” tidak ada pada \(owner), yang mempunyai \(count) indikator"
        } else if count > 0 {
          "kolom “indikator” kosong, padahal \(owner) mempunyai \(count) indikator"
        } else {
          "\(owner) tidak mempunyai indikator"
        }
      say(.unknownRealisasi, message, at: anchor(Place(tree: tree, node: node)))
      return nil
    }
    return Place(tree: tree, node: node, indicator: indicator)
  }

  private mutating func take(_ record: Realisasi, of variable: FormulaVariable?) {
    let cell = RealisasiCell(place: record.place, period: record.period, variable: variable?.name)
    if let variable, let declared = variable.values.first(where: { $0.period == record.period }),
      declared.value.reading != record.value?.reading
    {
      return sayDiffers(record, variable, declared.value)
    }
    guard let first = firstUse[cell] else {
      firstUse[cell] = RealisasiUse(
        record: variable == nil ? records.count : variables.count, file: file, line: line)
      if let variable {
        variables.append(VariableReport(variable: variable.name, report: record))
      } else {
        records.append(record)
      }
      return
    }
    let known = variable == nil ? records[first.record] : variables[first.record].report
    guard
      known.value?.reading != record.value?.reading || known.numerator != record.numerator
        || known.denominator != record.denominator
    else { return }
    let values = [known, record].map { "“\(quotable($0.value?.text ?? ""))”" }
    let place = anchor(record.place)
    let note = Finding.Note("yang pertama", at: place, range: Self.range(first.line))
    say(
      .repeatedRealisasi,
      "realisasi \(record.period) tertulis dua kali, \(values[0]) dan \(values[1]); "
        + "yang pertama dipakai",
      at: place, notes: first.file == file ? [note] : [])
  }

  func anchor(_ place: Place) -> Anchor {
    let tree = trees[place.tree].tree
    let node = tree.nodes[place.node]
    return place.indicator.map { Anchor(tree, node, indicator: $0) } ?? Anchor(tree, node)
  }

  /// A finding about the line at hand.
  mutating func say(
    _ rule: ReadingRule, _ message: String, at anchor: Anchor? = nil, notes: [Finding.Note] = []
  ) {
    guard said < ReadingLimit.findings else {
      unsaid += 1
      return
    }
    said += 1
    let place = anchor ?? Anchor(tree: owner.map { trees[$0].tree.id } ?? "")
    let finding = Finding(
      rule: rule.id, severity: rule.severity, anchor: place, message: message, notes: notes,
      range: Self.range(line))
    findings.append((file, finding))
  }

  private static func range(_ line: Int) -> TextRange { TextRange(startOfLine: line) }
}

/// What a row of a table reports on: an indicator and a period.
struct RealisasiCell: Hashable, Sendable {
  var place: Place
  var period: Period
  /// The variable of the indicator's formula, where the row is about one.
  var variable: String?
}

/// The row that first reported a cell, and its number among the records.
struct RealisasiUse: Sendable {
  var record: Int
  var file: Int
  var line: Int
}

extension TextRange {
  /// The empty stretch at the start of a line.
  init(startOfLine line: Int) {
    let point = TextPoint(line: line, column: 1)
    self.init(point, point)
  }
}
