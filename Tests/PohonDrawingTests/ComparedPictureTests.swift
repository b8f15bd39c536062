import Pohon
import PohonTesting
import Testing

@testable import PohonDrawing

@Suite struct `A picture beside an older version` {
  /// The small tree, changed: one condition gone, one new, one moved, one in other words, one with
  /// another owner.
  static func versions() -> (old: Tree, new: Tree) {
    let old = sampleTree()
    var nodes = old.nodes
    nodes[2].statement = "Meningkatnya mutu kunjungan balita ke posyandu"
    nodes[3].owners = [Owner(name: "Bagian Umum")]
    var moved = nodes[6]
    moved.code = "1.1.3"
    var added = Node(code: "1.3", level: .antara, statement: "Terjaganya sanitasi lingkungan rumah")
    added.owners = [Owner(name: "Dinas Perumahan")]
    // 1.1.2 is gone; 1.2.1 is now 1.1.3.
    return (
      old,
      Tree(
        heading: old.heading,
        nodes: [nodes[0], nodes[1], nodes[2], nodes[3], moved, nodes[5], added],
        parents: [nil, 0, 1, 2, 2, 1, 1])
    )
  }

  static func options(_ old: Tree, _ new: Tree, _ colouring: Colouring = .perubahan)
    -> DrawingOptions
  {
    var options = DrawingOptions()
    options.colouring = colouring
    options.older = OlderVersion(old, TreeComparison(old, new), name: "lama.yaml")
    return options
  }

  private func drawn(_ change: (inout DrawingOptions) -> Void = { _ in }) throws -> ReadSVG {
    let (old, new) = Self.versions()
    var options = Self.options(old, new)
    change(&options)
    return try #require(ReadSVG(try svg(new, options)))
  }

