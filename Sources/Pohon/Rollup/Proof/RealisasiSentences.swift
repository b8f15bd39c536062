/// Writes where the realisasi of an indicator comes from.
struct RealisasiSentences {
  private let proof: RealisasiProof
  private let figures: IndicatorFigures
  private let satuan: String?

  init(_ indicator: IndicatorProof) {
    (proof, figures) = (indicator.realisasi, indicator.figures)
    satuan = indicator.satuan
  }

  /// The realisasi that counts, then what else was reported, computed or left out.
  var all: [String] {
    var sentences = [main].compactMap { $0 }
    if proof.basis == .computed, !proof.takesResult, let told = figures.reported.value {
      sentences.append("Dilaporkan \(amount(told))\(parts); yang dipakai hasil hitungan.")
    } else if let computation = proof.computation, figures.computed.value == nil {
      sentences.append(
        "Hitungan (\(title(computation))) tidak diketahui: \(figures.computed.reason.text)"
          + "\(unknownOperands(computation)).")
    }
    if figures.reported.reason == .gapInYear, !proof.counted.isEmpty {
      sentences.append("Yang sudah dilaporkan: \(list(proof.counted)).")
    }
    let unused = proof.reports.filter { $0.leftOut != nil && $0.leftOut != "bukan nilai terakhir" }
    for report in unused {
      sentences.append("Laporan \(written(report)) tidak dipakai: \(report.leftOut ?? "").")
    }
    for item in proof.computation?.leftOut ?? [] {
      sentences.append("Tidak diambil: \(item.name), \(item.reason).")
    }
    return sentences
  }

  private func amount(_ value: Double) -> String { shown(value) + satuanText(satuan) }

  private var main: String? {
    guard let value = figures.realisasi.value ?? figures.computed.value ?? figures.reported.value
    else { return nil }
    switch proof.basis {
    case nil: return nil
    case .reported: return "Realisasi \(amount(value))\(parts)\(lender)\(dataYears)."
    case .ratio:
      return "Realisasi = pembilang \(part(\.numerator, proof.numerator)) / penyebut "
        + "\(part(\.denominator, proof.denominator))\(percent) = \(amount(value))\(lender)\(dataYears)."
    case .computed:
      if proof.takesResult { return "Realisasi \(amount(value))\(lender)." }
      if let formula = proof.computation?.formula {
        return "Realisasi = \(formula.substituted) = \(amount(value)), dari rumus "
          + "\(formula.formula)\(formula.isAssumed ? " (asumsi)" : "")."
      }
      return proof.computation.map {
        "Realisasi = \(text($0)) = \(amount(value))\(weighting($0))."
      }
    }
  }

  private var percent: String { proof.isPercent ? " × 100" : "" }

  private var lender: String {
    guard let lender = proof.lender else { return "" }
    let what = proof.takesResult ? "hasil hitungan" : "laporan"
    return ", diambil dari \(what) indikator yang sama, \(lender.text)"
  }

  /// The years that the reports behind the value speak of, where they are not the period's.
  private var dataYears: String {
    let years = figures.dataYears.map(String.init)
    return years.isEmpty ? "" : "; berdasarkan data tahun \(years.joined(separator: ", "))"
  }

  /// The reports behind the value, in parentheses.
  private var parts: String {
    let assumed = proof.accumulation.isAssumed ? ", cara akumulasi asumsi" : ""
    let known = proof.counted.filter { $0.value != nil }
    guard let only = known.first else { return "" }
    let older = proof.reports.filter { $0.leftOut == "bukan nilai terakhir" }
    switch proof.accumulation.value {
    case .last where !older.isEmpty:
      return " (nilai terakhir, \(written(only)), sesudah \(list(older))\(assumed))"
    case _ where known.count == 1:
      let isWorded = only.text.map { Quantity($0).grade != nil } ?? false
      return isWorded ? " (\(only.period), tertulis “\(only.text ?? "")”)" : " (\(only.period))"
    case .sum: return " (\(sum(known)), dijumlahkan\(assumed))"
    case .mean where Set(known.map(\.period.months.count)).count > 1:
      let months = known.map { ($0.value ?? .nan, Double($0.period.months.count)) }
      return " (\(list(known)), rata-rata menurut bulan = \(meanText(months))\(assumed))"
    case .mean: return " (\(sum(known)), dibagi \(known.count)\(assumed))"
    case .last: return " (\(only.period))"
    }
  }

