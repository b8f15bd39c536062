/// Where the words of drop-down lists stand: in the rule itself, or on a hidden sheet where Excel has
/// no room for them.
struct WordLists {
  /// The name of the hidden sheet.
  static let sheetName = "Daftar pilihan"

  /// The draft, with the hidden sheet where one is needed.
  private(set) var draft: WorkbookDraft
  private var columns: [[String]] = []
  private var columnOfList: [[String]: Int] = [:]

  init(_ draft: WorkbookDraft) {
    self.draft = draft
    for rule in draft.sheets.lazy.flatMap(\.entries) {
      guard case .words(let words, _) = rule.kind, !Self.fitsInRule(words),
        columnOfList[words] == nil
      else { continue }
      columns.append(words)
      columnOfList[words] = columns.count
    }
    if !columns.isEmpty { self.draft.sheets.append(hiddenSheet) }
  }

  /// The range of a list on the hidden sheet, as a formula; nil for one that stands in its rule.
  func range(of words: [String], tabNames: [String]) -> String? {
    guard let column = columnOfList[words], let name = tabNames.last else { return nil }
    let letters = CellAddress.letters(ofColumn: column)
    return "='\(name.replacing("'", with: "''"))'!$\(letters)$1:$\(letters)$\(words.count)"
  }

  /// In a rule words are joined by commas, 255 characters in all.
  private static func fitsInRule(_ words: [String]) -> Bool {
    words.reduce(words.count - 1) { $0 + $1.utf8.count } <= 255
      && words.allSatisfy { word in
        !word.isEmpty && !word.contains { $0 == "," || $0 == "\"" || $0.isNewline }
          && word.first != " " && word.last != " " && escapedCellText(word) == word
      }
  }

  private var hiddenSheet: SheetDraft {
    var sheet = SheetDraft(name: Self.sheetName)
    sheet.isHidden = true
    sheet.rows = (0..<(columns.map(\.count).max() ?? 0)).map { row in
      columns.map { row < $0.count ? CellDraft($0[row]) : CellDraft() }
    }
    return sheet
  }
}