  @Test func `says of each condition what happened to it`() throws {
    let read = try drawn()
    let kinds = read.groups.compactMapValues { $0["data-perubahan"] }
    #expect(
      kinds == [
        "simpul-3": "dirumuskan-ulang", "simpul-4": "penanggung-jawab",
        "simpul-5": "dipindah dinomori-ulang", "simpul-7": "ditambah", "dihapus-5": "dihapus",
      ])
    for words in [
      "Redaksi berubah", "Penanggung jawab berubah", "Dipindah; nomor berubah", "Baru", "Dihapus",
    ] {
      // A narrow box breaks them, and the legend says some of them too.
      let words = words.split(separator: " ").map(String.init)
      #expect(words.allSatisfy { word in read.lines.contains { $0.contains(word) } }, "\(words)")
    }
  }

  @Test func `draws what is gone where it stood`() throws {
    let read = try drawn()
    let ghost = try #require(read.groups["dihapus-5"])
    #expect(ghost["data-kunci"] == "1.1.2" && ghost["data-induk"] == "1.1")
    let order = read.identifiers.filter { $0.hasPrefix("simpul-") || $0.hasPrefix("dihapus-") }
      .filter { !$0.contains("unit") }
    #expect(
      order == [
        "simpul-1", "simpul-2", "simpul-3", "simpul-4", "dihapus-5", "simpul-5", "simpul-6",
        "simpul-7",
      ])
    #expect(read.groups["garis-dihapus-5"]?["data-dari"] == "1.1")
  }

  @Test func `tells who points at a box what stood there before`() throws {
    let titles = try drawn().titles
    #expect(titles.contains { $0.contains("semula “Meningkatnya kunjungan posyandu”") })
    #expect(
      titles.contains {
        $0.hasSuffix(
          "Dipindah dari bawah “Meningkatnya gizi ibu hamil”. Nomor: semula “1.2.1”, kini “1.1.3”")
      })
    #expect(titles.contains { $0.hasSuffix(". Dihapus") })
  }

  @Test func `counts as the comparison does`() throws {
    let lines = try drawn().lines
    #expect(
      lines.contains(
        """
        Dibandingkan dengan lama.yaml: 1 dihapus, 1 ditambah, 1 dipindah, 1 dirumuskan ulang, \
        1 dinomori ulang, 1 penanggung jawab
        """) || lines.joined(separator: " ").contains("1 dinomori ulang, 1 penanggung jawab"))
  }

  @Test func `has a second mark beside the colour, and both in the legend`() throws {
    let (old, new) = Self.versions()
    for isBlack in [false, true] {
      var options = Self.options(old, new)
      options.blackAndWhite = isBlack
      let text = try svg(new, options)
      let read = try #require(ReadSVG(text))
      for words in [
        "Dihapus, di tempatnya semula", "Baru", "Dipindah", "Redaksi berubah", "Hal lain berubah",
        "Tetap",
      ] { #expect(read.lines.contains(words), "\(words)") }
      let group = { (id: String) in
        text.components(separatedBy: "<g id=\"\(id)\"").last?.components(separatedBy: "</g>")[0]
          ?? ""
      }
      #expect(group("dihapus-5").contains("stroke-dasharray=\"5,2\""))
      #expect(group("simpul-5").contains("stroke-dasharray=\"1,5\""))
      #expect(group("simpul-7").contains("stroke-width=\"3\""))
    }
    let marks = ChangeGroup.allCases.map { $0.mark(LevelMark(thickness: 1)) }
    #expect(Set(marks).count == 5, "changes in words, target and other fields share one border")
  }

  @Test func `leaves out what is gone below what is not drawn, and says so`() throws {
    let below = try drawn { $0.root = "1.2" }
    #expect(below.codes == ["1.2"])
    #expect(below.lines.contains { $0.hasPrefix("1 kondisi yang dihapus tidak termasuk") })
    let flat = try drawn { $0.depth = 3 }
    #expect(!flat.codes.contains("1.1.2"))
    #expect(flat.lines.contains { $0.hasPrefix("1 kondisi yang dihapus tidak termasuk") })
  }

  @Test func `keeps the colours asked for`() throws {
    let (old, new) = Self.versions()
    let read = try #require(ReadSVG(try svg(new, Self.options(old, new, .jenjang))))
    #expect(read.groups["simpul-7"]?["data-perubahan"] == "ditambah")
    #expect(read.lines.contains("Baru"))
  }

  @Test func `of a document whose own fields changed names them`() throws {
    var (old, new) = Self.versions()
    old.heading.title = "Judul lama"
    new.heading.title = "Judul baru"
    let read = try #require(ReadSVG(try svg(new, Self.options(old, new))))
    #expect(read.lines.contains("Isian dokumen yang berubah: judul"))
  }

  /// Everything the comparison tells of stands in the picture, exactly once.
  @Test(arguments: UInt64(0)..<30)
  func `agrees with the comparison on random trees`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let old = randomTree(Int.random(in: 1...120, using: &random), seed: seed)
    let new = Self.changed(old, &random)
    let comparison = TreeComparison(old, new)
    let read = try #require(ReadSVG(try svg(new, Self.options(old, new))))
    let ghosts = read.groups.filter { $0.key.wholeMatch(of: /dihapus-[0-9]+/) != nil }
    let removed = comparison.changes.filter { $0.kind == .removed }.compactMap(\.old)
    #expect(Set(ghosts.keys) == Set(removed.map { "dihapus-\($0 + 1)" }), "seed \(seed)")
    #expect(ghosts.count == removed.count && read.codes.count == new.nodes.count + removed.count)
    for change in comparison.changes where change.new != nil {
      let kinds = read.groups["simpul-\((change.new ?? 0) + 1)"]?["data-perubahan"] ?? ""
      #expect(kinds.split(separator: " ").contains { $0 == change.kind.rawValue }, "seed \(seed)")
    }
    let told = Set(comparison.changes.compactMap(\.new).map { "simpul-\($0 + 1)" })
    let marked = read.groups.filter { $0.value["data-perubahan"] != nil && ghosts[$0.key] == nil }
    #expect(Set(marked.keys) == told, "seed \(seed)")
    for position in removed {
      let parent = old.nodes[position].parent.map { old.nodes[$0] }
      let induk = read.groups["dihapus-\(position + 1)"]?["data-induk"]
      #expect((induk == nil) == (parent == nil), "seed \(seed)")
    }
  }

  /// The tree with some conditions taken out, put in, moved to the top, and in other words.
  private static func changed(_ old: Tree, _ random: inout SeededGenerator) -> Tree {
    var nodes: [Node] = []
    var parents: [Int?] = []
    var numbers: [Int: Int] = [:]
    for node in old.nodes {
      if Int.random(in: 0..<8, using: &random) == 0 { continue }
      let above = old.ancestors(of: node.position).first { numbers[$0] != nil }
      var copy = node
      switch Int.random(in: 0..<10, using: &random) {
      case 0: copy.statement += " dan seterusnya"
      case 1: copy.code += "x"
      case 2: copy.owners = [Owner(name: "Bagian Umum")]
      default: break
      }
      numbers[node.position] = nodes.count
      nodes.append(copy)
      parents.append(above.flatMap { numbers[$0] })
      if Int.random(in: 0..<10, using: &random) == 0 {
        parents.append(nodes.count - 1)
        nodes.append(Node(code: "b\(nodes.count)", statement: "Baru nomor \(nodes.count)"))
      }
    }
    return Tree(heading: old.heading, nodes: nodes, parents: parents)
  }
}
