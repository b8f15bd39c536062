import Pohon

/// A list of words or phrases out of the data files.
struct WordList: Sendable {
  /// The phrases, split into words, longest first.
  let phrases: [[String]]
  private let known: Set<[String]>

  private init(_ group: String, of table: DataTable) {
    phrases = table.rows.filter { $0.count >= 2 && $0[0] == group }
      .map { $0[1].split(separator: " ").map(String.init) }
      .sorted { $0.count > $1.count }
    known = Set(phrases)
  }

  /// Whether `word` alone is in the list.
  func contains(_ word: String?) -> Bool { word.map { known.contains([$0]) } ?? false }

  /// The longest phrase of the list that `words` begin with.
  func opening(of words: some Collection<String>) -> [String]? {
    phrases.first { words.starts(with: $0) }
  }

  /// Opens a result: `meningkatnya`.
  static let results = WordList("hasil", of: openings)
  /// Opens something delivered: `terlaksananya`.
  static let outputs = WordList("keluaran", of: openings)
  /// Opens a result that is aimed at: `mewujudkan`; fits a tujuan.
  static let aims = WordList("maksud", of: openings)
  /// Opens what is merely there: `tersedianya`.
  static let presence = WordList("adanya", of: openings)
  /// What is written, and proves no condition by being there.
  static let papers = WordList("kertas", of: openings)
  /// Opens an activity: `melaksanakan`.
  static let activities = WordList("kegiatan", of: openings)

  /// Opens the name of a count.
  static let counts = WordList("banyaknya", of: measures)
  /// Opens the name of a percentage.
  static let percentages = WordList("persentase", of: measures)
  /// Opens the name of another quotient.
  static let ratios = WordList("rasio", of: measures)
  /// The kind of measure, before the thing measured.
  static let measureKinds = WordList("sebutan", of: measures)
  /// The kind of measure that adds nothing: `nilai` before an index.
  static let emptyKinds = WordList("sebutan-kosong", of: measures)
  /// Things whose number is a result by nature.
  static let countedResults = WordList("hasil-terhitung", of: measures)
  /// Whose measure it is, at the end of a name.
  static let objects = WordList("objek", of: measures)
  /// Whose measure it is, with a proper name after it.
  static let namedObjects = WordList("objek-bernama", of: measures)
  /// Joins the measure to the object.
  static let joiners = WordList("perangkai", of: measures)
  /// Opens a denominator.
  static let denominators = WordList("pembagi", of: measures)
  /// Says that a formula divides.
  static let divisions = WordList("pembagian", of: measures)
  /// Words of a closing time frame.
  static let timeFrame = WordList("waktu", of: measures)
  /// Words between the thing counted and its time frame.
  static let produced = WordList("dihasilkan", of: measures)
  /// What one wants less of.
  static let unwanted = WordList("tak-diharapkan", of: measures)
  /// Says that what one wants less of is dealt with, so that more of it is good.
  static let dealtWith = WordList("ditangani", of: measures)
  /// Says that a change is measured, which knows no bounds.
  static let changes = WordList("perubahan", of: measures)
  /// Opens the name of a unit.
  static let unitKinds = WordList("unit", of: measures)

  private static let openings = DataTable(PackageResources.kata_pembuka_tsv)
  private static let measures = DataTable(PackageResources.kata_ukuran_tsv)
}
