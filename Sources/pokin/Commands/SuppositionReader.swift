import Pohon

/// Reads `--ubah`: `1.4.1#1=12` supposes a realisasi, `1.4.1=90%` a capaian.
struct SuppositionReader {
  private let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  func read(_ texts: [String]) throws -> [Supposition] {
    var found: [Supposition] = []
    var names: [Place: String] = [:]
    for text in texts.flatMap(parts) {
      let supposition = try read(text)
      let node = Place(tree: supposition.place.tree, node: supposition.place.node)
      let key = supposition.place
      if let other = names[key] ?? (key == node ? indicatorName(of: node, names) : names[node]) {
        throw Failure.usage("--ubah \(text): \(other) sudah mengubah tempat yang sama")
      }
      names[key] = text
      found.append(supposition)
    }
    guard !found.isEmpty else { throw Failure.usage("--ubah: \(Self.forms)") }
    return found
  }

  /// What an indicator of the node was said to be, if any.
  private func indicatorName(of node: Place, _ names: [Place: String]) -> String? {
    names.filter { $0.key.tree == node.tree && $0.key.node == node.node }.values.sorted().first
  }

  /// Parts at the commas between suppositions, which the decimal comma is not.
  private func parts(_ text: String) -> [String] {
    var parts: [String] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
      if piece.contains("=") || parts.isEmpty {
        parts.append(String(piece))
      } else {
        parts[parts.count - 1] += ",\(piece)"
      }
    }
    return parts
  }

  private func read(_ text: String) throws -> Supposition {
    guard let mark = text.lastIndex(of: "="), mark != text.startIndex else {
      throw Failure.usage("--ubah \(text): \(Self.forms)")
    }
    let place = try findAnyPlace(String(text[..<mark]), in: dossier, option: "--ubah")
    let value = Quantity(text[text.index(after: mark)...])
    if place.indicator == nil {
      guard case .number(let number) = value.reading else { throw unreadable(text, value) }
      guard value.satuan == "%" else {
        throw Failure.usage(
          "--ubah \(text): capaian ditulis dengan persen (\(text)%); realisasi menyebut nomor "
            + "indikatornya (\(text[..<mark])#1=\(value.text))")
      }
      return Supposition(node: place, capaian: number)
    }
    try check(value, of: place, text, name: String(text[..<mark]))
    return Supposition(indicator: place, realisasi: value)
  }

  private func check(_ value: Quantity, of place: Place, _ text: String, name: String) throws {
    let indicator = dossier.indicator(at: place)
    switch value.reading {
    case .number:
      guard value.satuan == "%", Satuan.canonical(indicator.satuan ?? "%") != "%" else { return }
      let node = name.split(separator: "#").dropLast().joined(separator: "#")
      throw Failure.usage(
        "--ubah \(text): satuan indikator ini \(indicator.satuan ?? ""); capaian kondisinya "
          + "ditulis \(node)=\(value.text)")
    case .grade where indicator.scale != nil: return
    case .grade(let grade, _):
      throw Failure.usage("--ubah \(text): indikator ini tidak punya skala untuk predikat \(grade)")
    default: throw unreadable(text, value)
    }
  }

  private func unreadable(_ text: String, _ value: Quantity) -> Failure {
    switch value.reading {
    case .ambiguous(let first, let second):
      .usage(
        "--ubah \(text): \(value.text) dapat berarti \(indonesianText(first)) atau "
          + "\(indonesianText(second)); tulis tanpa pemisah ribuan")
    case .unreadable(let why): .usage("--ubah \(text): \(why)")
    default: .usage("--ubah \(text): diharapkan satu angka, misalnya 12 atau 78,6")
    }
  }

  private static let forms =
    "tulis KODE#N=REALISASI (misalnya 1.4.1#1=12) atau KODE=CAPAIAN% (misalnya 1.4.1=90%)"
}

/// Finds the one node or indicator that a name given on the command line means.
func findAnyPlace(_ name: String, in dossier: Dossier, option: String) throws -> Place {
  let index = NameIndex(dossier)
  if index.places(name).isEmpty, let mark = name.lastIndex(of: "#"),
    let node = index.places(String(name[..<mark])).first, node.indicator == nil
  {
    let count = dossier.trees[node.tree].nodes[node.node].indicators.count
    throw Failure.usage(
      "\(option) \(name): kondisi \(name[..<mark]) "
        + (count == 0 ? "tidak punya indikator" : "hanya punya \(count) indikator"))
  }
  return try findPlace(name, in: dossier, option: option, allowsIndicator: true)
}
