import Pohon
import PohonDrawing
import Testing

@Suite struct `Hostile text` {
  static let texts = [
    "<script>alert(1)</script>", "a & b &amp; c &lt; d", "]]>", "\"kutip\" dan 'kutip'",
    "\\N \\G \\L \\l \\", "baris\nbaru\r\nlagi\ttab", "nol\u{0}di tengah", "bel\u{7}\u{1B}[31m",
    "\u{202E}terbalik\u{202C}", "\u{2066}asing\u{2069}", scalars(0xFFFE, 0xFFFF, 0xFDD0),
    "\u{85}\u{9F}",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&#0;&#x1F;&nbsp;", "<IMG SRC=\"/etc/passwd\">",
    "<b>HTML</b>", "👩‍👩‍👧‍👦 語 ع e\u{301}", String(repeating: "panjang", count: 3_000),
    "onload=alert(1)", "", " ", "%s %n {} | <f0> } {",
  ]

  /// A text of scalars that Swift does not let a literal hold.
  private static func scalars(_ values: UInt32...) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: values.compactMap(Unicode.Scalar.init))
    return String(text)
  }

  private static func tree(_ text: String) -> Tree {
    var nodes = [
      Node(code: text, level: .outcome, statement: text),
      Node(code: "1", level: .csf, statement: text),
      Node(code: "2", level: .csf, statement: "biasa"),
    ]
    nodes[1].owners = [Owner(name: text)]
    nodes[1].indicators = [Indicator(name: text)]
    nodes[1].indicators[0].satuan = text
    nodes[1].indicators[0].formula = text
    nodes[1].links = [Link(kind: .silang, target: "2", reason: text)]
    nodes[2].links = [Link(kind: .sama, target: "1", reason: text)]
    var heading = Heading(id: text)
    heading.title = text
    return Tree(heading: heading, nodes: nodes, parents: [nil, 0, 0])
  }

  /// The text in every option that takes one, and in a version that the tree is held against.
  private static func options(_ text: String, _ tree: Tree) throws -> DrawingOptions {
    var options = DrawingOptions()
    options.detail = .lengkap
    options.title = text
    options.remarks = [text, text]
    options.measures["1"] = [IndicatorMeasure(target: text, realisasi: text, capaian: text)]
    let gone = Node(code: "3", statement: "Terjaganya \(text) yang sudah tidak ada")
    var nodes = tree.nodes
    nodes[1].owners = [Owner(name: "\(text) lama")]
    let old = Tree(heading: tree.heading, nodes: nodes + [gone], parents: [nil, 0, 0, 0])
    options.older = OlderVersion(old, TreeComparison(old, tree), name: text)
    options.link = try LinkPattern("https://intranet/{kode}?k={kunci}")
    return options
  }

  @Test(arguments: texts) func `cannot add an element or attribute anywhere`(text: String) throws {
    let tree = Self.tree(text)
    let plain = Self.tree("biasa")
    let drawn = try #require(ReadSVG(try svg(tree, Self.options(text, tree))))
    let usual = try #require(ReadSVG(try svg(plain, Self.options("biasa", plain))))
    #expect(drawn.names.isSubset(of: usual.names))
    #expect(drawn.attributes.isSubset(of: usual.attributes))
    #expect(drawn.identifiers.count == Set(drawn.identifiers).count)
    for address in drawn.addresses { #expect(address.hasPrefix("https://intranet/")) }
    for format in [PictureFormat.png, .pdf, .dot] {
      let picture = try draw(tree, as: format, options: Self.options(text, tree))
      #expect(!picture.bytes.isEmpty)
    }
  }

  @Test(arguments: texts) func `gives well-formed XML that says it exactly`(text: String) throws {
    var options = DrawingOptions()
    options.detail = .indikator
    let drawn = try svg(Self.tree(text), options)
    let read = try #require(ReadSVG(drawn))
    #expect(read.codes.count == 3)
    #expect(!read.names.contains("script") && !read.names.contains("image"))
    #expect(!read.attributes.contains { $0.hasPrefix("on") })
    let plain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
    if plain { #expect(read.codes[0] == text) }
  }

  @Test(arguments: texts, [PictureFormat.png, .pdf, .dot])
  func `is drawn in every other format`(text: String, format: PictureFormat) throws {
    let picture = try draw(Self.tree(text), as: format)
    #expect(!picture.bytes.isEmpty)
    #expect(!picture.notices.contains { $0.hasPrefix("Graphviz") })
  }

  @Test func `what XML cannot hold becomes a replacement character`() throws {
    let read = try #require(ReadSVG(try svg(Self.tree("nol\u{0}di\(Self.scalars(0xFFFE))sini"))))
    #expect(read.codes[0] == "nol\u{FFFD}di\u{FFFD}sini")
  }

  @Test func `marks that turn direction are written as numbers`() throws {
    let drawn = try svg(Self.tree("\u{202E}terbalik"))
    #expect(!drawn.unicodeScalars.contains("\u{202E}"))
    #expect(drawn.contains("&#8238;terbalik"))
  }

  @Test func `every string of a DOT file ends where it began`() throws {
    for text in Self.texts {
      let bytes = try draw(Self.tree(text), as: .dot).bytes
      #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 12, "\(text)")
    }
  }
}
