import Pohon
import PohonTesting
import Testing

@Suite struct `Capaian of one indicator` {
  @Test(
    arguments: [
      (50, 100, 50), (120, 100, 120), (0, 100, 0), (1.5, 1.5, 100), (-5, 10, -50), (0, 0.001, 0),
    ] as [(Double, Double, Double)])
  func `rising is R over T`(_ realisasi: Double, _ target: Double, _ percent: Double) {
    #expect(found(realisasi, target...target, .higherIsBetter) == percent)
  }

  @Test(
    arguments: [
      (10, 20, 150), (20, 20, 100), (30, 20, 50), (0, 20, 200), (40, 20, 0), (60, 20, -100),
    ] as [(Double, Double, Double)])
  func `falling is 2T less R, over T`(_ realisasi: Double, _ target: Double, _ percent: Double) {
    #expect(found(realisasi, target...target, .lowerIsBetter) == percent)
  }

  @Test(arguments: [(10, 20, 200), (20, 20, 100), (40, 20, 50)] as [(Double, Double, Double)])
  func `falling is T over R where that is declared`(
    _ realisasi: Double, _ target: Double, _ percent: Double
  ) {
    #expect(found(realisasi, target...target, .lowerIsBetter, .quotient) == percent)
  }

  @Test(
    arguments: [
      (51, 100), (50, 100), (100, 100), (75, 100), (25, 50), (0, 0), (150, 50), (200, 0),
      (250, -50),
    ] as [(Double, Double)])
  func `inside a range is a hundred, outside the nearer bound judges`(
    _ realisasi: Double, _ percent: Double
  ) {
    #expect(found(realisasi, 50...100, .withinRange) == percent)
  }

  @Test(arguments: [(200, 50), (400, 25), (25, 50)] as [(Double, Double)])
  func `above a range the declared convention judges`(_ realisasi: Double, _ percent: Double) {
    #expect(found(realisasi, 50...100, .withinRange, .quotient) == percent)
  }

  @Test(
    arguments: [
      (5, 0, .higherIsBetter, .twiceTarget, .targetZero),
      (0, 0, .lowerIsBetter, .twiceTarget, .targetZero),
      (0, 0, .lowerIsBetter, .quotient, .targetZero),
      (0, 20, .lowerIsBetter, .quotient, .realisasiZero),
      (5, -1, .higherIsBetter, .twiceTarget, .targetNegative),
      (5, -1, .lowerIsBetter, .twiceTarget, .targetNegative),
      (5, 10, nil, .twiceTarget, .polarityUnknown),
    ] as [(Double, Double, Polarity?, FallingFormula, Reason)])
  func `what is not defined is unknown, not zero`(
    _ realisasi: Double, _ target: Double, _ polarity: Polarity?, _ falling: FallingFormula,
    _ reason: Reason
  ) {
    let figure = capaian(
      realisasi: realisasi, target: target...target, polarity: polarity, falling: falling)
    #expect(figure == Figure(unknown: reason))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a range has no jump at its bounds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for falling in FallingFormula.allCases {
      let lower = Double.random(in: 1...50, using: &random)
      let upper = lower + Double.random(in: 0...50, using: &random)
      for bound in [lower.nextDown, upper.nextUp] {
        let percent = found(bound, lower...upper, .withinRange, falling)
        #expect(percent.map { abs($0 - 100) < 1e-9 } == true)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `further outside a range is never better`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for falling in FallingFormula.allCases {
      let lower = Double.random(in: 1...50, using: &random)
      let range = lower...(lower + Double.random(in: 0...50, using: &random))
      let steps = (0..<50).map { _ in Double.random(in: 0...200, using: &random) }.sorted()
      let below = steps.map { found(lower - $0 / 200 * lower, range, .withinRange, falling) }
      let above = steps.map { found(range.upperBound + $0, range, .withinRange, falling) }
      for row in [below, above] {
        let percents = row.compactMap { $0 }
        #expect(percents.count == steps.count)
        #expect(percents == percents.sorted(by: >))
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `both falling formulas give a hundred exactly on target`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for falling in FallingFormula.allCases {
      let target = Double.random(in: 0.01...1e6, using: &random)
      #expect(found(target, target...target, .lowerIsBetter, falling) == 100)
      #expect((found(target * 0.9, target...target, .lowerIsBetter, falling) ?? 0) > 100)
      #expect((found(target * 1.1, target...target, .lowerIsBetter, falling) ?? 200) < 100)
    }
  }

  private func found(
    _ realisasi: Double, _ target: ClosedRange<Double>, _ polarity: Polarity,
    _ falling: FallingFormula = .twiceTarget
  ) -> Double? {
    capaian(realisasi: realisasi, target: target, polarity: polarity, falling: falling).value
  }
}
