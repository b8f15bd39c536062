import Pohon
import PohonDrawing
import PohonTesting
import Testing

@Suite struct `Drawing a tree` {
  @Test(arguments: DrawingLayout.allCases, Direction.allCases)
  func `every condition is there once with its code`(
    layout: DrawingLayout, direction: Direction
  ) throws {
    var options = DrawingOptions()
    (options.layout, options.direction) = (layout, direction)
    let tree = randomTree(120, seed: 3)
    let read = try #require(ReadSVG(try svg(tree, options)))
    #expect(read.codes.sorted() == tree.nodes.map(\.code).sorted())
    #expect(Set(read.identifiers).count == read.identifiers.count)
    #expect(read.identifiers.contains("simpul-1") && read.identifiers.contains("simpul-120"))
  }

  @Test func `the picture speaks to those who do not see it`() throws {
    let read = try #require(ReadSVG(try svg(sampleTree())))
    #expect(read.titles[0].hasPrefix("Pohon Kinerja Penurunan Stunting"))
    let full = """
      Operasional 1.1.1: Tersedianya kader posyandu terlatih. \
      Indikator: Jumlah kader terlatih (orang). Penanggung jawab: Bagian Kesra
      """
    #expect(read.titles.contains(full))
    #expect(read.units == ["", "", "", "Bagian Kesra", "", "", "Kecamatan Wotu"])
    #expect(
      read.names == ["svg", "title", "desc", "style", "g", "rect", "path", "polygon", "text"])
    #expect(!read.attributes.contains { $0.hasPrefix("on") || $0.contains("href") })
  }

  @Test func `conditions, lines and links name what they belong to`() throws {
    var tree = sampleTree()
    tree.update(4) { $0.links = [Link(kind: .silang, target: "1.2", weight: 0.25)] }
    let read = try #require(ReadSVG(try svg(tree)))
    let keys = tree.nodes.map(\.key)
    for node in tree.nodes {
      let box = try #require(read.groups["simpul-\(node.position + 1)"])
      #expect(box["data-kunci"] == node.key)
      #expect(box["data-induk"] == node.parent.map { keys[$0] })
      #expect(box["data-jenjang"] == node.level?.rawValue)
      let line = read.groups["garis-\(node.position + 1)"]
      #expect(line?["data-dari"] == node.parent.map { keys[$0] })
      #expect(line?["data-ke"] == (node.parent == nil ? nil : node.key))
    }
    let link = try #require(read.groups["kaitan-1"])
    #expect(
      [link["data-dari"], link["data-ke"], link["data-jenis"]] == ["1.1.2", "1.2", "silang"])
  }

  @Test(arguments: PictureFormat.allCases.filter { [.svg, .dot, .html].contains($0) })
  func `drawn twice with others between gives the same bytes`(format: PictureFormat) throws {
    let first = try draw(sampleTree(), as: format)
    _ = try draw(randomTree(40, seed: 1), as: .svg)
    var layered = DrawingOptions()
    layered.layout = .berjenjang
    _ = try draw(sampleTree(), as: .png, options: layered)
    #expect(try draw(sampleTree(), as: format) == first)
  }

  @Test func `PNG and PDF begin as such files do`() throws {
    let png = try draw(sampleTree(), as: .png)
    #expect(png.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let pdf = try draw(sampleTree(), as: .pdf)
    #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
    #expect(png.notices.isEmpty && pdf.notices.isEmpty)
  }

  @Test func `a PNG no viewer could open is refused with advice`() throws {
    var options = DrawingOptions()
    options.direction = .kiriKanan
    let error = #expect(throws: DrawingError.self) {
      try draw(Extreme.deep.tree(2_000), as: .png, options: options)
    }
    #expect(error?.description.contains("--kertas") == true)
    options.paper = .a3
    #expect(try draw(Extreme.deep.tree(2_000), as: .png, options: options).bytes.count > 1_000)
  }

  @Test func `a start and a depth cut the tree`() throws {
    var options = DrawingOptions()
    options.root = "1.1"
    #expect(try ReadSVG(svg(sampleTree(), options))?.codes == ["1.1", "1.1.1", "1.1.2"])
    options.root = nil
    options.depth = 2
    let cut = try #require(ReadSVG(try svg(sampleTree(), options)))
    #expect(cut.codes == ["0", "1"])
    #expect(cut.lines.contains("+ 5 kondisi di bawahnya"))
    options.root = "9.9"
    #expect(throws: DrawingError.unknownNode("9.9")) { try svg(sampleTree(), options) }
  }

  @Test func `an empty tree says so`() throws {
    let empty = Tree(heading: Heading(id: "kosong"))
    for format in PictureFormat.allCases {
      #expect(try !draw(empty, as: format).bytes.isEmpty)
    }
    #expect(try ReadSVG(svg(empty))?.lines == ["kosong", "Pohon ini belum berisi kondisi"])
  }

  @Test func `several roots stand side by side`() throws {
    let tree = Tree(
      heading: Heading(id: "iku"),
      nodes: ["T1", "S1", "T2", "S2"].map {
        Node(code: $0, level: $0.hasPrefix("T") ? .tujuan : .sasaran, statement: "Meningkatnya")
      }, parents: [nil, 0, nil, 2])
    #expect(try ReadSVG(svg(tree))?.codes == ["T1", "S1", "T2", "S2"])
  }

  @Test func `layered refuses more than dot can place in reasonable time`() {
    var options = DrawingOptions()
    options.layout = .berjenjang
    #expect(throws: DrawingError.tooManyForLayered(nodes: 5_001, most: 5_000)) {
      try draw(Extreme.wide.tree(5_001), as: .svg, options: options)
    }
  }

  @Test func `layered as DOT leaves the placing to dot, however large`() throws {
    var options = DrawingOptions()
    options.layout = .berjenjang
    let picture = try draw(Extreme.wide.tree(5_001), as: .dot, options: options)
    let text = String(decoding: picture.bytes, as: UTF8.self)
    #expect(text.contains("n5000 [") && !text.contains("pos="))
  }

  @Test(arguments: Extreme.allCases)
  func `twenty thousand siblings or levels are drawn`(shape: Extreme) throws {
    #expect(try draw(shape.tree(20_000), as: .svg).bytes.count > 1_000_000)
  }
}

