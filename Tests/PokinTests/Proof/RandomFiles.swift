import Foundation
import PohonTesting

/// Writes small dossiers of random files: trees with every method, policy, polarity, kind of link
/// and computation, and what was reported for them.
struct RandomFiles {
  private var random: SeededGenerator
  private var reports: [String] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// Writes one or two trees into `folder` and returns the names of their roots.
  mutating func write(to folder: URL) throws -> [String] {
    let count = Int.random(in: 1...2, using: &random)
    let sizes = (0..<count).map { _ in Int.random(in: 1...14, using: &random) }
    var roots: [String] = []
    for tree in 0..<count {
      reports = ["kode;indikator;periode;realisasi;pembilang;penyebut"]
      var heading = heading("p\(tree)")
      var next = 0
      var nodes: [[String: Any]] = []
      while next < sizes[tree] {
        roots.append("p\(tree)#n\(next)")
        nodes.append(node(tree, &next, sizes, depth: 0))
      }
      heading["kinerja"] = nodes
      let text = try JSONSerialization.data(withJSONObject: heading, options: [.sortedKeys])
      try text.write(to: folder.appendingPathComponent("p\(tree).yaml"))
      try reports.joined(separator: "\n").write(
        to: folder.appendingPathComponent("p\(tree).realisasi.csv"), atomically: true,
        encoding: .utf8)
    }
    return roots
  }

  private mutating func chance(_ times: Int) -> Bool {
    Int.random(in: 0..<times, using: &random) == 0
  }

  private mutating func any<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func heading(_ id: String) -> [String: Any] {
    var heading: [String: Any] = ["pohon": id]
    if chance(2) { heading["data_hilang"] = any(["sebagian", "nol", "tolak"]) }
    if chance(2) { heading["batas_atas"] = any(["80", "100", "120"]) }
    if chance(2) { heading["rumus_turun"] = any(["dua-kali-target", "perbandingan"]) }
    if chance(3) { heading["cakupan_minimum"] = any(["0", "50", "100"]) }
    if chance(2) { heading["target_triwulan"] = any(["kumulatif", "per-triwulan", "merata"]) }
    return heading
  }

  /// A node and what stands below it, numbered in document order.
  private mutating func node(
    _ tree: Int, _ next: inout Int, _ sizes: [Int], depth: Int
  ) -> [String: Any] {
    let number = next
    next += 1
    var node: [String: Any] = ["kode": "n\(number)", "kondisi": "Kondisi \(number)"]
    if chance(2) { node["bobot"] = any(["0", "0.5", "1", "2", "3"]) }
    if chance(3) {
      node["agregasi"] = [
        "metode": any(["rata-rata-tertimbang", "rata-rata", "minimum", "maksimum", "tidak"])
      ]
    }
    if chance(5) {
      let other = Int.random(in: sizes.indices, using: &random)
      var link: [String: Any] = [
        "jenis": "silang", "ke": "p\(other)#n\(Int.random(in: 0..<sizes[other], using: &random))",
      ]
      if chance(2) { link["bobot"] = "2" }
      node["kaitan"] = [link]
    }
    let count = any([0, 1, 1, 1, 2, 3])
    node["indikator"] = (0..<count).map { indicator(tree, number, $0, sizes) }
    var children: [[String: Any]] = []
    while next < sizes[tree], depth < 5, !chance(3) {
      children.append(self.node(tree, &next, sizes, depth: depth + 1))
    }
    if !children.isEmpty { node["anak"] = children }
    return node
  }

  private mutating func indicator(
    _ tree: Int, _ node: Int, _ index: Int, _ sizes: [Int]
  ) -> [String: Any] {
    var own: [String: Any] = ["nama": "Indikator \(node).\(index)"]
    own["satuan"] = any(["%", "laporan", "laporan", "laporan"])
    own["jenis_nilai"] = any(["angka", "jumlah"])
    let polarity = any(["naik", "naik", "turun", "rentang"])
    if !chance(8) { own["polaritas"] = polarity }
    if chance(2) { own["bobot"] = any(["0", "1", "2.5"]) }
    if chance(2) { own["akumulasi"] = any(["jumlah", "rata-rata", "terakhir"]) }
    if chance(3) { own["jadwal"] = any(["triwulanan", "semesteran", "tahunan"]) }
    if chance(5) { own["rumus_turun"] = any(["dua-kali-target", "perbandingan"]) }
    if chance(6) { own["target_triwulan"] = any(["kumulatif", "per-triwulan", "merata"]) }
    if chance(6) { own["skala"] = "akip-88-2021" }
    if !chance(8) { own["target"] = targets(isRange: polarity == "rentang") }
    if chance(4) { own["hitung"] = computation(tree, sizes) }
    if chance(10) {
      let other = Int.random(in: sizes.indices, using: &random)
      let name = "p\(other)#n\(Int.random(in: 0..<sizes[other], using: &random))#1"
      own["kaitan"] = [["jenis": any(["sama", "unsur"]), "ke": name]]
    }
    if !chance(5) { report("n\(node)", index + 1) }
    return own
  }

  private mutating func targets(isRange: Bool) -> [String: String] {
    var targets: [String: String] = [:]
    for period in ["2025-T1", "2025-T2", "2025-T3", "2025"] where !chance(4) {
      let goal = Int.random(in: 1...80, using: &random)
      targets[period] = isRange ? "\(goal)..\(goal + 15)" : chance(30) ? "0" : "\(goal).5"
    }
    return targets.isEmpty ? ["2025": "50"] : targets
  }

  private mutating func computation(_ tree: Int, _ sizes: [Int]) -> [String: Any] {
    let method = any([
      "jumlah", "rata-rata", "rata-rata-tertimbang", "minimum", "maksimum", "rasio",
    ])
    if chance(2) { return ["metode": method, "dari": "anak"] }
    let names = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      let other = Int.random(in: sizes.indices, using: &random)
      return "p\(other)#n\(Int.random(in: 0..<sizes[other], using: &random))#1"
    }
    return ["metode": method, "dari": names]
  }

  /// Rows for the quarters, or for other stretches, with gaps.
  private mutating func report(_ code: String, _ number: Int) {
    let ways = [
      ["2025-T1", "2025-T2", "2025-T3", "2025-T4"], ["2025-S1", "2025-T2", "2025-S2"],
      ["2025-T1", "2025"], ["2025-01", "2025-02", "2025-03", "2025-T2"],
    ]
    let asRatio = chance(4)
    for period in any(ways) where !chance(6) {
      let value = "\(Int.random(in: 0...99, using: &random)).25"
      let below = Int.random(in: 0...20, using: &random)
      let told = chance(12) ? "N/A" : value
      reports.append(
        asRatio
          ? "\(code);\(number);\(period);;\(below / 2);\(below)"
          : "\(code);\(number);\(period);\(told);;")
    }
  }
}
