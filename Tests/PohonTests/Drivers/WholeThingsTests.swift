import Pohon
import PohonTesting
import Testing

@Suite struct `Improvements of what is counted in wholes` {
  @Test(
    arguments: [
      ("orang", .higherIsBetter, "7", "3", 5, true), ("%", .higherIsBetter, "7", "3", 4.9, false),
      ("hari", .higherIsBetter, "7", "3", 4.9, false), (nil, .higherIsBetter, "7", "3", 4.9, false),
      ("kasus", .lowerIsBetter, "7", "12", 9, true),
      ("orang", .higherIsBetter, "10", "3", 7, false),
      ("orang", .withinRange, "7..8", "3", 5, true),
      ("orang", .withinRange, "7..8", "15", 10, true),
    ] as [(String?, Polarity, String, String, Double, Bool)])
  func `whole things are asked for as wholes`(
    _ satuan: String?, _ polarity: Polarity, _ target: String, _ realisasi: String,
    _ needed: Double, _ isRounded: Bool
  ) {
    let measure = ukuran(target: target, realisasi: realisasi, polaritas: polarity)
      .with { $0.satuan = satuan }
    let answer = ask(kondisi("0", ukur: [measure]), reaching: 70)
    let found = answer.raises.first?.realisasi
    #expect(near(found?.to, needed))
    #expect(found?.isRounded == isRounded)
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the wholes asked for reach the goal when they are supposed`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let leaves = (0..<6).map { number in
      let target = Int.random(in: 2...40, using: &random)
      let falls = oneIn(3, &random)
      let reached = falls ? target + target / 2 : target / 3
      return kondisi(
        "\(number)",
        ukur: [
          ukuran(
            target: "\(target)", realisasi: "\(reached)",
            polaritas: falls ? .lowerIsBetter : .higherIsBetter
          ).with { $0.satuan = "dokumen" }
        ])
    }
    var root = kondisi("0", metode: [.mean, .minimum].any(&random))
    root.children = leaves
    let answer = ask(root, reaching: 83)
    #expect(answer.answer == .reachable)
    let supposed = try answer.raises.map { raise in
      let needed = try #require(raise.realisasi)
      #expect(needed.to == needed.to.rounded())
      return Supposition(indicator: needed.place, realisasi: Quantity(needed.to))
    }
    let after = WhatIf(answer.plan, at: 0, supposing: supposed)
    let value = try #require(after.nodes.first?.after.capaian.value)
    #expect(value >= 83 - 1e-9)
  }

  private func ask(_ root: Branch, reaching bound: Double) -> Requirement {
    Requirement(
      Plan(Dossier(root), periods: [.year(2025)]), of: Place(tree: 0, node: 0),
      reaching: .init(bound), at: 0)
  }
}