@Suite struct `Fitting paper` {
  @Test(arguments: Paper.allCases, Orientation.allCases)
  func `the picture is as large as the sheet`(paper: Paper, orientation: Orientation) throws {
    var options = DrawingOptions()
    (options.paper, options.orientation) = (paper, orientation)
    let (short, long) = paper.millimetres
    let (width, height) = orientation == .lanskap ? (long, short) : (short, long)
    let drawn = try svg(sampleTree(), options)
    #expect(drawn.contains("width=\"\(Int(width))mm\" height=\"\(Int(height))mm\""))
  }

  @Test(arguments: Detail.allCases)
  func `a tree as large as offices have fits A3 in letters of seven points`(detail: Detail) throws {
    var options = DrawingOptions()
    (options.paper, options.detail) = (.a3, detail)
    let picture = try draw(officeTree(), as: .svg, options: options)
    #expect(picture.smallestText >= 7)
    #expect(!picture.notices.contains { $0.hasPrefix("huruf terkecil") })
  }

  @Test func `letters too small to read are said`() throws {
    var options = DrawingOptions()
    options.paper = .a4
    let picture = try draw(randomTree(300, seed: 5), as: .svg, options: options)
    #expect(picture.smallestText < 7)
    #expect(picture.notices.contains { $0.hasPrefix("huruf terkecil di kertas A4") })
    let small = try draw(sampleTree(), as: .svg, options: options)
    #expect(small.smallestText >= 7 && small.notices.isEmpty)
  }
}
