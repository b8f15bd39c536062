import Pohon
import PohonTesting
import Testing

@Suite struct `Finding the nearest word` {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the distance is that of the textbook`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abcé".unicodeScalars)
    for _ in 0..<100 {
      let (a, b) = (randomText(7, of: letters, &random), randomText(7, of: letters, &random))
      let expected = OptimalAlignment(a, b).distance
      for most in 0...8 {
        #expect(
          editDistance(a, b, atMost: most) == (expected <= most ? expected : nil),
          "\(a) \(b) at most \(most)")
      }
    }
  }

  @Test(
    arguments: [
      ("bgaian", "bagian", 1), ("kondisi", "kondisi", 0), ("", "abc", 3), ("ca", "abc", 3),
      ("adminstrasi", "administrasi", 1), ("indikator", "indikatro", 1),
    ] as [(String, String, Int)])
  func `a swap of neighbours is one step`(_ a: String, _ b: String, _ steps: Int) {
    #expect(editDistance(a, b, atMost: 9) == steps)
    #expect(editDistance(b, a, atMost: 9) == steps)
  }

  @Test(
    arguments: [
      ("kondis", ["kode", "kondisi", "anak"], "kondisi"), ("targt", ["target", "targe"], "target"),
      ("xyz", ["kode", "anak"], nil), ("kode", ["kode~2", "kode"], "kode"), ("", [], nil),
      ("1.4.7", ["1.4.6", "1.4.8", "2.1"], "1.4.6"),
    ] as [(String, [String], String?)])
  func `the first of the nearest is taken`(_ word: String, _ among: [String], _ nearest: String?) {
    #expect(nearestWord(to: word, among: among) == nearest)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `no candidate is nearer than the one taken`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abc".unicodeScalars)
    for _ in 0..<50 {
      let word = randomText(9, of: letters, &random)
      let candidates = (0..<6).map { _ in randomText(9, of: letters, &random) }
      let steps = candidates.map { OptimalAlignment(word, $0).distance }
      let least = steps.min() ?? 0
      let near = least <= max(1, word.unicodeScalars.count / 3)
      let expected = near ? steps.firstIndex(of: least).map { candidates[$0] } : nil
      #expect(nearestWord(to: word, among: candidates) == expected)
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `words as long as a page are not searched for ever`() {
    let page = String(repeating: "ab", count: 20_000)
    #expect(nearestWord(to: page + "x", among: [page, page + "y"]) == nil)
  }
}

/// Optimal string alignment by plain recursion, remembering what was found.
private struct OptimalAlignment {
  let a: [Unicode.Scalar]
  let b: [Unicode.Scalar]

  init(_ a: String, _ b: String) {
    (self.a, self.b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  }

  var distance: Int {
    var found: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: b.count + 1), count: a.count + 1)
    return steps(a.count, b.count, &found)
  }

  private func steps(_ i: Int, _ j: Int, _ found: inout [[Int?]]) -> Int {
    if i == 0 || j == 0 { return i + j }
    if let known = found[i][j] { return known }
    var least = steps(i - 1, j - 1, &found) + (a[i - 1] == b[j - 1] ? 0 : 1)
    least = min(least, steps(i - 1, j, &found) + 1, steps(i, j - 1, &found) + 1)
    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
      least = min(least, steps(i - 2, j - 2, &found) + 1)
    }
    found[i][j] = least
    return least
  }
}
