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
        "Hitungan (\(title(computation))) tidak diketahui: \(unknown(computation)).")
    }
    sentences += [proof.computation?.formula.flatMap(ReportWords.sentence)].compactMap { $0 }
    if figures.reported.reason == .gapInYear, !proof.counted.isEmpty {
      sentences.append("Yang sudah dilaporkan: \(told.list).")
    }
    let unused = proof.reports.filter { $0.leftOut != nil && $0.leftOut != "bukan nilai terakhir" }
    for report in unused {
      sentences.append(
        "Laporan \(ReportWords.written(report)) tidak dipakai: \(report.leftOut ?? "").")
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
          + "\(formula.formula)\(formula.isAssumed ? " (asumsi)" : "")\(children(formula))."
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
  private var parts: String { told.parts }

  private var told: ReportWords {
    ReportWords(
      proof.reports, by: proof.accumulation.value, isAssumed: proof.accumulation.isAssumed)
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
  /// What `anak` means in a formula, where it is used.
  private func children(_ formula: FormulaProof) -> String {
    formula.children.isEmpty ? "" : ", dengan anak \(formula.children.joined(separator: "; "))"
  }

  private func title(_ computation: ComputationProof) -> String {
    if let formula = computation.formula { return "rumus \(formula.formula)\(children(formula))" }
    let names = computation.operands.map(\.subject.text).joined(separator: ", ")
    return names.isEmpty ? word(computation.method) : "\(word(computation.method)) \(names)"
  }

  private func word(_ method: Computation.Method) -> String {
    switch method {
    case .weightedMean: "rata-rata tertimbang"
    case .minimum: "nilai terendah dari"
    case .maximum: "nilai tertinggi dari"
    case .formula, .sum, .mean, .ratio: method.rawValue
    }
  }

  /// The method with its operands and their values.
  private func text(_ computation: ComputationProof) -> String {
    let operands = computation.operands
    let values = operands.map { $0.realisasi.value.map(shown) ?? "–" }
    switch computation.method {
    case .formula: return computation.formula?.substituted ?? "rumus"
    case _ where operands.count == 1 && computation.method != .ratio: return title(computation)
    case .sum: return "\(title(computation)) = \(values.joined(separator: " + "))"
    case .minimum, .maximum:
      let named = zip(operands, values).map { "\($1) (\($0.subject.text))" }
      return "\(word(computation.method)) \(named.joined(separator: "; "))"
    case .mean, .weightedMean:
      return "\(title(computation)) = "
        + meanText(operands.map { ($0.realisasi.value ?? .nan, $0.weight) })
    case .ratio:
      return "\(title(computation)) = (\(added(operands.map(\.numerator)))) / "
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

  /// The operands that are not known, each with its reason; where all are known, or the computation
  /// fails before, its own reason.
  private func unknown(_ computation: ComputationProof) -> String {
    let reason = figures.computed.reason
    let lacks = [.operandUnknown, .operandUnreported, .longerPeriod].contains(reason)
    let operands = lacks ? unknownOperands(computation) : ""
    return operands.isEmpty ? reason.text : operands
  }

  private func unknownOperands(_ computation: ComputationProof) -> String {
    if let formula = computation.formula {
      return formula.unknown.map { "\($0.name) (\($0.figure.reason.text))" }
        .joined(separator: "; ")
    }
    let unknown = computation.operands.filter {
      computation.method == .ratio
        ? $0.numerator == nil || $0.denominator == nil : $0.realisasi.value == nil
    }
    return unknown.map { operand in
      let reason =
        operand.realisasi.value == nil
        ? operand.realisasi.reason.text : "pembilang atau penyebutnya tidak ada"
      return "\(operand.subject.text) (\(reason))"
    }.joined(separator: "; ")
  }
}
