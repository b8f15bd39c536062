extension ProofMaker {
  /// The proof of the indicator at `place`, which stands below that of its node or elsewhere.
  func indicator(_ place: Place, isBelowOwner: Bool) -> IndicatorProof {
    let number = plan.graph.indicator(place)
    let own = plan.model(number)
    let heading = plan.dossier.trees[place.tree].heading
    let figures = rollup.figures(ofIndicator: place, at: period)
    let yearly = rollup.indicators.yearlyTarget[number * plan.periods.count + period]
    return IndicatorProof(
      subject: subject(place), isBelowOwner: isBelowOwner, name: own.name, satuan: own.satuan,
      figures: figures,
      schedule: own.convention(own.schedule, .jadwal)
        ?? .init(.quarterly, .standard, isAssumed: true),
      realisasi: realisasi(number, own, figures), target: target(number, own, heading),
      capaian: capaian(number, own, heading, figures),
      yearlyTarget: yearly.isNaN ? nil : yearly, scale: plan.traits[number].scale)
  }

  private func realisasi(
    _ number: Int, _ own: Indicator, _ figures: IndicatorFigures
  ) -> RealisasiProof {
    let trait = plan.traits[number]
    let table = rollup.indicators
    let cell = number * plan.periods.count + period
    let isLent =
      trait.realisasiSource != number && figures.reported.reason != .lendersDisagree
    let teller = plan.model(trait.realisasiSource)
    let takesResult = isLent && teller.computation != nil && figures.computed.value != nil
    let basis: RealisasiProof.Basis? =
      if figures.computed.value != nil {
        trait.method == nil && !takesResult ? .ratio : .computed
      } else {
        figures.reported.value == nil ? nil : .reported
      }
    return RealisasiProof(
      basis: basis, lender: isLent ? subject(plan.traits[trait.realisasiSource].place) : nil,
      takesResult: takesResult,
      accumulation: teller.convention(teller.accumulation, .akumulasi)
        ?? Convention(trait.accumulation, .standard, isAssumed: true),
      reports: figures.reported.reason == .lendersDisagree ? [] : reports(trait),
      numerator: known(table.numerator[cell]), denominator: known(table.denominator[cell]),
      isPercent: trait.isPercent, computation: computation(number, own))
  }

  /// What was reported in the stretch of the year looked at, and what of it counts.
  private func reports(_ trait: IndicatorTraits) -> [RealisasiProof.Report] {
    plan.reports(plan.reports(of: trait.realisasiSource), by: trait.accumulation, at: period)
  }

  private func computation(_ number: Int, _ own: Indicator) -> ComputationProof? {
    guard let declared = own.computation else { return nil }
    let table = rollup.indicators
    let terms = plan.operands(of: number)
    let weights = terms.compactMap { plan.traits[$0].weight }
    let isComplete = weights.count == terms.count
    let isWeighted = isComplete && weights.reduce(0, +) > 0
    let weighting: NodeProof.Weighting =
      if declared.method != .weightedMean {
        .equalByMethod
      } else if isWeighted {
        .declared
      } else {
        weights.isEmpty ? .equal : isComplete ? .nothing : .incomplete
      }
    let isRatio = declared.method == .ratio
    return ComputationProof(
      method: declared.method, takesChildren: declared.operands == .children,
      operands: terms.map { term in
        let cell = term * plan.periods.count + period
        let place = plan.traits[term].place
        let model = plan.model(term)
        let own = rollup.figures(ofIndicator: place, at: period)
        return ComputationProof.Operand(
          subject: subject(place), realisasi: own.realisasi,
          numerator: isRatio ? known(table.numerator[cell]) : nil,
          denominator: isRatio ? known(table.denominator[cell]) : nil,
          weight: weighting == .declared ? model.weight ?? 1 : 1, declaredWeight: model.weight,
          weightIsAssumed: model.assumptions.contains(.bobot), satuan: model.satuan)
      }, weighting: weighting, leftOut: leftOut(number, own, declared),
      formula: rollup.formulaProof(
        ofIndicator: plan.traits[number].place, at: period,
        told: variableReports[plan.traits[number].place] ?? []))
  }

  /// The children's indicators of another satuan, and operands that lead nowhere.
  private func leftOut(
    _ number: Int, _ own: Indicator, _ declared: Computation
  ) -> [LeftOut] {
    let place = plan.traits[number].place
    guard declared.operands == .children else { return brokenOperands(of: place) }
    let taken = Set(plan.operands(of: number))
    let tree = plan.dossier.trees[place.tree]
    return tree.children(of: place.node).flatMap { child in
      tree.nodes[child].indicators.indices.compactMap { index -> LeftOut? in
        let at = Place(tree: place.tree, node: child, indicator: index)
        guard !taken.contains(plan.graph.indicator(at)) else { return nil }
        let satuan = tree.nodes[child].indicators[index].satuan ?? "tidak ditetapkan"
        return LeftOut(
          name: subject(at).text,
          reason: "satuannya \(satuan), bukan \(own.satuan ?? "yang tidak ditetapkan")")
      }
    }
  }

  private func known(_ value: Double) -> Double? { value.isNaN ? nil : value }
}

extension Indicator {
  /// What the indicator declares; nil where it declares nothing.
  func convention<Value>(_ own: Value?, _ field: FieldName) -> Convention<Value>? {
    own.map { Convention($0, .indicator, isAssumed: assumptions.contains(field)) }
  }
}
