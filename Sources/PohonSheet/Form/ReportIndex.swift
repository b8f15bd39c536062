import Pohon

/// What was reported of one tree, by indicator, variable and period.
struct ReportIndex: Sendable {
  private struct Key: Hashable {
    var place: Place
    var variable: String?
    var period: Period
  }

  private var reports: [Key: Realisasi] = [:]
  private var periods: [Place: [Period]] = [:]

  init(_ dossier: Dossier, tree: Int) {
    for report in dossier.realisasi where report.place.tree == tree { add(report, nil) }
    for told in dossier.variableReports where told.report.place.tree == tree {
      add(told.report, told.variable)
    }
  }

  private mutating func add(_ report: Realisasi, _ variable: String?) {
    reports[Key(place: report.place, variable: variable, period: report.period)] = report
    if variable == nil, !report.isWithoutValue {
      periods[report.place, default: []].append(report.period)
    }
  }

  /// The report of an indicator, or of a variable of its formula, for a period.
  subscript(place: Place, variable: String?, period: Period) -> Realisasi? {
    reports[Key(place: place, variable: variable, period: period)]
  }

  /// The periods that a value of the indicator was reported for.
  func periods(of place: Place) -> [Period] { periods[place] ?? [] }

  /// Whether any report of the indicator gives pembilang and penyebut.
  func hasQuotient(_ place: Place) -> Bool {
    periods(of: place).contains { self[place, nil, $0]?.numerator != nil }
  }
}

extension Realisasi {
  /// What a column of a table of realisasi holds of it; nil where it is empty.
  func text(_ field: FieldName) -> String? {
    switch field {
    case .realisasi: value?.text
    case .pembilang: numerator.map(commaText)
    case .penyebut: denominator.map(commaText)
    case .tahunData: dataYear.map { "\($0)" }
    case .bukti: evidence
    case .kendala: obstacle
    case .tindakLanjut: followUp
    case .catatan: remark
    default: nil
    }
  }

  /// Its value as one line: the realisasi, or pembilang and penyebut.
  var shortText: String? {
    if let value { return value.text }
    guard let numerator, let denominator else { return nil }
    return "\(commaText(numerator))/\(commaText(denominator))"
  }
}
