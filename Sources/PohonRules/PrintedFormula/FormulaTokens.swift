import Pohon

/// The tokens of a printed formula with what belongs together: brackets, and stretches of time.
struct FormulaTokens {
  /// The tokens in order.
  let all: [FormulaToken]
  /// For each bracket the one that closes or opens it; -1 for what has no partner.
  let mate: [Int]
  /// The words it was read by.
  let words: FormulaWords

  /// The tokens of `scalars`.
  init(_ scalars: [Unicode.Scalar], _ words: FormulaWords) {
    all = FormulaLexer.tokens(scalars, words)
    self.words = words
    var mate = Array(repeating: -1, count: all.count)
    var open: [Int] = []
    for (index, token) in all.enumerated() {
      if token.kind == .open {
        open.append(index)
      } else if token.kind == .close, let start = open.popLast() {
        (mate[start], mate[index]) = (index, start)
      }
    }
    self.mate = mate
  }

  /// The token at `index`.
  subscript(index: Int) -> FormulaToken { all[index] }

  /// Where to go on after `index`: behind the group that opens there, or at the next token.
  func after(_ index: Int) -> Int {
    all[index].kind == .open && mate[index] > index ? mate[index] + 1 : index + 1
  }

  /// Whether the tokens at `index` and the next stand without space between.
  func areGlued(_ index: Int) -> Bool {
    index + 1 < all.count && all[index].range.upperBound == all[index + 1].range.lowerBound
  }

  /// The word at `index`; nil outside of `range` and for other tokens.
  func word(_ index: Int, in range: Range<Int>) -> Word? {
    range.contains(index) ? all[index].word : nil
  }

  /// Whether a term that can be divided by begins at `index`: `Jumlah …`, a number, a letter that
  /// stands for one, or a group that begins so.
  func opensTerm(_ index: Int, in range: Range<Int>) -> Bool {
    var at = index
    while range.contains(at), all[at].kind == .open, mate[at] > at, mate[at] < range.upperBound {
      at += 1
      if at - index > mostNesting { return true }
    }
    guard range.contains(at) else { return false }
    switch all[at].kind {
    case .word(let word): return words.terms.contains(word) || isLoneVariable(at, in: range)
    case .number: return at > index
    case .fraction: return true
    default: return false
    }
  }

  /// Whether a single letter stands at `index` with no word beside it.
  func isLoneVariable(_ index: Int, in range: Range<Int>) -> Bool {
    all[index].isVariable && word(index - 1, in: range) == nil && word(index + 1, in: range) == nil
  }

  /// `range` without signs at its ends that mean nothing, and without brackets around all of it.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if isIdle(all[start]) || (all[start].kind == .close && mate[start] < start) {
        start += 1
      } else if isIdle(all[end - 1]) || (all[end - 1].kind == .open && mate[end - 1] < 0) {
        end -= 1
      } else if mate[start] == end - 1, start < end - 1 {
        start += 1
        end -= 1
      } else if all[start].kind == .open, mate[start] < 0 {
        start += 1
      } else if all[end - 1].kind == .close, mate[end - 1] < 0 {
        end -= 1
      } else {
        break
      }
    }
    return start..<end
  }

  private func isIdle(_ token: FormulaToken) -> Bool {
    switch token.kind {
    case .comma, .semicolon, .other, .colon, .dash: true
    default: false
    }
  }
}

/// So many brackets in brackets are followed; nobody prints more.
let mostNesting = 24
