/// A formula or filter as it was written, read into a tree that is stored flat.
///
/// The language: numbers with decimal comma or point by the strict rule of ``Quantity``, names
/// (letters, digits, `_`), references to indicators (`[1.4.1#1]`, `[POHON#KODE#N]`), `+ − × ÷`
/// (also `- * /`), `%` behind an operand, parentheses, and the functions `jumlah`, `rata_rata`,
/// `min` and `maks` of operands with `;` between them. Filters know besides `== != < <= > >= ~`,
/// `&& || !` (also `dan`, `atau`, `bukan`), texts in quotation marks and `diketahui`.
public struct Expression: Hashable, Sendable {
  /// The longest text that is read, in bytes of UTF-8.
  public static let mostBytes = 4000
  /// How deeply parentheses, functions and signs before an operand may nest.
  public static let mostDepth = 64
  /// The name that means every fitting indicator of the direct children, inside a function.
  public static let childrenWord = "anak"

  /// The text as written.
  public let text: String
  /// Operands before what is made of them; the last node is the whole.
  let nodes: [ExpressionNode]

  /// Reads `text`; what is wrong with it comes back with its place. Linear in its length.
  public static func read(_ text: String) -> Result<Expression, ExpressionError> {
    do throws(ExpressionError) {
      return .success(Expression(text: text, nodes: try ExpressionParser.nodes(of: text)))
    } catch {
      return .failure(error)
    }
  }

  /// The names it uses, in order, repetitions included.
  public var names: [String] {
    nodes.compactMap { if case .name(let name) = $0.kind { name } else { nil } }
  }

  /// The indicators it refers to, each once, in the order of first use.
  public var references: [String] {
    var seen: Set<String> = []
    return nodes.compactMap {
      if case .reference(let name) = $0.kind, seen.insert(name).inserted { name } else { nil }
    }
  }

  /// Whether `word` can be the name of a variable: a letter or `_`, then letters, digits and `_`,
  /// and none of the words that mean something else.
  public static func isName(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic || first == "_"
    else { return false }
    return word.unicodeScalars.allSatisfy(ExpressionLexer.continuesName)
      && ExpressionMark.words[word.lowercased()] == nil && word != childrenWord
      && ExpressionFunction(rawValue: word) == nil
  }

  /// The nodes that a node is made of directly, in order.
  func parts(of node: Int) -> [Int] {
    var found: [Int] = []
    var next = node - 1
    let first = node - nodes[node].size + 1
    while next >= first {
      found.append(next)
      next -= nodes[next].size
    }
    return found.reversed()
  }
}

/// One node of an expression.
struct ExpressionNode: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case number(Double)
    case text(String)
    case name(String)
    case reference(String)
    case negate
    case not
    case percent
    case binary(ExpressionMark)
    case call(ExpressionFunction, arguments: Int)
  }

  let kind: Kind
  /// All of it, in code points from 0.
  let range: Range<Int>
  /// Its own mark or name.
  let mark: Range<Int>
  /// How many nodes it is, those below it included; they stand right before it.
  let size: Int
}
