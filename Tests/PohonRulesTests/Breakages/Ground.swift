import Pohon
import PohonRules

/// What a breakage starts from: the worked example, or the example with something more that is sound.
enum Ground: CaseIterable {
  /// The example as it is.
  case plain
  /// Every condition is printed in a table and in the text.
  case printed
  /// Every operational condition has its sub kegiatan.
  case carried
  /// An IKU table of the same office, whose conditions and indicators are those of the tree.
  case twin
  /// Nothing is silenced for the document as a whole.
  case unsilenced

  /// It, ready to be broken.
  var piece: Workpiece { Self.pieces[self] ?? Workpiece(RealTrees.example) }

  /// What the rules find in it before anything is broken.
  var findings: Set<Finding> { Self.findings[self] ?? [] }

  private static let pieces = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.made) })
  private static let findings = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Set(RuleBook.check($0.piece.dossier))) })

  private var made: Workpiece {
    var piece = Workpiece(RealTrees.example)
    switch self {
    case .plain: break
    case .printed:
      for node in piece.nodes.indices {
        piece.nodes[node].printings = ["tabel", "uraian"].map {
          Cetakan(place: $0, code: piece.nodes[node].code, text: piece.nodes[node].statement)
        }
      }
    case .carried:
      for node in piece.nodes.indices where piece.nodes[node].level == .operasional {
        var component = Component()
        component.kind = .subKegiatan
        component.name = "Urusan nomor \(piece.nodes[node].code)"
        piece.nodes[node].components = [component]
      }
    case .twin: piece.others = [Self.table(of: piece)]
    case .unsilenced: piece.heading.silences = []
    }
    return piece
  }

  /// The outcome and its factors as tujuan and sasaran, each the same as in the tree.
  private static func table(of piece: Workpiece) -> Tree {
    var heading = Heading(id: "\(piece.heading.id)-iku")
    heading.profile = .iku
    heading.period = piece.heading.period
    let nodes = piece.nodes.filter { $0.level == .outcome || $0.level == .csf }.map { node in
      var copy = node
      let name = "\(piece.heading.id)#\(node.code)"
      copy.level = node.level == .outcome ? .tujuan : .sasaran
      copy.links = [Link(kind: .sama, target: name)]
      for index in node.indicators.indices {
        copy.indicators[index].links = [Link(kind: .sama, target: "\(name)#\(index + 1)")]
      }
      return copy
    }
    return Tree(
      heading: heading, nodes: nodes, parents: nodes.indices.map { $0 == 0 ? nil : 0 })
  }
}
