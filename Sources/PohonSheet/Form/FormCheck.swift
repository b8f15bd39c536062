import Pohon

/// Checks the rows of one filled form against the form that would be handed out today.
struct FormCheck {
  private(set) var claims: [FormClaim] = []
  private(set) var findings: [FormFinding] = []
  /// How many rows neither give a value nor had one.
  private(set) var unreported = 0

  private let form: FilledForm
  private let maker: FormMaker
  /// The rows of today's form by what they are of, with how they are answered.
  private let asked: [FormRow.Subject: (row: FormRow, answer: FormAnswer)]
  private let positions: [String: Int]
  private let grades: Set<String>

  init(_ form: FilledForm, _ maker: FormMaker, today: RealisasiForm) {
    (self.form, self.maker) = (form, maker)
    asked = Dictionary(
      zip(today.rows, today.answers).map { ($0.subject, ($0, $1)) },
      uniquingKeysWith: { first, _ in first })
    let tree = maker.dossier.trees[maker.tree]
    positions = Dictionary(
      tree.nodes.map { ($0.key, $0.position) }, uniquingKeysWith: { first, _ in first })
    grades = tree.heading.gradeWords
    for row in form.rows { check(row) }
  }

  private mutating func check(_ row: FilledForm.Row) {
    guard let asked = asked(row), keepsLocks(row) else { return }
    let (before, said) = (claims.count, findings.count)
    let place = Place(
      tree: maker.tree, node: positions[row.record.subject.code] ?? 0,
      indicator: row.record.subject.indicator - 1)
    let target = FormClaim.Target(
      place: place, variable: row.record.subject.variable, period: row.record.subject.period)
    var isRefused = false
    for column in FormColumn.entries {
      isRefused = !take(column, of: row, asked, target) || isRefused
    }
    let current = maker.reports[place, target.variable, target.period]
    if !isRefused, claims.count > before {
      isRefused = !agrees(row, claims[before...], current, asked.answer)
    }
    if isRefused, claims.count > before {
      claims.removeSubrange(before...)
      for index in said..<findings.count where findings[index].severity == .error {
        findings[index].message += "; baris ini tidak diambil"
      }
    }
    if current?.isWithoutValue ?? true,
      FormColumn.values.allSatisfy({ !says(row, $0, asked.answer) })
    {
      unreported += 1
    }
  }

  /// Whether a cell holds more than a word for nothing.
  private func says(_ row: FilledForm.Row, _ column: FormColumn, _ answer: FormAnswer) -> Bool {
    row.cells[column].map { cell in
      !EntryReading(cell, column, answer, row.record.subject.period, grades: grades).isAbsent
    } ?? false
  }

  /// The row as it would be handed out today; nil with a finding where it would not.
  private mutating func asked(
    _ row: FilledForm.Row
  ) -> (row: FormRow, answer: FormAnswer)? {
    let subject = row.record.subject
    guard let found = asked[subject] else {
      say(.error, reasonNotAsked(subject), .code, row)
      return nil
    }
    guard settled(found.row.indicator) == settled(row.record.indicator) else {
      say(
        .error,
        "indikator \(subject.name) dalam pohon kini bernama "
          + "\(quoted(found.row.indicator)); mohon formulir baru", .indicator, row)
      return nil
    }
    for column in [FormColumn.target, .yearTarget] {
      let (now, then) = (found.row.locked(column) ?? dash, row.record.locked(column) ?? dash)
      if !saySame(now, then) {
        say(
          .warning,
          "\(column.heading.lowercased()) dalam pohon kini \(quoted(now)), pada formulir "
            + quoted(then), column, row)
      }
    }
    return found
  }

  private func reasonNotAsked(_ subject: FormRow.Subject) -> String {
    let tree = maker.dossier.trees[maker.tree]
    guard let node = positions[subject.code].map({ tree.nodes[$0] }),
      node.indicators.indices.contains(subject.indicator - 1)
    else { return "indikator \(subject.name) tidak ada lagi dalam pohon “\(tree.id)”" }
    let units = maker.unitsOfNode[node.position] ?? []
    if !units.contains(where: { $0.code == form.record.unitCode || $0.name == form.record.unit }) {
      let names = units.map(\.name).joined(separator: ", ")
      return "indikator \(subject.name) bukan tanggung jawab \(form.record.unit)"
        + (names.isEmpty ? "" : ", melainkan \(names)")
    }
    return "indikator \(subject.name) untuk \(subject.period) tidak diminta lagi: jadwal atau cara "
      + "hitungnya dalam pohon sudah berubah"
  }

