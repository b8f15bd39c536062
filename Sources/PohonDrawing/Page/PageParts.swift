import Pohon

/// Writes sections, and knows which conditions a page can lead to.
struct PageParts {
  private let numbers: [String: Int]

  init(_ excerpt: Excerpt) {
    let standing = excerpt.positions.indices.filter { !excerpt.isGone($0) }
    numbers = Dictionary(
      standing.map { (excerpt.node($0).key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The id of the article on a condition.
  static func id(_ number: Int) -> String { "rincian-\(number + 1)" }

  /// A section with its title.
  func write(_ section: PageSection, to out: inout HTMLWriter) {
    out.element("section") { out in
      out.element("h3", text: section.title)
      for part in section.parts { write(part, to: &out) }
    }
  }

  private func write(_ part: PagePart, to out: inout HTMLWriter) {
    switch part {
    case .text(let text): out.element("p", text: text)
    case .heading(let text): out.element("h4", text: text)
    case .list(let texts):
      out.element("ul") { out in
        for text in texts { out.element("li", text: text) }
      }
    case .finding(let severity, let message, let why):
      out.element("p", [("class", "temuan \(severity.rawValue)")]) { out in
        out.element("strong", text: severity.rawValue)
        out.text(" \(message). ")
        out.element("span", [("class", "alasan")], text: why)
      }
    case .conditions(let mentions):
      out.element("ul", [("class", "kondisi")]) { out in
        for mention in mentions { out.element("li") { write(mention, to: &$0) } }
      }
    case .table(let head, let rows, let texts):
      out.element("div", [("class", "lebar"), ("tabindex", "0"), ("role", "group")]) {
        $0.element("table") { table(head, rows, texts, &$0) }
      }
    }
  }

  private func write(_ mention: PagePart.Mention, to out: inout HTMLWriter) {
    if let number = numbers[mention.key] {
      out.element("a", [("href", "#\(Self.id(number))")], text: mention.words)
    } else {
      out.text(mention.words)
    }
  }

  private func table(
    _ head: [String], _ rows: [[String]], _ texts: Int, _ out: inout HTMLWriter
  ) {
    out.element("thead") { out in
      out.element("tr") { out in
        for name in head { out.element("th", [("scope", "col")], text: name) }
      }
    }
    out.element("tbody") { out in
      for row in rows {
        out.element("tr") { out in
          for (column, cell) in row.enumerated() {
            out.element("td", column < texts ? [] : [("class", "angka")], text: cell)
          }
        }
      }
    }
  }
}
