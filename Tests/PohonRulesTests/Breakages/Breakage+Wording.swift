import Pohon
import PohonTesting

extension Breakage {
  /// Ways to break what is written.
  static let ofWording: [Breakage] = [
    .node("kata-pembuka-tidak-sesuai-jenjang") { node, random in
      let other = node.level == .operasional ? "Meningkatnya" : "Terlaksananya"
      let opening = [other, "Melaksanakan", "Pengembangan"].randomElement(using: &random) ?? other
      node.statement = "\(opening) \(withoutOpening(node.statement))"
      return true
    },
    .node("kondisi-sama-dengan-ukuran") { node, _ in
      guard let name = node.indicators.first?.name else { return false }
      guard node.level == .operasional else {
        node.statement = "Meningkatnya nilai \(name)"
        return true
      }
      let counted = withoutOpening(name)
      guard ["dokumen", "laporan"].contains(counted.split(separator: " ")[0]) else { return false }
      node.statement = "Tersusunnya \(counted)"
      return true
    },
    .node("salah-tulis") { node, random in
      let way = Int.random(in: 0...3, using: &random)
      switch Int.random(in: 0...3, using: &random) {
      case 0: node.statement = misspelled(node.statement, way)
      case 1 where !node.problems.isEmpty: node.problems[0] = misspelled(node.problems[0], way)
      case 2: node.explanation = node.explanation.map { misspelled($0, way) }
      default: node.closingClaim = node.closingClaim.map { misspelled($0, way) }
      }
      return node.closingClaim != nil
    },
    .indicator("salah-tulis") { indicator, _, random in
      let way = Int.random(in: 0...3, using: &random)
      if Bool.random(using: &random) {
        indicator.name = misspelled(indicator.name, way)
      } else {
        indicator.definition = indicator.definition.map { misspelled($0, way) }
      }
      return true
    },
    .node("penjelasan-bukan-kondisi") { node, random in
      let other = [
        "\(node.statement) merupakan suatu kegiatan yang dilakukan setiap tahun.",
        "Harga beras di pasar menggambarkan kondisi panen.", node.statement,
      ]
      // Whether an outcome needs an explanation cannot be seen from others of its level.
      let none: [String?] = node.level == .outcome ? [] : [nil]
      node.explanation = (other + none).randomElement(using: &random) ?? nil
      return true
    },
    .node("kontribusi-tidak-menyebut-induk") { node, random in
      guard node.parent != nil else { return false }
      node.closingClaim =
        [
          "\(node.statement) merupakan keadaan yang diharapkan",
          "\(node.statement) akan mendukung panen padi", nil,
        ].randomElement(using: &random) ?? nil
      return true
    },
    .node("komponen-induk-tidak-terjawab") { node, _ in
      node.answers = ["Harga pupuk naik pada musim tanam"]
      return true
    },
    .node("jumlah-disebut-berbeda") { node, random in
      let count = Int.random(in: 3...9, using: &random)
      node.explanation = (node.explanation ?? "") + " Ada \(count) unsur yaitu: data; naskah."
      return true
    },
    .indicator("entitas-asing") { indicator, _, random in
      let entity = ["rumah sakit", "puskesmas", "Dinas Pariwisata"].randomElement(using: &random)
      let text = "Dihitung di \(entity ?? "") menurut catatan bulanan"
      switch Int.random(in: 0...1, using: &random) {
      case 0: indicator.definition = text
      default: indicator.relevance = text
      }
      return true
    },
  ]

  /// `text` with one mechanical error.
  private static func misspelled(_ text: String, _ way: Int) -> String {
    let words = text.split(separator: " ").map(String.init)
    let long = words.firstIndex { $0.count >= 5 && $0.allSatisfy(\.isLetter) } ?? 0
    switch way {
    case 0:
      return (words[...long] + [words[long].lowercased()] + words[(long + 1)...])
        .joined(separator: " ")
    case 1: return text.hasSuffix(".") ? text + "." : text + ".."
    case 2: return text + " (sementara"
    default: return text + " spritual"
    }
  }
}
