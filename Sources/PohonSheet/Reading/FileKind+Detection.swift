extension FileKind {
  /// What `bytes` are by their beginning; nil for a zip archive, which a workbook is too.
  static func ofOther(_ bytes: [UInt8]) throws(WorkbookError) -> FileKind? {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: "PK".utf8) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return try ofCompoundFile(bytes)
    }
    if bytes.starts(with: "%PDF".utf8) { return .pdf }
    return ofText(bytes)
  }

  /// What an archive is, were it no workbook, by the names of its entries and its declared type.
  static func of(_ archive: ZipArchive, mimetype: String?) -> FileKind {
    if archive.holds("xl/workbook.bin") { return .binaryExcel }
    if archive.holds("word/document.xml") { return .word }
    if archive.holds("ppt/presentation.xml") { return .presentation }
    guard let mimetype, mimetype.contains("opendocument") else { return .otherZip }
    return mimetype.contains("spreadsheet") ? .openDocumentSheet : .openDocument
  }

  /// Streams of an OLE2 file are named in UTF-16 in its directory.
  private static func ofCompoundFile(_ bytes: [UInt8]) throws(WorkbookError) -> FileKind {
    func holds(_ name: String) -> Bool {
      bytes[...].firstOccurrence(of: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        != nil
    }
    if holds("EncryptedPackage") { throw .encrypted }
    if holds("WordDocument") { return .word }
    if holds("PowerPoint Document") { return .presentation }
    return holds("Workbook") || holds("Book") ? .oldExcel : .oldOffice
  }

  private static func ofText(_ bytes: [UInt8]) -> FileKind {
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let start = bytes.prefix(4096).filter { !isWide || $0 != 0 }
    if start.contains(where: { $0 < 0x20 && !(9...13).contains($0) }) {
      return bytes[0] == 9 && bytes.count > 1 && [0, 2, 4, 8].contains(bytes[1])
        ? .oldExcel : .unknown
    }
    let words = String(decoding: start, as: UTF8.self).lowercased()
    if words.contains("urn:schemas-microsoft-com:office:spreadsheet")
      || words.contains("excel.sheet\"?>")
    {
      return .excelXML
    }
    if ["<html", "<!doctype html", "<table", "mime-version:"].contains(where: words.contains) {
      return .html
    }
    return words.contains("<?xml") ? .otherXML : .text
  }
}

extension ArraySlice<UInt8> {
  /// Where `pattern` first begins.
  func firstOccurrence(of pattern: [UInt8]) -> Int? {
    guard let head = pattern.first, count >= pattern.count else { return nil }
    return (startIndex...(endIndex - pattern.count)).first {
      self[$0] == head && self[$0..<($0 + pattern.count)].elementsEqual(pattern)
    }
  }
}
