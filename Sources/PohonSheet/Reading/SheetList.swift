/// The part that lists the sheets of a workbook.
final class SheetList: PartReader {
  /// A sheet as listed.
  struct Entry {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  /// In the order of their tabs.
  private(set) var entries: [Entry] = []
  /// Whether days are counted from 1904 on, as old Macintosh programs did.
  private(set) var countsFrom1904 = false
  private let most: Int

  init(_ entry: ZipEntry, limits: WorkbookLimits) throws(WorkbookError) {
    most = limits.sheets
    try read(entry, limits: limits)
  }

  func open(
    _ name: String, _ attributes: [String: String], depth: Int
  ) throws(WorkbookError) {
    switch (depth, name) {
    case (2, "workbookPr"):
      countsFrom1904 = isTrue(attributes["date1904"])
    case (3, "sheet"):
      guard entries.count < most else { throw .tooLarge("lebih dari \(grouped(most)) lembar") }
      entries.append(
        Entry(
          name: EscapedText.decoded(attributes["name"] ?? ""),
          relation: attributes.qualified("id") ?? "",
          isHidden: ["hidden", "veryHidden"].contains(attributes["state"] ?? "")))
    default: break
    }
  }
}

/// Whether an attribute says yes; both spellings of XML Schema.
func isTrue(_ attribute: String?) -> Bool { attribute == "1" || attribute == "true" }
