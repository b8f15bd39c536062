import Pohon

extension Breakage {
  /// Ways to break links and silences.
  static let ofLinks: [Breakage] = [
    .around("daur") { piece, node, random in
      let below = (node + 1)..<piece.nodes[node].end
      guard let other = below.randomElement(using: &random) else { return nil }
      piece.nodes[node].links.append(Link(kind: .silang, target: piece.nodes[other].code))
      return Spot(node)
    },
    .around("daur") { piece, node, _ in
      piece.nodes[node].indicators[0].computation = Computation(
        method: .sum, operands: .named(["\(piece.nodes[node].code)#1"]))
      return Spot(node, indicator: 0)
    },
    .node("kaitan-putus") { node, random in
      let kind = [Link.Kind.silang, .sama].randomElement(using: &random) ?? .silang
      node.links.append(Link(kind: kind, target: "\(node.code).99"))
      return true
    },
    .indicator("kaitan-putus") { indicator, node, _ in
      indicator.links.append(Link(kind: .unsur, target: "\(node.code)#9"))
      return true
    },
    .around("kaitan-berulang") { piece, node, random in
      let above = piece.nodes.indices.filter { $0 < node && piece.areInLine($0, node) }
      guard let other = above.randomElement(using: &random) else { return nil }
      piece.nodes[node].links.append(Link(kind: .silang, target: piece.nodes[other].code))
      return Spot(node)
    },
    .node("abaikan-tanpa-alasan") { node, _ in
      node.silences.append(Silence(rule: "daur", reason: ""))
      return true
    },
    .document("abaikan-tanpa-alasan") { piece, _ in
      piece.heading.silences.append(Silence(rule: "daur", reason: " "))
      return .document
    },
    .node("abaikan-tak-terpakai") { node, random in
      let rule = ["daur", "kode-ganda", "kode-gnda"].randomElement(using: &random) ?? "daur"
      node.silences.append(Silence(rule: RuleID(rule), reason: "sudah dibahas"))
      return true
    },
    .indicator("abaikan-tak-terpakai") { indicator, _, _ in
      indicator.silences.append(Silence(rule: "formula-tersalin", reason: "sudah dibahas"))
      return true
    },
  ]
}
