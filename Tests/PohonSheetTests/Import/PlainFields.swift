import Pohon

/// A tree as lines of text, one a value, so that two can be compared but for what a layout can't hold.
struct PlainFields {
  /// Keys that are left out, by their path without numbers, e.g. `indikator.cetakan`.
  var without: Set<String>
  /// Whether values by year are compared by what they say and not by how they are typed.
  var readsNumbers = false

  /// The lines of a tree, in its order.
  func lines(of tree: Tree) -> [String] {
    let fields = TreeFields(of: tree)
    var lines: [String] = []
    for (index, node) in fields.nodes.enumerated() {
      lines.append("\(index) di bawah \(node.parent.map(String.init) ?? "-")")
      add(node.entries, "", "\(index) ", &lines)
    }
    return lines
  }

  private func add(
    _ entries: [FieldValue.Entry], _ path: String, _ shown: String, _ lines: inout [String]
  ) {
    for entry in entries.sorted(by: { $0.key < $1.key }) where !without.contains(path + entry.key) {
      add(entry.value, path + entry.key, shown + entry.key, &lines)
    }
  }

  private func add(
    _ value: FieldValue, _ path: String, _ shown: String, _ lines: inout [String]
  ) {
    switch value.content {
    case .text(let text): lines.append("\(shown): \(figure(text, path))")
    case .list(let values):
      for (index, value) in values.enumerated() { add(value, path, "\(shown)[\(index)]", &lines) }
    case .entries(let entries): add(entries, path + ".", shown + ".", &lines)
    }
  }

  private func figure(_ text: String, _ path: String) -> String {
    guard readsNumbers, path.contains("target") || path.contains("baseline") else { return text }
    let quantity = Quantity(text)
    guard case .number(let value) = quantity.reading else { return text }
    return plainText(value) + (quantity.satuan ?? "")
  }
}
