/// How a number came about, from a node down to the leaves, in sentences that can be followed by
/// hand.
public struct Proof: Hashable, Sendable {
  /// One node or indicator of the proof.
  public struct Step: Hashable, Sendable {
    /// The node or indicator it speaks of.
    public let place: Place
    /// How far below the first step it stands, 0 for the first.
    public let depth: Int
    /// What it claims: code, words and figure.
    public let claim: String
    /// The reasons, one sentence each.
    public let sentences: [String]
  }

  /// The steps, each before those it rests on.
  public let steps: [Step]

  /// The proof of the capaian of the node at `place`, in the period of that index.
  ///
  /// A node that serves several parents is proved once, at its first mention. Numbers are shown with
  /// up to four decimals and computed unrounded.
  public init(of place: Place, in rollup: Rollup, at period: Int) {
    var steps: [Step] = []
    var proved: Set<Place> = []
    var waiting: [(place: Place, depth: Int)] = [(place, 0)]
    while let (node, depth) = waiting.popLast() {
      let writer = ProofWriter(rollup: rollup, period: period, place: node)
      guard proved.insert(node).inserted else {
        steps.append(
          Step(
            place: node, depth: depth, claim: writer.claim,
            sentences: ["Sudah diuraikan di atas."]))
        continue
      }
      steps.append(
        Step(place: node, depth: depth, claim: writer.claim, sentences: writer.sentences))
      for indicator in writer.indicatorSteps { steps.append(indicator.deeper(than: depth)) }
      for child in writer.children.reversed() { waiting.append((child, depth + 1)) }
    }
    self.steps = steps
  }
}

extension Proof.Step {
  fileprivate func deeper(than depth: Int) -> Self {
    Self(place: place, depth: depth + 1, claim: claim, sentences: sentences)
  }
}

/// Writes the proof of one node in one period.
struct ProofWriter {
  let rollup: Rollup
  let period: Int
  let place: Place

  var node: Node { rollup.plan.dossier.trees[place.tree].nodes[place.node] }
  var figures: NodeFigures { rollup.figures(ofNode: place, at: period) }
  private var plan: Plan { rollup.plan }
  private var slot: Int { Int(plan.nodes.slotOfNode[plan.graph.node(place)]) }

  /// Code, words, capaian, and how sure it is.
  var claim: String {
    let name = node.code.isEmpty ? "“\(node.statement)”" : "\(node.code) “\(node.statement)”"
    guard let value = figures.capaian.value else {
      return "\(name): capaian tidak dapat dihitung (\(figures.capaian.reason.text))"
    }
    var text = "\(name): capaian \(shown(value))"
    if let kategori = figures.kategori { text += ", \(kategori.text)" }
    if let low = figures.bilaNol.value, let high = figures.bilaPenuh.value, low < high {
      text += "; \(shown(low)) bila yang belum lapor nol, \(shown(high)) bila penuh"
    }
    return text
  }

  var sentences: [String] {
    var sentences: [String] = []
    if figures.terukur.value != nil, !children.isEmpty {
      sentences.append("Capaian diambil dari terukur karena kondisi ini punya ukuran sendiri.")
    } else if figures.terhitung.value != nil, !node.indicators.isEmpty {
      sentences.append(
        "Capaian diambil dari terhitung; terukur tidak ada: \(figures.terukur.reason.text).")
    }
    if rollup.policy(ofTree: place.tree) == .zero, !node.indicators.isEmpty,
      rollup.nodes.unreported[slot * plan.periods.count + period], figures.terukur.value != nil
    {
      sentences.append("Belum dilaporkan, dihitung nol (data_hilang: nol).")
    }
    if let measured = measuredSentence { sentences.append(measured) }
    sentences += computedSentences
    if let beda = figures.beda.value, let left = figures.terukur.value,
      let right = figures.terhitung.value
    {
      sentences.append(
        "Beda = terukur \(shown(left)) − terhitung \(shown(right)) = \(shown(beda)).")
    }
    if let cakupan = figures.cakupan.value, !children.isEmpty {
      sentences.append("Cakupan laporan di bawahnya \(shown(cakupan)) %.")
    }
    return sentences
  }

  /// The children that count in the period.
  var children: [Place] { counting.map(\.place) }

  private var counting: [(place: Place, weight: Double, isServing: Bool)] {
    plan.nodes.children(of: slot).compactMap { child in
      let below = Int(plan.nodes.childSlot[child])
      guard rollup.nodes.active[below * plan.periods.count + period] else { return nil }
      let place = plan.graph.place(ofNode: Int(plan.nodes.nodeOfSlot[below]))
      return (place, plan.nodes.weight[child], plan.nodes.isServing[child])
    }
  }

