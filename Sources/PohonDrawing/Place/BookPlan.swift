import Pohon

/// Which nodes stand on which sheet of a book.
struct BookPlan {
  /// One sheet.
  struct Page {
    /// The nodes on it, by position in the tree.
    var positions: [Int]
    /// What it shows.
    var name: String
  }

  /// The sheets in order.
  private(set) var pages: [Page] = []
  private let tree: Tree
  private let options: DrawingOptions

  init(_ tree: Tree, options: DrawingOptions) throws(DrawingError) {
    (self.tree, self.options) = (tree, options)
    let drawn = try Excerpt(tree, options).positions
    // An operational condition that nothing stands above is drawn with the upper ones.
    let shown = Set(drawn)
    let details = Set(
      drawn.filter { position in
        let node = tree.nodes[position]
        return node.level == .operasional && node.parent.map(shown.contains) ?? false
      })
    let upper = drawn.filter { !details.contains($0) }
    try add(upper, name: details.isEmpty ? "" : "Ikhtisar")
    for position in upper {
      let own = tree.children(of: position).filter(details.contains)
      if own.isEmpty { continue }
      let below = own.flatMap { $0..<tree.nodes[$0].end }.filter(details.contains)
      try add([position] + below, name: "Cabang \(name(of: position))")
    }
  }

  /// How `page` is drawn.
  func options(of page: Page, number: Int, of count: Int) -> DrawingOptions {
    var options = options
    let sheet = "Halaman \(number) dari \(count)"
    options.remarks += [page.name.isEmpty ? sheet : "\(page.name). \(sheet)"]
    return options
  }

  private func name(of position: Int) -> String {
    let node = tree.nodes[position]
    return node.code.isEmpty ? node.key : node.code
  }

  /// Adds the sheets that `positions` take.
  private mutating func add(_ positions: [Int], name: String) throws(DrawingError) {
    let parts = try divided(positions)
    for (index, part) in parts.enumerated() {
      let share = parts.count > 1 ? ", bagian \(index + 1) dari \(parts.count)" : ""
      pages.append(Page(positions: part, name: name + share))
    }
  }

  /// `positions` in parts whose letters can be read, of about the same size and few.
  private func divided(_ positions: [Int]) throws(DrawingError) -> [[Int]] {
    if try isReadable(positions) { return [positions] }
    let excerpt = Excerpt(tree, showing: positions)
    let (stem, heads) = heads(of: excerpt)
    var count = 2
    while count < heads.count {
      let parts = parts(of: excerpt, stem, heads, count: count)
      var isWhole = true
      for part in parts where isWhole { isWhole = try isReadable(part) }
      if isWhole { return parts }
      count += (count + 1) / 2
    }
    if heads.isEmpty { return [positions] }
    var divided: [[Int]] = []
    for part in parts(of: excerpt, stem, heads, count: heads.count) {
      // What stands below a single head is all that is left to divide.
      divided += part == positions ? [part] : try self.divided(part)
    }
    return divided
  }

  private func isReadable(_ positions: [Int]) throws(DrawingError) -> Bool {
    let trial = options(of: Page(positions: positions, name: "Cabang"), number: 88, of: 88)
    let (scene, _) = try SceneBuilder(Excerpt(tree, showing: positions), options: trial).scene()
    return scene.smallestText >= TextSize.leastReadable
  }

  /// The boxes that stand alone one below the other from the top, and the several below them.
  private func heads(of excerpt: Excerpt) -> (stem: [Int], heads: ArraySlice<Int>) {
    let forest = excerpt.forest
    var stem: [Int] = []
    var heads = forest.roots[...]
    while heads.count == 1, let only = heads.first {
      stem.append(only)
      heads = forest.children(of: only)
    }
    return (stem, heads)
  }

  /// The stem with each of `count` groups of the heads, and all that is below them.
  private func parts(
    of excerpt: Excerpt, _ stem: [Int], _ heads: ArraySlice<Int>, count: Int
  ) -> [[Int]] {
    let upper = stem.map { excerpt.positions[$0] }
    return (0..<count).compactMap { part in
      let from = heads.startIndex + heads.count * part / count
      let to = heads.startIndex + heads.count * (part + 1) / count
      guard from < to else { return nil }
      let range =
        excerpt.positions[heads[from]]..<tree.nodes[excerpt.positions[heads[to - 1]]].end
      return upper + excerpt.positions.filter(range.contains)
    }
  }
}
