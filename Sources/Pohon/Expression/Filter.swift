/// A condition on rows, e.g. `jenjang == operasional && capaian < 75`.
///
/// A comparison with a figure that is not known is false, `!=` too; `diketahui(capaian)` asks whether
/// it is. Texts are compared without regard to case; `~` asks whether the left one contains the
/// right one. A field that holds several texts (an office and its aliases) equals any of them.
public struct Filter: Sendable {
  /// Something of a row that a filter may ask for.
  public struct Field: Sendable {
    /// What kind of value it has.
    public enum Kind: Sendable {
      case number
      case text
    }

    /// The name a filter calls it by.
    public let name: String
    /// What kind of value it has.
    public let kind: Kind

    /// The field called `name`.
    public init(_ name: String, _ kind: Kind) { (self.name, self.kind) = (name, kind) }
  }

  /// A comparison of a text field with a text.
  struct TextTest: Sendable {
    let field: Int
    let mark: ExpressionMark
    /// In lower case.
    let text: String
  }

  /// The fields it asks for, by their index in the list it was read with.
  public let fields: Set<Int>
  private let program: ExpressionProgram
  private let tests: [TextTest]

  /// Reads a filter over `fields`.
  public static func read(_ text: String, fields: [Field]) -> Result<Filter, ExpressionError> {
    do throws(ExpressionError) {
      let expression = try Expression.read(text).get()
      return .success(Filter(try FilterCheck(expression, fields)))
    } catch {
      return .failure(error)
    }
  }

  private init(_ check: FilterCheck) {
    let names = check.fields
    tests = check.tests.map(\.test)
    let replaced = Dictionary(
      uniqueKeysWithValues: check.tests.enumerated().map {
        ($0.element.node, ProgramStep.test(Int32($0.offset)))
      })
    var used = Set(check.tests.map(\.test.field))
    program = ExpressionProgram(check.expression, replaced: replaced) { operand in
      guard case .name(let name) = operand, let field = names[name] else {
        return [.constant(.nan)]
      }
      return [.variable(Int32(field))]
    }
    for case .variable(let field) in program.steps { used.insert(Int(field)) }
    fields = used
  }

  /// Whether a row fulfils it.
  ///
  /// - Parameters:
  ///   - number: the number in a field, nil where it is not known.
  ///   - texts: the texts of a field, none where it is empty.
  public func admits(number: (Int) -> Double?, texts: (Int) -> [String]) -> Bool {
    var stack = ProgramStack(deepest: program.deepest)
    let result = stack.run(
      program.steps[...], variable: { number($0) ?? .nan }, indicator: { _ in .nan },
      test: { tests[$0].holds(for: texts(tests[$0].field)) })
    return result == 1
  }
}

extension Filter.TextTest {
  /// A row without text has the empty one.
  fileprivate func holds(for texts: [String]) -> Bool {
    let own = texts.isEmpty ? [""] : texts.map { $0.lowercased() }
    return switch mark {
    case .contains: own.contains { $0.contains(text) }
    case .equal: own.contains(text)
    default: !own.contains(text)
    }
  }
}
