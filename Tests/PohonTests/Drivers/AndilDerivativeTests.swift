import Pohon
import PohonTesting
import Testing

/// andil is what it claims to be: how much the outcome moves when a leaf does, with beda held.
@Suite struct `Andil as a derivative` {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `moving one leaf moves the outcome by its andil`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let dossier = Dossier.measuredLeaves(&random)
    let drivers = Drivers(Plan(dossier, periods: [.year(2025)]), outcome: Self.outcome, at: 0)
    for index in dossier.realisasi.indices {
      let place = Place(tree: 0, node: dossier.realisasi[index].place.node)
      let andil = drivers.nodes.first { $0.place == place }?.account.andil ?? 0
      for step in [-0.001, 0.001] {
        var moved = dossier
        let old = dossier.realisasi[index].value?.number ?? .nan
        moved.realisasi[index].value = Quantity(old + step)
        let change = value(moved) - value(dossier)
        #expect(abs(change / step - andil) < 1e-6, "n\(place.node) of seed \(seed)")
      }
    }
  }

  @Test func `measured nodes move along, as beda is held`() {
    func dossier(leaf: String, middle: String, top: String) -> Dossier {
      Dossier(
        kondisi(
          "0", ukur: [ukuran(realisasi: top)],
          kondisi(
            "1", ukur: [ukuran(realisasi: middle)],
            kondisi("1.1", bobot: 1, ukur: [ukuran(realisasi: leaf)]),
            kondisi("1.2", bobot: 3, ukur: [ukuran(realisasi: "80")])),
          kondisi("2", ukur: [ukuran(realisasi: "90")])))
    }
    let before = dossier(leaf: "50", middle: "60", top: "70")
    let drivers = Drivers(Plan(before, periods: [.year(2025)]), outcome: Self.outcome, at: 0)
    let leaf = drivers.nodes.first { $0.place == before.place("1.1") }
    #expect(leaf?.account.andil == 0.125)
    // The leaf rises by 4, so what is computed above it by 1 and 0,5; each measure follows.
    let after = dossier(leaf: "54", middle: "61", top: "70.5")
    #expect(value(after) - value(before) == 0.125 * 4)
    let then = Drivers(Plan(after, periods: [.year(2025)]), outcome: Self.outcome, at: 0)
    #expect(near(drivers.total.beda, then.total.beda))
  }

  @Test func `figures that tie but for the last bit share the andil`() {
    // (10.2 + 10.3 + 10.4) / 3 is 10.299999999999999 in binary.
    let dossier = Dossier(
      kondisi(
        "0", metode: .minimum, kondisi("1", ukur: [ukuran(realisasi: "10,3")]),
        kondisi(
          "2", metode: .mean, kondisi("2.1", ukur: [ukuran(realisasi: "10,2")]),
          kondisi("2.2", ukur: [ukuran(realisasi: "10,3")]),
          kondisi("2.3", ukur: [ukuran(realisasi: "10,4")]))))
    let drivers = Drivers(Plan(dossier, periods: [.year(2025)]), outcome: Self.outcome, at: 0)
    #expect(drivers.nodes.first { $0.place == dossier.place("1") }?.account.andil == 0.5)
  }

  private static let outcome = Place(tree: 0, node: 0)

  private func value(_ dossier: Dossier) -> Double {
    Plan(dossier, periods: [.year(2025)]).run().figures(ofNode: Self.outcome, at: 0)
      .capaian.value ?? .nan
  }
}
