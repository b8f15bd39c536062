import Pohon

/// Makes of Graphviz's SVG one for people: titles, roles, codes, text and a legend.
///
/// Shapes and lines are Graphviz's; text stands where the boxes were measured. No script, and links only
/// where a pattern asks for them; the style sheet is for printing alone.
///
/// A page around the picture may rely on this, keys being those of ``Node/key``:
/// - each condition is one `<g id="simpul-N" role="listitem">`, N its place in the document from 1, in
///   document order inside `<g id="kondisi">`, with `aria-level`, `data-kunci`, `data-kode`,
///   `data-jenjang`, `data-unit` (its first owner), and `data-induk`, the key of the condition drawn
///   above it, which roots do not have; where they are known, `data-perubahan` names the kinds of change
///   since an older version and `data-temuan` counts findings;
/// - a condition that is gone since an older version is such a `<g id="dihapus-N">`, N its place there, and
///   its line `garis-dihapus-N`;
/// - each line of the structure is one `<g id="garis-N">` inside `<g id="garis">`, N that of the lower
///   condition, with the keys `data-dari` of the upper and `data-ke` of the lower one;
/// - each link is one `<g id="kaitan-N">` inside `<g id="kaitan">`, with `data-dari`, `data-ke` and
///   `data-jenis`, the kind of link;
/// - `judul` and `keterangan` are the title and the legend.
struct SVGFinisher {
  let scene: Scene
  let excerpt: Excerpt
  let link: LinkPattern?
  /// What stands before every id of a picture that is a part of a page; nil for a file of its own.
  let ids: String?
  private var out: [UInt8] = []
  private let drawn: GraphvizSVG

  /// A finisher of `bytes`, which Graphviz drew of `scene`; with `ids` for a part of a page.
  init(
    _ bytes: [UInt8], scene: Scene, excerpt: Excerpt, link: LinkPattern?, ids: String? = nil
  ) throws(GraphvizError) {
    drawn = try GraphvizSVG(bytes)
    (self.scene, self.excerpt, self.link, self.ids) = (scene, excerpt, link, ids)
    out.reserveCapacity(bytes.count * 3)
  }

  /// The finished file.
  mutating func finish() -> [UInt8] {
    open()
    write("<g id=\"\(id("garis"))\" aria-hidden=\"true\">\n")
    for line in scene.lines { structure(line) }
    write("</g>\n<g id=\"\(id("kondisi"))\" role=\"list\" aria-label=\"Kondisi\">\n")
    for (number, box) in scene.boxes.enumerated() { node(box, excerpt.node(number), number) }
    write("</g>\n")
    links()
    legend()
    write("<g id=\"\(id("judul"))\" aria-hidden=\"true\">\n")
    for line in scene.heading { text(line, colour: Paint.dark) }
    write("</g>\n</g>\n</svg>\n")
    return out
  }

