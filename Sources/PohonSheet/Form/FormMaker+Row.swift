import Pohon

extension FormMaker {
  /// Adds what an indicator asks for to `form`: its realisasi, the variables of its formula, or the
  /// reason why there is nothing to ask.
  func ask(_ place: Place, _ index: Int, _ partners: [String], _ form: inout RealisasiForm) {
    let at = Place(tree: place.tree, node: place.node, indicator: index)
    let indicator = dossier.indicator(at: at)
    let key = dossier.trees[tree].nodes[place.node].key
    func omit(_ reason: String) {
      form.omitted.append(
        .init(code: "\(key)#\(index + 1)", indicator: indicator.name, reason: reason))
    }
    let schedule = indicator.schedule ?? .quarterly
    let periods = reportPeriods(at, schedule)
    guard !periods.isEmpty else {
      let next = period.next(by: schedule)
      return omit("belum waktunya; jadwal \(schedule.rawValue), dilaporkan untuk \(next)")
    }
    if indicator.computation != nil, reports.periods(of: at).isEmpty {
      omit("dihitung dari isian lain; tidak perlu diisi")
    } else {
      let answer = FormAnswer(indicator, scales: scales)
      for period in periods {
        form.rows.append(row(at, key, indicator, answer, period, partners))
        form.answers.append(answer)
      }
    }
    for variable in indicator.computation?.formula?.variables ?? [] {
      for period in periods where !variable.values.contains(where: { $0.period == period }) {
        form.rows.append(row(at, key, indicator, variable, period, partners))
        form.answers.append(FormAnswer(variable))
      }
    }
  }

  /// The periods of an indicator's rows: by its schedule, but this period itself where it was
  /// reported so before and the schedule asks for a longer one.
  private func reportPeriods(_ place: Place, _ schedule: Schedule) -> [Period] {
    let due = period.reported(by: schedule)
    let isLonger = due.contains { $0 != period && $0.contains(period) }
    guard isLonger, due.allSatisfy({ reports[place, nil, $0] == nil }),
      reports[place, nil, period] != nil
    else { return due }
    return [period]
  }

  private func row(
    _ place: Place, _ key: String, _ indicator: Indicator, _ answer: FormAnswer, _ period: Period,
    _ partners: [String]
  ) -> FormRow {
    let takesQuotient = takesQuotient(place, answer)
    let target = target(place, period)
    return FormRow(
      subject: .init(code: key, indicator: (place.indicator ?? 0) + 1, period: period),
      statement: statement(place), indicator: indicator.name,
      satuan: indicator.satuan ?? dash,
      guide: guide(indicator, answer, takesQuotient, period, place, partners),
      target: target, yearTarget: self.target(place, .year(period.year)),
      previous: previous(place, nil, period), takesQuotient: takesQuotient,
      given: given(place, nil, period))
  }

  private func row(
    _ place: Place, _ key: String, _ indicator: Indicator, _ variable: FormulaVariable,
    _ period: Period, _ partners: [String]
  ) -> FormRow {
    let lines =
      ["Variabel rumus indikator ini."] + how(variable.accumulation ?? .last) + shared(partners)
    return FormRow(
      subject: .init(
        code: key, indicator: (place.indicator ?? 0) + 1, variable: variable.name, period: period),
      statement: statement(place), indicator: "\(indicator.name)\nvariabel: \(variable.name)",
      satuan: variable.satuan ?? dash, guide: lines.joined(separator: "\n"), target: dash,
      yearTarget: dash, previous: previous(place, variable.name, period), takesQuotient: false,
      given: given(place, variable.name, period))
  }

  private func statement(_ place: Place) -> String {
    dossier.trees[tree].nodes[place.node].statement
  }

  private func target(_ place: Place, _ period: Period) -> String {
    guard let index = indices[period] else { return dash }
    let figures = rollup.figures(ofIndicator: place, at: index)
    if let printed = figures.printedTarget { return printed.text }
    guard let target = figures.target else { return dash }
    let ends = [target.lowerBound, target.upperBound].map { indonesianText($0, decimals: 4) }
      .map(withoutZeros)
    return ends[0] == ends[1] ? ends[0] : "\(ends[0])..\(ends[1])"
  }

  private func previous(_ place: Place, _ variable: String?, _ period: Period) -> String {
    let before = period.previous
    return reports[place, variable, before]?.shortText.map { "\($0) (\(before))" } ?? dash
  }

  private func given(_ place: Place, _ variable: String?, _ period: Period) -> [FieldName: String] {
    guard let report = reports[place, variable, period] else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: FormColumn.entries.compactMap { column in
        column.field.flatMap { field in report.text(field).map { (field, $0) } }
      })
  }

  private func guide(
    _ indicator: Indicator, _ answer: FormAnswer, _ takesQuotient: Bool, _ period: Period,
    _ place: Place, _ partners: [String]
  ) -> String {
    var lines = indicator.formula.map { [firstWords(of: $0)] } ?? []
    let accumulation = indicator.accumulation ?? (indicator.valueType == .count ? .sum : .last)
    lines += how(accumulation)
    if takesQuotient { lines.append("Isi pembilang dan penyebut, atau realisasinya saja.") }
    if answer.kind == .grade { lines.append("Isi predikat dari daftar.") }
    let longer = reports.periods(of: place).first { $0 != period && $0.contains(period) }
    if let longer, let told = reports[place, nil, longer]?.shortText {
      lines.append("Sudah dilaporkan untuk \(longer): \(told).")
    }
    return (lines + shared(partners)).joined(separator: "\n")
  }

  private func how(_ accumulation: Accumulation) -> [String] {
    switch accumulation {
    case .sum: ["Isi angka periode ini saja, bukan jumlah sejak awal tahun."]
    case .mean: ["Isi nilai periode ini saja."]
    case .last: ["Isi keadaan pada akhir periode."]
    }
  }

  private func shared(_ partners: [String]) -> [String] {
    partners.isEmpty ? [] : ["Bersama \(partners.joined(separator: ", "))."]
  }
}

/// What stands where there is nothing to show.
let dash = "–"

/// A formula as a cell of a form holds it: its first words, where it is long.
private func firstWords(of formula: String) -> String {
  let words = formula.split(whereSeparator: \.isWhitespace)
  var text = ""
  for word in words {
    guard text.count + word.count < 160 else { return text + " …" }
    text += (text.isEmpty ? "" : " ") + word
  }
  return text
}

/// A number without the zeros behind its last decimal.
private func withoutZeros(_ number: String) -> String {
  guard number.contains(",") else { return number }
  var text = Substring(number)
  while text.last == "0" { text.removeLast() }
  if text.last == "," { text.removeLast() }
  return String(text)
}
