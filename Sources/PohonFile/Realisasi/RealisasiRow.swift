import Pohon

/// What one row of a table of realisasi reports, and what of it cannot be read.
struct RealisasiRow {
  private(set) var record: Realisasi
  private(set) var defects: [(rule: ReadingRule, text: String)] = []

  private let grades: Set<String>
  private let row: CSVTable.Row
  private let columns: RealisasiColumns

  /// - Parameter grades: words that are grades in the tree, besides those of the shipped scales.
  init(
    _ row: CSVTable.Row, _ columns: RealisasiColumns, _ place: Place, _ period: Period,
    grades: Set<String>
  ) {
    (self.row, self.columns, self.grades) = (row, columns, grades)
    record = Realisasi(place: place, period: period, value: nil)
    readValue()
    record.numerator = number(.pembilang)
    record.denominator = number(.penyebut)
    checkQuotient()
    readYear()
    record.evidence = words(.bukti)
    record.obstacle = words(.kendala)
    record.followUp = words(.tindakLanjut)
    record.remark = words(.catatan)
  }

  /// Whether the row can be counted, whatever there is to say of it.
  var isReadable: Bool { defects.allSatisfy { $0.rule.severity != .error } }

  /// Whether the row is there to be filled in.
  var isBlank: Bool {
    record.value == nil
      && record == Realisasi(place: record.place, period: record.period, value: nil)
  }

  /// The columns that hold words, guarded as ``TableCell/guarded(_:)`` does.
  static let wordFields: Set<FieldName> = [.bukti, .kendala, .tindakLanjut, .catatan]

  private func words(_ name: FieldName) -> String? {
    columns.cell(name, of: row).map(TableCell.plain)
  }

  private mutating func readValue() {
    guard let text = columns.cell(.realisasi, of: row) else { return }
    let value = Quantity(text, grades: grades)
    if let defect = quantityDefect(value.reading, text) { say(.realisasi, defect) }
    record.value = value
  }

  /// Neither part of a quotient means anything without the other.
  private mutating func checkQuotient() {
    for (name, other) in [(FieldName.penyebut, FieldName.pembilang), (.pembilang, .penyebut)]
    where columns.cell(name, of: row) == nil && columns.cell(other, of: row) != nil {
      say(name, (.unreadable, "kosong, padahal “\(other.rawValue)” terisi"))
    }
  }

  private mutating func readYear() {
    guard let text = columns.cell(.tahunData, of: row) else { return }
    record.dataYear = text.utf8.count == 4 ? wholeNumber(text) : nil
    if record.dataYear == nil {
      say(.tahunData, (.unreadable, "“\(quotable(text))” tidak terbaca; diharapkan tahun"))
    } else if let year = record.dataYear, year > record.period.year {
      say(.tahunData, (.futureData, "data \(year) untuk realisasi \(record.period)"))
    }
  }

  private mutating func number(_ name: FieldName) -> Double? {
    guard let text = columns.cell(name, of: row) else { return nil }
    if let number = plainNumber(text) { return number }
    let expected = (ReadingRule.unreadable, "“\(quotable(text))” tidak terbaca; diharapkan angka")
    say(name, quantityDefect(Quantity(text).reading, text) ?? expected)
    return nil
  }

  private mutating func say(_ name: FieldName, _ defect: (rule: ReadingRule, text: String)) {
    let rule = defect.rule == .unreadable ? ReadingRule.unreadableRealisasi : defect.rule
    defects.append((rule, "“\(name.rawValue)”: \(defect.text)"))
  }
}
