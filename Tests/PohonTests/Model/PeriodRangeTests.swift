import Pohon
import Testing

@Suite struct `A range of periods` {
  @Test(arguments: [
    ("2025-T1", "2025-T4", "2025-T1 2025-T2 2025-T3 2025-T4"),
    ("2024-T3", "2025-T2", "2024-T3 2024-T4 2025-T1 2025-T2"),
    ("2024-S2", "2026-S1", "2024-S2 2025-S1 2025-S2 2026-S1"),
    ("2023", "2025", "2023 2024 2025"), ("2025", "2025", "2025"),
    ("2024-11", "2025-02", "2024-11 2024-12 2025-01 2025-02"),
  ]) func `runs through every period between its ends`(
    _ first: String, _ last: String, _ expected: String
  ) throws {
    let ends = try (#require(Period(first)), #require(Period(last)))
    let range = try #require(PeriodRange(ends.0, through: ends.1))
    #expect(range.periods.map(\.description).joined(separator: " ") == expected)
    #expect(range.count == range.periods.count)
  }

  @Test(arguments: [
    ("2025-T1", "2025"), ("2025", "2025-T4"), ("2025-T2", "2025-S1"), ("2025-T4", "2025-T1"),
    ("2026", "2025"), ("2025-01", "2024-12"),
  ]) func `has one kind and runs forwards`(_ first: String, _ last: String) throws {
    let ends = try (#require(Period(first)), #require(Period(last)))
    #expect(PeriodRange(ends.0, through: ends.1) == nil)
  }

  @Test func `counts without making the periods`() throws {
    let ends = try (#require(Period("1000-01")), #require(Period("9999-12")))
    #expect(PeriodRange(ends.0, through: ends.1)?.count == 108_000)
  }

  @Test func `the same stretch of an earlier year keeps its kind`() throws {
    let period = try #require(Period("2025-T2"))
    #expect(period.earlier(byYears: 2)?.description == "2023-T2")
    #expect(Period.year(1001).earlier(byYears: 2) == nil)
  }
}
