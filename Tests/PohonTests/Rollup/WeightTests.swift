import Pohon
import Testing

@Suite struct `Weights in a roll-up` {
  @Test func `siblings are weighed where all declare it`() {
    #expect(terhitung([(3, "100"), (1, "20")]) == 80)
  }

  @Test func `siblings weigh the same where one declares nothing`() {
    #expect(terhitung([(3, "100"), (nil, "20")]) == 60)
  }

  @Test func `weights of nothing but zero are none`() {
    #expect(terhitung([(0, "100"), (0, "20")]) == 60)
  }

  @Test func `a family of which only the weightless is reported is unknown, with a reason`() {
    let figures = figures([(0, "100"), (1, nil)])
    #expect(figures.terhitung == Figure(unknown: .childrenUnknown))
    #expect(figures.cakupan.value == 0)
  }

  @Test func `those that are due share where only others have weight`() {
    let later = ukuran().with { $0.schedule = .yearly }
    let dossier = Dossier(
      kondisi(
        "0", kondisi("1", bobot: 1, ukur: [later]),
        kondisi("2", bobot: 0, ukur: [firstQuarter("40")]),
        kondisi("3", bobot: 0, ukur: [firstQuarter("60")])))
    let figures = Plan(dossier, periods: [.triwulan(1, of: 2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.terhitung.value == 50)
    #expect(figures.cakupan.value == 100)
  }

  @Test func `indicators weigh the same where their weights are zero`() {
    let dossier = Dossier(
      kondisi(
        "0",
        ukur: [ukuran(realisasi: "40", bobot: 0), ukuran(realisasi: "80", bobot: 0)]))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
    #expect(figures.terukur.value == 60)
    #expect(figures.isDue)
  }

  @Test func `a link weighs among the children it joins`() {
    let dossier = Dossier(
      kondisi(
        "0",
        kondisi("1", kondisi("1.1", bobot: 1, ukur: [ukuran(realisasi: "100")])),
        kondisi(
          "2", kaitan: [Link(kind: .silang, target: "1", weight: 3)],
          ukur: [ukuran(realisasi: "20")])))
    let figures = Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("1"), at: 0)
    #expect(figures.terhitung.value == 40)
  }

  private func terhitung(_ children: [(Double?, String?)]) -> Double? {
    figures(children).terhitung.value
  }

  private func figures(_ children: [(Double?, String?)]) -> NodeFigures {
    var root = kondisi("0")
    root.children = children.enumerated().map {
      kondisi("\($0 + 1)", bobot: $1.0, ukur: [ukuran(realisasi: $1.1)])
    }
    let dossier = Dossier(root)
    return Plan(dossier, periods: [.year(2025)]).run()
      .figures(ofNode: dossier.place("0"), at: 0)
  }

  private func firstQuarter(_ value: String) -> Measure {
    var measure = ukuran()
    measure.indicator.targets = [
      Target(period: .triwulan(1, of: 2025), value: Quantity("100"))
    ]
    measure.reports = [(period: .triwulan(1, of: 2025), value: Quantity(value))]
    return measure
  }
}
