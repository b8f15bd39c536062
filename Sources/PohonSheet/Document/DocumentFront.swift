import Pohon

/// What stands at the head and at the foot of an office document.
struct DocumentFront: Sendable {
  /// The title.
  let title: DocumentText
  /// The lines below it.
  let lines: [DocumentText]
  /// Where and when it is signed, as far as the tree knows.
  let signing: [DocumentText]

  /// The front of the document of `tree`, called `words` where the tree has no title of its own.
  init(_ tree: Tree, else words: FormWord) {
    let (heading, document) = (tree.heading, tree.heading.document)
    let cells = FieldCells(assumptions: heading.assumptions)
    let titles =
      cells.cell(heading.title, .judul).lines + cells.cell(document.title, .dokumen).lines
    title = titles.first ?? DocumentText(text: words.text)
    var lines = titles.dropFirst().filter { $0.text != titles[0].text }
    func add(_ label: String, _ text: String?, _ name: FieldName) {
      lines += cells.cell(text, name).lines.map { line in
        DocumentText(text: "\(label) \(line.text)", isAssumed: line.isAssumed)
      }
    }
    add("Nomor", document.number, .dokumen)
    add("Periode", heading.period?.description, .periode)
    if document.status != Self.settled { add("Status:", document.status, .dokumen) }
    self.lines = Array(lines)
    signing = [
      cells.cell(document.place, .dokumen), cells.cell(document.date.map(printedDate), .dokumen),
    ].map { $0.lines.first ?? DocumentText(text: Self.dots) }
  }

  /// The status of a document that needs no word about it.
  private static let settled = "ditetapkan"
  /// A place to write on.
  private static let dots = "…………………………"

  /// Writes the title and the lines below it.
  func writeHead(into page: inout DocumentPage) {
    page.heading(title, level: 1)
    for line in lines { page.paragraph([line], "subjudul") }
  }

  /// Writes the place for a signature.
  func writeFoot(into page: inout DocumentPage) {
    let place = DocumentText(text: signing[0].text + ",", isAssumed: signing[0].isAssumed)
    page.gap()
    page.paragraph([place, signing[1]], "pengesahan")
    page.gap(4, "pengesahan")
    page.paragraph([DocumentText(text: "(\(Self.dots))")], "nama")
  }
}
