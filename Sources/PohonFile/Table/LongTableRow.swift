import Pohon

/// The columns of a long table by their headings.
struct LongTableColumns {
  private var indices: [String: Int] = [:]
  /// The columns of values by period, in their order.
  private(set) var periods: [(name: FieldName, period: Period, index: Int)] = []
  /// Headings that are none.
  private(set) var unknown: [String] = []

  init(_ heading: [String]) {
    for (index, cell) in heading.enumerated() {
      let word = trimmed(TableCell.plain(cell)).lowercased()
      let parts = word.split(separator: " ").map(String.init)
      if LongTable.columns.contains(word), indices[word] == nil {
        indices[word] = index
      } else if parts.count == 2, let name = FieldName(rawValue: parts[0]),
        name == .target || name == .baseline, let period = Period(parts[1].uppercased())
      {
        periods.append((name, period, index))
      } else if !word.isEmpty {
        unknown.append(word)
      }
    }
  }

  func has(_ name: String) -> Bool { indices[name] != nil }
  func index(_ name: String) -> Int? { indices[name] }
}

/// One row of a long table.
struct LongTableRow {
  private let cells: [String]
  private let columns: LongTableColumns

  init(_ cells: [String], _ columns: LongTableColumns) {
    self.cells = cells
    self.columns = columns
  }

  subscript(_ name: FieldName) -> String { self[name.rawValue] }

  var parent: String { self["induk"] }
  var reason: String { self["alasan_asumsi"] }

  /// The values by period, in the order of their columns.
  var values: [(name: FieldName, period: Period, text: String)] {
    columns.periods.compactMap { column in
      let text = cell(column.index)
      return text.isEmpty ? nil : (column.name, column.period, text)
    }
  }

  private subscript(_ name: String) -> String { columns.index(name).map(cell) ?? "" }

  private func cell(_ index: Int) -> String {
    index < cells.count ? TableCell.plain(cells[index]) : ""
  }
}

extension LongTableReader {
  /// The indicator of a row; what `bobot` and its like say is the node's where it stands there too.
  mutating func indicator(_ row: LongTableRow, withNode: Bool) -> Indicator {
    var indicator = Indicator(name: row[.indikator])
    if !withNode {
      indicator.weight = number(.bobot, row)
      indicator.owners = owners(row)
      indicator.assumptions = assumptions(row)
    }
    indicator.satuan = text(.satuan, row)
    indicator.valueType = choice(.jenisNilai, row)
    indicator.polarity = choice(.polaritas, row)
    indicator.accumulation = choice(.akumulasi, row)
    indicator.schedule = choice(.jadwal, row)
    indicator.definition = text(.definisi, row)
    indicator.relevance = text(.relevansi, row)
    indicator.formula = text(.formula, row)
    indicator.sources = list(.sumberData, row).map { whole($0, .sumberData) }
    for (name, period, text) in row.values {
      let value = Quantity(text, grades: grades)
      if let defect = quantityDefect(value.reading, text) {
        let rule = defect.rule == .unreadable ? ReadingRule.unreadableTable : defect.rule
        say("kolom “\(name.rawValue) \(period)”: \(defect.text)", rule)
      }
      let target = Target(period: period, value: value)
      if name == .target {
        indicator.targets.append(target)
      } else {
        indicator.baseline.append(target)
      }
    }
    return indicator
  }

  mutating func choice<Word: RawRepresentable & CaseIterable>(
    _ name: FieldName, _ row: LongTableRow
  ) -> Word? where Word.RawValue == String {
    let text = row[name]
    guard !text.isEmpty else { return nil }
    if let word = Word(rawValue: trimmed(text).lowercased()) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    say(
      "kolom “\(name.rawValue)”: “\(quotable(text))” tidak terbaca; diharapkan salah satu dari \(words)"
    )
    return nil
  }

  mutating func number(_ name: FieldName, _ row: LongTableRow) -> Double? {
    let text = row[name]
    guard !text.isEmpty else { return nil }
    if let value = amount(text) { return value }
    let defect = quantityDefect(Quantity(text).reading, text)
    let expected = "“\(quotable(text))” tidak terbaca; diharapkan angka"
    let isAmbiguous = defect?.rule == .ambiguousNumber
    say(
      "kolom “\(name.rawValue)”: \(isAmbiguous ? defect?.text ?? "" : expected)",
      isAmbiguous ? .ambiguousNumber : .unreadableTable)
    return nil
  }

  mutating func owners(_ row: LongTableRow) -> [Owner] {
    list(.penanggungJawab, row).map { element in
      if let owner = element.owner, let share = amount(owner.share) {
        return Owner(name: owner.name, share: share)
      }
      return Owner(name: whole(element, .penanggungJawab))
    }
  }

  mutating func assumptions(_ row: LongTableRow) -> Assumptions {
    var found = Assumptions()
    found.reason = row.reason.isEmpty ? nil : row.reason
    for element in list(.asumsi, row) {
      let parts = whole(element, .asumsi).split(separator: " ", maxSplits: 1).map(String.init)
      if let name = parts.first.flatMap({ FieldName(rawValue: $0) }) {
        found.marks.insert(.init(name, item: parts.count > 1 ? parts[1] : nil))
      } else {
        say(
          "kolom “asumsi”: “\(quotable(element.quoted ?? element.rest))” tidak terbaca; diharapkan nama isian"
        )
      }
    }
    return found
  }

  private func text(_ name: FieldName, _ row: LongTableRow) -> String? {
    row[name].isEmpty ? nil : row[name]
  }

  private mutating func list(_ name: FieldName, _ row: LongTableRow) -> [ListCell.Element] {
    if let parts = ListCell.split(row[name]) { return parts }
    say("kolom “\(name.rawValue)”: tanda kutip di dalam sel tidak ditutup")
    return []
  }

  /// The text of an element, which stands either between quotes or without.
  private mutating func whole(_ element: ListCell.Element, _ name: FieldName) -> String {
    guard let quoted = element.quoted else { return element.rest }
    if !element.rest.isEmpty {
      say("kolom “\(name.rawValue)”: “\(quotable(element.rest))” sesudah tanda kutip tidak terbaca")
    }
    return quoted
  }
}