  private func name(_ place: Place) -> String {
    let tree = plan.dossier.trees[place.tree]
    let key = tree.nodes[place.node].key
    return place.tree == self.place.tree ? key : "\(tree.id)#\(key)"
  }

  /// Terukur out of several indicators; with one indicator its own step says everything.
  private var measuredSentence: String? {
    guard let value = figures.terukur.value, node.indicators.count > 1 else { return nil }
    let weighted = node.indicators.allSatisfy { $0.weight != nil }
    let known = node.indicators.indices.compactMap { index -> (Double, Double)? in
      let at = Place(tree: place.tree, node: place.node, indicator: index)
      let own = rollup.figures(ofIndicator: at, at: period)
      guard own.isDue else { return nil }
      let isZeroed =
        rollup.policy(ofTree: place.tree) == .zero
        && own.capaian.reason.isUnreported
      return (own.capaian.value ?? (isZeroed ? 0 : nil)).map {
        ($0, weighted ? node.indicators[index].weight ?? 1 : 1)
      }
    }
    if known.count == 1 { return "Terukur = \(shown(value)) (satu-satunya yang diketahui)." }
    let basis = weighted ? "" : " (bobot indikator tidak ditetapkan, dipakai sama: asumsi)"
    return "Terukur = \(meanText(known)) = \(shown(value))\(basis)."
  }

  private var computedSentences: [String] {
    let family = counting
    guard !family.isEmpty else { return [] }
    let method = plan.nodes.method[slot]
    guard let value = figures.terhitung.value else {
      return ["Terhitung tidak diketahui: \(figures.terhitung.reason.text)."]
    }
    let values = family.map { rollup.figures(ofNode: $0.place, at: period).capaian.value }
    let known = zip(family, values).compactMap { pair in pair.1.map { ($0, pair.0.weight) } }
    var sentences: [String] = []
    switch method {
    case .minimum, .maximum:
      let word = method == .minimum ? "terendah" : "tertinggi"
      let list = known.map { shown($0.0) }.joined(separator: "; ")
      sentences.append("Terhitung = capaian \(word) dari \(list) = \(shown(value)).")
    case .weightedMean, .mean, .none:
      sentences.append(
        known.count == 1
          ? "Terhitung = \(shown(value)) (satu-satunya yang diketahui)."
          : "Terhitung = \(meanText(known)) = \(shown(value)).")
    }
    sentences += basisSentences(family.map(\.place))
    let missing = zip(family, values).filter { $0.1 == nil }.map { name($0.0.place) }
    if !missing.isEmpty {
      let isMean = method != .minimum && method != .maximum
      sentences.append(
        "Belum ada angka dari \(missing.joined(separator: ", ")); "
          + (isMean ? "bobotnya dibagi ke yang lain." : "tidak ikut dibandingkan."))
    }
    let serving = family.filter(\.isServing).map { name($0.place) }
    if !serving.isEmpty {
      sentences.append("Ikut menyumbang lewat kaitan silang: \(serving.joined(separator: ", ")).")
    }
    return sentences
  }

  private func basisSentences(_ family: [Place]) -> [String] {
    let method = plan.nodes.method[slot]
    guard family.count > 1, method != .minimum, method != .maximum else { return [] }
    switch plan.nodes.basis[slot] {
    case .equalByMethod, .single: return []
    case .equal: return ["Bobot tidak ditetapkan, dipakai sama (asumsi)."]
    case .incomplete: return ["Bobot hanya ditetapkan sebagian, dipakai sama (asumsi)."]
    case .declared:
      let isAssumed = family.contains {
        plan.dossier.trees[$0.tree].nodes[$0.node].assumptions.contains(.bobot)
      }
      return isAssumed ? ["Bobotnya asumsi."] : []
    }
  }

  /// Of two values or more: `(40 × 85 + 60 × 90) / 100`, or `(85 + 90) / 2` with equal weights.
  private func meanText(_ known: [(value: Double, weight: Double)]) -> String {
    let equal = known.allSatisfy { $0.weight == known[0].weight }
    let terms = known.map { equal ? shown($0.value) : "\(shown($0.weight)) × \(shown($0.value))" }
    let total = equal ? Double(known.count) : known.reduce(0) { $0 + $1.weight }
    return "(\(terms.joined(separator: " + "))) / \(shown(total))"
  }
}

/// A number of a proof: up to four decimals, no trailing zeros.
func shown(_ value: Double) -> String {
  var text = indonesianText(value, decimals: 4)
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(",") { text.removeLast() }
  return text
}
