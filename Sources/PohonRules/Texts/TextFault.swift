import Pohon

/// A mechanical error in a text, which a reader sees without knowing what the text is about.
struct TextFault: Hashable {
  /// The kinds of error.
  enum Kind: Hashable {
    /// A known wrong form, in lower case, with its right one in the case of the text.
    case misspelling(wrong: String, right: String)
    /// A word written twice in a row.
    case twice
    /// Two full stops or commas in a row.
    case doubledMark
    /// No space after punctuation.
    case missingSpace
    /// A space before punctuation.
    case spaceBefore
    /// A parenthesis without its other half.
    case loneParenthesis
  }

  /// What is wrong.
  var kind: Kind
  /// The words to show, in code points of the text.
  var passage: Range<Int>
  /// The words as they stand there.
  var words: String
  /// What is replaced to cure it, and by what; nil where that takes judgement.
  var repair: Repair?

  /// A change of the text.
  struct Repair: Hashable {
    /// What is replaced, in code points of the text.
    var passage: Range<Int>
    /// What stands there afterwards.
    var replacement: String
  }

  /// The faults of `text` in the order of the text, kind by kind.
  static func all(
    in text: String, _ misspellings: Misspellings, mayDouble: WordList
  ) -> [TextFault] {
    guard TextGlance.isSuspicious(text, misspellings.firstWords) else { return [] }
    let scan = TextFaultScan(text)
    return scan.misspellings(misspellings) + scan.doubledWords(except: mayDouble) + scan.marks()
      + scan.loneParentheses()
  }
}

/// A text taken apart to look for faults.
struct TextFaultScan {
  private let scalars: [Unicode.Scalar]
  private let words: [TextWord]

  /// Takes `text` apart.
  init(_ text: String) {
    scalars = text.scalars
    words = TextWord.all(in: scalars)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Known wrong forms; inside a word of one no other is looked for.
  func misspellings(_ known: Misspellings) -> [TextFault] {
    var faults: [TextFault] = []
    var at = 0
    while at < words.count {
      guard let entry = known.opening(of: words[at...]) else {
        at += 1
        continue
      }
      let passage = words[at].range.lowerBound..<words[at + entry.wrong.count - 1].range.upperBound
      let written = text(passage)
      let right = Self.cased(entry.right, like: written)
      faults.append(
        TextFault(
          kind: .misspelling(wrong: entry.wrong.joined(separator: " "), right: right),
          passage: passage, words: written,
          repair: TextFault.Repair(passage: passage, replacement: right)))
      at += entry.wrong.count
    }
    return faults
  }

  /// A word of three letters or more twice in a row. Which of the two is too many, or whether a
  /// hyphen is missing, takes judgement.
  func doubledWords(except allowed: WordList) -> [TextFault] {
    zip(words, words.dropFirst()).compactMap { first, second in
      guard first.plain == second.plain, second.followsBlank, first.range.count >= 3,
        first.plain.allSatisfy(\.isLetter), !allowed.contains(Word(first.plain))
      else { return nil }
      let passage = first.range.lowerBound..<second.range.upperBound
      return TextFault(
        kind: .twice, passage: passage, words: text(passage),
        repair: TextFault.Repair(
          passage: first.range.upperBound..<second.range.upperBound, replacement: ""))
    }
  }

  /// Punctuation that is doubled or sticks to the wrong side.
  func marks() -> [TextFault] {
    var faults: [TextFault] = []
    for at in scalars.indices where Self.isPoint(scalars[at]) {
      let before = at > 0 ? scalars[at - 1] : nil
      let after = at + 1 < scalars.count ? scalars[at + 1] : nil
      if after == scalars[at], before != after,
        at + 2 >= scalars.count || scalars[at + 2] != scalars[at]
      {
        faults.append(fault(.doubledMark, around: at..<(at + 2), drop: (at + 1)..<(at + 2)))
      } else if before == " ", after == nil || after == " " || after == "\n", at >= 2,
        scalars[at - 2].properties.isAlphabetic || scalars[at - 2] == ")"
      {
        faults.append(fault(.spaceBefore, around: (at - 1)..<(at + 1), drop: (at - 1)..<at))
      } else if isMissingSpace(after: at) {
        var found = fault(.missingSpace, around: at..<(at + 1), drop: nil)
        found.repair = TextFault.Repair(passage: (at + 1)..<(at + 1), replacement: " ")
        faults.append(found)
      }
    }
    return faults
  }

  /// A comma or full stop between two words. Abbreviations (s.d), addresses (a.go.id) and figures
  /// have their points inside by right: a full stop counts between words of four letters only, and
  /// neither counts in what holds a slash, an at sign or a second point between letters.
  private func isMissingSpace(after at: Int) -> Bool {
    let least = scalars[at] == "." ? 4 : 3
    let left = run(from: at - 1, by: -1) { $0.properties.isAlphabetic }
    let right = run(from: at + 1, by: 1) { $0.properties.isAlphabetic }
    guard left >= least, right >= least else { return false }
    guard scalars[at] == "." else { return true }
    let isInner = { (scalar: Unicode.Scalar) in
      !scalar.properties.isWhitespace && scalar != ","
    }
    let start = at - run(from: at - 1, by: -1, while: isInner)
    let end = at + 1 + run(from: at + 1, by: 1, while: isInner)
    let inner = scalars[start..<end]
    let points = inner.dropLast().count { $0 == "." }
    return points == 1 && !inner.contains("/") && !inner.contains("@")
  }

  /// How many scalars from `start` on satisfy `test`.
  private func run(
    from start: Int, by step: Int, while test: (Unicode.Scalar) -> Bool
  ) -> Int {
    var at = start
    while scalars.indices.contains(at), test(scalars[at]) { at += step }
    return (at - start) * step
  }

  /// A fault that shows the words on both sides of `place`.
  private func fault(
    _ kind: TextFault.Kind, around place: Range<Int>, drop: Range<Int>?
  ) -> TextFault {
    let isLetter = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar == ")" }
    let start = place.lowerBound - run(from: place.lowerBound - 1, by: -1, while: isLetter)
    let end = place.upperBound + run(from: place.upperBound, by: 1, while: isLetter)
    return TextFault(
      kind: kind, passage: start..<end, words: text(start..<end),
      repair: drop.map { TextFault.Repair(passage: $0, replacement: "") })
  }

