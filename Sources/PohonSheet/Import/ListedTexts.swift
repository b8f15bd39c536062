import Pohon

/// The texts that one cell lists.
enum ListedTexts {
  /// Split at line breaks and semicolons; a list of offices at commas too, if each part is one.
  static func offices(_ text: String, atCommas: Bool) -> [String] {
    let parts = lines(text).flatMap { line in
      line.split(separator: ";").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    }
    guard atCommas else { return parts }
    return parts.flatMap { part in
      let names = part.split(separator: ",").map { trimmed(String($0)) }
      return names.count > 1 && names.allSatisfy(isOffice) ? names : [part]
    }
  }

  /// Split at line breaks, and at (a) (b) (c) or 1. 2. 3. where these count on; marks go.
  static func points(_ text: String) -> [String] {
    let found = lines(text)
    if found.count > 1 {
      return found.enumerated().map { index, line in
        point(line[...], number: index).map { trimmed(String($0)) } ?? withoutBullet(line)
      }
    }
    guard let line = found.first else { return [] }
    return counted(line) ?? [withoutBullet(line)]
  }

  /// Whether a text has several lines that count on from 1 or a.
  static func isNumbered(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return false }
    let found = lines(text)
    return found.count > 1
      && found.prefix(2).enumerated().allSatisfy { point($1[...], number: $0) != nil }
  }

  /// The lines that hold something, each in single spaces.
  static func lines(_ text: String) -> [String] {
    guard text.contains(where: \.isNewline) else { return [inOneLine(trimmed(text))] }
    return text.split(whereSeparator: \.isNewline).map { inOneLine(trimmed(String($0))) }
      .filter { !$0.isEmpty }
  }

  /// Whether a text begins like the name of an office.
  static func isOffice(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter }.lowercased()
    return openings.contains(word)
  }

  private static let openings = Set(
    DataTable(PackageResources.awal_unit_tsv).rows.compactMap(\.first))

  /// The points of one line that begins with the first mark and goes on with the next.
  private static func counted(_ line: String) -> [String]? {
    guard var rest = point(line[...], number: 0) else { return nil }
    var points: [String] = []
    var at = rest.startIndex
    while at < rest.endIndex {
      if rest[at].isWhitespace,
        let next = point(rest[rest.index(after: at)...], number: points.count + 1)
      {
        points.append(trimmed(String(rest[..<at])))
        (rest, at) = (next, next.startIndex)
      } else {
        at = rest.index(after: at)
      }
    }
    points.append(trimmed(String(rest)))
    return points
  }

  /// What follows the mark with a number, from 0: `(a)`, `b.`, `3)`.
  private static func point(_ text: Substring, number: Int) -> Substring? {
    let inside = text.first == "(" ? text.dropFirst() : text
    let letter = number < 26 ? String(UnicodeScalar(UInt8(ascii: "a") + UInt8(number))) : "-"
    for mark in [letter, "\(number + 1)"] {
      guard inside.prefix(mark.count).lowercased() == mark else { continue }
      let after = inside.dropFirst(mark.count)
      guard let close = after.first, ".,)".contains(close) else { continue }
      let rest = after.dropFirst()
      if rest.first?.isWhitespace ?? false { return rest.drop { $0.isWhitespace } }
    }
    return nil
  }

  private static func withoutBullet(_ line: String) -> String {
    guard let first = line.first, "-•–*".contains(first), line.dropFirst().first == " " else {
      return line
    }
    return trimmed(String(line.dropFirst()))
  }
}
