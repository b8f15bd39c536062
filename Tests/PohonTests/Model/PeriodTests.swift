import Pohon
import PohonTesting
import Testing

@Suite struct `Periods of a year` {
  /// Every period of a year, with its months counted by hand.
  static let all: [(text: String, months: ClosedRange<Int>)] =
    [
      ("2025", 1...12), ("2025-S1", 1...6), ("2025-S2", 7...12), ("2025-T1", 1...3),
      ("2025-T2", 4...6), ("2025-T3", 7...9), ("2025-T4", 10...12),
    ] + (1...12).map { ($0 < 10 ? "2025-0\($0)" : "2025-\($0)", $0...$0) }

  @Test(arguments: all) func `reads as it is written`(_ text: String, _ months: ClosedRange<Int>)
    throws
  {
    let period = try #require(Period(text))
    #expect(period.year == 2025)
    #expect(period.months == months)
    #expect(period.description == text)
    #expect(period.lastMonth == months.upperBound)
    #expect(period.closesYear == (months.upperBound == 12))
  }

  @Test(arguments: [
    "", "25", "0999", "20255", "2025-", "2025-T0", "2025-T5", "2025-S3", "2025-00", "2025-13",
    "2025-1", "2025-t1", "2025/T1", "2025-T11", " 2025", "2025 ", "-2025", "２０２５", "2025-Q1",
    "abcd", "2025-\u{301}1",
  ]) func `nothing else is a period`(_ text: String) {
    #expect(Period(text) == nil)
  }

  @Test func `one contains another when all its months lie inside`() throws {
    let periods = try Self.all.map { try (#require(Period($0.text)), Set($0.months)) }
    for (outer, months) in periods {
      for (inner, others) in periods {
        #expect(outer.contains(inner) == others.isSubset(of: months), "\(outer) \(inner)")
      }
    }
    #expect(!Period.year(2024).contains(.month(1, of: 2025)))
  }

  @Test func `orders by end, shorter before longer`() throws {
    let sorted = try (Self.all.map(\.text) + ["2024", "2024-12", "2026-01"])
      .shuffled().map { try #require(Period($0)) }.sorted().map(\.description)
    #expect(
      sorted == [
        "2024-12", "2024", "2025-01", "2025-02", "2025-03", "2025-T1", "2025-04", "2025-05",
        "2025-06", "2025-T2", "2025-S1", "2025-07", "2025-08", "2025-09", "2025-T3", "2025-10",
        "2025-11", "2025-12", "2025-T4", "2025-S2", "2025", "2026-01",
      ])
  }

  @Test(
    arguments: [
      (Schedule.quarterly, ["2025-T1", "2025-T2", "2025-T3", "2025-T4", "2025-S1", "2025-09"]),
      (.halfYearly, ["2025-T2", "2025-T4", "2025-S1", "2025-S2", "2025-06"]),
      (.yearly, ["2025-T4", "2025-S2", "2025", "2025-12"]),
    ] as [(Schedule, [String])])
  func `a schedule says what is due at its end`(_ schedule: Schedule, _ due: [String]) {
    let found = Self.all.map(\.text).filter {
      Period($0).map { schedule.isDue(atEndOf: $0) } ?? false
    }
    #expect(Set(due).isSubset(of: found))
    let ends = Set(due.compactMap(Period.init).map(\.lastMonth))
    #expect(found.allSatisfy { text in Period(text).map { ends.contains($0.lastMonth) } ?? false })
  }

  @Test(
    arguments: [
      ("2021-2026", 2021...2026), ("2025", 2025...2025), ("2026-2021", nil), ("21-26", nil),
      ("2021-", nil), ("2021-2026-2027", nil), ("", nil), ("+021-2026", nil), ("2021–2026", nil),
    ] as [(String, ClosedRange<Int>?)])
  func `the years of a plan run forwards`(_ text: String, _ years: ClosedRange<Int>?) {
    #expect(PlanYears(text)?.years == years)
    if years != nil { #expect(PlanYears(text)?.description == text) }
  }
}
