import Foundation

/// A report as it was written, read back without the code that wrote it.
struct ReportFile {
  /// A table: what stands in each row under each heading, a cell over several columns under the first.
  struct Table {
    let caption: String
    let rows: [[String: String]]

    /// The first row that says `text` under `heading`.
    func row(_ heading: String, _ text: String) -> [String: String]? {
      rows.first { $0[heading] == text }
    }
  }

  let html: String
  let tables: [Table]

  /// The report that `arguments` make; fails where that does not end with 0.
  init(_ arguments: String..., folder: String? = nil) throws {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let place = scratch.appendingPathComponent("laporan.html").path
    let all = ["laporan"] + arguments + ["-o", place]
    let run = try folder.map { try Command(all, folder: $0) } ?? Command(all)
    guard run.status == 0 else { throw Unwritten(status: run.status, errors: run.errors) }
    self.init(html: try String(contentsOfFile: place, encoding: .utf8))
  }

  struct Unwritten: Error {
    let status: Int32
    let errors: String
  }

  init(html: String) {
    self.html = html
    tables = html.components(separatedBy: "<table>").dropFirst().map { Self.table($0) }
  }

  /// All that is to be read, drawings included, one space between words.
  var text: String { Self.plain(html.components(separatedBy: "<body>").last ?? "") }

  func table(_ caption: String) -> Table? { tables.first { $0.caption == caption } }

  private static func table(_ text: String) -> Table {
    let text = text.components(separatedBy: "</table>")[0]
    let rows = text.components(separatedBy: "<tr").dropFirst().map(cells)
    let heads = (rows.first ?? []).map(\.text)
    let caption = plain(text.components(separatedBy: "</caption>")[0])
    return Table(
      caption: caption,
      rows: rows.dropFirst().map { cells in
        var row: [String: String] = [:]
        var column = 0
        for cell in cells {
          if column < heads.count { row[heads[column]] = cell.text }
          column += cell.span
        }
        return row
      })
  }

  private static func cells(_ row: String) -> [(text: String, span: Int)] {
    let cells = row.replacingOccurrences(of: "<th ", with: "<td ")
      .replacingOccurrences(of: "<th>", with: "<td>").components(separatedBy: "<td").dropFirst()
    return cells.map { cell in
      let attributes = cell.prefix { $0 != ">" }
      let span = attributes.components(separatedBy: "colspan=\"").dropFirst().first
      return (plain("<" + cell), span.flatMap { Int($0.prefix { $0.isNumber }) } ?? 1)
    }
  }

  /// The words between tags.
  static func plain(_ html: String) -> String {
    var words = html.components(separatedBy: "<").enumerated().map { number, part in
      number == 0 ? part : part.components(separatedBy: ">").dropFirst().joined(separator: ">")
    }.joined(separator: " ").replacingOccurrences(of: "\u{A0}", with: " ")
    for (name, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] where words.contains(name) {
      words = words.replacingOccurrences(of: name, with: sign)
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
