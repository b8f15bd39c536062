import Pohon

/// Reads tables of realisasi into records, one cell (indicator and period) once.
struct RealisasiReader {
  private(set) var records: [Realisasi] = []
  /// Findings with the index of the file they are about.
  private(set) var findings: [(file: Int, finding: Finding)] = []

  private var trees: [TreeIndex]
  private let treeByID: [String: Int]
  private var firstUse: [Cell: (record: Int, file: Int, range: TextRange)] = [:]

  private struct Cell: Hashable {
    var place: Place
    var period: Period
  }

  init(trees: [Tree]) {
    self.trees = trees.map { TreeIndex($0) }
    treeByID = Dictionary(
      trees.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Takes in the rows of a table; `tree` is whose rows they are where no column says otherwise.
  mutating func read(_ source: SourceText, file: Int, tree: Int?) {
    if let kind = binaryKind(source.bytes) {
      add(
        .brokenRealisasi, "berkas berisi \(kind); diharapkan tabel teks (CSV)", file, tree, line: 1)
      return
    }
    if source.bytes.count > ReadingLimit.bytes {
      add(.brokenRealisasi, "berkas lebih besar dari 16 MB", file, tree, line: 1)
      return
    }
    if let defect = source.defect, case .notUTF8 = defect.kind {
      let line = source.point(atByte: defect.offset).line
      add(.brokenRealisasi, "teks bukan UTF-8; diharapkan CSV UTF-8", file, tree, line: line)
    }
    let table = CSVTable(String(decoding: source.bytes, as: UTF8.self))
    guard let heading = table.rows.first else {
      add(.brokenRealisasi, "tabel kosong; diharapkan judul kolom", file, tree, line: 1)
      return
    }
    let columns = RealisasiColumns(heading: heading.cells)
    for defect in columns.defects {
      add(defect.rule, defect.message, file, tree, line: heading.line)
    }
    var rows = table.rows.dropFirst()
    if let line = table.unclosedQuote {
      add(.brokenRealisasi, "tanda kutip yang dibuka di sini tidak ditutup", file, tree, line: line)
      rows = rows.dropLast()
    }
    guard columns.isUsable else { return }
    let heads = source.line(heading.line) ?? ""
    let byComma = heads.utf8.count { $0 == 0x2C } > heads.utf8.count { $0 == 0x3B }
    for row in rows { read(row, columns, byComma: byComma, file: file, tree: tree) }
  }

  private mutating func read(
    _ row: CSVTable.Row, _ columns: RealisasiColumns, byComma: Bool, file: Int, tree: Int?
  ) {
    let filled = row.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    if filled > columns.count || (byComma && row.cells.count != columns.count) {
      let message =
        "baris berisi \(row.cells.count) sel, judulnya \(columns.count); "
        + "diharapkan angka berkoma dalam tanda kutip"
      add(.unreadableRealisasi, message, file, tree, line: row.line)
      return
    }
    guard let place = place(of: row, columns, file: file, tree: tree) else { return }
    let written = columns.cell(.periode, of: row) ?? ""
    guard let period = Period(written) else {
      let message =
        "periode “\(quotable(written))” tidak terbaca; "
        + "diharapkan 2025, 2025-S1, 2025-T3 atau 2025-09"
      add(.unreadableRealisasi, message, file, place.tree, line: row.line, at: anchor(place))
      return
    }
    guard let record = record(row, columns, place, period, file: file) else { return }
    take(record, file: file, line: row.line)
  }

  /// The indicator a row is about; nil after a finding.
  private mutating func place(
    of row: CSVTable.Row, _ columns: RealisasiColumns, file: Int, tree: Int?
  ) -> Place? {
    var tree = tree
    if let id = columns.cell(.pohon, of: row) {
      tree = treeByID[id]
      if tree == nil {
        add(.unknownRealisasi, "pohon “\(quotable(id))” tidak ada", file, nil, line: row.line)
        return nil
      }
    }
    guard let tree else {
      let message = "baris ini tidak menyebut pohonnya; diharapkan kolom “pohon”"
      add(.unknownRealisasi, message, file, nil, line: row.line)
      return nil
    }
    let code = columns.cell(.kode, of: row) ?? ""
    guard let node = trees[tree].position(of: code) else {
      let hint = trees[tree].nearestKey(to: code).map { "; mungkin “\($0)”" } ?? ""
      let message = "kode “\(quotable(code))” tidak ada dalam pohon “\(trees[tree].tree.id)”\(hint)"
      add(.unknownRealisasi, message, file, tree, line: row.line)
      return nil
    }
    let written = columns.cell(.indikator, of: row)
    guard let indicator = trees[tree].indicator(written, of: node) else {
      let count = trees[tree].tree.nodes[node].indicators.count
      let message =
        "indikator “\(quotable(written ?? ""))” tidak ada pada kode “\(quotable(code))”, "
        + "yang mempunyai \(count) indikator"
      let place = Place(tree: tree, node: node)
      add(.unknownRealisasi, message, file, tree, line: row.line, at: anchor(place))
      return nil
    }
    return Place(tree: tree, node: node, indicator: indicator)
  }

  /// What a row reports; nil where it reports nothing that can be read.
  private mutating func record(
    _ row: CSVTable.Row, _ columns: RealisasiColumns, _ place: Place, _ period: Period, file: Int
  ) -> Realisasi? {
    var record = Realisasi(place: place, period: period, value: nil)
    var isReadable = true
    func say(_ name: FieldName, _ defect: (rule: ReadingRule, text: String)) {
      let rule = defect.rule == .unreadable ? ReadingRule.unreadableRealisasi : defect.rule
      add(
        rule, "“\(name.rawValue)”: \(defect.text)", file, place.tree, line: row.line,
        at: anchor(place))
      isReadable = false
    }
    if let text = columns.cell(.realisasi, of: row) {
      let value = Quantity(text)
      if let defect = quantityDefect(value.reading, text) { say(.realisasi, defect) }
      record.value = value
    }
    for (name, path) in [
      (FieldName.pembilang, \Realisasi.numerator), (.penyebut, \Realisasi.denominator),
    ] {
      guard let text = columns.cell(name, of: row) else { continue }
      record[keyPath: path] = plainNumber(text)
      if record[keyPath: path] == nil {
        let expected = (
          ReadingRule.unreadable, "“\(quotable(text))” tidak terbaca; diharapkan angka"
        )
        say(name, quantityDefect(Quantity(text).reading, text) ?? expected)
      }
    }
    if let text = columns.cell(.tahunData, of: row) {
      record.dataYear = text.utf8.count == 4 ? wholeNumber(text) : nil
      if record.dataYear == nil {
        say(.tahunData, (.unreadable, "“\(quotable(text))” tidak terbaca; diharapkan tahun"))
      }
    }
    record.evidence = columns.cell(.bukti, of: row)
    record.obstacle = columns.cell(.kendala, of: row)
    record.followUp = columns.cell(.tindakLanjut, of: row)
    record.remark = columns.cell(.catatan, of: row)
    let isBlank = record == Realisasi(place: place, period: period, value: nil)
    return isReadable && !isBlank ? record : nil
  }

  private mutating func take(_ record: Realisasi, file: Int, line: Int) {
    let cell = Cell(place: record.place, period: record.period)
    guard let first = firstUse[cell] else {
      firstUse[cell] = (records.count, file, Self.range(line))
      records.append(record)
      return
    }
    let known = records[first.record]
    guard
      known.value?.reading != record.value?.reading || known.numerator != record.numerator
        || known.denominator != record.denominator
    else { return }
    let here = record.value?.text ?? ""
    let there = known.value?.text ?? ""
    let message =
      "realisasi \(record.period) tertulis dua kali, “\(quotable(there))” dan “\(quotable(here))”; "
      + "yang pertama dipakai"
    let place = anchor(record.place)
    add(.repeatedRealisasi, message, file, record.place.tree, line: line, at: place)
    if first.file == file {
      findings[findings.count - 1].finding.notes = [
        .init("yang pertama", at: place, range: first.range)
      ]
    }
  }

  private func anchor(_ place: Place) -> Anchor {
    let tree = trees[place.tree].tree
    let node = tree.nodes[place.node]
    return place.indicator.map { Anchor(tree, node, indicator: $0) } ?? Anchor(tree, node)
  }

  private mutating func add(
    _ rule: ReadingRule, _ message: String, _ file: Int, _ tree: Int?, line: Int,
    at anchor: Anchor? = nil
  ) {
    let place = anchor ?? Anchor(tree: tree.map { trees[$0].tree.id } ?? "")
    let finding = Finding(
      rule: rule.id, severity: rule.severity, anchor: place, message: message,
      range: Self.range(line))
    findings.append((file, finding))
  }

  private static func range(_ line: Int) -> TextRange {
    TextRange(TextPoint(line: line, column: 1), TextPoint(line: line, column: 1))
  }
}
