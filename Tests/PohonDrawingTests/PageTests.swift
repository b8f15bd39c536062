import Foundation
import Pohon
import PohonDrawing
import Testing

@Suite struct `A page` {
  @Test func `holds the drawing as the SVG has it, and an article on each condition`() throws {
    let svg = String(decoding: try draw(sampleTree(), as: .svg).bytes, as: UTF8.self)
    let page = try page(of: sampleTree())
    #expect(page.contains(svg[(svg.firstIndex(of: "\n") ?? svg.startIndex)...]))
    #expect(page.components(separatedBy: "<article id=\"rincian-").count - 1 == 7)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\">"))
  }

  @Test func `names nothing outside itself`() throws {
    let page = try page(of: sampleTree())
    #expect(page.contains("default-src &#39;none&#39;"))
    let addresses = page.components(separatedBy: "http").dropFirst().map { $0.prefix(22) }
    #expect(Set(addresses) == ["://www.w3.org/2000/svg", "-equiv=\"Content-Securi"])
    #expect(!page.contains("src="))
  }

  @Test func `tells what it is given beside the tree`() throws {
    var options = DrawingOptions()
    options.page.overview = [PageSection("Ringkas", [.text("Seluruh pohon")])]
    var note = PageNote()
    note.units = ["Bagian Umum"]
    note.sections = [
      PageSection(
        "Temuan",
        [
          .finding(.warning, "“Posyandu aktif” kabur", why: "Sukar diukur"),
          .conditions([.init("1.1", "1.1 Kunjungan"), .init("9", "9 Tidak digambar")]),
          .table(head: ["No", "Andil"], rows: [["1", "12,50"]], texts: 1),
        ])
    ]
    options.page.notes["1"] = note
    let page = try page(of: sampleTree(), options)
    #expect(page.contains("<h3>Ringkas</h3>\n<p>Seluruh pohon</p>"))
    #expect(page.contains("<strong>peringatan</strong>\n “Posyandu aktif” kabur. "))
    #expect(page.contains("<li><a href=\"#rincian-3\">1.1 Kunjungan</a>"))
    #expect(page.contains("<li>9 Tidak digambar</li>"))
    #expect(page.contains("<td>1</td>\n<td class=\"angka\">12,50</td>"))
    #expect(page.contains("<option value=\"Bagian Umum\">Bagian Umum</option>"))
  }

  @Test(arguments: `Hostile text`.texts)
  func `lets no text become markup`(text: String) throws {
    let (hostile, plain) = (try markup(ofPageSaying: text), try markup(ofPageSaying: "biasa"))
    #expect(hostile.names.subtracting(plain.names).isEmpty)
    #expect(hostile.attributes.subtracting(plain.attributes).isEmpty)
  }

  /// The names of elements and attributes of a page that says `text` wherever a text can stand.
  private func markup(
    ofPageSaying text: String
  ) throws -> (names: Set<Substring>, attributes: Set<Substring>) {
    var note = PageNote()
    note.units = [text]
    let section = PageSection(
      text,
      [
        .text(text), .heading(text), .list([text]), .finding(.error, text, why: text),
        .conditions([.init("1", text)]), .table(head: [text], rows: [[text]], texts: 0),
      ])
    note.sections = [section]
    var tree = sampleTree()
    tree.heading.title = text
    tree.update(1) { node in
      node.statement = text
      node.owners = [Owner(name: text)]
      node.explanation = text
      node.indicators = [Indicator(name: text)]
    }
    var options = DrawingOptions()
    options.page.overview = [section]
    options.page.notes["1"] = note
    let page = try page(of: tree, options)
    #expect(page.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    let body = page[(page.range(of: "</style>")?.upperBound ?? page.startIndex)...]
      .prefix(upTo: page.range(of: "<script>", options: .backwards)?.lowerBound ?? page.endIndex)
    return (
      Set(body.matches(of: /<\/?([^\s>\/]+)/).map(\.1)),
      Set(body.matches(of: /\s([A-Za-z:-]+)="/).map(\.1))
    )
  }

  private func page(of tree: Tree, _ options: DrawingOptions = DrawingOptions()) throws -> String {
    String(decoding: try draw(tree, as: .html, options: options).bytes, as: UTF8.self)
  }
}
