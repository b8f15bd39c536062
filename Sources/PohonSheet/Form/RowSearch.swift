import Pohon

/// Finds the rows of a form that the lines of a filled sheet are, whatever order the lines have now.
///
/// A line is known by its code, indicator and period; where these do not say it, by its number.
struct RowSearch: Sendable {
  /// What a line is.
  enum Found: Hashable, Sendable {
    case row(Int)
    /// A row that an earlier line was.
    case again(Int)
    case unknown
  }

  private struct Key: Hashable {
    var code: String
    var indicator: String
    var period: String
  }

  /// What each line is, in their order.
  private(set) var found: [Found]
  private var isFound: [Bool]

  /// Looks for `rows` in `lines`. Linear, but for rows that no form has more than once.
  init(_ rows: [FormRow], in lines: [[FormColumn: Cell]]) {
    isFound = Array(repeating: false, count: rows.count)
    found = Array(repeating: .unknown, count: lines.count)
    let rowsOfKey = Dictionary(
      grouping: rows.indices,
      by: { index in
        Key(
          code: settled(rows[index].subject.code), indicator: settled(rows[index].indicator),
          period: rows[index].subject.period.description)
      })
    for (line, cells) in lines.enumerated() {
      let key = Key(
        code: Self.text(.code, cells), indicator: Self.text(.indicator, cells),
        period: Self.text(.period, cells))
      guard let alike = rowsOfKey[key] else { continue }
      let number = Self.number(cells)
      let index = alike.first { $0 == number && !isFound[$0] } ?? alike.first { !isFound[$0] }
      found[line] = index.map { .row($0) } ?? .again(alike[0])
      if let index { isFound[index] = true }
    }
    for (line, cells) in lines.enumerated() where found[line] == .unknown {
      let names: [FormColumn] = [.code, .statement, .indicator]
      guard let number = Self.number(cells), isFound.indices ~= number, !isFound[number],
        names.contains(where: { cells[$0] != nil })
      else { continue }
      found[line] = .row(number)
      isFound[number] = true
    }
  }

  /// The rows that no line is.
  var missing: [Int] { isFound.indices.filter { !isFound[$0] } }

  private static func text(_ column: FormColumn, _ cells: [FormColumn: Cell]) -> String {
    settled(cells[column]?.value?.plainText ?? "")
  }

  private static func number(_ cells: [FormColumn: Cell]) -> Int? {
    Int(text(.number, cells)).flatMap { $0 > 0 ? $0 - 1 : nil }
  }
}
