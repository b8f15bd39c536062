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

  /// The code that gives a node `key` at `position`, the inverse of ``key(of:at:uses:)``; `key`
  /// itself where no shorter code does.
  public static func code(ofKey key: String, at position: Int, uses: inout [String: Int]) -> String
  {
    let base = key.split(separator: "~", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "~")
    for code in ["", base] where code != key {
      let before = uses[code]
      let given = Tree.key(of: code, at: position, uses: &uses)
      if given == key { return code }
      uses[given] = nil
      uses[code] = before
    }
    _ = Tree.key(of: key, at: position, uses: &uses)
    return key
  }
}
