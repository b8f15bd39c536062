import Pohon

extension Phrase {
  /// The words that say what it is about: four letters or more, and none that stands in any text of
  /// a form.
  func content(by vocabulary: Vocabulary) -> WordSet {
    var kept: [Word] = []
    kept.reserveCapacity(words.count)
    for word in words where word.length >= 4 && !vocabulary.common.contains(word) {
      kept.append(word)
    }
    return WordSet(kept)
  }

  /// Whether `other` stands in it, word after word; no words never do.
  func holds(_ other: Phrase) -> Bool { holds(other.words[...]) }

  /// The same of some words of a phrase.
  func holds(_ other: ArraySlice<Word>) -> Bool {
    guard let first = other.first, words.count >= other.count else { return false }
    return words.indices.dropLast(other.count - 1).contains {
      words[$0] == first && words[$0...].starts(with: other)
    }
  }
}

extension Sequence<Word> {
  /// The words as they are written, with one blank between.
  func joined() -> String { Phrase(words: Array(self)).description }
}

/// Where `words` stand in `text` one after another, in code points; nil where the text writes them
/// in another way (an alias, a sign between them does not matter).
func passage(of words: some Collection<Word>, in text: String) -> Range<Int>? {
  let words = words.map(\.description)
  guard let first = words.first else { return nil }
  let found = writtenWords(of: text)
  for at in found.indices where found[at].word == first && found.count - at >= words.count {
    let stretch = found[at..<(at + words.count)]
    if zip(stretch, words).allSatisfy({ $0.word == $1 }), let last = stretch.last {
      return found[at].range.lowerBound..<last.range.upperBound
    }
  }
  return nil
}

/// `words` in “…” as `text` writes them; in plain form where it writes them in another way.
func quoted(_ words: some Collection<Word>, in text: String) -> String {
  guard let passage = passage(of: words, in: text) else { return quote(words.joined()) }
  let scalars = Array(text.unicodeScalars)[passage]
  return quote(String(String.UnicodeScalarView(scalars)))
}

/// The stretches of `text` that hold nothing but `words`, as it writes them, in its order; `words` in
/// plain form where it writes all of them in another way.
func writtenRuns(of words: [Word], in text: String) -> [String] {
  let scalars = Array(text.unicodeScalars)
  let wanted = WordSet(words)
  var runs: [Range<Int>] = []
  var isOpen = false
  for (word, range) in writtenWords(of: text) {
    guard wanted.contains(Word(word)) else {
      isOpen = false
      continue
    }
    if isOpen, let last = runs.last,
      scalars[last.upperBound..<range.lowerBound].allSatisfy(\.properties.isWhitespace)
    {
      runs[runs.count - 1] = last.lowerBound..<range.upperBound
    } else {
      runs.append(range)
    }
    isOpen = true
  }
  guard !runs.isEmpty else { return [words.joined()] }
  return runs.map { String(String.UnicodeScalarView(scalars[$0])) }
}

/// The runs of letters and digits, in lower case, with their places in code points.
private func writtenWords(of text: String) -> [(word: String, range: Range<Int>)] {
  var text = text
  return text.withUTF8 { bytes in
    bytes.contains { $0 >= 0x80 } ? nil : plainWords(of: bytes)
  } ?? writtenWords(ofScalars: text.unicodeScalars)
}

/// The same of plain letters, of which each code point is a byte.
private func plainWords(
  of bytes: UnsafeBufferPointer<UInt8>
) -> [(word: String, range: Range<Int>)] {
  var found: [(word: String, range: Range<Int>)] = []
  var start = 0
  for at in 0...bytes.count {
    let isInside = at < bytes.count && (bytes[at] | 0x20 &- 97 < 26 || bytes[at] &- 48 < 10)
    if isInside { continue }
    if start < at {
      let word = String(unsafeUninitializedCapacity: at - start) { letters in
        for place in start..<at {
          letters[place - start] = bytes[place] &- 65 < 26 ? bytes[place] | 0x20 : bytes[place]
        }
        return at - start
      }
      found.append((word, start..<at))
    }
    start = at + 1
  }
  return found
}

private func writtenWords(
  ofScalars scalars: String.UnicodeScalarView
) -> [(word: String, range: Range<Int>)] {
  var found: [(word: String, range: Range<Int>)] = []
  var word = ""
  var at = 0
  func close() {
    if !word.isEmpty { found.append((word, (at - word.unicodeScalars.count)..<at)) }
    word = ""
  }
  for scalar in scalars {
    if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      word.unicodeScalars.append(
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
    } else {
      close()
    }
    at += 1
  }
  close()
  return found
}
