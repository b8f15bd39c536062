import Pohon

/// Words that the answers of `andai` and `butuh` share.
enum AnswerWords {
  /// What an answer of arithmetic does not prove.
  static let caveat =
    "Menurut susunan pohon; menambah keluaran tidak dengan sendirinya membuktikan hasil."

  /// What the shares rest on, where that is worth a sentence.
  static func weights(_ basis: Drivers.WeightBasis) -> String? {
    switch basis {
    case .equal: "Bobot tidak ditetapkan; pengaruhnya hanya mengikuti susunan pohon."
    case .mixed:
      "Bobot ditetapkan hanya di sebagian pohon; di tempat lain dipakai bobot sama (asumsi)."
    case .declared: nil
    }
  }

  /// Two decimals, or a dash where the figure is not known.
  static func points(_ value: Double?) -> String {
    value.map { indonesianText($0, decimals: 2) } ?? "–"
  }

  /// A quantity: up to four decimals, no more than it has.
  static func amount(_ value: Double) -> String {
    let text = indonesianText(value, decimals: 4)
    guard text.contains(",") else { return text }
    let digits = text.reversed().drop { $0 == "0" }
    return String((digits.first == "," ? digits.dropFirst() : digits).reversed())
  }

  /// With its sign: `+1,08`.
  static func signed(_ value: Double?) -> String {
    guard let value else { return "–" }
    let text = indonesianText(value, decimals: 2)
    return value > 0 && text != "0,00" ? "+\(text)" : text
  }

  /// The key of a node; with its tree where there are several.
  static func name(_ place: Place, in dossier: Dossier) -> String {
    let tree = dossier.trees[place.tree]
    let key = tree.nodes[place.node].key
    let own = dossier.trees.count == 1 ? key : "\(tree.id)#\(key)"
    return own + (place.indicator.map { "#\($0 + 1)" } ?? "")
  }

  /// Sentences as paragraphs.
  static func paragraphs(_ sentences: [String], _ width: Int) -> String {
    sentences.map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined()
  }
}
