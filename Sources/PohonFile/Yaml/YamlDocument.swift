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

  /// Plain numbers only: a document has very many, and they are kept for as long as places in it
  /// may be asked for.
  struct Item: Sendable {
    let kind: Kind
    /// A scalar without quotes, of which other YAML tools may make a number or date.
    var isPlain = false
    /// For a key of a mapping what it spells, where it is one of the format's.
    fileprivate(set) var name: FieldName?
    private let start: Point
    private var end: Point
    fileprivate(set) var firstChild: Int32 = -1
    fileprivate(set) var nextSibling: Int32 = -1
    /// Where the text of a scalar stands in `bytes`.
    fileprivate(set) var text: Range<Int32> = 0..<0

    private struct Point: Sendable {
      let line: Int32
      let column: Int32

      init(_ point: TextPoint) {
        (line, column) = (Int32(clamping: point.line), Int32(clamping: point.column))
      }

      var point: TextPoint { TextPoint(line: Int(line), column: Int(column)) }
    }

    init(_ kind: Kind, _ range: TextRange) {
      (self.kind, start, end) = (kind, Point(range.start), Point(range.end))
    }

    var range: TextRange { TextRange(start.point, end.point) }

    fileprivate mutating func close(at point: TextPoint) { end = Point(max(point, start.point)) }
  }

  private(set) var items: [Item] = []
  /// The texts of the scalars one after another.
  private var bytes: [UInt8] = []
  /// Words that are grades in this document, besides those of the shipped scales.
  var gradeWords: Set<String> = []

  /// Containers of which more may stand where reading did not reach.
  private(set) var unfinished: Set<Int> = []

  /// The outermost item, or nil in an empty document.
  var root: Int? { items.isEmpty ? nil : 0 }

  subscript(_ item: Int) -> Item { items[item] }

  /// Adds a scalar with its text; `isKey` where it stands as a key in a mapping.
  mutating func add(
    _ scalar: Item, _ text: UnsafeBufferPointer<UInt8>, isKey: Bool, to parent: Int?,
    after last: Int?
  ) -> Int {
    var item = scalar
    let start = Int32(bytes.count)
    bytes.append(contentsOf: text)
    item.text = start..<Int32(bytes.count)
    if isKey { item.name = FileSchema.names[String(decoding: text, as: UTF8.self)] }
    return add(item, to: parent, after: last)
  }

  /// Lets go of room that was made for more.
  mutating func trim() { (items, bytes) = (Array(items[...]), Array(bytes[...])) }

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
    items[container].close(at: point)
  }

  /// Takes note that the document was not read to its end: from the outermost container to the last
  /// one inside it, none may be whole.
  mutating func leaveOpen() {
    var last = root
    while let item = last, items[item].kind != .scalar {
      unfinished.insert(item)
      last = children(of: item).last
    }
  }

  /// The text of a scalar; nil for a container, and for a place left empty.
  func text(_ item: Int) -> String? {
    guard items[item].kind == .scalar, !isLeftEmpty(item) else { return nil }
    let text = items[item].text
    return String(decoding: bytes[Int(text.lowerBound)..<Int(text.upperBound)], as: UTF8.self)
  }

  /// What a key of a mapping spells, where it is one of the format's.
  func name(_ key: Int) -> FieldName? { items[key].name }

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
    found.reserveCapacity(8)
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
