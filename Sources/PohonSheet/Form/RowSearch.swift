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

  /// Looks for `rows` in `lines`. Linear.
  init(_ rows: [FormRow], in lines: [[FormColumn: Cell]]) {
    isFound = Array(repeating: false, count: rows.count)
    found = Array(repeating: .unknown, count: lines.count)
    let keys = rows.map {
      Key(
        code: settled($0.subject.code), indicator: settled($0.indicator),
        period: $0.subject.period.description)
    }
    // Of rows alike the last one first, so that the next one is taken from the end.
    var rowsOfKey = Dictionary(grouping: keys.indices.reversed(), by: { keys[$0] })
    for (line, cells) in lines.enumerated() {
      let key = Key(
        code: Self.text(.code, cells), indicator: Self.text(.indicator, cells),
        period: Self.text(.period, cells))
      guard let deepest = rowsOfKey[key]?.first else { continue }
      var index = Self.number(cells).flatMap { keys.indices ~= $0 ? $0 : nil }
      if let number = index, keys[number] != key || isFound[number] { index = nil }
      while index == nil, let next = rowsOfKey[key]?.last {
        if !isFound[next] { index = next }
        if next == deepest { break }
        rowsOfKey[key]?.removeLast()
      }
      found[line] = index.map { .row($0) } ?? .again(deepest)
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
