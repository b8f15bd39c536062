import Pohon

/// The values of a cell that names parts of its year, a line each: `90`, `T1: 82`, `S2: 88`.
struct PeriodParts {
  /// What each value is, with its text.
  let values: [(meaning: ColumnMeaning, text: String)]

  /// The values in the cell of a column; nil where it has one only, or lines without a period.
  init?(_ text: String, of meaning: ColumnMeaning) {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return nil }
    let period: Period
    switch meaning {
    case .target(let stated), .baseline(let stated): period = stated
    default: return nil
    }
    guard period == .year(period.year) else { return nil }
    var values: [(ColumnMeaning, String)] = []
    for line in text.split(whereSeparator: \.isNewline).map({ trimmed(String($0)) })
    where !line.isEmpty {
      let pieces = line.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
      if pieces.count == 2, let part = Period("\(period.year)-\(pieces[0].uppercased())") {
        let isTarget = meaning == .target(period)
        values.append((isTarget ? .target(part) : .baseline(part), pieces[1]))
      } else if pieces.count == 1, values.isEmpty {
        values.append((meaning, line))
      } else {
        return nil
      }
    }
    guard values.contains(where: { $0.0 != meaning }) else { return nil }
    self.values = values
  }
}
