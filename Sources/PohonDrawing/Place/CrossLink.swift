import Pohon

/// A link between two drawn boxes.
struct CrossLink: Sendable {
  var from: Int
  var to: Int
  var link: Link

  /// The kind and weight, as they stand on the line.
  var label: String {
    guard let weight = link.weight else { return link.kind.rawValue }
    return "\(link.kind.rawValue) · bobot \(indonesianText(weight))"
  }

  /// The links of an excerpt whose ends are both drawn, then the terms of computations. Links to other
  /// trees, to the node itself and to a node above it are left out.
  static func among(_ excerpt: Excerpt) -> [CrossLink] {
    let written = written(excerpt)
    let known = Set(written.map { [$0.from, $0.to] })
    return written + terms(excerpt).filter { !known.contains([$0.from, $0.to]) }
  }

  private static func written(_ excerpt: Excerpt) -> [CrossLink] {
    let tree = excerpt.tree
    let linked = excerpt.positions.indices.filter {
      !excerpt.isGone($0) && !tree.nodes[excerpt.positions[$0]].links.isEmpty
    }
    if linked.isEmpty { return [] }
    var boxes: [String: Int] = [:]
    for (box, position) in excerpt.positions.enumerated() where !excerpt.isGone(box) {
      boxes[tree.nodes[position].key] = box
    }
    return linked.flatMap { box -> [CrossLink] in
      let node = tree.nodes[excerpt.positions[box]]
      return node.links.compactMap { link -> CrossLink? in
        guard let target = target(link.target, in: tree.id, boxes) else { return nil }
        let other = tree.nodes[excerpt.positions[target]]
        let isAbove = (other.position..<other.end).contains(node.position)
        return isAbove ? nil : CrossLink(from: box, to: target, link: link)
      }
    }
  }

  /// From each condition whose indicator enters another's computation to that one. A child that its
  /// parent is computed from is joined to it already.
  private static func terms(_ excerpt: Excerpt) -> [CrossLink] {
    let tree = excerpt.tree
    let isComputed = tree.nodes.contains { node in
      node.indicators.contains { $0.computation != nil || !$0.links.isEmpty }
    }
    guard isComputed else { return [] }
    var boxes: [Int: Int] = [:]
    for (box, position) in excerpt.positions.enumerated() where !excerpt.isGone(box) {
      boxes[position] = box
    }
    let graph = LinkGraph(Dossier(trees: [tree]))
    var known: Set<[Int]> = []
    return graph.terms.compactMap { term -> CrossLink? in
      let (from, to) = (
        graph.place(ofIndicator: term.operand).node, graph.place(ofIndicator: term.result).node
      )
      guard from != to, tree.nodes[from].parent != to, let tail = boxes[from], let head = boxes[to],
        known.insert([tail, head]).inserted
      else { return nil }
      return CrossLink(from: tail, to: head, link: Link(kind: .unsur, target: tree.nodes[to].key))
    }
  }

  /// The box meant by `KODE`, `KODE#N`, `POHON#KODE` or `POHON#KODE#N`, where `POHON` is this tree.
  private static func target(_ written: String, in tree: String, _ boxes: [String: Int]) -> Int? {
    if let box = boxes[written] { return box }
    let parts = written.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
    if parts.count > 1, parts.count < 4, parts[0] == tree, let box = boxes[parts[1]] { return box }
    if parts.count == 2, Int(parts[1]) != nil { return boxes[parts[0]] }
    return nil
  }
}
