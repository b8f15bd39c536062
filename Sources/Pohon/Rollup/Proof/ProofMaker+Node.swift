extension ProofMaker {
  /// The proof of the node at `place`.
  func node(_ place: Place) -> NodeProof {
    let heading = plan.dossier.trees[place.tree].heading
    let node = plan.dossier.trees[place.tree].nodes[place.node]
    let figures = rollup.figures(ofNode: place, at: period)
    let policy = policy(heading)
    return NodeProof(
      subject: subject(place), code: node.code, level: node.level, statement: node.statement,
      figures: figures,
      choice: figures.terukur.value != nil
        ? .measured : figures.terhitung.value != nil ? .computed : nil,
      policy: policy, measured: measured(node, place, figures.terukur, policy.value),
      computed: computed(node, place, figures.terhitung, policy.value),
      kategori: kategori(figures, plan.capaianScales[place.tree], heading))
  }

  private func policy(_ heading: Heading) -> Convention<MissingDataPolicy> {
    if let asked = rollup.policy { return Convention(asked, .request, isAssumed: false) }
    return heading.convention(heading.missingData, .dataHilang, default: .renormalise)
  }

  private func kategori(
    _ figures: NodeFigures, _ scale: Scale?, _ heading: Heading
  ) -> NodeProof.KategoriProof? {
    guard let capaian = figures.capaian.value, let scale else { return nil }
    let isProvisional = figures.kategori == .provisional
    return NodeProof.KategoriProof(
      scale: scale, band: isProvisional ? nil : scale.band(of: capaian),
      coverage: figures.cakupan.value ?? 0,
      leastCoverage: heading.convention(heading.leastCoverage, .cakupanMinimum, default: 80))
  }

  /// The node's own indicators, by weight.
  private func measured(
    _ node: Node, _ place: Place, _ figure: Figure, _ policy: MissingDataPolicy
  ) -> NodeProof.Family? {
    guard !node.indicators.isEmpty else { return nil }
    let all = node.indicators.indices.map { index in
      let at = Place(tree: place.tree, node: place.node, indicator: index)
      return (at, node.indicators[index], rollup.figures(ofIndicator: at, at: period))
    }
    let declared = node.indicators.compactMap(\.weight)
    let dueWeight = all.reduce(0) { $0 + ($1.2.isDue ? $1.1.weight ?? 0 : 0) }
    let isWeighted = declared.count == all.count && dueWeight > 0
    let weighting: NodeProof.Weighting =
      if all.count == 1 {
        .single
      } else if isWeighted {
        .declared
      } else if declared.isEmpty {
        .equal
      } else {
        declared.count < all.count ? .incomplete : .nothing
      }
    return NodeProof.Family(
      method: Convention(.weightedMean, .definition, isAssumed: false), methodReason: nil,
      weighting: weighting,
      terms: all.map { at, indicator, own in
        let reason = own.capaian.reason
        let value = own.capaian.value
        let isOpen = value == nil && reason.isUnreported
        return NodeProof.Term(
          subject: subject(at), capaian: own.isDue ? own.capaian : Figure(unknown: own.omission),
          weight: isWeighted ? indicator.weight ?? 1 : 1, declaredWeight: indicator.weight,
          weightIsAssumed: indicator.assumptions.contains(.bobot), isServing: false,
          treatment: treatment(own, isOpen, policy), lower: own.isDue ? isOpen ? 0 : value : nil,
          upper: own.isDue ? isOpen ? 100 : value : nil,
          coverage: own.isDue && value != nil ? 100 : 0)
      }, leftOut: [], figure: figure)
  }

  private func treatment(
    _ own: IndicatorFigures, _ isUnreported: Bool, _ policy: MissingDataPolicy
  ) -> NodeProof.Treatment {
    if !own.isDue { return .notDue }
    if own.capaian.value != nil { return .counted }
    guard isUnreported else { return .shared }
    return policy == .zero ? .zero : policy == .refuse ? .refused : .shared
  }

  /// The children and what serves the node, by the method it declares.
  private func computed(
    _ node: Node, _ place: Place, _ figure: Figure, _ policy: MissingDataPolicy
  ) -> NodeProof.Family? {
    let family = plan.family(of: place)
    let leftOut = ignoredLinks(to: place)
    guard !family.members.isEmpty || !leftOut.isEmpty else { return nil }
    let all = family.members.map { ($0, rollup.figures(ofNode: $0.place, at: period)) }
    let dueWeight = all.reduce(0) { $0 + ($1.1.isDue ? $1.0.weight : 0) }
    let weighsNothing = dueWeight == 0 && all.contains { $0.1.isDue }
    let method = node.aggregation.map {
      Convention($0.method, .node, isAssumed: node.assumptions.contains(.agregasi))
    }
    return NodeProof.Family(
      method: method ?? Convention(.weightedMean, .standard, isAssumed: true),
      methodReason: node.aggregation?.reason,
      weighting: weighsNothing ? .nothing : NodeProof.Weighting(family.basis),
      terms: all.map { member, own in
        let (weight, isAssumed) = declaredWeight(
          of: member.place, isServing: member.isServing, under: place)
        let isKnown = own.capaian.value != nil
        return NodeProof.Term(
          subject: subject(member.place),
          capaian: own.isDue
            ? own.capaian
            : Figure(unknown: own.capaian.reason == .longerPeriod ? .longerPeriod : .notDue),
          weight: weighsNothing ? 1 : member.weight, declaredWeight: weight,
          weightIsAssumed: isAssumed, isServing: member.isServing,
          treatment: treatment(own, family, policy),
          lower: own.isDue ? isKnown ? own.bilaNol.value : 0 : nil,
          upper: own.isDue ? isKnown ? own.bilaPenuh.value : 100 : nil,
          coverage: own.cakupan.value ?? 0)
      }, leftOut: leftOut, figure: figure)
  }

  private func treatment(
    _ own: NodeFigures, _ family: Plan.Family, _ policy: MissingDataPolicy
  ) -> NodeProof.Treatment {
    if !own.isDue { return .notDue }
    if family.isCyclic || family.method == .none { return .notCombined }
    if own.capaian.value != nil { return .counted }
    if policy == .refuse { return .refused }
    return family.method == .minimum || family.method == .maximum ? .notCompared : .shared
  }
}

extension NodeProof.Weighting {
  fileprivate init(_ basis: NodePlan.WeightBasis) {
    self =
      switch basis {
      case .declared: .declared
      case .single: .single
      case .equalByMethod: .equalByMethod
      case .equal: .equal
      case .incomplete: .incomplete
      }
  }
}

extension Heading {
  /// What the tree declares, or the default.
  func convention<Value>(
    _ own: Value?, _ field: FieldName, default standard: Value
  ) -> Convention<Value> {
    guard let own else { return Convention(standard, .standard, isAssumed: true) }
    return Convention(own, .tree, isAssumed: assumptions.contains(field))
  }
}
