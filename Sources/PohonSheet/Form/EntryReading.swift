import Pohon

/// What an open cell of a form says, as a table of realisasi holds it, or why it cannot be taken.
struct EntryReading: Sendable {
  /// The text for the table; nil where the cell cannot be taken.
  private(set) var text: String?
  /// The number it stands for.
  private(set) var number: Double?
  /// Whether the cell says that there is no value yet: `-`, `n/a`, `belum ada`.
  private(set) var isAbsent = false
  /// What is to be said of it.
  private(set) var defect: (severity: Severity, message: String)?

  private let answer: FormAnswer

  /// Reads `cell`, which stands in `column`.
  /// - Parameter grades: words that are grades in the tree, besides those of the shipped scales.
  init(
    _ cell: Cell, _ column: FormColumn, _ answer: FormAnswer, _ period: Period, grades: Set<String>
  ) {
    self.answer = answer
    read(cell, column, period, grades)
  }

  private mutating func read(
    _ cell: Cell, _ column: FormColumn, _ period: Period, _ grades: Set<String>
  ) {
    guard let value = cell.value else {
      return refuse(
        "berisi rumus tanpa hasil yang tersimpan; diharapkan isinya sendiri, atau berkas yang "
          + "disimpan ulang dengan Excel atau LibreOffice")
    }
    if case .error(let error) = value { return refuse("berisi kesalahan rumus \(quoted(error))") }
    let holdsText = column.field.map(Self.texts.contains) ?? true
    if !holdsText, Quantity(settled(value.plainText)).isAbsent { return isAbsent = true }
    switch column {
    case .value: readValue(value, grades)
    case .numerator, .denominator: readPart(value)
    case .dataYear: readYear(value, period)
    default: text = settled(value.plainText)
    }
  }

  /// The columns that hold words as they are written.
  private static let texts: Set<FieldName> = [.bukti, .kendala, .tindakLanjut, .catatan]

  private mutating func refuse(_ message: String) {
    (text, number, defect) = (nil, nil, (.error, message))
  }

  private mutating func readValue(_ value: CellValue, _ grades: Set<String>) {
    switch value {
    case .percentage(let share):
      guard answer.isPercent else {
        return refuse(
          "\(quoted(value.plainText)) ditulis sebagai persen, padahal satuannya "
            + (answer.satuan.map(quoted) ?? "bukan persen"))
      }
      take(settled(share * 100))
    case .number(let number): take(settled(number))
    case .text(let written): readText(settled(written), grades)
    default: refuseKind(value)
    }
    if let number, defect == nil { judge(number, isTyped: value.isNumber) }
  }

  private mutating func take(_ number: Double) {
    guard number.isFinite else { return refuse("berisi bilangan yang tidak berhingga") }
    (text, self.number) = (commaText(number), number)
  }

  private mutating func readText(_ written: String, _ grades: Set<String>) {
    let quantity = Quantity(written, grades: grades.union(answer.grades))
    switch quantity.reading {
    case .number(let value):
      guard !Satuan.areAtOdds(quantity.satuan, answer.satuan) else {
        return refuse(
          "\(quoted(written)) bersatuan lain; diharapkan satuan \(quoted(answer.satuan ?? ""))")
      }
      (text, number) = (written, value)
    case .grade(let label, _):
      guard answer.kind == .grade || answer.scale != nil else { return refuseWord(written) }
      guard let scale = answer.scale, scale.band(called: label) == nil else {
        return text = written
      }
      refuse(
        "predikat \(quoted(label)) tidak ada pada skala \(scale.name): "
          + answer.grades.joined(separator: ", "))
    case .absent: isAbsent = true
    case .range: refuse("\(quoted(written)) adalah rentang; diharapkan satu angka")
    case .ambiguous(let decimal, let grouped): refuseAmbiguous(written, decimal, grouped)
    case .unreadable: readLooseGrade(written)
    }
  }

