/// A stretch of whole months inside one calendar year: a year, semester, triwulan or month.
///
/// Written `2025`, `2025-S1`, `2025-T3` or `2025-09`.
public struct Period: Hashable, Sendable, CustomStringConvertible {
  /// The calendar year, 1000 to 9999.
  public let year: Int
  /// The first and last month, 1 to 12.
  public let months: ClosedRange<Int>

  init(year: Int, months: ClosedRange<Int>) {
    self.year = year
    self.months = months
  }

  /// A whole year.
  public static func year(_ year: Int) -> Period { Period(year: year, months: 1...12) }

  /// A half year; `number` is 1 or 2.
  public static func semester(_ number: Int, of year: Int) -> Period {
    Period(year: year, months: (number * 6 - 5)...(number * 6))
  }

  /// A quarter; `number` is 1 to 4.
  public static func triwulan(_ number: Int, of year: Int) -> Period {
    Period(year: year, months: (number * 3 - 2)...(number * 3))
  }

  /// A month; `number` is 1 to 12.
  public static func month(_ number: Int, of year: Int) -> Period {
    Period(year: year, months: number...number)
  }

  /// Reads a period as it is written in files and commands; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let read = text.withUTF8({ Period($0) }) else { return nil }
    self = read
  }

  private init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 4 || bytes.count == 7, let year = wholeNumber(bytes[..<4]), year >= 1000
    else { return nil }
    if bytes.count == 4 {
      self = .year(year)
      return
    }
    guard bytes[4] == UInt8(ascii: "-") else { return nil }
    let (letter, digit) = (bytes[5], bytes[6])
    let number = Int(digit) - Int(UInt8(ascii: "0"))
    switch letter {
    case UInt8(ascii: "S") where (1...2).contains(number): self = .semester(number, of: year)
    case UInt8(ascii: "T") where (1...4).contains(number): self = .triwulan(number, of: year)
    default:
      guard let month = wholeNumber(bytes[5...]), (1...12).contains(month) else { return nil }
      self = .month(month, of: year)
    }
  }

  /// Hashes all of it as one number.
  public func hash(into hasher: inout Hasher) {
    hasher.combine((year * 16 + months.lowerBound) * 16 + months.upperBound)
  }

  /// The last month, which is how far realisasi are accumulated.
  public var lastMonth: Int { months.upperBound }

  /// Whether the period ends with the calendar year.
  public var closesYear: Bool { lastMonth == 12 }

  /// Whether every month of `other` lies inside this period.
  public func contains(_ other: Period) -> Bool {
    year == other.year && months.contains(other.months.lowerBound)
      && months.contains(other.months.upperBound)
  }

  /// The form it is read from.
  public var description: String {
    switch months.count {
    case 12: "\(year)"
    case 6: "\(year)-S\(lastMonth / 6)"
    case 3: "\(year)-T\(lastMonth / 3)"
    default: lastMonth < 10 ? "\(year)-0\(lastMonth)" : "\(year)-\(lastMonth)"
    }
  }
}

extension Period: Comparable {
  /// Orders by end, then longer periods after the shorter ones they close.
  public static func < (a: Period, b: Period) -> Bool {
    (a.year, a.lastMonth, -a.months.lowerBound) < (b.year, b.lastMonth, -b.months.lowerBound)
  }
}

/// Decimal digits only; nil otherwise.
private func wholeNumber(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
  var value = 0
  for byte in digits {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    value = value * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return value
}

/// The years a plan covers, written `2021-2026`.
public struct PlanYears: Hashable, Sendable, CustomStringConvertible {
  /// First and last calendar year.
  public let years: ClosedRange<Int>

  /// Reads `2021-2026` or a single `2025`; nil for anything else, or when the years run backwards.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ $0.utf8.count == 4 }),
      let first = Int(parts[0]), let last = Int(parts[parts.count - 1]), first >= 1000,
      first <= last
    else { return nil }
    years = first...last
  }

  /// The form it is read from.
  public var description: String {
    years.count == 1
      ? "\(years.lowerBound)" : "\(years.lowerBound)-\(years.upperBound)"
  }
}
