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
    if first.count <= max(most, Finding.Note.most) { first.append(finding()) }
  }

  /// Each place, or what `summary` makes of their number and the first of them.
  func findings(orOnce summary: (Int, [Finding.Note]) -> Finding) -> [Finding] {
    guard count > most else { return first }
    return [
      summary(
        count, Finding.Note.first(of: count, first.map { Finding.Note($0.message, at: $0.anchor) }))
    ]
  }
}

extension Finding.Note {
  /// Most places that a summary names.
  fileprivate static let most = 3

  /// The notes on the first of `places`, and at the next how many are left out.
  static func first<Places: Collection>(
    _ most: Int = most, of places: Places, note: (Places.Element) -> Self
  ) -> [Self] {
    first(most, of: places.count, places.prefix(most + 1).map(note))
  }

  /// The same of `count` notes, of which `notes` are at least one more than `most`.
  fileprivate static func first(_ most: Int = most, of count: Int, _ notes: [Self]) -> [Self] {
    guard count > most + 1 else { return notes }
    let rest = Self("dan \(count - most) lagi, mulai di sini", at: notes[most].anchor)
    return notes.prefix(most) + [rest]
  }
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
