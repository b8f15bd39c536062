import Pohon

/// An office document as a page of HTML that word processors open and save: headings, paragraphs and
/// tables, without scripts and without anything from elsewhere. It is well-formed XML as well.
struct DocumentPage {
  private var out = HTMLWriter()
  /// Whether a dash stands anywhere for what the tree does not say.
  private(set) var showsMissing = false

  /// What stands where the tree says nothing.
  static let missing = "—"

  private static let headings: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// A heading of a level from 1; below the sixth, which is the last there is, all are the sixth.
  mutating func heading(_ text: DocumentText, level: Int) {
    let name = Self.headings[min(max(level, 1), Self.headings.count) - 1]
    out.element(name) { Self.write(text, into: &$0) }
  }

  /// A heading with words of our own.
  mutating func heading(_ words: FormWord, level: Int) {
    heading(DocumentText(text: words.text), level: level)
  }

  /// A paragraph; `kind` is the name of its look, see `DocumentStyle`.
  mutating func paragraph(_ texts: [DocumentText], _ kind: StaticString? = nil) {
    out.element("p", kind.map { [("class", "\($0)")] } ?? []) { out in
      for (index, text) in texts.enumerated() {
        if index > 0 { out.raw(" ") }
        Self.write(text, into: &out)
      }
    }
  }

  /// What a condition says after words of the form: the points of a list in one sentence, as the form
  /// prints them.
  mutating func sentence(_ words: FormWord, _ cell: DocumentCell, _ kind: StaticString? = nil) {
    var texts = [DocumentText(text: words.text)]
    for (index, line) in cell.lines.enumerated() {
      texts += [DocumentText(text: Self.mark(index)), line]
    }
    if cell.lines.isEmpty { texts.append(dash()) }
    paragraph(texts, kind)
  }

  /// A paragraph for each line of a cell.
  mutating func paragraphs(_ cell: DocumentCell, _ kind: StaticString? = nil) {
    for line in cell.lines { paragraph([line], kind) }
    if cell.lines.isEmpty { paragraph([dash()], kind) }
  }

  /// Empty lines.
  mutating func gap(_ lines: Int = 1, _ kind: StaticString = "sela") {
    out.element("p", [("class", "\(kind)")]) { out in
      for _ in 0..<lines { out.void("br") }
    }
  }

  /// A list of lines with bullets.
  mutating func list(_ lines: [String], _ kind: StaticString = "catatan") {
    out.element("ul") { out in
      for line in lines { out.element("li", [("class", "\(kind)")], text: line) }
    }
  }

  /// A table, whose headings are repeated on each page.
  mutating func table(_ table: DocumentTable) {
    let (rows, shares) = (zip(table.rows, table.spans), table.shares)
    showsMissing = showsMissing || table.rows.joined().contains { $0?.isMissing ?? false }
    out.element("table", Self.tableLook) { out in
      out.element("thead") { out in
        for row in table.headings {
          out.element("tr") { out in
            for heading in row { Self.write(heading, of: table, shares, into: &out) }
          }
        }
      }
      out.element("tbody", [("valign", "top")]) { out in
        for (cells, spans) in rows {
          out.element("tr") { out in
            for (column, cell) in cells.enumerated() {
              guard let cell else { continue }
              Self.write(cell, rows: spans[column], table, column, into: &out)
            }
          }
        }
      }
    }
  }

  /// The whole page.
  func bytes(title: String, on page: SheetPage) -> [UInt8] {
    var whole = HTMLWriter()
    whole.raw("<!DOCTYPE html>\n")
    whole.element("html", Self.rootAttributes) { whole in
      whole.element("head") { head in
        head.void("meta", [("charset", "utf-8")])
        head.element("title", text: title)
        DocumentStyle(page).write(into: &head)
      }
      whole.element("body") { body in
        body.element("div", [("class", "\(DocumentStyle.section)")]) { $0.raw(out.bytes) }
      }
    }
    return whole.bytes
  }

  private static let rootAttributes: [(StaticString, String)] = [
    ("xmlns", "http://www.w3.org/1999/xhtml"),
    ("xmlns:w", "urn:schemas-microsoft-com:office:word"), ("lang", "id"),
  ]

  /// Said by attributes, as word processors go by them.
  private static let tableLook: [(StaticString, String)] = [
    ("border", "1"), ("cellspacing", "0"), ("cellpadding", "3"), ("width", "100%"),
  ]
}

extension DocumentPage {
  private mutating func dash() -> DocumentText {
    showsMissing = true
    return DocumentText(text: Self.missing)
  }

  /// The mark before a point of a list: (a) to (z), then numbers.
  private static func mark(_ index: Int) -> String {
    guard index < 26 else { return "(\(index + 1))" }
    return "(\(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))))"
  }

  private static func write(_ text: DocumentText, into out: inout HTMLWriter) {
    guard text.isAssumed else { return out.text(text.text) }
    out.open("i")
    out.text(text.text)
    out.raw("</i>")
  }

  private static func write(
    _ heading: DocumentTable.Heading, of table: DocumentTable, _ shares: [String],
    into out: inout HTMLWriter
  ) {
    var attributes: [(StaticString, String)] = [("bgcolor", "#d6e0ea")]
    if heading.rows > 1 { attributes.append(("rowspan", "\(heading.rows)")) }
    if heading.columns > 1 {
      attributes.append(("colspan", "\(heading.columns)"))
    } else {
      attributes.append(("width", shares[heading.column]))
    }
    out.element("th", attributes) { out in
      out.element(
        "p", [("class", table.isWide ? "kepala-rapat" : "kepala")], text: heading.text)
    }
  }

  private static func write(
    _ cell: DocumentCell, rows: Int, _ table: DocumentTable, _ column: Int,
    into out: inout HTMLWriter
  ) {
    var attributes: [(StaticString, String)] = []
    if rows > 1 { attributes.append(("rowspan", "\(rows)")) }
    if table.columns[column].isCentred { attributes.append(("align", "center")) }
    let lines = cell.isMissing ? [DocumentText(text: Self.missing)] : cell.lines
    out.element("td", attributes) { out in
      for line in lines {
        out.element("p", [("class", table.isWide ? "rapat" : "isi")]) { write(line, into: &$0) }
      }
    }
  }
}

extension DocumentTable {
  /// Whether it has so many columns that it must be set small to stay on the paper.
  fileprivate var isWide: Bool { columns.reduce(0) { $0 + $1.width } > 190 }

  /// The width of each column in whole percents of the table's, which is what word processors read;
  /// 100 together.
  fileprivate var shares: [String] {
    let all = columns.reduce(0) { $0 + $1.width }
    var (reached, given) = (0.0, 0)
    return columns.map { column in
      reached += column.width
      let share = Int((reached / all * 100).rounded()) - given
      given += share
      return "\(share)%"
    }
  }
}
