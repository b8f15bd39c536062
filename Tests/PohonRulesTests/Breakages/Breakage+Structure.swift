import Pohon

extension Breakage {
  /// Ways to break how conditions hang together, and what they need besides.
  static let ofStructure: [Breakage] = [
    .around("pohon-tidak-utuh", implies: ["cabang-buntu"]) { piece, node, random in
      let upper = piece.parent(of: node).flatMap { piece.nodes[$0].level }
      let wrong = Level.allCases.filter { level in
        upper.map { !Profile.csf.allows(level, under: $0) } ?? (level != .outcome)
      }
      piece.nodes[node].level = wrong.randomElement(using: &random)
      return Spot(node)
    },
    .around("cabang-buntu") { piece, node, _ in
      guard piece.nodes[node].level != .operasional else { return nil }
      piece.strip(node)
      return Spot(node)
    },
    .around("anak-tunggal") { piece, node, random in
      let children = piece.children(of: node)
      guard let kept = children.randomElement(using: &random) else { return nil }
      piece.dropLinks(to: [piece.nodes[node].code])
      for child in children.reversed() where child != kept { piece.remove(child) }
      return Spot(node + 1)
    },
    .around("indeks-dan-uraian-berbeda", on: .printed) { piece, node, random in
      let level = piece.nodes[node].level
      guard piece.nodes.count(where: { $0.level == level }) >= 3 else { return nil }
      piece.nodes[node].printings.remove(at: Int.random(in: 0...1, using: &random))
      return Spot(node)
    },
    .document("antara-meniru-struktur") { piece, random in
      let bagian = piece.organisation.offices.filter { $0.kind == .bagian }.map(\.name)
      var antara: [Int] { piece.nodes.indices.filter { piece.nodes[$0].level == .antara } }
      while antara.count > bagian.count, let node = antara.randomElement(using: &random) {
        piece.remove(node)
      }
      for (node, name) in zip(antara, bagian.shuffled(using: &random)) {
        for below in node..<piece.nodes[node].end {
          piece.nodes[below].owners = [Owner(name: name)]
        }
      }
      return .document
    },
    .node("kondisi-dari-nomenklatur") { node, _ in
      guard node.level != .outcome else { return false }
      var component = Component()
      component.kind = .kegiatan
      component.name = withoutOpening(node.statement)
      node.components = [component]
      return true
    },
    .around("faktor-tanpa-kondisi") { piece, node, _ in
      let answers = piece.children(of: node).count + piece.links(to: node).count
      guard answers > 0 else { return nil }
      piece.nodes[node].causes = (0...answers).map { "Sebab ke-\($0 + 1) belum teratasi" }
      return Spot(node)
    },
    .node("kondisi-tanpa-komponen", on: .carried) { node, _ in
      guard node.level == .operasional else { return false }
      node.components = []
      return true
    },
    .node("komponen-tanpa-kondisi") { node, _ in
      guard node.level != .operasional else { return false }
      var component = Component()
      component.name = "Program Penunjang Urusan Pemerintahan"
      node.components = [component]
      return true
    },
    .around("kondisi-tanpa-indikator") { piece, node, _ in
      piece.nodes[node].indicators = []
      piece.silence(node)
      return Spot(node)
    },
    .node("kondisi-tanpa-masalah") { node, _ in
      guard node.level != .outcome else { return false }
      node.problems = []
      return true
    },
    .around("masalah-tersalin") { piece, node, random in
      let others = piece.nodes.indices.filter { other in
        other != node
          && piece.nodes[other].problems.contains { $0.split(separator: " ").count >= 4 }
      }
      guard let other = others.randomElement(using: &random),
        let problem = piece.nodes[other].problems.first(where: {
          $0.split(separator: " ").count >= 4
        })
      else { return nil }
      piece.nodes[node].problems.append(problem)
      return Spot(max(node, other))
    },
  ]

  /// A statement without its opening word.
  static func withoutOpening(_ statement: String) -> String {
    statement.split(separator: " ").dropFirst().joined(separator: " ")
  }
}
