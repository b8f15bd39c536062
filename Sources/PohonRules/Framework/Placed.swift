import Pohon

/// An indicator together with where it stands.
struct Placed {
  /// Its tree.
  let tree: Tree
  /// Its place in the dossier.
  let place: Place

  /// The node it belongs to.
  var node: Node { tree.nodes[place.node] }
  /// Its index in the node, from 0.
  var index: Int { place.indicator ?? 0 }
  /// The indicator itself.
  var indicator: Indicator { node.indicators[index] }

  /// Its anchor, or that of a field of it.
  func anchor(_ field: FieldName? = nil, item: String? = nil) -> Anchor {
    Anchor(tree, node, indicator: index, field, item: item)
  }

  /// Its name in the document's own words, or that it has none.
  var name: String { quote(indicator.name) }
}

/// A number in a finding: up to four decimals, no trailing zeros.
func figure(_ value: Double) -> String { shortened(value, 4) }

/// A percentage in a finding: up to two decimals, no trailing zeros.
func percent(_ value: Double) -> String { "\(shortened(value, 2)) %" }

private func shortened(_ value: Double, _ decimals: Int) -> String {
  let text = indonesianText(value, decimals: decimals)
  var kept = text.utf8[...]
  guard kept.contains(UInt8(ascii: ",")) else { return text }
  while kept.last == UInt8(ascii: "0") { kept.removeLast() }
  if kept.last == UInt8(ascii: ",") { kept.removeLast() }
  return String(Substring(kept))
}
