/// Days as spreadsheets count them.
enum SerialDate {
  /// The last day of the year 9999, in the count from 1900.
  private static let last = 2_958_466.0

  /// What a cell with this number shows: `2025-03-31`, `2025-03-31 14:30`, `14:30` or, for a
  /// duration, `36:30`; nil where no calendar has such a day.
  static func text(_ serial: Double, as format: NumberFormat, from1904: Bool) -> String? {
    guard serial >= 0, serial < last else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    let clock = clock(seconds % 86_400)
    switch format {
    case .plain, .percentage: return nil
    case .duration: return Self.clock(seconds)
    case .time where seconds < 86_400: return clock
    case .time, .date: break
    }
    if !from1904, seconds < 86_400 { return seconds == 0 ? nil : clock }
    let day = day(seconds / 86_400, from1904: from1904)
    return seconds % 86_400 == 0 ? day : "\(day) \(clock)"
  }

  /// A day or moment as ISO 8601 spells it, in the same words as `text`; nil for anything else.
  static func text(iso: String) -> String? {
    var parts = iso.split(separator: "T", omittingEmptySubsequences: false)
    if parts.count == 1, iso.contains(":") { parts.insert("", at: 0) }
    guard (1...2).contains(parts.count), parts[0].isEmpty || isDay(parts[0]) else { return nil }
    guard parts.count == 2 else { return parts[0].isEmpty ? nil : String(parts[0]) }
    let time = parts[1].prefix { $0.isNumber || $0 == ":" }.split(separator: ":")
    let numbers = time.compactMap { Int($0) }
    guard numbers.count == time.count, (2...3).contains(numbers.count) else { return nil }
    let seconds = numbers[0] &* 3600 &+ numbers[1] &* 60 &+ (numbers.count > 2 ? numbers[2] : 0)
    guard (0..<86_400).contains(seconds) else { return nil }
    if parts[0].isEmpty { return clock(seconds) }
    return seconds == 0 ? String(parts[0]) : "\(parts[0]) \(clock(seconds))"
  }

  private static func isDay(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt($0) }
    return parts.map(\.count) == [4, 2, 2] && numbers.count == 3
      && (1...12).contains(numbers[1]) && (1...31).contains(numbers[2])
  }

  private static func clock(_ seconds: Int) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    return "\(padded(hours, 2)):\(padded(minutes, 2))" + (rest == 0 ? "" : ":\(padded(rest, 2))")
  }

  /// Lotus 1-2-3 took 1900 for a leap year, and Excel kept its 29 February as day 60.
  private static func day(_ serial: Int, from1904: Bool) -> String {
    if !from1904, serial == 60 { return "1900-02-29" }
    let sinceMarch1900 = from1904 ? serial + 1401 : serial - (serial < 60 ? 60 : 61)
    return civil(sinceMarch1900)
  }

  /// The day so many days after 1 March 1900, by years that begin in March, so that the leap day
  /// comes last.
  private static func civil(_ days: Int) -> String {
    let count = days + 693_960
    let era = count / 146_097
    let day = count % 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let dayOfMonth = dayOfYear - (153 * month + 2) / 5 + 1
    let isNextYear = month >= 10
    return
      "\(padded(year + era * 400 + (isNextYear ? 1 : 0), 4))"
      + "-\(padded(month + (isNextYear ? -9 : 3), 2))-\(padded(dayOfMonth, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
