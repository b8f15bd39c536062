import Pohon

/// The words by which a row of a sheet tells that it is no part of a table.
struct RowWords {
  /// What such a row is.
  enum Kind {
    /// Sums of the rows above it.
    case total
    /// A note about the table.
    case note
    /// The place, date and names at the end.
    case signature
  }

  static let shared = RowWords()

  private let totals: Set<String>
  private let notes: Set<String>
  private let signatures: [[String]]
  private let annexes: [[String]]
  private let months: Set<String>
  /// The first words of all but dates, so that other rows are passed over quickly.
  private let openings: Set<String>

  private init() {
    let rows = DataTable(PackageResources.kata_baris_tsv).rows.filter { $0.count >= 2 }
    func phrases(_ kind: String) -> [String] { rows.filter { $0[1] == kind }.map { $0[0] } }
    (totals, notes) = (Set(phrases("jumlah")), Set(phrases("keterangan")))
    signatures = phrases("penutup").map(Self.words)
    annexes = phrases("lampiran").map(Self.words)
    months = Set(phrases("bulan"))
    openings = Set(
      (phrases("jumlah") + phrases("keterangan") + phrases("penutup")).compactMap {
        Self.words($0).first
      })
  }

  /// What the row is whose first cell says `text`; nil for one that may be part of a table.
  func kind(of text: String) -> Kind? {
    guard let first = text.utf8.first else { return nil }
    if first == UInt8(ascii: "*") { return isStarred(text) ? .note : nil }
    guard text.utf8.count < 400 else { return nil }
    let opening = text.prefix { $0.isLetter }
    if !opening.isEmpty, openings.contains(opening.lowercased()) {
      let words = Self.words(text)
      if totals.contains(words.joined(separator: " ")) { return .total }
      let label = text.firstIndex(of: ":").map { Self.words(String(text[..<$0])) } ?? words
      if notes.contains(label.joined(separator: " ")) { return .note }
      if words.count < 10, signatures.contains(where: { words.starts(with: $0) }) {
        return .signature
      }
    }
    return isPlaceAndDate(text) ? .signature : nil
  }

  /// Whether a line above a table only numbers it, or belongs to the annex it stands in.
  func isOfAnnex(_ text: String) -> Bool {
    let words = Self.words(text)
    let isNumberOfTable = words.first == "tabel" && words.dropFirst().allSatisfy { $0.count < 4 }
    return isNumberOfTable || annexes.contains { words.starts(with: $0) }
  }

  /// `*)` and what follows.
  private func isStarred(_ text: String) -> Bool { text.drop { $0 == "*" }.first == ")" }

  /// `Malili, 2 Januari 2025`, the day or year often left open.
  private func isPlaceAndDate(_ text: String) -> Bool {
    guard text.utf8.count < 80, text.utf8.contains(UInt8(ascii: ",")),
      let comma = text.lastIndex(of: ",")
    else { return false }
    let place = Self.words(String(text[..<comma]))
    let date = Self.words(String(text[text.index(after: comma)...]))
    let rest = date.filter { !months.contains($0) && Int($0) == nil }
    return (1...4).contains(place.count) && rest.isEmpty
      && date.contains(where: months.contains)
  }

  /// The runs of letters and digits, lower case.
  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
