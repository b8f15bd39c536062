import Pohon

extension Breakage {
  /// Ways to break what is aimed at.
  static let ofTargets: [Breakage] = [
    // What was reported for that year has nothing to be held against any more.
    .indicator("target-tahun-kosong", implies: ["realisasi-tidak-lengkap"]) {
      indicator, _, random in
      let years = Set(indicator.targets.map(\.period.year)).sorted()
      let lost = years.randomElement(using: &random)
      let all = Int.random(in: 0...3, using: &random) == 0
      indicator.targets.removeAll { all || $0.period.year == lost }
      return true
    },
    .indicator("baseline-kosong") { indicator, _, _ in
      indicator.baseline = []
      return true
    },
    .indicator("tahun-di-luar-periode") { indicator, _, random in
      guard let last = indicator.targets.last else { return false }
      let year = Int.random(in: 2027...2031, using: &random)
      indicator.targets.append(Target(period: .year(year), value: last.value))
      return true
    },
    // A report of the same year is of another satuan than its target, too.
    .indicator("satuan-target-berbeda", implies: ["realisasi-tidak-lengkap"]) {
      indicator, _, random in
      let target = Int.random(in: indicator.targets.indices, using: &random)
      let other = ["%", "orang"].contains(indicator.satuan) ? "dokumen" : "orang"
      indicator.targets[target].value = Quantity("7 \(other)")
      return true
    },
    .indicator("target-melawan-arah") { indicator, _, _ in
      guard let polarity = indicator.polarity, polarity != .withinRange,
        let last = indicator.targets.lastIndex(where: { $0.period == .year(2026) }),
        let start = indicator.baseline.first?.value.number
      else { return false }
      let worse = polarity == .higherIsBetter ? start * 0.99 : start * 1.01
      indicator.targets[last].value = Quantity(worse)
      return true
    },
    .indicator("target-datar") { indicator, node, _ in
      guard indicator.polarity == .higherIsBetter else { return false }
      var value = indicator.targets[0].value
      if node.level == .operasional {
        guard indicator.satuan == "%" else { return false }
        value = Quantity(100)
      }
      for index in indicator.targets.indices { indicator.targets[index].value = value }
      return true
    },
    .indicator("target-di-luar-skala") { indicator, _, random in
      guard indicator.satuan == "%" && indicator.valueType == .percent || indicator.scale != nil
      else { return false }
      let target = Int.random(in: indicator.targets.indices, using: &random)
      indicator.targets[target].value = Quantity(Double(Int.random(in: 101...400, using: &random)))
      return true
    },
    .document("rentang-skala-berlubang") { piece, random in
      func bound(_ value: Int) -> Scale.Bound {
        Scale.Bound(value: Double(value), text: "\(value)")
      }
      // Neighbours meet at 50 and 51.
      let end = [Int.random(in: 20...48, using: &random), Int.random(in: 52...80, using: &random)]
        .randomElement(using: &random)
      piece.heading.scales.append(
        Scale(
          name: "contoh",
          bands: [
            Scale.Band(label: "B", lower: bound(0), upper: bound(end ?? 49)),
            Scale.Band(label: "A", lower: bound(51), upper: bound(100)),
          ]))
      return .document
    },
  ]
}
