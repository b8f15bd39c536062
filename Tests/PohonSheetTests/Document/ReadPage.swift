import Foundation
import Pohon

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A page of HTML as a strict reader of XML sees it.
final class ReadPage: NSObject, XMLParserDelegate {
  /// What stands one after the other on the page.
  enum Block: Hashable {
    /// A heading or paragraph: the name of its element, its look and its text.
    case line(String, look: String, text: String)
    case table(Table)
  }

  struct Table: Hashable {
    var headings: [[Cell]] = []
    var rows: [[Cell]] = []

    /// The texts of the cells in a grid, nil where the one above goes on.
    var grid: [[String?]] {
      let columns = headings[0].reduce(0) { $0 + $1.columns }
      var left = [Int](repeating: 0, count: columns)
      return rows.map { row in
        var cells = row[...]
        return (0..<columns).map { column in
          if left[column] > 0 {
            left[column] -= 1
            return nil
          }
          guard let cell = cells.popFirst() else { return "sel tidak ada" }
          left[column] = cell.rows - 1
          return cell.lines.joined(separator: "\n")
        }
      }
    }

    /// The headings that columns have in the lowest row.
    var names: [String] {
      guard headings.count == 2 else { return headings[0].map(\.text) }
      var lower = headings[1][...]
      return headings[0].flatMap { cell in
        cell.rows == 2 ? [cell.text] : (0..<cell.columns).map { _ in lower.popFirst()?.text ?? "" }
      }
    }
  }

  struct Cell: Hashable {
    var lines: [String] = []
    var rows = 1
    var columns = 1
    var text: String { lines.joined(separator: "\n") }
  }

  private(set) var blocks: [Block] = []
  private(set) var title = ""
  private(set) var style = ""
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  /// The texts in italics.
  private(set) var italics: [String] = []
  private var table: Table?
  private var text: String?
  private var italic: String?
  private var look = ""
  private var isHeading = false

  /// Reads all of it; nil where it is no XML.
  init?(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// The lines that are no tables, as `p: text`.
  var lines: [String] {
    blocks.compactMap {
      if case .line(let name, _, let text) = $0 { "\(name): \(text)" } else { nil }
    }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    elements.insert(name)
    attributes.formUnion(found.keys)
    switch name {
    case "table": table = Table()
    case "thead": isHeading = true
    case "tbody": isHeading = false
    case "tr": if isHeading { table?.headings.append([]) } else { table?.rows.append([]) }
    case "th", "td":
      let cell = Cell(
        rows: Int(found["rowspan"] ?? "1") ?? 0, columns: Int(found["colspan"] ?? "1") ?? 0)
      change { $0.append(cell) }
    case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "title", "style":
      (text, look) = ("", found["class"] ?? "")
    case "i": italic = ""
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    text? += characters
    italic? += characters
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    switch name {
    case "table":
      if let table { blocks.append(.table(table)) }
      table = nil
    case "title": title = text ?? ""
    case "style": style += text ?? ""
    case "i": if let italic { italics.append(italic) }
    case "p" where table != nil:
      let line = text ?? ""
      change { $0[$0.count - 1].lines.append(line) }
    case "p", "li", "h1", "h2", "h3", "h4", "h5", "h6":
      blocks.append(.line(name, look: look, text: text ?? ""))
    default: return
    }
    if name == "i" { italic = nil } else if name != "table" { text = nil }
  }

  /// Changes the last row of the table that is open.
  private func change(_ change: (inout [Cell]) -> Void) {
    guard let open = table else { return }
    if isHeading {
      change(&table!.headings[open.headings.count - 1])
    } else {
      change(&table!.rows[open.rows.count - 1])
    }
  }
}
