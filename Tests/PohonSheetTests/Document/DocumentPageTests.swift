import Foundation
import Pohon
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The pages of documents` {
  @Test func `hold nothing that runs or comes from elsewhere, whatever the texts`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<200 {
      let tree = random.tree()
      for bytes in [kertasKerja(of: tree).html, tabelIKU(of: tree).html] {
        let page = try #require(ReadPage(bytes), "seed \(seed)")
        #expect(page.elements.isSubset(of: known), "seed \(seed)")
        #expect(page.attributes.isSubset(of: knownAttributes), "seed \(seed)")
        #expect(page.tables.allSatisfy { !$0.grid.joined().contains("sel tidak ada") })
      }
    }
  }

  @Test(
    arguments: [
      (Paper.a4, true, "297mm 210mm", "841.9pt 595.3pt; mso-page-orientation: landscape"),
      (.a4, false, "210mm 297mm", "595.3pt 841.9pt; mso-page-orientation: portrait"),
      (.a3, true, "420mm 297mm", "1190.6pt 841.9pt; mso-page-orientation: landscape"),
      (.f4, false, "215mm 330mm", "609.4pt 935.4pt; mso-page-orientation: portrait"),
    ])
  func `set up the paper for browsers and for Word`(
    paper: Paper, isLandscape: Bool, size: String, word: String
  ) throws {
    var page = SheetPage()
    (page.paper, page.isLandscape) = (paper, isLandscape)
    let tree = Tree(heading: Heading(id: "a"), nodes: [Node(code: "1", statement: "Hasil")])
    for bytes in [kertasKerja(of: tree, page: page).html, tabelIKU(of: tree, page: page).html] {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains("@page { size: \(size);"))
      #expect(text.contains("@page Naskah { size: \(word);"))
      #expect(text.contains("div.Naskah { page: Naskah }"))
      #expect(text.contains("<div class=\"Naskah\">"))
    }
  }

  @Test func `are the same bytes for the same tree`() throws {
    var random = RandomTree(seed: 7)
    let trees = (0..<20).map { _ in random.tree() }
    for tree in trees {
      #expect(kertasKerja(of: tree).html == kertasKerja(of: tree).html)
      #expect(
        try workbookBytes(of: kertasKerja(of: tree).draft)
          == workbookBytes(of: kertasKerja(of: tree).draft))
    }
  }

  @Test(.timeLimit(.minutes(4)), arguments: [true, false])
  func `of a wide or deep tree are done in time`(isDeep: Bool) throws {
    let count = isDeep ? 3_000 : 6_000
    let nodes = (0..<count).map { index in
      var node = Node(code: "\(index)", level: index == 0 ? .outcome : .antara, statement: "Hasil")
      node.indicators = [Indicator(name: "Ukuran \(index)")]
      return node
    }
    let parents = (0..<count).map { $0 == 0 ? nil : isDeep ? $0 - 1 : 0 }
    let tree = Tree(heading: Heading(id: "a"), nodes: nodes, parents: parents)
    let page = try #require(ReadPage(kertasKerja(of: tree).html))
    #expect(page.tables.count == count + 1)
    #expect(kertasKerja(of: tree).draft.sheets[4].rows.count == count + 2)
    #expect(try #require(ReadPage(tabelIKU(of: tree).html)).tables[0].rows.count == count)
  }
}

private let known: Set<String> = [
  "html", "head", "meta", "title", "style", "body", "div", "h1", "h2", "h3", "h4", "h5", "h6", "p",
  "br", "i", "ul", "li", "table", "thead", "tbody", "tr", "th", "td",
]

private let knownAttributes: Set<String> = [
  "xmlns", "xmlns:w", "lang", "charset", "class", "border", "cellspacing", "cellpadding", "width",
  "bgcolor", "valign", "align", "rowspan", "colspan",
]