  /// Whether every locked cell shows what it showed; says where it does not.
  private mutating func keepsLocks(_ row: FilledForm.Row) -> Bool {
    var isKept = true
    for column in FormColumn.locked {
      let text = row.record.locked(column) ?? ""
      let value = row.cells[column]?.value
      if value?.shows(text) ?? settled(text).isEmpty { continue }
      let now = value.map { "diubah menjadi \(quoted(settled($0.plainText)))" } ?? "dikosongkan"
      say(
        .error,
        "“\(column.heading)” terkunci dan semula \(quoted(text)), tetapi \(now); baris ini "
          + "tidak diambil", column, row)
      isKept = false
    }
    return isKept
  }

  /// Takes one open cell; false after an error.
  private mutating func take(
    _ column: FormColumn, of row: FilledForm.Row, _ asked: (row: FormRow, answer: FormAnswer),
    _ target: FormClaim.Target
  ) -> Bool {
    guard let field = column.field else { return true }
    let given = row.record.given[field]
    guard let cell = row.cells[column] else {
      sayKept(column, row, target, "dikosongkan")
      return true
    }
    if let given, let value = cell.value, value.shows(given) { return true }
    guard row.record.isOpen(column) else {
      say(.error, "“\(column.heading)” tidak diminta untuk indikator ini", column, row)
      return false
    }
    let reading = EntryReading(cell, column, asked.answer, target.period, grades: grades)
    if reading.isAbsent {
      let shown = cell.value.map { quoted(settled($0.plainText)) } ?? ""
      sayKept(column, row, target, "\(shown) dibaca belum dilaporkan")
      return true
    }
    if let defect = reading.defect {
      say(defect.severity, "“\(column.heading)” \(defect.message)", column, row)
    }
    guard let text = reading.text else { return false }
    claims.append(
      FormClaim(
        target: target, name: row.record.subject.name, field: field, text: text, given: given,
        isShared: (maker.unitsOfNode[target.place.node] ?? []).count > 1,
        isPercent: asked.answer.isPercent,
        spot: form.spot(column, row.number)))
    return true
  }

  /// Says that a cell which says nothing any more takes back nothing that is recorded.
  private mutating func sayKept(
    _ column: FormColumn, _ row: FilledForm.Row, _ target: FormClaim.Target, _ what: String
  ) {
    guard let field = column.field, let given = row.record.given[field],
      maker.reports[target.place, target.variable, target.period]?.text(field) != nil
    else { return }
    say(
      .warning, "“\(column.heading)” \(what); laporan lama \(quoted(given)) tetap tercatat", column,
      row)
  }

  /// Whether realisasi, pembilang and penyebut fit together, as they would stand in the table.
  private mutating func agrees(
    _ row: FilledForm.Row, _ claims: ArraySlice<FormClaim>, _ current: Realisasi?,
    _ answer: FormAnswer
  ) -> Bool {
    func text(_ field: FieldName) -> String? {
      claims.first { $0.field == field }?.text ?? current?.text(field)
    }
    let parts = (text(.pembilang), text(.penyebut))
    switch parts {
    case (nil, nil): return true
    case (nil, _):
      say(.error, "“Pembilang” kosong, padahal “Penyebut” terisi", .numerator, row)
      return false
    case (_, nil):
      say(.error, "“Penyebut” kosong, padahal “Pembilang” terisi", .denominator, row)
      return false
    case (let numerator?, let denominator?):
      let numbers = [numerator, denominator].map { Quantity($0).number ?? .nan }
      guard numbers[1] != 0 else {
        say(.error, "“Penyebut” nol; hasil baginya tidak dapat dihitung", .denominator, row)
        return false
      }
      guard let value = text(.realisasi), !Quantity(value).isAbsent,
        !isQuotient(value, numbers[0], numbers[1], isPercent: answer.isPercent)
      else { return true }
      let quotient = numbers[0] / numbers[1] * (answer.isPercent ? 100 : 1)
      let recorded = row.cells[.value] == nil ? " yang tercatat" : ""
      say(
        .error,
        "“Realisasi”\(recorded) \(quoted(value)) berbeda dari pembilang/penyebut, yaitu "
          + indonesianText(quotient, decimals: 2), .value, row)
      return false
    }
  }

  private mutating func say(
    _ severity: Severity, _ message: String, _ column: FormColumn, _ row: FilledForm.Row
  ) {
    findings.append(FormFinding(severity, message, at: form.spot(column, row.number)))
  }
}
