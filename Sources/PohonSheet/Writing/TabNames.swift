extension WorkbookDraft {
  /// The names on the tabs, in the order of the sheets: those of the drafts, made such that Excel
  /// takes them. At most 31 UTF-16 units without `[ ] : * ? / \`, not empty, and none twice whatever
  /// the case. Formulas and readers go by these.
  public var tabNames: [String] {
    var taken: Set<String> = ["history"]
    return sheets.map { sheet in
      let wanted = Self.plainTabName(sheet.name)
      var (name, number) = (wanted, 1)
      while !taken.insert(name.lowercased()).inserted {
        number += 1
        let suffix = " (\(number))"
        name = wanted.cut(toUnits: Self.mostUnits - suffix.utf16.count) + suffix
      }
      return name
    }
  }

  private static let mostUnits = 31

  private static func plainTabName(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isForbidden =
        "[]:*?/\\".unicodeScalars.contains(scalar)
        || scalar.properties.generalCategory == .control || [0xFFFE, 0xFFFF].contains(scalar.value)
      plain.append(isForbidden ? " " : scalar)
    }
    var trimmed = Substring(String(plain).cut(toUnits: mostUnits))
    // An apostrophe at either end is the quote of a reference.
    func isSpare(_ character: Character?) -> Bool {
      character.map { $0 == "'" || $0.isWhitespace } ?? false
    }
    while isSpare(trimmed.first) { trimmed.removeFirst() }
    while isSpare(trimmed.last) { trimmed.removeLast() }
    return trimmed.isEmpty ? "Lembar" : String(trimmed)
  }
}

extension String {
  /// As many whole characters from the front as fit into `most` UTF-16 units.
  func cut(toUnits most: Int) -> String {
    guard utf16.count > most else { return self }
    var (kept, units) = ("", 0)
    for character in self {
      units += character.utf16.count
      if units > most { break }
      kept.append(character)
    }
    return kept
  }
}
