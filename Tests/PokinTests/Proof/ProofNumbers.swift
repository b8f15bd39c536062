import Foundation

/// Looks for every number that a proof rests on in the sentences a planner reads.
struct ProofNumbers {
  /// The numbers that no sentence shows, in words.
  private(set) var missing: [String] = []

  /// Checks the steps found by a recomputation.
  init(_ steps: [String: JSON]) {
    for (name, step) in steps { check(step, name, steps) }
  }

  private mutating func check(_ step: JSON, _ name: String, _ steps: [String: JSON]) {
    let below = (step["indikator"].list + step["anak"].list).compactMap {
      steps[Recomputation.reference($0)]?["pernyataan"].text
    }
    let texts =
      [step["pernyataan"].text ?? ""] + step["kalimat"].list.compactMap(\.text) + below
    let shown = texts.flatMap(Self.numbers)
    let used = step["jenis"].text == "kondisi" ? Self.used(node: step) : Self.used(indicator: step)
    for (what, value) in used {
      guard let value else { continue }
      if !shown.contains(where: { abs($0 - value) <= 0.000_05 + 1e-9 }) {
        missing.append("\(name): \(what) \(value) is in no sentence")
      }
    }
  }

  private static func used(node: JSON) -> [(String, Double?)] {
    var used = ["terukur", "terhitung", "capaian", "beda"].map { ($0, node[$0].number) }
    if let low = node["bila_nol"].number, let high = node["bila_penuh"].number, low < high {
      used += [("bila_nol", low), ("bila_penuh", high)]
    }
    for family in [node["dasar_terukur"], node["dasar_terhitung"]] {
      let due = family["suku"].list.filter { $0["perlakuan"].text != "belum-waktunya" }
      for term in due { used.append(("suku", term["capaian"].number)) }
      let method = family["metode"]["nilai"].text ?? ""
      let weighs = family["bobot"].text == "ditetapkan" && method.hasPrefix("rata-rata")
      guard due.count > 1, weighs, !family["hasil"].isNull else { continue }
      used += due.map { ("bobot", $0["bobot"].number) }
    }
    let basis = node["dasar_kategori"]
    if !basis.isNull {
      if node["cakupan"].number != 100 || !node["anak"].list.isEmpty {
        used.append(("cakupan", node["cakupan"].number))
      }
      if let coverage = node["cakupan"].number, coverage < 100 {
        used.append(("cakupan_minimum", basis["cakupan_minimum"]["nilai"].number))
      }
      if !basis["pita"].isNull {
        used.append(("pita", basis["pita"]["dari"].number))
        used.append(("pita", basis["pita"]["sampai"].number.flatMap { $0 < 1e6 ? $0 : nil }))
      }
    }
    return used
  }

  private static func used(indicator: JSON) -> [(String, Double?)] {
    guard indicator["tercapai"].isNull else { return [] }
    var used = [
      "realisasi", "realisasi_dilaporkan", "realisasi_dihitung", "kemajuan", "capaian_mentah",
    ].map { ($0, indicator[$0].number) }
    if indicator["waktunya"].flag { used.append(("capaian", indicator["capaian"].number)) }
    let basis = indicator["dasar_realisasi"]
    if !indicator["realisasi"].isNull, !basis["hasil_dipinjam"].flag {
      for report in basis["laporan"].list where report["dipakai"].flag {
        used.append(("laporan", report["nilai"].number))
      }
      if basis["dasar"].text == "pembilang-penyebut" {
        used += ["pembilang", "penyebut"].map { ($0, basis[$0].number) }
      }
    }
    let computation = basis["hitung"]
    if basis["dasar"].text == "dihitung", !computation.isNull {
      let fields =
        computation["metode"].text == "rasio" ? ["pembilang", "penyebut"] : ["realisasi"]
      for operand in computation["suku"].list {
        used += fields.map { ("suku", operand[$0].number) }
      }
    }
    if basis["dasar"].text == "dihitung" {
      for operand in computation["rumus"]["suku"].list {
        used.append(("suku rumus", operand["nilai"].number))
        for report in operand["laporan"].list where report["dipakai"].flag {
          used.append(("laporan variabel", report["nilai"].number))
        }
      }
    }
    for part in indicator["dasar_target"]["bagian"].list {
      used += [("bagian", part["bawah"].number), ("bagian", part["atas"].number)]
    }
    used += ["bawah", "atas"].map { ("target", indicator["dasar_target"][$0].number) }
    let capaian = indicator["dasar_capaian"]
    used.append(("target of capaian", capaian["target"].number))
    if capaian["mentah"].number != capaian["nilai"].number {
      used.append(("batas", capaian["nilai"].number))
    }
    if !indicator["kemajuan"].isNull {
      used.append(("target_setahun", indicator["target_setahun"].number))
    }
    return used
  }

  /// The numbers of a sentence, written the Indonesian way.
  static func numbers(_ text: String) -> [Double] {
    text.matches(of: /−?\d+(?:\.\d{3})*(?:,\d+)?/).compactMap { match in
      Double(
        match.output.replacing(".", with: "").replacing(",", with: ".")
          .replacing("−", with: "-"))
    }
  }
}