  private func written(_ report: RealisasiProof.Report) -> String {
    let value = report.value.map(shown) ?? report.text.map { "“\($0)”" } ?? "tanpa nilai"
    return "\(report.period) \(value)\(report.dataYear.map { ", data tahun \($0)" } ?? "")"
  }

  private func list(_ reports: [RealisasiProof.Report]) -> String {
    reports.map(written).joined(separator: "; ")
  }

  private func sum(_ reports: [RealisasiProof.Report]) -> String {
    reports.map(written).joined(separator: " + ")
  }

  /// `(20 + 25 = 45)` where several reports were added, else the number.
  private func part(
    _ field: KeyPath<RealisasiProof.Report, Double?>, _ total: Double?
  ) -> String {
    let values = proof.counted.compactMap { $0[keyPath: field] }
    guard let total else { return "tidak diketahui" }
    guard values.count > 1 else { return shown(total) }
    return "(\(values.map(shown).joined(separator: " + ")) = \(shown(total)))"
  }
}

extension RealisasiSentences {
  private func title(_ computation: ComputationProof) -> String {
    if computation.method == .formula {
      return (["rumus"] + [computation.formula?.formula].compactMap { $0 }).joined(separator: " ")
    }
    let source = computation.takesChildren ? "indikator kondisi di bawahnya" : "indikator lain"
    return "\(computation.method.rawValue) \(source)"
  }

  /// The method with its operands and their values.
  private func text(_ computation: ComputationProof) -> String {
    let operands = computation.operands
    let named = operands.map { "\($0.subject.text) \($0.realisasi.value.map(shown) ?? "–")" }
    switch computation.method {
    case .formula: return computation.formula?.substituted ?? "rumus"
    case .sum: return "jumlah \(named.joined(separator: " + "))"
    case .minimum: return "nilai terendah dari \(named.joined(separator: "; "))"
    case .maximum: return "nilai tertinggi dari \(named.joined(separator: "; "))"
    case .mean, .weightedMean:
      let word = computation.method == .mean ? "rata-rata" : "rata-rata tertimbang"
      let names = operands.map(\.subject.text).joined(separator: ", ")
      return "\(word) \(names) = "
        + meanText(operands.map { ($0.realisasi.value ?? .nan, $0.weight) })
    case .ratio:
      let names = operands.map(\.subject.text).joined(separator: ", ")
      return "rasio \(names) = (\(added(operands.map(\.numerator)))) / "
        + "(\(added(operands.map(\.denominator))))\(percent)"
    }
  }

  private func added(_ values: [Double?]) -> String {
    values.map { $0.map(shown) ?? "–" }.joined(separator: " + ")
  }

  private func weighting(_ computation: ComputationProof) -> String {
    guard computation.operands.count > 1, computation.method == .weightedMean else { return "" }
    switch computation.weighting {
    case .equal: return " (bobot tidak ditetapkan, dipakai sama: asumsi)"
    case .incomplete: return " (bobot hanya ditetapkan sebagian, dipakai sama: asumsi)"
    case .nothing: return " (bobotnya semua nol, dipakai sama: asumsi)"
    case .declared:
      return computation.operands.contains(where: \.weightIsAssumed) ? " (bobotnya asumsi)" : ""
    case .single, .equalByMethod: return ""
    }
  }

  /// The operands that are not known, each with its reason.
  private func unknownOperands(_ computation: ComputationProof) -> String {
    if let formula = computation.formula {
      let texts = formula.unknown.map { "\($0.name) (\($0.figure.reason.text))" }
      return texts.isEmpty ? "" : "; \(texts.joined(separator: "; "))"
    }
    let unknown = computation.operands.filter {
      computation.method == .ratio
        ? $0.numerator == nil || $0.denominator == nil : $0.realisasi.value == nil
    }
    guard !unknown.isEmpty else { return "" }
    let texts = unknown.map { operand in
      let reason =
        operand.realisasi.value == nil
        ? operand.realisasi.reason.text : "pembilang atau penyebutnya tidak ada"
      return "\(operand.subject.text) (\(reason))"
    }
    return "; \(texts.joined(separator: "; "))"
  }
}
