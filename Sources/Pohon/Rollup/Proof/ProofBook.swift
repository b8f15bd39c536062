/// Proofs of single nodes and indicators in one period, without what lies below them.
public struct ProofBook: Sendable {
  private let maker: ProofMaker

  /// The proofs of `rollup` in the period of that index; names are given as seen from tree `home`.
  ///
  /// Linear in the links of the dossier; a proof is linear in its own terms.
  public init(_ rollup: Rollup, at period: Int, home: Int) {
    maker = ProofMaker(rollup: rollup, period: period, root: Place(tree: home, node: 0))
  }

  /// How the figures of the node at `place` came about.
  public func node(_ place: Place) -> NodeProof { maker.node(place) }

  /// How the figures of the indicator at `place`, which must name one, came about.
  public func indicator(_ place: Place) -> IndicatorProof {
    maker.indicator(place, isBelowOwner: true)
  }
}
