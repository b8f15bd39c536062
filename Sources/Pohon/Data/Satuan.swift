/// The units of measure in use, with their short forms.
public enum Satuan {
  /// The satuan that a written form stands for (`keg` → `kegiatan`); the form itself if unknown.
  public static func canonical(_ written: String) -> String {
    let form = plain(written)
    return table[form] ?? form
  }

  /// The units of measure by their own names, sorted.
  public static var names: [String] { Set(table.values).sorted() }

  /// Whether a written form is a known unit of measure.
  public static func isKnown(_ written: String) -> Bool { table[plain(written)] != nil }

  /// Whether two written forms are different known units of measure, so that values in them cannot
  /// be compared. Indeks, nilai and predikat are all plain scores.
  public static func areAtOdds(_ a: String?, _ b: String?) -> Bool {
    guard let a, let b, let left = table[plain(a)], let right = table[plain(b)] else {
      return false
    }
    return left != right && !(scores.contains(left) && scores.contains(right))
  }

  /// Whether a written form is a known unit of whole things, so that there is no half of one: people
  /// and documents, not percentages, scores, days or money.
  public static func countsWhole(_ written: String) -> Bool {
    table[plain(written)].map { !measures.contains($0) } ?? false
  }

  private static let measures = scores.union(["%", "hari", "bulan", "tahun", "rupiah"])
  private static let scores: Set<String> = ["indeks", "nilai", "predikat"]

  private static func plain(_ written: String) -> String {
    var form = written.lowercased()
    while let last = form.last, last == "." || last == " " { form.removeLast() }
    return form
  }

  private static let table: [String: String] = Dictionary(
    DataTable(PackageResources.satuan_tsv).rows.filter { $0.count >= 2 }.map { ($0[0], $0[1]) },
    uniquingKeysWith: { first, _ in first })
}
