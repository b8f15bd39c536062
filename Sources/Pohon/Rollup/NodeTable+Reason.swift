extension NodeTable {
  /// Why the slot's own figure is not known in the period.
  func measuredReason(_ slot: Int, _ period: Int, _ plan: Plan, _ indicators: IndicatorTable)
    -> Reason
  {
    let node = Int(plan.nodes.nodeOfSlot[slot])
    let own = plan.graph.firstIndicator[node]..<plan.graph.firstIndicator[node + 1]
    guard !own.isEmpty else { return .noIndicator }
    guard measured[slot * periods + period].isNaN else { return .none }
    return OwnMean(own, period, plan.traits, indicators, isWeighted: false, isZero: false).reason
  }

  /// Why the figure from the slot's children is not known in the period.
  func computedReason(_ slot: Int, _ period: Int, _ plan: Plan) -> Reason {
    guard computed[slot * periods + period].isNaN else { return .none }
    let family = plan.nodes.children(of: slot)
    guard !family.isEmpty else { return plan.nodes.cyclic[slot] ? .cycle : .noChildren }
    let counting = family.filter { active[below($0, period, plan)] }
    if counting.isEmpty { return .notDue }
    if plan.nodes.cyclic[slot] { return .cycle }
    switch plan.nodes.method[slot] {
    case .none: return .notAggregated
    case .minimum, .maximum:
      return counting.contains { isKnown($0, period, plan) } ? .childMissing : .childrenUnknown
    case .weightedMean, .mean:
      let isEqual = counting.allSatisfy { plan.nodes.weight[$0] == 0 }
      let weighs = counting.contains {
        isKnown($0, period, plan) && (isEqual || plan.nodes.weight[$0] != 0)
      }
      return weighs ? .childMissing : .childrenUnknown
    }
  }

  private func isKnown(_ child: Int, _ period: Int, _ plan: Plan) -> Bool {
    !capaian[below(child, period, plan)].isNaN
  }

  private func below(_ child: Int, _ period: Int, _ plan: Plan) -> Int {
    Int(plan.nodes.childSlot[child]) * periods + period
  }
}