  /// The first parenthesis without its other half; `a)` and `1)` number a list.
  func loneParentheses() -> [TextFault] {
    var open: [Int] = []
    var lone: Int?
    for at in scalars.indices {
      if scalars[at] == "(" { open.append(at) }
      guard scalars[at] == ")" else { continue }
      if open.popLast() == nil, lone == nil, !isListNumber(endingAt: at) { lone = at }
    }
    guard let at = lone ?? open.first else { return [] }
    let isInner = { (scalar: Unicode.Scalar) in !scalar.properties.isWhitespace }
    let start = at - run(from: at - 1, by: -1, while: isInner)
    let end = at + 1 + run(from: at + 1, by: 1, while: isInner)
    return [
      TextFault(kind: .loneParenthesis, passage: start..<end, words: text(start..<end), repair: nil)
    ]
  }

  private func isListNumber(endingAt at: Int) -> Bool {
    let length = run(from: at - 1, by: -1) { !$0.properties.isWhitespace }
    return (1...2).contains(length)
  }

  private static func isPoint(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "," || scalar == "." || scalar == ";"
  }

  /// `right` in the case of `written`: word by word where they have as many, else by the first.
  private static func cased(_ right: String, like written: String) -> String {
    let olds = written.split { !$0.isLetter }
    let news = right.split(separator: " ", omittingEmptySubsequences: false)
    return news.enumerated().map { index, new in
      let old = olds.count == news.count ? olds[index] : index == 0 ? olds.first : nil
      guard let old, let first = old.first, first.isUppercase else { return String(new) }
      if old.count > 1, old.allSatisfy(\.isUppercase) { return new.uppercased() }
      return new.prefix(1).uppercased() + new.dropFirst()
    }.joined(separator: " ")
  }
}
