import Pohon
import Testing

@Suite struct `What if` {
  @Test func `several changes at once move every node above`() {
    let answer = ask(
      kondisi(
        "0",
        kondisi("1", leaf("1.1", "50"), leaf("1.2", "70")),
        kondisi("2", leaf("2.1", "80"))),
      [("1.1#1", .realisasi("100")), ("2.1", .capaian(60))])
    #expect(capaian(answer) == ["0": 72.5, "1": 85, "1.1": 100, "2": 60, "2.1": 60])
    #expect(answer.nodes.first?.before.capaian.value == 70)
    #expect(answer.nodes.first?.difference == 2.5)
    #expect(answer.outcomes.map(\.node) == [0])
  }

  @Test func `a measured condition moves with those below it, its beda held`() {
    let answer = ask(
      kondisi(
        "0",
        kondisi("1", ukur: [ukuran(realisasi: "90")], leaf("1.1", "60"), leaf("1.2", "80"))),
      [("1.1", .capaian(70))])
    // Terhitung 70 becomes 75, so that 90 becomes 95.
    #expect(capaian(answer) == ["0": 95, "1": 95, "1.1": 70])
    #expect(answer.nodes.map(\.basis) == [.computed, .held, .supposed])
    #expect(answer.nodes.allSatisfy { !$0.isClamped })
  }

  @Test func `a figure that would pass its bound stands on it and says so`() {
    let answer = ask(
      kondisi("0", kondisi("1", ukur: [ukuran(realisasi: "95")], leaf("1.1", "60"))),
      [("1.1", .capaian(80))])
    #expect(capaian(answer) == ["0": 100, "1": 100, "1.1": 80])
    #expect(answer.nodes.filter(\.isClamped).map { key($0.place, answer) } == ["1"])
  }

  @Test func `a condition whose own indicator changes is measured anew`() {
    let answer = ask(
      kondisi("0", ukur: [ukuran(realisasi: "90")], leaf("1", "60")),
      [("0#1", .realisasi("80")), ("1", .capaian(100))])
    #expect(capaian(answer) == ["0": 80, "1": 100])
    #expect(answer.nodes.first?.basis == .remeasured)
  }

  @Test func `a change passes through hitung`() {
    let parent = ukuran(target: "100").with {
      $0.computation = Computation(method: .sum, operands: .children)
    }
    let answer = ask(
      kondisi("0", ukur: [parent], leaf("1", "20", of: "50"), leaf("2", "30", of: "50")),
      [("1#1", .realisasi("40"))])
    // 20 + 30 of 100 becomes 40 + 30 of 100: told by hitung, not by holding beda.
    #expect(answer.nodes.map { $0.before.capaian.value } == [50, 40])
    #expect(capaian(answer) == ["0": 70, "1": 80])
    #expect(answer.nodes.first?.basis == .remeasured)
  }

  @Test func `a computed realisasi may be supposed itself`() {
    let parent = ukuran(target: "100").with {
      $0.computation = Computation(method: .sum, operands: .children)
    }
    let answer = ask(
      kondisi("0", ukur: [parent], leaf("1", "20", of: "50")), [("0#1", .realisasi("90"))])
    #expect(capaian(answer) == ["0": 90])
  }

  @Test func `a crosscutting link carries the change into another document`() {
    let dossier = Dossier([
      Planted("a", [kondisi("0", leaf("1", "50"))]),
      Planted(
        "b",
        [
          kondisi(
            "0",
            kondisi(
              "1", kaitan: [Link(kind: .silang, target: "a#0")],
              ukur: [ukuran(realisasi: "70")]))
        ]),
    ])
    let answer = WhatIf(
      Plan(dossier, periods: [.year(2025)]), at: 0,
      supposing: [Supposition(node: dossier.place("b#1"), capaian: 90)])
    #expect(answer.nodes.map { $0.after.capaian.value } == [70, 90, 90])
    #expect(answer.outcomes == [Place(tree: 0, node: 0), Place(tree: 1, node: 0)])
  }

  @Test(
    arguments: [
      (.none, "tidak digabungkan"), (.minimum, "tetap yang terendah"),
      (.maximum, "tetap yang tertinggi"),
    ] as [(Aggregation.Method, String)])
  func `says where a change ends`(_ method: Aggregation.Method, _ words: String) {
    let value = method == .maximum ? 55.0 : 65
    let answer = ask(
      kondisi(
        "0",
        kondisi(
          "1", metode: method, ukur: [ukuran(realisasi: "75")], leaf("1.1", "60"),
          leaf("1.2", method == .maximum ? "90" : "50"))),
      [("1.1", .capaian(value))])
    #expect(answer.stops.map { key($0.place, answer) } == ["1"])
    #expect(answer.stops.first?.reason.contains(words) == true)
    #expect(answer.nodes.first?.isMoved == false)
  }

