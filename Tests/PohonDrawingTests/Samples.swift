import Foundation
import FoundationXML
import Pohon
import PohonDrawing
import PohonTesting

/// The small tree most tests draw: every level, an owner, an indicator.
func sampleTree() -> Tree {
  var nodes = [
    Node(code: "0", level: .outcome, statement: "Meningkatnya kesehatan masyarakat"),
    Node(code: "1", level: .csf, statement: "Menurunnya prevalensi stunting"),
    Node(code: "1.1", level: .antara, statement: "Meningkatnya kunjungan posyandu"),
    Node(code: "1.1.1", level: .operasional, statement: "Tersedianya kader posyandu terlatih"),
    Node(code: "1.1.2", level: .operasional, statement: "Terlaksananya penimbangan balita"),
    Node(code: "1.2", level: .antara, statement: "Meningkatnya gizi ibu hamil"),
    Node(
      code: "1.2.1", level: .operasional, statement: "Tersalurkannya makanan tambahan ibu hamil"),
  ]
  nodes[3].owners = [Owner(name: "Bagian Kesra")]
  nodes[6].owners = [Owner(name: "Kecamatan Wotu"), Owner(name: "Bagian Umum")]
  var indicator = Indicator(name: "Jumlah kader terlatih")
  indicator.satuan = "orang"
  nodes[3].indicators = [indicator]
  var heading = Heading(id: "stunting")
  heading.title = "Pohon Kinerja Penurunan Stunting"
  heading.period = PlanYears("2021-2026")
  return Tree(heading: heading, nodes: nodes, parents: [nil, 0, 1, 2, 2, 1, 5])
}

/// One outcome, one critical factor, nine intermediate conditions with three to seven children
/// each, in sentences of the usual length.
func officeTree() -> Tree {
  var nodes = [
    Node(code: "0", level: .outcome, statement: "Meningkatnya kualitas pelayanan publik daerah"),
    Node(code: "1", level: .csf, statement: "Meningkatnya kualitas tata kelola pemerintahan"),
  ]
  var parents: [Int?] = [nil, 0]
  let subjects = ["administrasi kewilayahan", "kebijakan kesejahteraan rakyat", "produk hukum"]
  for (branch, children) in [4, 3, 3, 7, 3, 4, 4, 3, 3].enumerated() {
    let parent = nodes.count
    parents.append(1)
    nodes.append(
      Node(
        code: "1.\(branch + 1)", level: .antara,
        statement: "Meningkatnya kualitas penyelenggaraan \(subjects[branch % 3])"))
    for child in 0..<children {
      let more = child % 3 == 2 ? ", sinkronisasi, pemantauan, dan evaluasi pelaksanaannya" : ""
      var node = Node(
        code: "1.\(branch + 1).\(child + 1)", level: .operasional,
        statement: "Terlaksananya fasilitasi dan koordinasi \(subjects[child % 3])\(more)")
      node.indicators = [Indicator(name: "Jumlah dokumen hasil \(subjects[child % 3])")]
      nodes.append(node)
      parents.append(parent)
    }
  }
  return Tree(heading: Heading(id: "kantor"), nodes: nodes, parents: parents)
}

/// A tree of `count` nodes in document order, as bushy as the seed has it.
func randomTree(_ count: Int, seed: UInt64) -> Tree {
  var random = SeededGenerator(seed: seed)
  var nodes: [Node] = []
  var parents: [Int?] = []
  var open: [Int] = []
  for position in 0..<count {
    while let last = open.last, Int.random(in: 0..<10, using: &random) < 4, last > 0 {
      open.removeLast()
    }
    parents.append(open.last)
    let words = Int.random(in: 1...20, using: &random)
    let statement = (0..<words).map { _ in
      String(repeating: "a", count: Int.random(in: 1...14, using: &random))
    }
    let level = Level.allCases.randomElement(using: &random)
    nodes.append(
      Node(code: "\(position)", level: level, statement: statement.joined(separator: " ")))
    open.append(position)
  }
  return Tree(heading: Heading(id: "acak"), nodes: nodes, parents: parents)
}

/// Trees at the edge of what anyone would draw.
enum Extreme: CaseIterable {
  /// One node with all others as its children.
  case wide
  /// Each node the child of the one before.
  case deep

  func tree(_ count: Int) -> Tree {
    Tree(
      heading: Heading(id: "besar"),
      nodes: (0..<count).map { Node(code: "\($0)", statement: "Terlaksananya kegiatan") },
      parents: (0..<count).map { $0 == 0 ? nil : self == .wide ? 0 : $0 - 1 })
  }
}

/// The picture as text.
func svg(_ tree: Tree, _ options: DrawingOptions = DrawingOptions()) throws -> String {
  String(decoding: try draw(tree, as: .svg, options: options).bytes, as: UTF8.self)
}

/// What a strict XML reader finds in a picture; nil where it is not well-formed.
final class ReadSVG: NSObject, XMLParserDelegate {
  private(set) var codes: [String] = []
  private(set) var units: [String] = []
  private(set) var names: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var identifiers: [String] = []
  /// The attributes of each element that has an id.
  private(set) var groups: [String: [String: String]] = [:]
  private(set) var titles: [String] = []
  private(set) var lines: [String] = []
  /// Where links lead.
  private(set) var addresses: [String] = []
  private var text = ""

  init?(_ svg: String) {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes found: [String: String]
  ) {
    names.insert(name)
    attributes.formUnion(found.keys)
    if let code = found["data-kode"] { codes.append(code) }
    if let address = found["href"] { addresses.append(address) }
    if let unit = found["data-unit"] { units.append(unit) }
    if let identifier = found["id"] {
      identifiers.append(identifier)
      groups[identifier] = found
    }
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "title" { titles.append(text) }
    if name == "text" { lines.append(text) }
    text = ""
  }
}
