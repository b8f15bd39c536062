import Foundation
import Pohon
import PohonTesting
import Testing

@testable import PohonDrawing

@Suite struct `Pictures of random trees` {
  /// How many trees, from where the seeds start (`POHON_SEED`).
  static let seeds: [UInt64] = {
    let start = ProcessInfo.processInfo.environment["POHON_SEED"].flatMap(UInt64.init) ?? 2026
    print("pictures of random trees: POHON_SEED=\(start)")
    return (0..<24).map { start &+ $0 }
  }()

  /// Sizes from 1 to 2,000, most of them small.
  private static func size(_ random: inout SeededGenerator, layout: DrawingLayout) -> Int {
    let most = [1, 3, 12, 60, 300, 2_000].randomElement(using: &random) ?? 1
    return Int.random(in: 1...(layout == .ringkas ? most : min(most, 300)), using: &random)
  }

  private static func tree(_ count: Int, seed: UInt64, _ random: inout SeededGenerator) -> Tree {
    var tree = randomTree(count, seed: seed)
    let hasShortTexts = Bool.random(using: &random)
    let links = Int.random(in: 0...8, using: &random)
    for node in tree.nodes.indices {
      tree.update(node) { node in
        if hasShortTexts { node.statement = String(node.statement.prefix(9)) }
        for owner in 0..<Int.random(in: 0...2, using: &random) {
          node.owners.append(Owner(name: "Bagian \(owner)"))
        }
      }
    }
    for _ in 0..<links {
      let (from, to) = (
        Int.random(in: 0..<count, using: &random), Int.random(in: 0..<count, using: &random)
      )
      tree.update(from) { $0.links.append(Link(kind: .silang, target: "\(to)", weight: 1)) }
    }
    return tree
  }

  @Test(arguments: DrawingLayout.allCases, seeds)
  func `boxes stand apart, lines pass between them, texts stay inside`(
    layout: DrawingLayout, seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let tree = Self.tree(Self.size(&random, layout: layout), seed: seed, &random)
    var options = DrawingOptions()
    options.layout = layout
    options.direction = Direction.allCases.randomElement(using: &random) ?? .atasBawah
    options.detail = Bool.random(using: &random) ? .ringkas : .indikator
    if Bool.random(using: &random) { options.paper = .a3 }
    for node in tree.nodes where Int.random(in: 0..<5, using: &random) == 0 {
      options.findings[node.key, default: FindingCount()].add(.warning)
    }
    let drawn = try svg(tree, options)
    let parts = try PictureParts(drawn)
    let said: Comment = "POHON_SEED=\(seed), \(tree.nodes.count) nodes, \(options.direction)"

    #expect(parts.boxes.count == tree.nodes.count, said)
    let frames = parts.boxes.sorted { $0.value.x < $1.value.x }
    for (place, box) in frames.enumerated() {
      for other in frames[(place + 1)...] {
        if other.value.x >= box.value.right { break }
        #expect(!other.value.overlaps(box.value), "\(box.key) over \(other.key), \(said)")
      }
    }
    let structure = parts.lines.filter { $0.id.hasPrefix("garis-") }
    #expect(structure.count == tree.nodes.count { $0.parent != nil }, said)
    for node in tree.nodes {
      guard let parent = node.parent else { continue }
      let line = structure.filter { $0.to == "simpul-\(node.position + 1)" }
      #expect(line.map(\.from) == ["simpul-\(parent + 1)"], said)
    }
    for line in parts.lines { #expect(parts.crossed(by: line) == [], "\(line.id), \(said)") }
    for (id, texts) in parts.texts {
      guard let frame = parts.boxes[id] else { continue }
      for text in texts {
        #expect(
          text.x >= frame.x && text.right <= frame.right + 0.01 && text.y >= frame.y
            && text.bottom <= frame.bottom, "\(id), \(said)")
      }
    }
    let links = CrossLink.among(try Excerpt(tree, options))
    #expect(parts.lines.count { $0.id.hasPrefix("kaitan-") } == links.count, said)
  }
}
