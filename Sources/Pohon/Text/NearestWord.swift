/// How many single letters must be put in, left out, replaced or swapped with their neighbour to
/// make one word of the other; nil as soon as it is more than `most`.
public func editDistance(_ a: String, _ b: String, atMost most: Int) -> Int? {
  // A letter takes at most four bytes.
  guard abs(a.utf8.count - b.utf8.count) <= 4 * most else { return nil }
  let arePlain = a.utf8.allSatisfy { $0 < 0x80 } && b.utf8.allSatisfy { $0 < 0x80 }
  return arePlain
    ? distance(a.utf8, b.utf8, most) : distance(a.unicodeScalars, b.unicodeScalars, most)
}

private func distance<Letters: Collection>(
  _ a: Letters, _ b: Letters, _ most: Int
) -> Int? where Letters.Element: Equatable {
  let lengths = (a.count, b.count)
  guard abs(lengths.0 - lengths.1) <= most else { return nil }
  let (s, t) = lengths.0 <= lengths.1 ? (Array(a), Array(b)) : (Array(b), Array(a))
  var before = Array(repeating: 0, count: s.count + 1)
  var previous = Array(0...s.count)
  var current = previous
  for (row, letter) in t.enumerated() {
    current[0] = row + 1
    var least = current[0]
    for column in s.indices {
      let replaced = previous[column] + (s[column] == letter ? 0 : 1)
      var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, s[column - 1] == letter, s[column] == t[row - 1] {
        best = min(best, before[column - 1] + 1)
      }
      current[column + 1] = best
      least = min(least, best)
    }
    if least > most { return nil }
    (before, previous, current) = (previous, current, before)
  }
  return previous[s.count] <= most ? previous[s.count] : nil
}

/// The word of `candidates` nearest to `word`, if it is near enough to be meant: at most a third of
/// its letters differ. The first of equals wins. Nothing is near to a word longer than any name.
public func nearestWord(to word: String, among candidates: some Sequence<String>) -> String? {
  guard word.utf8.count <= 1000 else { return nil }
  var best: String?
  var most = max(1, word.unicodeScalars.count / 3)
  for candidate in candidates {
    if let distance = editDistance(word, candidate, atMost: most),
      best == nil || distance < most
    {
      best = candidate
      most = distance
      if distance == 0 { break }
    }
  }
  return best
}
