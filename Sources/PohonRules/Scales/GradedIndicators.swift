import Pohon

/// The indicators of a tree by the scale they are graded on.
struct GradedIndicators {
  private var found: [String: [(node: Int, indicator: Int)]] = [:]
  private var most: [String: Int] = [:]

  init(_ tree: Tree) {
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        guard let name = indicator.scale else { continue }
        found[name, default: []].append((node.position, index))
        let values = (indicator.baseline + indicator.targets).map(\.value)
        most[name] = values.reduce(most[name] ?? 0) { max($0, $1.decimals) }
      }
    }
  }

  /// The indicators graded on the scale called `name`, in document order.
  func places(on name: String) -> [(node: Int, indicator: Int)] { found[name] ?? [] }

  /// The most decimals that a baseline or target on that scale is printed with.
  func decimals(on name: String) -> Int { most[name] ?? 0 }
}

extension Quantity {
  /// Digits printed behind the decimal mark; 0 where it has none.
  fileprivate var decimals: Int {
    guard let mark, let at = text.lastIndex(of: mark == .comma ? "," : ".") else { return 0 }
    return text[text.index(after: at)...].prefix { $0.isNumber }.count
  }
}
