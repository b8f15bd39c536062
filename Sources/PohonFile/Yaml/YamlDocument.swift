import Pohon

/// A YAML document as it stands in the text: scalars, mappings and sequences in one flat array.
///
/// Children are chained from their container; a mapping's children are key and value in turn.
/// Flat, so that a deep document costs no stack, neither to read nor to let go.
struct YamlDocument: Sendable {
  enum Kind: UInt8, Sendable {
    case scalar
    case mapping
    case sequence
  }

  struct Item: Sendable {
    var kind: Kind
    /// A scalar without quotes, of which other YAML tools may make a number or date.
    var isPlain = false
    var range: TextRange
    var firstChild: Int32 = -1
    var nextSibling: Int32 = -1
    /// The text of a scalar.
    var text = ""
  }

  private(set) var items: [Item] = []
  /// Words that are grades in this document, besides those of the shipped scales.
  var gradeWords: Set<String> = []

  /// The outermost item, or nil in an empty document.
  var root: Int? { items.isEmpty ? nil : 0 }

  subscript(_ item: Int) -> Item { items[item] }

  /// Adds `item` as the last child of `parent`, whose last child so far is `last`.
  mutating func add(_ item: Item, to parent: Int?, after last: Int?) -> Int {
    let index = items.count
    items.append(item)
    if let last {
      items[last].nextSibling = Int32(index)
    } else if let parent {
      items[parent].firstChild = Int32(index)
    }
    return index
  }

  /// Removes an item and all that came after it.
  mutating func remove(from first: Int) {
    items.removeSubrange(first...)
    for item in items.indices {
      if items[item].firstChild >= first { items[item].firstChild = -1 }
      if items[item].nextSibling >= first { items[item].nextSibling = -1 }
    }
  }

  /// Ends a container at `point`.
  mutating func close(_ container: Int, at point: TextPoint) {
    items[container].range.end = max(point, items[container].range.start)
  }

  /// The text of a scalar; nil for a container, and for a place left empty.
  func text(_ item: Int) -> String? {
    let found = items[item]
    guard found.kind == .scalar, !(found.isPlain && found.text.isEmpty) else { return nil }
    return found.text
  }

  /// Whether nothing at all was written there (`kunci:` alone).
  func isLeftEmpty(_ item: Int) -> Bool {
    items[item].kind == .scalar && items[item].isPlain && items[item].text.isEmpty
  }

  /// The children of a container, in order.
  func children(of item: Int) -> [Int] {
    var found: [Int] = []
    var next = items[item].firstChild
    while next >= 0 {
      found.append(Int(next))
      next = items[Int(next)].nextSibling
    }
    return found
  }

  /// Keys and values of a mapping, in order; a last key without value is left out.
  func entries(of mapping: Int) -> [(key: Int, value: Int)] {
    var found: [(key: Int, value: Int)] = []
    guard items[mapping].kind == .mapping else { return found }
    var key = items[mapping].firstChild
    while key >= 0 {
      let value = items[Int(key)].nextSibling
      guard value >= 0 else { break }
      found.append((Int(key), Int(value)))
      key = items[Int(value)].nextSibling
    }
    return found
  }
}
