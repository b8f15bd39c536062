/// A word in the form in which wordings are compared, known by a number.
///
/// Equal words have the same number, so that comparing two words, or looking one up, takes no look at
/// their letters. The numbers hold for this process only; they follow the order in which words were
/// first met and say nothing else. What compares them may be inlined into other modules: rules do
/// little else.
public struct Word: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The number, from 0.
  @usableFromInline let number: Int32
  /// How many letters and digits (code points) it has.
  public let length: Int32

  /// The word written `text`, which is in plain form already: lower case, one word.
  public init(_ text: String) { self = Lexicon.shared.word(text) }

  /// The word written `value`.
  public init(stringLiteral value: String) { self.init(value) }

  init(number: Int32, length: Int32) { (self.number, self.length) = (number, length) }

  /// As it is written.
  public var description: String { Lexicon.shared.text(of: self) }

  /// Whether they are the same word.
  @inlinable public static func == (a: Word, b: Word) -> Bool { a.number == b.number }

  /// Hashes the number.
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}
