extension WhatIf {
  /// A node at which a change from below ends.
  public struct Stop: Sendable {
    /// The node that does not move although one below it does.
    public let place: Place
    /// Why, as half a sentence for a planner.
    public let reason: String
  }

  /// The nodes at which changes end on their way up, in document order.
  public var stops: [Stop] {
    let families = PeriodFamilies(before, period)
    let moved = Set(nodes.filter(\.isMoved).map(\.place))
    return nodes.filter { !$0.isMoved }.compactMap { node in
      let slot = families.slot(of: node.place)
      let family = families.all(of: slot).filter { moved.contains(families.place(of: $0.slot)) }
      guard !family.isEmpty else { return nil }
      return Stop(
        place: node.place,
        reason: reason(node, families.method(of: slot), isIdle: family.allSatisfy { $0.share == 0 })
      )
    }
  }

  private func reason(_ node: NodeChange, _ method: Aggregation.Method, isIdle: Bool) -> String {
    if node.basis == .supposed || node.basis == .remeasured {
      return "angkanya diandaikan tersendiri"
    }
    if node.isClamped { return "sudah pada batas atas capaian" }
    if method == .none { return "capaian kondisi di bawahnya tidak digabungkan (agregasi: tidak)" }
    if node.after.terhitung.value == nil { return node.after.terhitung.reason.text }
    if node.before.terhitung == node.after.terhitung {
      switch method {
      case .minimum: return "kondisi lain di bawahnya tetap yang terendah"
      case .maximum: return "kondisi lain di bawahnya tetap yang tertinggi"
      default: return isIdle ? "bobot kondisi yang berubah nol" : "perubahannya saling meniadakan"
      }
    }
    return "terukurnya tetap; beda terhadap terhitung belum diketahui"
  }
}
