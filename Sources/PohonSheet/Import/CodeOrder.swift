import Pohon

/// Gives conditions their codes: the printed one where it fits its place and is not taken, else the
/// next by position.
struct CodeOrder {
  /// A condition whose printed code was not used.
  struct Replaced {
    var node: Int
    var printed: PlacedText
    var code: String
  }

  private var used: Set<String> = []
  /// What was replaced, from the top of the tree.
  private(set) var replaced: [Replaced] = []
  /// How many conditions have no printed code at all; the outcome never has one.
  private(set) var unprinted = 0

  /// Settles the codes of the conditions that have none.
  mutating func settle(_ nodes: inout [NodeDraft]) {
    var children = [[Int]](repeating: [], count: nodes.count)
    var roots: [Int] = []
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) } else { roots.append(index) }
      if let code = node.code { used.insert(code.text) }
    }
    var pending = [(parent: nil as Int?, children: roots)][...]
    while let (parent, family) = pending.popFirst() {
      settle(family, under: parent, &nodes)
      for child in family where !children[child].isEmpty {
        pending.append((child, children[child]))
      }
    }
  }

  private mutating func settle(_ family: [Int], under parent: Int?, _ nodes: inout [NodeDraft]) {
    for child in family where nodes[child].code == nil {
      guard let printed = nodes[child].printedCode else { continue }
      let code = PrintedCode.plain(printed.text)
      if fits(code, under: parent, nodes), used.insert(code).inserted {
        nodes[child].code = PlacedText(text: code, place: printed.place)
      }
    }
    var last = 0
    for (position, child) in family.enumerated() where nodes[child].code == nil {
      let isOutcome = parent == nil && nodes[child].knownLevel == .outcome && family.count == 1
      var number = isOutcome ? 0 : max(position, last) + 1
      while !used.insert(prefix(of: parent, nodes) + "\(number)").inserted { number += 1 }
      last = number
      let code = prefix(of: parent, nodes) + "\(number)"
      let place = nodes[child].statement?.place ?? nodes[child].place
      nodes[child].code = PlacedText(text: code, place: place)
      if let printed = nodes[child].printedCode {
        replaced.append(Replaced(node: child, printed: printed, code: code))
      } else if !isOutcome {
        unprinted += 1
      }
    }
  }

  /// Whether a code can be one of a child: it goes on with the parent's, letters aside.
  private func fits(_ code: String, under parent: Int?, _ nodes: [NodeDraft]) -> Bool {
    guard !code.isEmpty else { return false }
    return figures(code).hasPrefix(figures(prefix(of: parent, nodes)))
  }

  private func figures(_ code: String) -> Substring { code.drop { $0.isLetter || $0 == "." } }

  /// What the codes below a condition begin with; nothing below an outcome.
  private func prefix(of parent: Int?, _ nodes: [NodeDraft]) -> String {
    guard let parent, nodes[parent].knownLevel != .outcome, let code = nodes[parent].code else {
      return ""
    }
    return code.text + "."
  }
}