  private mutating func open() {
    let (width, height) = (decimalText(scene.size.width), decimalText(scene.size.height))
    let shown = scene.millimetres.map {
      "width=\"\(decimalText($0.width))mm\" height=\"\(decimalText($0.height))mm\""
    }
    if ids == nil { write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
    let style = ids == nil ? "\n<style>@media print{\(printing)}</style>" : ""
    write(
      """
      <svg xmlns="http://www.w3.org/2000/svg" \(shown ?? "width=\"\(width)pt\" height=\"\(height)pt\"") \
      viewBox="0 0 \(width) \(height)" role="graphics-document document" \
      aria-roledescription="pohon kinerja" aria-labelledby="\(id("judul-gambar")) \(id("uraian-gambar"))" lang="id" \
      font-family="\(Self.fonts)">
      <title id="\(id("judul-gambar"))">\(SafeText.xml(SafeText.clean(title)))</title>
      <desc id="\(id("uraian-gambar"))">\(SafeText.xml(SafeText.clean(description)))</desc>\(style)
      <rect width="\(width)" height="\(height)" fill="#FFFFFF"/>
      <g transform="translate(0 \(height))">

      """)
  }

  private func id(_ own: String) -> String { ids.map { $0 + own } ?? own }

  /// DejaVu Sans was measured; Verdana is as wide, the generic family stands for all others.
  private static let fonts = "DejaVu Sans, Verdana, Arial, sans-serif"

  /// Colours as they are, on the sheet asked for; a picture that is a file of its own fits its page.
  private var printing: String {
    let page = scene.millimetres.map {
      "@page{size:\(decimalText($0.width))mm \(decimalText($0.height))mm;margin:0}"
    }
    return (page ?? "") + "svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}"
      + "svg:root{width:100%;height:100%}a{text-decoration:none}"
  }

  private var title: String {
    scene.heading.isEmpty ? excerpt.tree.id : scene.headingText
  }

  private var description: String {
    let roots = excerpt.forest.roots.map { excerpt.node($0).statement }.joined(separator: "; ")
    let counted = "Pohon kinerja dengan \(excerpt.positions.count) kondisi"
    return roots.isEmpty ? counted : "\(counted): \(roots)"
  }

  private mutating func node(_ box: SceneBox, _ node: Node, _ number: Int) {
    let full = SafeText.xml(SafeText.clean(node.fullText(box.notes)))
    let code = SafeText.xml(SafeText.clean(node.code))
    let unit = SafeText.xml(SafeText.clean(node.owners.first?.name ?? ""))
    let parent = excerpt.forest.parents[number].map { " data-induk=\"\(key($0))\"" } ?? ""
    write(
      """
      <g id="\(id(box.id))" role="listitem" aria-level="\(excerpt.forest.depths[number] + 1)" \
      data-kunci="\(key(number))" data-kode="\(code)" \
      data-jenjang="\(node.level?.rawValue ?? "")" data-unit="\(unit)"\(parent)\(marks(box))>
      <title>\(full)</title>

      """)
    let address = excerpt.isGone(number) ? nil : link?.address(node)
    if let address { write("<a href=\"\(SafeText.xml(address))\">\n") }
    content(box)
    if address != nil { write("</a>\n") }
    write("</g>\n")
  }

  private func marks(_ box: SceneBox) -> String {
    var marks = ""
    if !box.changes.isEmpty {
      marks += " data-perubahan=\"\(box.changes.map(\.rawValue).joined(separator: " "))\""
    }
    if box.findings > 0 { marks += " data-temuan=\"\(box.findings)\"" }
    return marks
  }

  private mutating func content(_ box: SceneBox) {
    shapes(box.id)
    for part in box.parts { content(part) }
    for line in box.lines { text(line, colour: box.paint.text) }
  }

  private mutating func links() {
    if scene.links.isEmpty { return }
    write("<g id=\"\(id("kaitan"))\" role=\"list\" aria-label=\"Kaitan\">\n")
    for (line, label) in zip(scene.links, scene.linkLabels) {
      let kind = line.kind.map { " data-jenis=\"\($0.rawValue)\"" } ?? ""
      write("<g id=\"\(id(line.id))\" role=\"listitem\"\(ends(line))\(kind)>\n")
      if let title = line.title { write("<title>\(SafeText.xml(title))</title>\n") }
      shapes(line.id)
      content(label)
      write("</g>\n")
    }
    write("</g>\n")
  }

  private mutating func legend() {
    if scene.legend.height == 0 { return }
    let words = SafeText.xml(scene.legend.description)
    write("<g id=\"\(id("keterangan"))\" role=\"img\" aria-label=\"Keterangan: \(words)\">\n")
    for swatch in scene.legend.swatches { content(swatch) }
    for sample in scene.legend.samples { shapes(sample.id) }
    for line in scene.legend.words { text(line, colour: Paint.dark) }
    write("</g>\n")
  }

  private mutating func structure(_ line: SceneLine) {
    write("<g id=\"\(id(line.id))\"\(ends(line))>\n")
    shapes(line.id)
    write("</g>\n")
  }

  private func ends(_ line: SceneLine) -> String {
    line.ends.map { " data-dari=\"\(key($0.from))\" data-ke=\"\(key($0.to))\"" } ?? ""
  }

  private func key(_ box: Int) -> String { SafeText.xml(SafeText.clean(excerpt.node(box).key)) }

  private mutating func shapes(_ id: String) {
    for shape in drawn.shapes[id] ?? [] {
      out += shape
      out.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func text(_ line: TextLine, colour: String) {
    let y = decimalText(line.baseline - scene.size.height)
    let weight = line.bold ? " font-weight=\"bold\"" : ""
    write("<text x=\"\(decimalText(line.x))\" y=\"\(y)\" font-size=\"\(decimalText(line.size))\"")
    write("\(weight) fill=\"\(colour)\">\(SafeText.xml(line.text))</text>\n")
  }

  private mutating func write(_ text: String) { out += text.utf8 }
}

extension Node {
  /// Everything a reader may ask of a box, as one text.
  func fullText(_ notes: [String]) -> String {
    let head = [level?.label, code].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    var parts = [head.isEmpty ? statement : "\(head): \(statement)"]
    if !indicators.isEmpty {
      parts.append("Indikator: " + indicators.map(\.nameWithSatuan).joined(separator: "; "))
    }
    if !owners.isEmpty {
      parts.append("Penanggung jawab: " + owners.map(\.name).joined(separator: ", "))
    }
    return (parts + notes).joined(separator: ". ")
  }
}
