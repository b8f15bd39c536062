import Pohon
import PohonTesting

extension Dossier {
  /// One tree whose leaves alone are measured, all reported, no two alike.
  static func measuredLeaves(_ random: inout SeededGenerator) -> Dossier {
    let count = Int.random(in: 2...12, using: &random)
    let values = Array(20...95).shuffled(using: &random)
    func grow(_ code: String, _ left: Int) -> Branch {
      let methods: [Aggregation.Method?] = [nil, nil, .mean, .weightedMean, .minimum, .maximum]
      let method = methods.any(&random)
      let weight = [1.0, 2, 3, 0.5].any(&random)
      guard left > 1 else {
        return kondisi(code, bobot: weight, ukur: [ukuran(realisasi: "0")])
      }
      var branch = kondisi(code, bobot: weight, metode: method)
      var rest = left - 1
      while rest > 0 {
        let part = Int.random(in: 1...rest, using: &random)
        branch.children.append(grow("\(code)\(branch.children.count)", part))
        rest -= part
      }
      return branch
    }
    var dossier = Dossier(grow("n", count))
    for index in dossier.realisasi.indices {
      dossier.realisasi[index].value = Quantity(Double(values[index]) + Double(index) / 64)
    }
    return dossier
  }
}
