import PohonSheet

/// The parts of a workbook written by hand: one sheet called `Lembar1`, to be made strange.
struct BookParts {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// What each part holds, in the order of the archive.
  var parts: [(name: String, content: [UInt8])] = []

  /// A workbook whose sheet holds `rows`, between what may stand `before` and `after` them.
  init(_ rows: String = "", before: String = "", after: String = "") {
    self["[Content_Types].xml"] = "<Types/>"
    self["_rels/.rels"] = Self.links([("rId1", "officeDocument", "xl/workbook.xml")])
    self["xl/workbook.xml"] = Self.list(#"<sheet name="Lembar1" sheetId="1" r:id="rId1"/>"#)
    self["xl/_rels/workbook.xml.rels"] = Self.links([
      ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "texts.xml"),
      ("rId3", "styles", "styles.xml"),
    ])
    self["xl/worksheets/sheet1.xml"] = Self.sheet(rows, before: before, after: after)
    self["xl/texts.xml"] = #"<sst xmlns="\#(Self.main)"><si><t>satu</t></si></sst>"#
    self["xl/styles.xml"] = #"<styleSheet xmlns="\#(Self.main)"/>"#
  }

  /// The text of a part; nil takes it out.
  subscript(name: String) -> String? {
    get { parts.first { $0.name == name }.map { String(decoding: $0.content, as: UTF8.self) } }
    set { set(name, newValue.map { Array($0.utf8) }) }
  }

  /// Sets a part to bytes.
  mutating func set(_ name: String, _ content: [UInt8]?) {
    let index = parts.firstIndex { $0.name == name }
    switch (index, content) {
    case (let index?, let content?): parts[index].content = content
    case (let index?, nil): parts.remove(at: index)
    case (nil, let content?): parts.append((name, content))
    case (nil, nil): break
    }
  }

  /// The workbook as a file.
  var file: [UInt8] {
    var zip = StoredZip()
    for part in parts { zip.add(part.name, part.content) }
    return zip.file
  }

  /// The workbook as read.
  func read(limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookError) -> Workbook {
    try readWorkbook(bytes: file, limits: limits)
  }

  /// The same with what openpyxl asks for besides.
  var forOpenpyxl: BookParts {
    var book = self
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    book["[Content_Types].xml"] = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/xl/workbook.xml" ContentType="\(kind).sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="\(kind).worksheet+xml"/></Types>
      """
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    for name in ["_rels/.rels", "xl/_rels/workbook.xml.rels"] {
      book[name] = book[name]?.replacing(
        "<Relationships>", with: "<Relationships xmlns=\"\(package)\">")
    }
    return book
  }

  /// The one sheet as read.
  func sheet() throws -> Sheet { try read().sheets[0] }

  /// What a list of relations looks like.
  static func links(_ links: [(id: String, kind: String, target: String)]) -> String {
    let inside = links.map {
      #"<Relationship Id="\#($0.id)" Type="\#(relations)/\#($0.kind)" Target="\#($0.target)"/>"#
    }
    return "<Relationships>" + inside.joined() + "</Relationships>"
  }

  /// What a list of sheets looks like.
  static func list(_ sheets: String, properties: String = "") -> String {
    #"<workbook xmlns="\#(main)" xmlns:r="\#(relations)">"#
      + "\(properties)<sheets>\(sheets)</sheets></workbook>"
  }

  /// What a sheet looks like.
  static func sheet(_ rows: String, before: String = "", after: String = "") -> String {
    #"<worksheet xmlns="\#(main)">\#(before)<sheetData>\#(rows)</sheetData>\#(after)</worksheet>"#
  }
}

extension Sheet {
  /// What the cell that people call `name` holds.
  subscript(name: String) -> CellValue? { cells.first { $0.address.description == name }?.value }

  /// The cells as `A1 VALUE`, for comparing many at once.
  var told: [String] { cells.map { "\($0.address) \($0.value.map { "\($0)" } ?? "-")" } }
}
