import Foundation
import Pohon
import PohonDrawing
import Testing

/// Colours are taken out of finished pictures, and seen as colour-blind eyes see them.
@Suite struct `Colours of a picture` {
  /// A root over `count` conditions, each with an owner of its own.
  private static func tree(_ count: Int) -> Tree {
    let nodes = (0...count).map { number -> Node in
      var node = Node(
        code: "\(number)", level: number == 0 ? .outcome : .csf,
        statement: "Meningkatnya hal ke-\(number)")
      node.owners = [Owner(name: "Bagian \(number)")]
      if number == 5, let year = Period("2025") {
        node.indicators = [Indicator(name: "Jumlah")]
        node.indicators[0].targets = [Target(period: year, value: Quantity(5))]
      }
      return node
    }
    return Tree(
      heading: Heading(id: "a"), nodes: nodes,
      parents: (0...count).map { $0 == 0 ? nil : 0 })
  }

  /// A version from which every kind of change leads to `tree`.
  private static func older(than tree: Tree) -> Tree {
    var nodes = tree.nodes
    nodes[1].statement = "Terlaksananya sesuatu yang sama sekali lain"
    nodes[2].statement = "Meningkatnya hal yang ke-2"
    nodes[3].owners = []
    nodes[4].code = "4x"
    nodes[5].indicators[0].targets[0].value = Quantity(6)
    var parents: [Int?] = nodes.map { $0.position == 0 ? nil : 0 }
    parents[12] = 11
    return Tree(heading: tree.heading, nodes: nodes, parents: parents)
  }

  /// A picture in which every colour of `colouring` occurs.
  private static func picture(_ colouring: Colouring, blackAndWhite: Bool = false) throws -> String
  {
    var options = DrawingOptions()
    options.colouring = colouring
    options.blackAndWhite = blackAndWhite
    for (number, value) in [100.0, 85, 70, 60, 30].enumerated() {
      options.values["\(number + 1)"] = value
    }
    for (number, value) in [0.6, 0.3, 0.2, 0.07, 0.01].enumerated() {
      options.shares["\(number + 1)"] = value
    }
    for (number, value) in [12.0, 5, 0, -5, -12].enumerated() {
      options.differences["\(number + 1)"] = value
    }
    for (number, severity) in Severity.allCases.enumerated() {
      options.findings["\(number + 1)", default: FindingCount()].add(severity)
    }
    if colouring == .perubahan {
      let older = older(than: tree(12))
      options.older = OlderVersion(older, TreeComparison(older, tree(12)), name: "lama")

    }
    let bytes = try draw(tree(12), as: .svg, options: options).bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The boxes of a picture: their fill, and the colours of the text in them.
  private static func boxes(_ svg: String) -> [(fill: Colour, texts: [Colour])] {
    svg.replacing("<g id=\"dihapus-", with: "<g id=\"simpul-")
      .components(separatedBy: "<g id=\"simpul-").dropFirst().map { part in
        let box = part.prefix(upTo: part.range(of: "</g>")?.lowerBound ?? part.endIndex)
        let texts = box.components(separatedBy: "<text").dropFirst().compactMap { text in
          text.firstMatch(of: /fill="(#[0-9A-Fa-f]{6})"/).map { Colour(String($0.1)) }
        }
        // Graphviz writes white by its name.
        let fill = box.firstMatch(of: /fill="(#[0-9A-Fa-f]{6}|white)"/).map { String($0.1) } ?? ""
        return (Colour(fill == "white" ? "#FFFFFF" : fill), texts)
      }
  }

  @Test(arguments: Colouring.allCases, [false, true])
  func `leave text legible`(colouring: Colouring, blackAndWhite: Bool) throws {
    let boxes = Self.boxes(try Self.picture(colouring, blackAndWhite: blackAndWhite))
    #expect(boxes.count == (colouring == .perubahan ? 14 : 13))
    for box in boxes {
      // Owners come first, on white of their own; then the box's own words.
      #expect((box.texts.last?.contrast(with: box.fill) ?? 0) >= 4.5)
      #expect(box.texts.allSatisfy { $0 == box.texts.last || $0 == Colour("#1B2733") })
    }
    if blackAndWhite { #expect(boxes.allSatisfy { $0.fill == Colour("#FFFFFF") }) }
  }

  @Test(arguments: Colouring.allCases, ColourVision.allCases)
  func `stay apart for every kind of eye`(colouring: Colouring, vision: ColourVision) throws {
    let fills = Set(Self.boxes(try Self.picture(colouring)).map(\.fill))
    #expect(fills.count >= (colouring == .perubahan ? 7 : 2))
    for (one, other) in fills.flatMap({ one in fills.map { (one, $0) } }) where one != other {
      let distance = vision.sees(one).distance(to: vision.sees(other))
      #expect(distance >= 5, "\(one.text) and \(other.text) to \(vision)")
    }
  }

  @Test func `are never the only mark`() throws {
    for (colouring, words) in [
      (Colouring.temuan, ["1 kesalahan", "1 peringatan", "1 saran"]),
      (.andil, ["Andil 60,0\u{A0}%", "Andil 7,0\u{A0}%"]),
      (.beda, ["Beda +12,00\u{A0}poin", "Beda −12,00\u{A0}poin", "Beda 0,00\u{A0}poin"]),
      (.capaian, ["Capaian 100,00\u{A0}%"]),
    ] {
      let svg = try Self.picture(colouring, blackAndWhite: true)
      for word in words { #expect(svg.contains(word), "\(word)") }
    }
  }

  @Test func `come with lines as thick as what they carry`() throws {
    let svg = try Self.picture(.andil)
    let widths = svg.components(separatedBy: "<g id=\"garis-").dropFirst().map { part in
      part.prefix(upTo: part.range(of: "</g>")?.lowerBound ?? part.endIndex)
        .firstMatch(of: /stroke-width="([0-9.]+)"/).flatMap { Double($0.1) } ?? 1
    }
    #expect(widths.prefix(5).map { $0 } == [4, 2.5, 2, 1.35, 1.05])
    #expect(widths.dropFirst(5).allSatisfy { $0 == 1 })
  }
}

/// A colour of a screen.
struct Colour: Hashable {
  let text: String
  /// Red, green and blue as light, 0 to 1.
  let light: [Double]

  init(_ text: String) {
    self.text = text.uppercased()
    let value = Int(text.dropFirst(), radix: 16) ?? 0
    light = [16, 8, 0].map { shift in
      let part = Double(value >> shift & 255) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
  }

  init(light: [Double]) {
    text = ""
    self.light = light.map { min(1, max(0, $0)) }
  }

  private var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

  /// Contrast by WCAG 2, 1 to 21.
  func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// CIE L*a*b*, white D65.
  private var lab: [Double] {
    let x = 0.4124564 * light[0] + 0.3575761 * light[1] + 0.1804375 * light[2]
    let z = 0.0193339 * light[0] + 0.1191920 * light[1] + 0.9503041 * light[2]
    let f = [x / 0.95047, luminance, z / 1.08883].map {
      $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// How different they look (CIE 1976); about 2.3 is just noticeable.
  func distance(to other: Colour) -> Double {
    zip(lab, other.lab).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }
}

/// Kinds of eyes, simulated by the matrices of Machado, Oliveira and Fernandes (2009), severity 1.
enum ColourVision: CaseIterable {
  case usual, protanopia, deuteranopia, tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  func sees(_ colour: Colour) -> Colour {
    Colour(light: matrix.map { row in zip(row, colour.light).map(*).reduce(0, +) })
  }
}
