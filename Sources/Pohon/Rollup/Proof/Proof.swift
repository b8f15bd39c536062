/// How a number came about, from a node or indicator down to the leaves, in a form that can be
/// recomputed and in sentences that can be followed by hand.
public struct Proof: Hashable, Sendable {
  /// One node or indicator of the proof.
  public struct Step: Hashable, Sendable {
    /// What it says.
    public enum Content: Hashable, Sendable {
      case node(NodeProof)
      case indicator(IndicatorProof)
      /// A node that is proved in an earlier step, with its capaian.
      case seen(Figure, statement: String)
    }

    /// The node or indicator it speaks of.
    public let subject: ProofSubject
    /// How far below the first step it stands, 0 for the first.
    public let depth: Int
    /// What it says.
    public let content: Content

    /// What it claims: code, words and figure.
    public var claim: String {
      switch content {
      case .node(let node): NodeSentences(node).claim
      case .indicator(let indicator): IndicatorSentences(indicator).claim
      case .seen(let capaian, let statement):
        "\(subject.text) “\(statement)”: capaian "
          + (capaian.value.map(shown) ?? "tidak dapat dihitung (\(capaian.reason.text))")
      }
    }

    /// The reasons, one sentence each, written from the content alone.
    public var sentences: [String] {
      switch content {
      case .node(let node): NodeSentences(node).all
      case .indicator(let indicator): IndicatorSentences(indicator).all
      case .seen: ["Sudah diuraikan di atas."]
      }
    }
  }

  /// The steps, each before those it rests on; together with their depths a tree in preorder.
  ///
  /// Below a node stand its indicators, then its children; below an indicator stand the indicators
  /// it is computed from, where no node of the proof has them.
  public let steps: [Step]
  /// The period it speaks of.
  public let period: Period
  /// Whether that period stands for itself alone (`--hanya`).
  public let alone: Bool

  /// The proof of the node or indicator at `place`, in the period of that index.
  ///
  /// A node that serves several parents is proved once, at its first mention. Linear in the steps
  /// and their terms, whatever the depth.
  public init(of place: Place, in rollup: Rollup, at period: Int) {
    (self.period, alone) = (rollup.plan.periods[period], rollup.plan.alone)
    let maker = ProofMaker(rollup: rollup, period: period, root: place)
    let ownNodes = place.indicator == nil ? maker.nodes(under: place) : []
    var steps: [Step] = []
    var proved: Set<Place> = []
    var waiting: [(place: Place, depth: Int, isOwn: Bool)] = [(place, 0, false)]
    while let (next, depth, isOwn) = waiting.popLast() {
      let subject = maker.subject(next)
      var below: [Place] = []
      if next.indicator != nil {
        guard proved.insert(next).inserted else { continue }
        let proof = maker.indicator(next, isBelowOwner: isOwn)
        steps.append(Step(subject: subject, depth: depth, content: .indicator(proof)))
        below = proof.rests.filter { !ownNodes.contains(maker.owner(of: $0)) }
      } else if proved.insert(next).inserted {
        let proof = maker.node(next)
        steps.append(Step(subject: subject, depth: depth, content: .node(proof)))
        below = (proof.measured?.terms ?? []).map(\.subject.place)
        below += (proof.computed?.due ?? []).map(\.subject.place)
      } else {
        let node = rollup.plan.dossier.trees[next.tree].nodes[next.node]
        let capaian = rollup.figures(ofNode: next, at: period).capaian
        steps.append(
          Step(
            subject: subject, depth: depth, content: .seen(capaian, statement: node.statement)))
      }
      for place in below.reversed() {
        waiting.append((place, depth + 1, next.indicator == nil))
      }
    }
    self.steps = steps
  }
}

extension IndicatorProof {
  /// The indicators that its realisasi rests on.
  fileprivate var rests: [Place] {
    let lender = realisasi.takesResult ? realisasi.lender.map { [$0.place] } ?? [] : []
    return lender + (realisasi.computation?.operands ?? []).map(\.subject.place)
  }
}

/// A number of a proof: up to four decimals, no trailing zeros.
func shown(_ value: Double) -> String {
  var text = indonesianText(value, decimals: 4)
  guard text.contains(",") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(",") { text.removeLast() }
  return text
}
