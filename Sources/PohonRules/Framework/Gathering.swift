import Pohon

/// What one rule finds in one tree, told once for the document where it is found in many places.
///
/// Only the findings that are told are made: a tree of a million nodes costs a counter.
struct Gathering {
  /// Most places that are told one by one.
  let most: Int
  /// How many places there are.
  private(set) var count = 0
  private var first: [Finding] = []

  /// Nothing yet.
  init(most: Int = 3) { self.most = most }

  /// Adds a place.
  mutating func add(_ finding: @autoclosure () -> Finding) {
    count += 1
    if first.count < max(most, Self.mostNotes) { first.append(finding()) }
  }

  /// Each place, or what `summary` makes of their number and the first of them.
  func findings(orOnce summary: (Int, [Finding.Note]) -> Finding) -> [Finding] {
    guard count > most else { return first }
    return [
      summary(count, first.prefix(Self.mostNotes).map { Finding.Note($0.message, at: $0.anchor) })
    ]
  }

  private static let mostNotes = 3
}

/// `texts` as a list in a sentence: `a`, `a dan b`, `a, b, dan c`; at most five of them.
func listed(_ texts: [String]) -> String {
  guard texts.count <= 5 else {
    return texts.prefix(4).joined(separator: ", ") + ", dan \(texts.count - 4) lainnya"
  }
  guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
  let before = texts.dropLast().joined(separator: ", ")
  return texts.count == 2 ? "\(before) dan \(last)" : "\(before), dan \(last)"
}
