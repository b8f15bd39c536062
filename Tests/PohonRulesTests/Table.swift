import Foundation
import PohonTesting

/// A table of `Tests/Penilaian`: a header and rows of as many cells, separated by tabs.
struct Table {
  var header: [String]
  var rows: [[String]]

  static let folder = "\(packageRoot)/Tests/Penilaian"

  static func place(_ name: String) -> URL { URL(fileURLWithPath: "\(folder)/\(name).tsv") }

  /// A text without the signs that end cells.
  static func cell(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  init(header: [String], rows: [[String]]) {
    (self.header, self.rows) = (header, rows)
  }

  /// Reads `name.tsv`; cells that an editor has cut off at the end of a line are empty.
  init(named name: String) throws {
    let lines = try String(contentsOf: Table.place(name), encoding: .utf8)
      .split(whereSeparator: \.isNewline)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let header = lines.first ?? []
    self.header = header
    rows = lines.dropFirst().map { row in
      row + Array(repeating: "", count: max(0, header.count - row.count))
    }
  }

  func write(named name: String) throws {
    let text = ([header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
    try text.write(to: Table.place(name), atomically: true, encoding: .utf8)
  }
}