  @Test func `a supposed leaf counts as reported, all the way up`() {
    let dossier = Dossier(
      kondisi(
        "0", kondisi("1", ukur: [ukuran(realisasi: "80")]),
        kondisi("2", kondisi("2.1", ukur: [ukuran()]))))
    let answer = WhatIf(
      Plan(dossier, periods: [.year(2025)]), at: 0,
      supposing: [Supposition(node: dossier.place("2.1"), capaian: 82)])
    #expect(answer.nodes.first?.before.kategori == .provisional)
    #expect(answer.nodes.first?.after.kategori == .band("tinggi"))
  }

  @Test func `a supposed part of the year goes before a longer report that ends with it`() {
    var measure = ukuran(target: "100")
    measure.reports = [(.semester(1, of: 2025), Quantity("40"))]
    measure.indicator.targets.append(
      Target(period: .triwulan(2, of: 2025), value: Quantity("100")))
    let dossier = Dossier(kondisi("0", ukur: [measure]))
    let answer = WhatIf(
      Plan(dossier, periods: [.triwulan(2, of: 2025)], alone: true), at: 0,
      supposing: [
        Supposition(indicator: Place(tree: 0, node: 0, indicator: 0), realisasi: Quantity("80"))
      ])
    #expect(answer.nodes.first?.after.capaian.value == 80)
  }

  @Test func `what is not due changes nothing`() {
    let yearly = ukuran(realisasi: "50").with { $0.schedule = .yearly }
    let dossier = Dossier(kondisi("0", kondisi("1", ukur: [yearly]), kondisi("2")))
    let answer = WhatIf(
      Plan(dossier, periods: [.triwulan(1, of: 2025)]), at: 0,
      supposing: [Supposition(indicator: dossier.place("1#1"), realisasi: Quantity("90"))])
    #expect(answer.nodes.allSatisfy { !$0.isMoved })
  }

  @Test func `units are accounted before and after, whatever a tree refuses`() {
    let planted = Planted(
      "p",
      [
        kondisi(
          "0", kondisi("1", pj: [Owner(name: "A")], ukur: [ukuran(realisasi: "50")]),
          kondisi("2", pj: [Owner(name: "B")], ukur: [ukuran(realisasi: "60")]),
          kondisi("3", pj: [Owner(name: "C")], ukur: [ukuran()]))
      ]
    ) { $0.missingData = .refuse }
    let dossier = Dossier([planted])
    let answer = WhatIf(
      Plan(dossier, periods: [.year(2025)]), at: 0,
      supposing: [Supposition(node: dossier.place("1"), capaian: 90)])
    #expect(answer.nodes.first?.after.capaian.value == nil)
    let (before, after) = answer.drivers(of: answer.outcomes[0])
    #expect(before.units.map(\.name) == ["C", "A", "B"])
    #expect(after.units.map(\.name) == ["C", "B", "A"])
    #expect(near(after.capaian.value, 75))
  }

  @Test func `a grade with its score passes through`() {
    let graded = ukuran(target: "BB (75)", realisasi: "B (65)").with {
      $0.scale = "akip-88-2021"
      $0.valueType = .grade
    }
    let answer = ask(
      kondisi("0", kondisi("1", ukur: [graded])), [("1#1", .realisasi("BB (75)"))])
    #expect(near(answer.nodes.first?.after.capaian.value, 100))
    #expect(near(answer.nodes.first?.before.capaian.value, 65 / 0.75))
  }

  private enum Change {
    case realisasi(String)
    case capaian(Double)
  }

  private func leaf(_ code: String, _ realisasi: String, of target: String = "100") -> Branch {
    kondisi(code, ukur: [ukuran(target: target, realisasi: realisasi)])
  }

  private func ask(_ root: Branch, _ changes: [(String, Change)]) -> WhatIf {
    let dossier = Dossier(root)
    return WhatIf(
      Plan(dossier, periods: [.year(2025)]), at: 0,
      supposing: changes.map { name, change in
        switch change {
        case .realisasi(let text):
          Supposition(indicator: dossier.place(name), realisasi: Quantity(text))
        case .capaian(let value): Supposition(node: dossier.place(name), capaian: value)
        }
      })
  }

  private func key(_ place: Place, _ answer: WhatIf) -> String {
    answer.plan.dossier.trees[place.tree].nodes[place.node].key
  }

  private func capaian(_ answer: WhatIf) -> [String: Double] {
    Dictionary(
      uniqueKeysWithValues: answer.nodes.map {
        (key($0.place, answer), $0.after.capaian.value ?? .nan)
      })
  }
}
