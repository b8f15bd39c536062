/// What is wrong with an expression, and where.
public struct ExpressionError: Error, Hashable, Sendable {
  /// The stretch it is about, in characters (code points) from 0; empty where the text ends.
  public let range: Range<Int>
  /// One Indonesian sentence, without full stop, that says what was expected.
  public let message: String

  init(_ range: Range<Int>, _ message: String) {
    (self.range, self.message) = (range, message)
  }

  /// The column of the first character that is wrong, from 1.
  public var column: Int { range.lowerBound + 1 }

  /// The part of `text` around the place, and under it a line that points there.
  ///
  /// - Parameters:
  ///   - text: the expression that was read.
  ///   - width: how many characters of it are shown at most.
  public func pointed(under text: String, width: Int = 72) -> String {
    let scalars = Array(text.unicodeScalars)
    let start = max(0, min(range.lowerBound - width / 2, scalars.count - width))
    let end = min(scalars.count, start + width)
    var line = String.UnicodeScalarView()
    for scalar in scalars[start..<end] {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      line.append(isControl ? " " : scalar)
    }
    let marks = max(1, min(range.upperBound, end) - range.lowerBound)
    let indent = String(repeating: " ", count: range.lowerBound - start)
    return "\(String(line))\n\(indent)\(String(repeating: "^", count: marks))"
  }
}
