/// Writes the reports that became one value.
struct ReportWords {
  private let reports: [RealisasiProof.Report]
  private let accumulation: Accumulation
  private let isAssumed: Bool

  /// Of `reports`, those that count under `accumulation`, which may be marked as an assumption.
  init(_ reports: [RealisasiProof.Report], by accumulation: Accumulation, isAssumed: Bool) {
    (self.reports, self.accumulation, self.isAssumed) = (reports, accumulation, isAssumed)
  }

  private var counted: [RealisasiProof.Report] { reports.filter { $0.leftOut == nil } }

  /// The reports behind the value and what was done with them, in parentheses with a space before.
  var parts: String {
    let assumed = isAssumed ? ", cara akumulasi asumsi" : ""
    let known = counted.filter { $0.value != nil }
    guard let only = known.first else { return "" }
    let older = reports.filter { $0.leftOut == "bukan nilai terakhir" }
    switch accumulation {
    case .last where !older.isEmpty:
      return " (nilai terakhir, \(Self.written(only)), sesudah \(Self.list(older))\(assumed))"
    case _ where known.count == 1:
      let isWorded = only.text.map { Quantity($0).grade != nil } ?? false
      return isWorded ? " (\(only.period), tertulis “\(only.text ?? "")”)" : " (\(only.period))"
    case .sum: return " (\(sum(known)), dijumlahkan\(assumed))"
    case .mean where Set(known.map(\.period.months.count)).count > 1:
      let months = known.map { ($0.value ?? .nan, Double($0.period.months.count)) }
      return " (\(Self.list(known)), rata-rata menurut bulan = \(meanText(months))\(assumed))"
    case .mean: return " (\(sum(known)), dibagi \(known.count)\(assumed))"
    case .last: return " (\(only.period))"
    }
  }

  /// The reports that count, one after another.
  var list: String { Self.list(counted) }

  /// `2025-T1 20`, with the year of its data where that is another.
  static func written(_ report: RealisasiProof.Report) -> String {
    let value = report.value.map(shown) ?? report.text.map { "“\($0)”" } ?? "tanpa nilai"
    return "\(report.period) \(value)\(report.dataYear.map { ", data tahun \($0)" } ?? "")"
  }

  private static func list(_ reports: [RealisasiProof.Report]) -> String {
    reports.map(written).joined(separator: "; ")
  }

  private func sum(_ reports: [RealisasiProof.Report]) -> String {
    reports.map(Self.written).joined(separator: " + ")
  }
}

extension ReportWords {
  /// `Variabel rencana 120 dokumen (2025-T1 50 + 2025-T2 70, dijumlahkan).`; nil where no report of
  /// a variable counts.
  static func sentence(_ formula: FormulaProof) -> String? {
    let told = formula.variables.compactMap { variable -> String? in
      guard let accumulation = variable.accumulation else { return nil }
      let words = ReportWords(
        variable.reports, by: accumulation.value, isAssumed: accumulation.origin == .standard)
      let unused = variable.reports.filter {
        $0.leftOut != nil && $0.leftOut != "bukan nilai terakhir"
      }.map { "; laporan \(written($0)) tidak dipakai: \($0.leftOut ?? "")" }.joined()
      guard let value = variable.figure.value else {
        return words.counted.isEmpty
          ? nil : "\(variable.name) belum lengkap (baru \(words.list))\(unused)"
      }
      return "\(variable.name) \(shown(value))\(satuanText(variable.satuan))\(words.parts)"
        + unused
    }
    return told.isEmpty ? nil : "Variabel: \(told.joined(separator: "; "))."
  }
}
