import Pohon

extension Breakage {
  /// Ways to break codes, and what is printed in two places.
  static let ofNumbering: [Breakage] = [
    .around("kode-tidak-melanjutkan-induk") { piece, node, _ in
      // `0` stands for no code, and nothing can go on from that.
      guard let parent = piece.parent(of: node), piece.nodes[parent].code != "0" else {
        return nil
      }
      let rest = piece.nodes[node].code.split(separator: ".").dropFirst().joined(separator: ".")
      piece.renumber(node, to: "8.\(rest)")
      return Spot(node)
    },
    // What stands below, or leads to, the other code is now in the wrong place.
    .around(
      "kode-ganda",
      implies: ["kode-tidak-melanjutkan-induk", "kaitan-putus", "bobot-tidak-genap"]
    ) { piece, node, random in
      let family = piece.parent(of: node).map(piece.children) ?? piece.children(of: node)
      guard let other = family.filter({ $0 != node }).randomElement(using: &random) else {
        return nil
      }
      piece.nodes[node].code = piece.nodes[other].code
      return Spot(max(node, other))
    },
    .around("nomor-terlompat") { piece, node, random in
      guard let parent = piece.parent(of: node) else { return nil }
      let siblings = piece.children(of: parent)
      // Codes of one number may start anew anywhere, so that the first of them cannot be a gap.
      guard parent != 0 || node != siblings[0] else { return nil }
      let upper = piece.nodes[node].code.split(separator: ".").dropLast().map(String.init)
      let number = siblings.count + Int.random(in: 2...9, using: &random)
      piece.renumber(node, to: (upper + ["\(number)"]).joined(separator: "."))
      return Spot(node)
    },
    .node("kode-berbeda-antar-cetakan", on: .printed) { node, random in
      var numbers = node.code.split(separator: ".").map(String.init)
      numbers[numbers.count - 1] = "\(Int.random(in: 20...99, using: &random))"
      node.printings[1].code = numbers.joined(separator: ".")
      return true
    },
    .around("gaya-kode-tidak-seragam", on: .printed) { piece, node, random in
      let level = piece.nodes[node].level
      guard piece.nodes.count(where: { $0.level == level }) >= 3 else { return nil }
      let place = Int.random(in: 0...1, using: &random)
      let code = piece.nodes[node].code
      piece.nodes[node].printings[place].code = ["\(code).", "No. \(code)"].randomElement(
        using: &random)
      return Spot(node)
    },
    .node("rumusan-kondisi-berbeda", on: .printed) { node, random in
      let words = node.statement.split(separator: " ").map(String.init)
      let other = [
        words.dropLast() + ["lainnya"], words + ["secara berkelanjutan"], Array(words.dropLast()),
      ].randomElement(using: &random)
      node.printings[Int.random(in: 0...1, using: &random)].text = other?.joined(separator: " ")
      return true
    },
  ]
}
