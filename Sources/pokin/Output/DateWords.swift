import Pohon

/// Periods and dates as a report says them.
enum DateWords {
  private static let months = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]

  /// E.g. `tahun 2025`, `triwulan II tahun 2025`, `September 2025`.
  static func words(_ period: Period) -> String {
    let numerals = ["I", "II", "III", "IV"]
    return switch period.months.count {
    case 12: "tahun \(period.year)"
    case 6: "semester \(numerals[period.lastMonth / 6 - 1]) tahun \(period.year)"
    case 3: "triwulan \(numerals[period.lastMonth / 3 - 1]) tahun \(period.year)"
    default: "\(months[period.lastMonth - 1]) \(period.year)"
    }
  }

  /// A date of a document: `2024-10-05` as `5 Oktober 2024`, `2024-10` as `Oktober 2024`; anything
  /// else as it is written.
  static func words(date: String) -> String {
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), months.indices.contains(month - 1)
    else { return date }
    guard parts.count == 3 else { return "\(months[month - 1]) \(year)" }
    guard let day = Int(parts[2]), (1...31).contains(day) else { return date }
    return "\(day) \(months[month - 1]) \(year)"
  }
}