  /// `bb` for BB: a grade of the scale in other letters.
  private mutating func readLooseGrade(_ written: String) {
    let meant = answer.grades.filter { $0.lowercased() == written.lowercased() }
    guard meant.count == 1 else { return refuseWord(written) }
    (text, defect) = (meant[0], (.warning, "\(quoted(written)) dibaca \(meant[0])"))
  }

  private mutating func refuseWord(_ written: String) {
    let expected = answer.kind == .grade ? "predikat" : "angka, misalnya 78,6"
    let list = answer.kind == .grade && !answer.grades.isEmpty
    refuse(
      "\(quoted(written)) tidak terbaca; diharapkan \(expected)"
        + (list ? " dari skala: \(answer.grades.joined(separator: ", "))" : ""))
  }

  private mutating func refuseAmbiguous(_ written: String, _ decimal: Double, _ grouped: Double) {
    refuse(
      "\(quoted(written)) dapat berarti \(indonesianText(decimal)) atau \(indonesianText(grouped)); "
        + "diharapkan \(commaText(decimal)) atau \(plainText(grouped))")
  }

  private mutating func refuseKind(_ value: CellValue) {
    if case .date(let day) = value {
      return refuse(
        "berisi tanggal \(day); diharapkan angka (Excel mengubah ketikan seperti 1-3 menjadi tanggal)"
      )
    }
    refuse("\(quoted(value.plainText)) tidak terbaca; diharapkan angka")
  }

  /// Whether a number can be an answer.
  private mutating func judge(_ number: Double, isTyped: Bool) {
    let shown = indonesianText(number)
    switch answer.kind {
    case .grade where answer.scale?.band(of: number) == nil:
      let list = answer.grades.joined(separator: ", ")
      refuse("“\(shown)” bukan predikat" + (list.isEmpty ? "" : "; diharapkan salah satu: \(list)"))
    case .count where number < 0, .percent where number < 0:
      refuse("“\(shown)” kurang dari nol")
    case .percent where number > 100 && !answer.mayExceedHundred:
      defect = (.warning, "“\(shown)” lebih dari 100 %; tetap diambil")
    case .percent where isTyped && number > 0 && number < 1:
      let hundredfold = indonesianText(settled(number * 100))
      defect = (
        .warning,
        "“\(shown)” dibaca \(shown) %; bila maksudnya \(hundredfold) %, tulis \(hundredfold)"
      )
    default: break
    }
  }

  private mutating func readPart(_ value: CellValue) {
    switch value {
    case .number(let number): take(settled(number))
    case .text(let written): readPart(settled(written))
    default: refuseKind(value)
    }
    if let number, number < 0 { refuse("“\(indonesianText(number))” kurang dari nol") }
  }

  /// A count: what is counted may stand behind it and is not kept; a percentage is none.
  private mutating func readPart(_ written: String) {
    let quantity = Quantity(written)
    switch quantity.reading {
    case .number(let number):
      guard let satuan = quantity.satuan else { return (text, self.number) = (written, number) }
      guard Satuan.canonical(satuan) != "%" else {
        return refuse("\(quoted(written)) adalah persen; diharapkan banyaknya")
      }
      take(number)
      defect = (.warning, "\(quoted(written)) diambil tanpa satuannya, menjadi \(text ?? "")")
    case .ambiguous(let decimal, let grouped): refuseAmbiguous(written, decimal, grouped)
    default: refuse("\(quoted(written)) tidak terbaca; diharapkan angka")
    }
  }

  private mutating func readYear(_ value: CellValue, _ period: Period) {
    let written = settled(value.plainText)
    guard written.utf8.count == 4, let year = Int(written), year >= 1000 else {
      return refuse("\(quoted(written)) tidak terbaca; diharapkan tahun, misalnya \(period.year)")
    }
    text = written
    if year > period.year {
      defect = (.warning, "data \(year) untuk realisasi \(period); tetap diambil")
    }
  }
}

extension CellValue {
  /// Whether it is a plain number.
  fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
}
