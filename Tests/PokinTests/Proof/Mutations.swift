import Foundation

/// Copies of a proof, each with one thing lost or changed that a figure rests on.
struct Mutations {
  /// What was done, and what came of it.
  private(set) var all: [(path: String, value: Any)] = []

  init(of proof: Any?) {
    guard let proof else { return }
    vary(proof, "", []) { $0 }
  }

  private static let lists: Set<String> = ["suku", "anak", "indikator", "bagian", "laporan"]
  /// Numbers that decide something wherever they stand.
  private static let numbers: Set<String> = [
    "terukur", "terhitung", "capaian", "beda", "cakupan", "bila_nol", "bila_penuh", "realisasi",
    "realisasi_dilaporkan", "kemajuan", "capaian_mentah", "bawah", "atas", "mentah", "nilai",
    "jumlah_bobot", "bobot", "hasil", "pembilang", "penyebut",
  ]

  /// Walks the proof; `rebuild` puts a changed part back into a copy of the whole.
  private mutating func vary(
    _ value: Any, _ path: String, _ keys: [String], _ rebuild: @escaping (Any) -> Any
  ) {
    if let object = value as? [String: Any] {
      for (key, inner) in object.sorted(by: { $0.key < $1.key }) {
        vary(inner, "\(path).\(key)", keys + [key]) { changed in
          var copy = object
          copy[key] = changed
          return rebuild(copy)
        }
      }
    } else if let list = value as? [Any] {
      for index in list.indices {
        let removed = Array(list[..<index] + list[(index + 1)...])
        guard Self.counts(list[index]) else { continue }
        if Self.lists.contains(keys.last ?? "") {
          all.append(("\(path)[\(index)] removed", rebuild(removed)))
        }
        vary(list[index], "\(path)[\(index)]", keys) { changed in
          var copy = list
          copy[index] = changed
          return rebuild(copy)
        }
      }
    } else if let number = value as? NSNumber, Self.decides(keys) {
      let isBound = keys.contains("paling_tinggi")
      all.append(("\(path) changed", rebuild(isBound ? -1 : number.doubleValue + 1)))
    }
  }

  /// Whether a list element takes part: not an unused report.
  private static func counts(_ element: Any) -> Bool {
    (element as? [String: Any])?["dipakai"] as? Bool ?? true
  }

  /// The least coverage decides only where the coverage is near it.
  private static func decides(_ keys: [String]) -> Bool {
    numbers.contains(keys.last ?? "") && !keys.contains("cakupan_minimum")
  }
}
