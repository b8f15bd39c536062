extension Period {
  /// In a sentence, e.g. `tahun 2025`, `triwulan II tahun 2025`, `September 2025`.
  public var words: String {
    let numerals = ["I", "II", "III", "IV"]
    return switch months.count {
    case 12: "tahun \(year)"
    case 6: "semester \(numerals[lastMonth / 6 - 1]) tahun \(year)"
    case 3: "triwulan \(numerals[lastMonth / 3 - 1]) tahun \(year)"
    default: "\(monthNames[lastMonth - 1]) \(year)"
    }
  }

  /// In a title, e.g. `Triwulan III Tahun 2025`, `Bulan September 2025`.
  public var title: String {
    let capitals = words.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (months.count == 1 ? "Bulan " : "") + capitals.joined(separator: " ")
  }
}

/// A date of the file format as people write it: `2024-10-05` is 5 Oktober 2024, `2024-10` is Oktober
/// 2024; a text that is no day of the calendar stays as it is.
public func printedDate(_ date: String) -> String {
  let parts = date.split(separator: "-", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count), parts[0].utf8.count == 4, let year = Int(parts[0]),
    parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }),
    let month = Int(parts[1]), (1...12).contains(month)
  else { return date }
  let monthAndYear = "\(monthNames[month - 1]) \(parts[0])"
  guard parts.count == 3 else { return monthAndYear }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  guard let day = Int(parts[2]), (1...days).contains(day) else { return date }
  return "\(day) \(monthAndYear)"
}

private let monthNames = [
  "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
  "Oktober", "November", "Desember",
]
