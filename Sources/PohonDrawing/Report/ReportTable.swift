import Pohon

/// A table of a report.
package struct ReportTable {
  /// A column.
  package struct Column {
    /// What it holds, as the style sheet calls it.
    fileprivate enum Kind: String {
      case code = "kode"
      case name = "nama"
      case words = ""
      case number = "angka"
    }

    fileprivate let title: String
    fileprivate let kind: Kind

    /// A column of codes, which are never broken.
    package static func code(_ title: String) -> Column { Column(title: title, kind: .code) }

    /// A column of names, which takes the room that is left.
    package static func name(_ title: String) -> Column { Column(title: title, kind: .name) }

    /// A column of words.
    package static func words(_ title: String) -> Column { Column(title: title, kind: .words) }

    /// A column of numbers.
    package static func numbers(_ title: String) -> Column { Column(title: title, kind: .number) }

    fileprivate var attributes: [(StaticString, String)] {
      if kind == .words { return [] }
      return [("class", kind.rawValue)]
    }
  }

  /// A cell, or several columns taken together.
  package struct Cell {
    let text: String
    let remark: String
    let span: Int

    /// A cell that says `text`, with a remark in a line of its own under it.
    package init(_ text: String, remark: String = "", span: Int = 1) {
      (self.text, self.remark, self.span) = (text, remark, span)
    }
  }

  /// A row; its first cell names it.
  package struct Row {
    /// What a row is to those after it.
    package enum Kind {
      case plain
      /// It names the rows up to the next such.
      case group
      /// It adds the others up.
      case total
    }

    let cells: [Cell]
    let kind: Kind

    /// A row of `cells`.
    package init(_ cells: [Cell], _ kind: Kind = .plain) { (self.cells, self.kind) = (cells, kind) }

    /// A row of plain words.
    package init(_ texts: [String], _ kind: Kind = .plain) {
      self.init(texts.map { Cell($0) }, kind)
    }
  }

  private let caption: String
  private let columns: [Column]
  private let rows: [Row]
  private let notes: [String]

  /// A table of `rows`, with `notes` under it.
  package init(_ caption: String, _ columns: [Column], _ rows: [Row], notes: [String] = []) {
    (self.caption, self.columns, self.rows, self.notes) = (caption, columns, rows, notes)
  }

  func write(to out: inout HTMLWriter) {
    let frame: [(StaticString, String)] = [
      ("class", "tabel"), ("tabindex", "0"), ("role", "group"), ("aria-label", caption),
    ]
    out.element("div", frame) { out in
      out.element("table") { out in
        out.element("caption", text: caption)
        out.element("thead") { out in
          out.element("tr") { out in
            for column in columns {
              out.element(
                "th", [("scope", "col")] + column.attributes,
                text: column.title)
            }
          }
        }
        for block in blocks {
          out.element("tbody") { out in for row in block { write(row, &out) } }
        }
      }
    }
    if notes.isEmpty { return }
    out.element("ul", [("class", "catatan")]) { out in
      for note in notes { out.element("li", text: note) }
    }
  }

  /// A block begins with each row that names a group.
  private var blocks: [ArraySlice<Row>] {
    let starts = rows.indices.filter { $0 == 0 || rows[$0].kind == .group }
    return starts.enumerated().map { number, start in
      rows[start..<(number + 1 < starts.count ? starts[number + 1] : rows.count)]
    }
  }

  private func write(_ row: Row, _ out: inout HTMLWriter) {
    let kind: [(StaticString, String)] =
      switch row.kind {
      case .plain: []
      case .group: [("class", "kelompok")]
      case .total: [("class", "jumlah")]
      }
    out.element("tr", kind) { out in
      var column = 0
      for cell in row.cells {
        var attributes = cell.span > 1 ? [] : columns[column].attributes
        if cell.span > 1 { attributes.append(("colspan", "\(cell.span)")) }
        if column == 0 {
          attributes.append(("scope", row.kind == .group ? "rowgroup" : "row"))
          out.element("th", attributes) { write(cell, &$0) }
        } else {
          out.element("td", attributes) { write(cell, &$0) }
        }
        column += cell.span
      }
    }
  }

  private func write(_ cell: Cell, _ out: inout HTMLWriter) {
    out.text(cell.text)
    if !cell.remark.isEmpty { out.element("small", text: cell.remark) }
  }
}
