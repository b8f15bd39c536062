import Pohon
import PohonDrawing
import Testing

@Suite struct `Addresses of boxes` {
  @Test(arguments: [
    "https://intranet/{kode}", "http://intranet/?k={kunci}&x=1", "mailto:a@b?subject={kode}",
    "rincian/{kode}.html", "#{kunci}", "/pohon/{kode}", "../{kode}", "HTTPS://intranet/{kode}",
    "{kode}.html", "./a:b/{kode}", "halaman?u=javascript:{kode}",
  ])
  func `lead elsewhere by the web, by mail or beside the picture`(pattern: String) throws {
    let link = try LinkPattern(pattern)
    var options = DrawingOptions()
    options.link = link
    let read = try #require(ReadSVG(try svg(sampleTree(), options)))
    #expect(read.addresses.count == 7)
    #expect(
      read.addresses[3]
        == pattern.replacing("{kode}", with: "1.1.1").replacing("{kunci}", with: "1.1.1"))
  }

  @Test(arguments: [
    "javascript:alert('{kode}')", "JavaScript:{kode}", " javascript:{kode}", "java\nscript:{kode}",
    "java\tscript:{kode}", "\u{1}javascript:{kode}", "data:text/html,{kode}", "vbscript:{kode}",
    "file:///etc/{kode}", "//lain.example/{kode}", "\\\\lain\\{kode}", "/\\lain/{kode}",
    "{kode}:alert(1)", "ftp://x/{kode}", "blob:{kunci}", "\u{202E}https://x/{kode}",
    "\u{200B}javascript:{kode}", ":{kode}", "https://intranet/", "", "{KODE}", "https://a b/{kode}",
    "\u{FEFF}javascript:{kode}", "javascript&colon;{kode}\u{0}",
  ])
  func `that may run something, or are all the same, are refused`(pattern: String) {
    let error = #expect(throws: LinkPatternError.self) { try LinkPattern(pattern) }
    #expect(error?.description.contains("tautan") == true)
  }

  @Test(arguments: `Hostile text`.texts)
  func `hold any code without harm`(text: String) throws {
    let nodes = [Node(code: text, statement: "a"), Node(code: "2", statement: "b")]
    let tree = Tree(heading: Heading(id: "a"), nodes: nodes, parents: [nil, 0])
    var options = DrawingOptions()
    for pattern in ["{kode}", "https://intranet/{kode}?x=\"<'&", "#{kunci}"] {
      options.link = try LinkPattern(pattern)
      let read = try #require(ReadSVG(try svg(tree, options)))
      #expect(read.addresses.count == (text.isEmpty && pattern.contains("{kode}") ? 1 : 2))
      #expect(read.attributes.isDisjoint(with: ["onload", "onclick", "xlink:href"]))
      for address in read.addresses {
        let own = address.replacing("https:", with: "")
        #expect(!own.contains(":") && !own.contains(" "), "\(address)")
      }
    }
  }

  @Test func `are not made unless asked for`() throws {
    let read = try #require(ReadSVG(try svg(sampleTree())))
    #expect(read.addresses.isEmpty && !read.names.contains("a"))
  }
}
