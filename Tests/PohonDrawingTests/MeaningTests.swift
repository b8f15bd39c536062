import Pohon
import Testing

@testable import PohonDrawing

@Suite struct `Colours` {
  /// Relative luminance after WCAG 2.
  private func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [number >> 16, number >> 8 & 255, number & 255].map { part in
      let share = Double(part) / 255
      return share <= 0.03928 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the power of 2.4.
  private func power(_ x: Double) -> Double {
    var root = x
    for _ in 0..<60 {
      root -= (root * root * root * root * root - x) / (5 * root * root * root * root)
    }
    return x * x * root * root
  }

  private func contrast(_ paint: Paint) -> Double {
    let (a, b) = (luminance(paint.fill), luminance(paint.text))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test func `text stands out from every fill`() {
    let levels = (Level.allCases as [Level?] + [nil]).map { Paint.of($0) }
    let bands = (0..<5).map { Paint.band($0, of: 5) }
    for paint in levels + bands + Paint.units + [.otherUnit, .plain, .blackAndWhite] {
      #expect(contrast(paint) >= 4.5, "\(paint)")
    }
  }

  @Test func `levels of one ladder differ without colour`() {
    for profile in [Profile.csf, .iku] {
      let marks = profile.ladder.map { LevelMark.of($0) }
      #expect(Set(marks).count == marks.count)
    }
  }

  @Test func `each frequent unit has a colour and the rest share one`() {
    let nodes = (0..<30).map { number in
      var node = Node(code: "\(number)", statement: "")
      node.owners = [Owner(name: "Bagian \(number % 12)")]
      return node
    }
    var options = DrawingOptions()
    options.colouring = .unit
    let palette = Palette(nodes, options: options, scale: nil)
    #expect(palette.units == (0..<10).map { "Bagian \($0)" })
    #expect(palette.paint(nodes[11]) == .otherUnit)
    #expect(palette.paint(Node(code: "x", statement: "")) == .plain)
    #expect(palette.entries(nodes).last?.label == "Unit lain")
  }

  @Test func `a capaian is shown with its band`() throws {
    var options = DrawingOptions()
    options.colouring = .capaian
    options.values = ["0": 87.45, "1": .nan, "1.1": 30]
    let drawn = try #require(ReadSVG(try svg(sampleTree(), options)))
    #expect(drawn.lines.contains("Capaian 87,45\u{A0}% · tinggi"))
    #expect(drawn.lines.contains("sangat rendah"))
    #expect(drawn.lines.contains("Belum ada nilai, atau sementara"))
  }

  @Test func `a capaian that rests on too few reports has no band`() throws {
    var options = DrawingOptions()
    options.colouring = .capaian
    options.values = ["0": 87.45]
    options.provisional = ["0"]
    let drawn = try #require(ReadSVG(try svg(sampleTree(), options)))
    #expect(drawn.lines.contains("Capaian 87,45\u{A0}% · sementara"))
  }

  @Test func `without colour there is no colour`() throws {
    for colouring in Colouring.allCases {
      var options = DrawingOptions()
      (options.colouring, options.blackAndWhite) = (colouring, true)
      options.values = ["0": 50]
      let drawn = try svg(sampleTree(), options)
      let colours = drawn.split(separator: "#").dropFirst().map { $0.prefix(6).lowercased() }
      #expect(Set(colours).isSubset(of: ["000000", "ffffff", "1b2733"]))
    }
  }
}

@Suite struct `Links` {
  private func links(_ targets: [String], of node: Int = 3) throws -> [CrossLink] {
    var tree = sampleTree()
    tree.update(node) { $0.links = targets.map { Link(kind: .silang, target: $0, weight: 0.25) } }
    return CrossLink.among(try Excerpt(tree, root: nil, depth: nil))
  }

  @Test(arguments: ["1.2", "1.2#1", "stunting#1.2", "stunting#1.2#1"])
  func `a target may be written in four ways`(target: String) throws {
    #expect(try links([target]).map(\.to) == [5])
  }

  @Test(arguments: ["lain#1.2", "9", "1.1.1", "1.1", "1", "0", "", "#", "1.2#x#y#z"])
  func `links elsewhere, to itself and upwards are not drawn`(target: String) throws {
    #expect(try links([target]).isEmpty)
  }

  @Test func `a link says its kind and weight`() throws {
    var tree = sampleTree()
    tree.update(3) {
      $0.links = [Link(kind: .silang, target: "1.2", weight: 0.25, reason: "kader yang sama")]
    }
    let read = try #require(ReadSVG(try svg(tree)))
    #expect(read.lines.contains("silang · bobot 0,25"))
    #expect(read.titles.contains("silang · bobot 0,25, dari 1.1.1 ke 1.2: kader yang sama"))
    #expect(read.lines.contains("Kaitan silang"))
  }

  @Test(arguments: [(7, 23), (23, 7), (5, 20), (2, 17), (12, 2), (9, 11), (30, 3)])
  func `a link goes around the boxes of a tree like those offices draw`(from: Int, to: Int) {
    // An outcome, a critical factor, and six intermediate conditions with four or five children.
    let parents: [Int?] = [nil, 0] + (0..<33).map { $0 % 5 == 0 ? 1 : 2 + $0 / 5 * 5 }
    let frames = CompactLayout(boxWidth: 120, mostInColumn: .max)
      .place(Forest(parents: parents), heights: parents.indices.map { Double(40 + $0 % 4 * 9) })
      .frames
    var router = LinkRouter(frames: frames, spacing: Spacing())
    let curve = router.route(from: from, to: to, order: 0, label: Size(width: 60, height: 13)).curve
    let crossed = frames.indices.filter { box in
      box != from && box != to
        && zip(curve.points, curve.points.dropFirst()).contains { a, b in
          let piece = Rect(
            x: min(a.x, b.x), y: min(a.y, b.y), width: abs(a.x - b.x), height: abs(a.y - b.y))
          return frames[box].overlaps(piece)
        }
    }
    #expect(crossed.isEmpty)
  }
}
