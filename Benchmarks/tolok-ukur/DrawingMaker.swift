import Pohon

/// One tree of any size with full labels: documents side by side under a root of their own.
enum DrawingMaker {
  /// A tree of `nodes` conditions, the same for the same seed.
  static func tree(nodes count: Int, seed: UInt64) -> Tree {
    var nodes = [Node(code: "0", level: .outcome, statement: "Meningkatnya kesejahteraan daerah")]
    var parents: [Int?] = [nil]
    let documents = DocumentMaker(nodes: count + 500, seed: seed).trees
    for (number, document) in documents.enumerated() where document.heading.profile == .csf {
      let first = nodes.count
      for node in document.nodes {
        var copy = node
        copy.code = "\(number + 1).\(node.code)"
        nodes.append(copy)
        parents.append(node.parent.map { first + $0 } ?? 0)
      }
      if nodes.count >= count { break }
    }
    return Tree(
      heading: Heading(id: "gambar"), nodes: Array(nodes.prefix(count)),
      parents: Array(parents.prefix(count)))
  }
}
