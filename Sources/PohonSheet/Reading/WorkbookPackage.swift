/// The parts that a workbook consists of.
struct WorkbookPackage {
  private let archive: ZipArchive
  private let limits: WorkbookLimits
  private let relations: Relations
  private let list: SheetList

  init(_ archive: ZipArchive, limits: WorkbookLimits) throws(WorkbookError) {
    (self.archive, self.limits) = (archive, limits)
    let root = try Relations(of: PartPath(""), in: archive, limits: limits)
    let path = root.targets(of: "officeDocument").first ?? PartPath("xl/workbook.xml")
    let other = try FileKind.of(archive, mimetype: Self.mimetype(of: archive))
    guard other == .otherZip else { throw .notWorkbook(other) }
    guard let entry = try archive.entry(at: path.text) else {
      throw archive.holds("[Content_Types].xml") ? .missingPart(path.text) : .notWorkbook(other)
    }
    list = try SheetList(entry, limits: limits)
    relations = try Relations(of: path, in: archive, limits: limits)
  }

  /// The sheets read one after the other.
  func workbook() throws(WorkbookError) -> Workbook {
    let decoder = try decoder()
    var workbook = Workbook(sheets: [])
    if archive.holdsAnywhere("vbaProject.bin") {
      workbook.remarks.append(WorkbookRemark("makro tidak dibaca dan tidak dijalankan"))
    }
    let hasForeignBooks = !relations.targets(of: "externalLink").isEmpty
    var cells = limits.cells
    for listed in list.entries {
      guard let relation = relations.byID[listed.relation] else {
        throw .missingPart("lembar \(quoted(listed.name))")
      }
      guard relation.kind == "worksheet" else {
        workbook.remarks.append(Self.remark(on: listed, kind: relation.kind))
        continue
      }
      let part = SheetPart(
        listed, decoder: decoder, hasForeignBooks: hasForeignBooks, mostCells: cells,
        limits: limits)
      try part.read(entry(at: relation.target), limits: limits)
      workbook.sheets.append(part.finished())
      workbook.remarks += part.remarks.all
      cells -= workbook.sheets[workbook.sheets.count - 1].cells.count
    }
    guard !workbook.sheets.isEmpty else { throw .withoutSheets }
    return workbook
  }

  /// The tables that cells refer to; a workbook may lack either.
  private func decoder() throws(WorkbookError) -> CellDecoder {
    var decoder = CellDecoder()
    decoder.countsFrom1904 = list.countsFrom1904
    if let path = relations.targets(of: "styles").first {
      try decoder.formats.read(entry(at: path, isLarge: false), limits: limits)
    }
    if let path = relations.targets(of: "sharedStrings").first {
      let shared = SharedTexts(limits: limits)
      try shared.read(entry(at: path), limits: limits)
      decoder.texts = shared.texts
    }
    return decoder
  }

  /// Some programs name a part from the root without a slash.
  private func entry(at path: PartPath, isLarge: Bool = true) throws(WorkbookError) -> ZipEntry {
    if let entry = try archive.entry(at: path.text, isLarge: isLarge) { return entry }
    if path.text.hasPrefix("xl/xl/"),
      let entry = try archive.entry(at: String(path.text.dropFirst(3)), isLarge: isLarge)
    {
      return entry
    }
    throw .missingPart(path.text)
  }

  private static func remark(on listed: SheetList.Entry, kind: String) -> WorkbookRemark {
    let told =
      switch kind {
      case "chartsheet": "lembar bagan tidak dibaca"
      case "dialogsheet": "lembar kotak dialog tidak dibaca"
      case "xlMacrosheet", "xlIntlMacrosheet": "lembar makro tidak dibaca dan tidak dijalankan"
      default: "lembar berjenis \(quoted(kind)) tidak dibaca"
      }
    return WorkbookRemark(told, sheet: listed.name)
  }

  /// What the archive says it is, as OpenDocument files do in their first entry.
  private static func mimetype(of archive: ZipArchive) throws(WorkbookError) -> String? {
    guard let entry = try archive.entry(at: "mimetype") else { return nil }
    var bytes = [UInt8](repeating: 0, count: 128)
    let count = try bytes.withUnsafeMutableBufferPointer { buffer throws(WorkbookError) in
      try entry.read(into: buffer.baseAddress!, count: 128)
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
