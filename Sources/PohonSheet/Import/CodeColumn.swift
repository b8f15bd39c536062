import Pohon

/// Reads a column of codes as spreadsheets spoil them: 1.10 kept as the number 1.1, 1.4.1 as a day.
struct CodeColumn {
  /// What a cell of codes gives.
  struct Reading: Hashable {
    /// The code; empty where the cell has none that can be known.
    var code: String
    /// What was made of the cell, where that is not just what it holds.
    var remark: String?
  }

  /// The last number under each code.
  private var last: [String: Int] = [:]
  private var known: Set<String> = []

  /// The code of a row; `isNew` where the row states a condition that the code is not known for.
  mutating func read(_ cell: Cell, isNew: Bool) -> Reading {
    switch cell.value {
    case .number(let value): return isNew ? number(value) : Reading(code: Self.digits(of: value))
    case .date(let day): return isNew ? date(day) : Reading(code: lost(day), remark: nil)
    case .text(let text): return Reading(code: PrintedCode.plain(text))
    default: return Reading(code: "")
    }
  }

  /// Notes that a condition has this code.
  mutating func note(_ code: String) {
    guard known.insert(code).inserted else { return }
    let (above, number) = Self.parts(code)
    if let number { last[above] = max(last[above] ?? 0, number) }
  }

  /// Whether a condition has this code already.
  func isKnown(_ code: String) -> Bool { known.contains(code) }

  /// A number as a code: its shortest digits.
  static func digits(of value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
  }

  /// What stands before the last point, and the number behind it, which has at most nine figures.
  static func parts(_ code: String) -> (above: String, number: Int?) {
    guard let point = code.lastIndex(of: ".") else { return ("", number(code[...])) }
    return (String(code[..<point]), number(code[code.index(after: point)...]))
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count < 10 ? Int(text) : nil
  }

  /// A code as a spreadsheet keeps it that takes it for a number.
  static func asNumber(_ code: String) -> String {
    guard code.contains("."), code.last == "0" else { return code }
    var digits = code[...]
    while digits.last == "0" { digits.removeLast() }
    return String(digits)
  }

  /// 1.1 after 1.9 must have been 1.10.
  private func number(_ value: Double) -> Reading {
    let code = Self.digits(of: value)
    guard known.contains(code), let point = code.firstIndex(of: ".") else {
      return Reading(code: code)
    }
    let above = String(code[..<point])
    let next = above + ".\((last[above] ?? 0) + 1)"
    guard Self.asNumber(next) == code else { return Reading(code: code) }
    return Reading(
      code: next,
      remark:
        "kode “\(code)” tersimpan sebagai angka dan sudah dipakai; menurut urutannya dibaca \(next)"
    )
  }

  /// 1.4.1 kept as a day is the first of April 2001, or the fourth of January.
  private func date(_ day: String) -> Reading {
    let fits = Self.codes(of: day).first { code in
      let (above, number) = Self.parts(code)
      return !known.contains(code) && number == (last[above] ?? 0) + 1
        && (above.isEmpty || known.contains(above) || last[above] != nil)
    }
    let told = "kode tersimpan sebagai tanggal \(day.prefix(10))"
    guard let fits else {
      return Reading(code: "", remark: told + "; kode aslinya tidak dapat diketahui")
    }
    return Reading(code: fits, remark: told + "; menurut urutannya dibaca \(fits)")
  }

  /// The code of a later row that was kept as the same day.
  private func lost(_ day: String) -> String {
    Self.codes(of: day).first { known.contains($0) } ?? ""
  }

  private static func codes(of day: String) -> [String] {
    let parts = day.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return [] }
    let (year, month, date) = (parts[0] % 100, parts[1], parts[2])
    return [
      "\(date).\(month).\(year)", "\(month).\(date).\(year)", "\(date).\(month)",
      "\(month).\(date)",
    ]
  }
}
