extension Tree {
  /// The key of a node with `code` at `position`, where `uses` counts the keys before it.
  ///
  /// Readers number nodes with it while they read, so that their anchors name what the tree will.
  public static func key(of code: String, at position: Int, uses: inout [String: Int]) -> String {
    let plain = code.isEmpty ? "@\(position + 1)" : code
    var count = uses[plain, default: 0] + 1
    // A document may print `1~2` itself.
    while count > 1, uses["\(plain)~\(count)"] != nil { count += 1 }
    uses[plain] = count
    guard count > 1 else { return plain }
    uses["\(plain)~\(count)"] = 1
    return "\(plain)~\(count)"
  }
}
