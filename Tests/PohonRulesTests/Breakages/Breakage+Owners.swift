import Pohon

extension Breakage {
  /// Ways to break who answers for what.
  static let ofOwners: [Breakage] = [
    .node("unit-tidak-dikenal") { node, _ in
      node.owners[0].name = "Bagian Ruang Angkasa"
      return true
    },
    .indicator("unit-tidak-dikenal") { indicator, _, _ in
      guard !indicator.sources.isEmpty else { return false }
      indicator.sources[0] = "Bagian Ruang Angkasa"
      return true
    },
    .node("ejaan-unit-berbeda") { node, _ in
      guard let slip = misspelled(node.owners[0].name) else { return false }
      node.owners[0].name = slip
      return true
    },
    .indicator("ejaan-unit-berbeda") { indicator, _, _ in
      guard let slip = indicator.sources.first.flatMap(misspelled) else { return false }
      indicator.sources[0] = slip
      return true
    },
    .node("tanpa-unit-internal") { node, random in
      let outside = ["Inspektorat Kabupaten", "BKAD", "Dinas Kesehatan"]
      node.owners = [Owner(name: outside.randomElement(using: &random) ?? "BKAD")]
      return true
    },
    .node("penanggung-jawab-kolektif") { node, random in
      node.silences = []
      let collective = ["Perangkat Daerah", "Stakeholder terkait"].randomElement(using: &random)
      node.owners = [Owner(name: collective ?? "")]
      return true
    },
    .around("rantai-penanggung-jawab-putus") { piece, node, random in
      guard let parent = piece.parent(of: node) else { return nil }
      let upper = piece.offices(of: parent)
      let lines = Set(upper.map { piece.line(of: $0) })
      // Everybody is in line with the head of the agency.
      guard !lines.contains(nil) else { return nil }
      let strangers = piece.bagian.filter { !lines.contains(piece.line(of: $0)) }
      guard let other = strangers.randomElement(using: &random) else { return nil }
      piece.nodes[node].owners = [Owner(name: piece.organisation.offices[other].name)]
      return Spot(node)
    },
    .document("unit-tanpa-kondisi", on: .unsilenced) { piece, _ in
      piece.organisation.offices.append(
        Office(code: "bagian-baru", name: "Bagian Baru", kind: .bagian))
      return .document
    },
    .around("crosscutting-tak-tercatat") { piece, node, random in
      func isOpen(_ node: Int) -> Bool {
        [.antara, .operasional].contains(piece.nodes[node].level)
          && piece.nodes[node].links.isEmpty && !piece.offices(of: node).isEmpty
      }
      func branch(_ node: Int) -> Int? {
        piece.nodes[node].level == .antara ? node : piece.parent(of: node)
      }
      let own = Set(piece.offices(of: node))
      let others = piece.nodes.indices.filter {
        isOpen($0) && branch($0) != branch(node) && own.isDisjoint(with: piece.offices(of: $0))
      }
      guard isOpen(node), let other = others.randomElement(using: &random) else { return nil }
      for place in [node, other] { piece.nodes[place].statement += " rumah arsip bersama" }
      return Spot(max(node, other))
    },
  ]

  /// The name of a bagian with two letters changed round.
  private static func misspelled(_ name: String) -> String? {
    name.hasPrefix("Bagian ") ? "Bgaian \(name.dropFirst("Bagian ".count))" : nil
  }
}

extension Workpiece {
  /// The agency's own offices that answer for a node.
  fileprivate func offices(of node: Int) -> [Int] {
    let names = Set(nodes[node].owners.map(\.name))
    return organisation.offices.indices.filter {
      organisation.offices[$0].standing == .own && names.contains(organisation.offices[$0].name)
    }
  }

  fileprivate var bagian: [Int] {
    organisation.offices.indices.filter { organisation.offices[$0].kind == .bagian }
  }

  /// The asisten that an office is, or belongs to; nil for the head of them all.
  fileprivate func line(of office: Int) -> Int? {
    sequence(first: office) { organisation.offices[$0].parent }
      .first { organisation.offices[$0].kind == .asisten }
  }
}
