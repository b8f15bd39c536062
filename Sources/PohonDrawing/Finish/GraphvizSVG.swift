/// The drawn shapes of an SVG from Graphviz, by the id they were given.
struct GraphvizSVG {
  /// The elements of each group, without its title.
  private(set) var shapes: [String: [ArraySlice<UInt8>]] = [:]

  /// Takes apart what Graphviz wrote: one element a line, groups with id and title.
  init(_ bytes: [UInt8]) throws(GraphvizError) {
    var id: String?
    var found: [ArraySlice<UInt8>] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: Self.groupStart) {
        id = Self.identifier(line)
        found = []
      } else if line.starts(with: Self.groupEnd) {
        if let id { shapes[id] = found }
        id = nil
      } else if id != nil, !line.starts(with: Self.titleStart), !line.starts(with: Self.comment) {
        found.append(line)
      }
    }
    guard bytes.suffix(Self.end.count).elementsEqual(Self.end) else {
      throw GraphvizError(action: "menulis SVG", messages: "")
    }
  }

  private static let groupStart = Array("<g id=\"".utf8)
  private static let groupEnd = Array("</g>".utf8)
  private static let titleStart = Array("<title>".utf8)
  private static let comment = Array("<!--".utf8)
  private static let end = Array("</svg>\n".utf8)

  /// Graphviz writes the hyphen of an id as a number.
  private static func identifier(_ line: ArraySlice<UInt8>) -> String {
    let rest = line.dropFirst(groupStart.count)
    let written = String(decoding: rest.prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
    return written.split(separator: "&#45;", omittingEmptySubsequences: false).joined(
      separator: "-")
  }
}
