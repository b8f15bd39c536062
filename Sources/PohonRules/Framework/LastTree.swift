import Pohon

/// What was found out about the tree asked for last; rules go through one tree after the other.
struct LastTree<Value> {
  private var last: (place: UInt, value: Value)?

  /// What `make` gives for `tree`, made once while the same tree is asked for.
  ///
  /// A tree is known by where its nodes lie in memory: the dossier holds on to them.
  mutating func value(for tree: Tree, _ make: () -> Value) -> Value {
    let place = tree.nodes.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    if let last, last.place == place { return last.value }
    let value = make()
    last = (place, value)
    return value
  }
}
