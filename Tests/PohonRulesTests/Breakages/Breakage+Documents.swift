import Pohon

extension Breakage {
  /// Ways to break what a document says of itself, and what two documents say of one thing.
  static let ofDocuments: [Breakage] = [
    .document("tanggal-dan-periode-janggal") { piece, random in
      switch Int.random(in: 0...3, using: &random) {
      case 0: piece.heading.title = (piece.heading.title ?? "") + " Tahun 20216"
      case 1: piece.heading.document.status = "ditetapkan"
      case 2:
        piece.heading.document.number = "12 Tahun 2020"
        piece.heading.document.date = "2021-01-20"
      default: piece.heading.document.number = "Tahun 2021"
      }
      return .document
    },
    .document("rujukan-hukum-janggal") { piece, random in
      let year = Int.random(in: 1990...2020, using: &random)
      piece.heading.document.citations = [
        Cetakan(
          text: "Undang-undang Nomor 25 Tahun 2021 tentang Pelayanan"
            + " (Lembaran Negara Tahun \(year) Nomor 104)")
      ]
      return .document
    },
    .document("jumlah-disebut-berbeda") { piece, random in
      let numbers = [[1, 2, 4], [1, 2, 2]].randomElement(using: &random) ?? []
      piece.heading.document.citations = numbers.map {
        Cetakan(code: "\($0).", text: "Peraturan Bupati Nomor \($0) Tahun 2021")
      }
      return .document
    },
    .document("skala-tidak-dikenal") { piece, _ in
      piece.heading.capaianScale = "skala-yang-tidak-ada"
      return .document
    },
    .around("kondisi-berbeda-antar-dokumen", on: .twin) { piece, node, _ in
      guard node < piece.others[0].nodes.count else { return nil }
      piece.others[0].update(node) { $0.statement += " yang berkelanjutan dan merata" }
      return Spot(tree: 1, node)
    },
    .around("indikator-berbeda-antar-dokumen", on: .twin) { piece, node, random in
      guard node < piece.others[0].nodes.count else { return nil }
      let way = Int.random(in: 0...2, using: &random)
      piece.others[0].update(node) { node in
        switch way {
        case 0: node.indicators[0].name += " Daerah Lain"
        case 1: node.indicators[0].formula? += " menurut catatan kantor"
        default:
          node.indicators[0].valueType = node.indicators[0].valueType == .index ? .number : .index
        }
      }
      return Spot(tree: 1, node, indicator: 0)
    },
  ]
}
