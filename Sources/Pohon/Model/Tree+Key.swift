extension Tree {
  /// The key of a node with `code` at `position`, where `uses` counts the codes before it.
  ///
  /// Readers number nodes with it while they read, so that their anchors name what the tree will.
  public static func key(of code: String, at position: Int, uses: inout [String: Int]) -> String {
    guard !code.isEmpty else { return "@\(position + 1)" }
    let count = uses[code, default: 0] + 1
    uses[code] = count
    return count == 1 ? code : "\(code)~\(count)"
  }
}
