extension IndicatorTable {
  /// Computes realisasi and capaian of every indicator, operands before results.
  ///
  /// - Parameters:
  ///   - operands: for each indicator the indicators its computation takes.
  ///   - order: the indicators that are computed, operands first; those in a cycle are left out.
  mutating func run(
    traits: [IndicatorTraits], operands: CompressedRows, order: [Int], cyclic: [Int]
  ) {
    for indicator in cyclic {
      for period in 0..<periods { computedReason[indicator * periods + period] = .cycle }
      settle(indicator, traits)
    }
    for indicator in traits.indices where traits[indicator].method == nil {
      settle(indicator, traits)
    }
    for indicator in order {
      compute(indicator, traits, operands)
      settle(indicator, traits)
    }
  }

  /// Phase 1 of one indicator whose operands are settled.
  private mutating func compute(
    _ indicator: Int, _ traits: [IndicatorTraits], _ operands: CompressedRows
  ) {
    guard let method = traits[indicator].method else { return }
    let terms = operands[indicator].map(Int.init)
    let needsOneSatuan = method != .ratio
    let declared = terms.compactMap { traits[$0].weight }
    let isWeighted = declared.count == terms.count && declared.reduce(0, +) > 0
    let weights = isWeighted ? declared : terms.map { _ in 1 }
    let satuanAgree = Set(terms.map { traits[$0].satuan }).count <= 1
    for period in 0..<periods {
      let cell = indicator * periods + period
      let cells = terms.map { $0 * periods + period }
      if terms.isEmpty {
        computedReason[cell] = .noOperand
      } else if needsOneSatuan, !satuanAgree {
        computedReason[cell] = .satuanDiffer
      } else if method == .ratio {
        computeRatio(cell, cells, isPercent: traits[indicator].isPercent)
      } else if cells.contains(where: { value[$0].isNaN }) {
        computedReason[cell] = .operandUnknown
      } else {
        computed[cell] = combine(method, cells, weights)
        computedReason[cell] = .none
      }
    }
  }

  private func combine(
    _ method: Computation.Method, _ cells: [Int], _ weights: [Double]
  ) -> Double {
    let values = cells.map { value[$0] }
    switch method {
    case .sum, .ratio: return values.reduce(0, +)
    case .mean: return values.reduce(0, +) / Double(values.count)
    case .weightedMean:
      let total = weights.reduce(0, +)
      return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    case .minimum: return values.reduce(.infinity, min)
    case .maximum: return values.reduce(-.infinity, max)
    }
  }

  /// Σ pembilang / Σ penyebut; an operand without both leaves the ratio unknown.
  private mutating func computeRatio(_ cell: Int, _ cells: [Int], isPercent: Bool) {
    let above = cells.reduce(0) { $0 + numerator[$1] }
    let below = cells.reduce(0) { $0 + denominator[$1] }
    if above.isNaN || below.isNaN {
      computedReason[cell] = .operandUnknown
    } else if below == 0 {
      computedReason[cell] = .denominatorZero
    } else {
      computed[cell] = above / below * (isPercent ? 100 : 1)
      computedReason[cell] = .none
      (numerator[cell], denominator[cell]) = (above, below)
    }
  }

  /// Chooses the realisasi that counts and derives capaian or kemajuan from it.
  private mutating func settle(_ indicator: Int, _ traits: [IndicatorTraits]) {
    let trait = traits[indicator]
    for period in 0..<periods {
      let cell = indicator * periods + period
      if trait.method == nil, !numerator[cell].isNaN, !denominator[cell].isNaN {
        computeRatio(cell, [cell], isPercent: trait.isPercent)
      }
      if !computed[cell].isNaN {
        value[cell] = computed[cell]
        source[cell] = trait.method == nil ? .ratio : .computed
      } else if !reported[cell].isNaN {
        value[cell] = reported[cell]
        source[cell] = trait.realisasiSource == indicator ? .reported : .borrowed
      }
      judge(cell, trait)
    }
  }

  private mutating func judge(_ cell: Int, _ trait: IndicatorTraits) {
    let realisasi = value[cell]
    if realisasi.isNaN {
      let declared = trait.method != nil && computedReason[cell] != .noComputation
      capaianReason[cell] =
        gradeMet[cell] != nil
        ? .gradeOnly
        : declared && reportedReason[cell] == .notReported
          ? computedReason[cell] : reportedReason[cell]
    } else if trait.cannotBeNegative, realisasi < 0 {
      capaianReason[cell] = .realisasiNegative
    } else if gradeMet[cell] != nil {
      capaianReason[cell] = .gradeOnly
    } else if targetReason[cell] != .none {
      capaianReason[cell] = targetReason[cell]
    } else if targetLower[cell].isNaN {
      capaianReason[cell] = .wrongType
    } else if targetLower[cell] < targetUpper[cell], trait.polarity != .withinRange {
      capaianReason[cell] = trait.polarity == nil ? .polarityUnknown : .wrongType
    } else {
      let found = capaian(
        realisasi: realisasi, target: targetLower[cell]...targetUpper[cell],
        polarity: trait.polarity, falling: trait.falling)
      raw[cell] = found.value ?? .nan
      clamped[cell] = found.value.map { min(max($0, 0), trait.cap) } ?? .nan
      capaianReason[cell] = found.reason
    }
    if !yearlyTarget[cell].isNaN {
      progress[cell] = realisasi / yearlyTarget[cell] * 100
      if realisasi.isNaN { progressReason[cell] = capaianReason[cell] }
    }
  }
}
