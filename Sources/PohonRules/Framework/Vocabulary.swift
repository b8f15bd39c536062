import Pohon

/// The words that rules go by: the shipped lists, and what an office adds to them.
struct Vocabulary: Sendable {
  /// Opens a result: `meningkatnya`.
  let results: WordList
  /// Opens something delivered: `terlaksananya`.
  let outputs: WordList
  /// Opens a result that is aimed at: `mewujudkan`; fits a tujuan.
  let aims: WordList
  /// Opens what is merely there: `tersedianya`.
  let presence: WordList
  /// What is written, and proves no condition by being there.
  let papers: WordList
  /// Opens an activity: `melaksanakan`.
  let activities: WordList
  /// Opens the name of a count.
  let counts: WordList
  /// Opens the name of a percentage.
  let percentages: WordList
  /// Opens the name of another quotient.
  let ratios: WordList
  /// The kind of measure, before the thing measured.
  let measureKinds: WordList
  /// The kind of measure that adds nothing: `nilai` before an index.
  let emptyKinds: WordList
  /// Things whose number is a result by nature.
  let countedResults: WordList
  /// Whose measure it is, at the end of a name.
  let objects: WordList
  /// Whose measure it is, with a proper name after it.
  let namedObjects: WordList
  /// Joins the measure to the object.
  let joiners: WordList
  /// Opens a denominator.
  let denominators: WordList
  /// Says that a formula divides.
  let divisions: WordList
  /// Words of a closing time frame.
  let timeFrame: WordList
  /// Words between the thing counted and its time frame.
  let produced: WordList
  /// What one wants less of.
  let unwanted: WordList
  /// Says that what one wants less of is dealt with, so that more of it is good.
  let dealtWith: WordList
  /// Says that a change is measured, which knows no bounds.
  let changes: WordList
  /// Opens the name of a unit.
  let unitKinds: WordList
  /// Says of what follows that it is a component of the budget: `kegiatan`.
  let componentKinds: WordList
  /// Opens a quality at the end of a wording: `yang` memadai, `sesuai` standar.
  let qualities: WordList
  /// Joins words, and is part of no thing's name: `dan`, `untuk`.
  let conjunctions: WordList
  /// Names the list of record of the nomenclature.
  let nomenclatureSources: WordList

  /// The shipped lists.
  static let shipped = Vocabulary()

  /// The shipped lists with `more` words, by the name of the list.
  init(adding more: [String: [String]] = [:]) {
    func list(_ group: String) -> WordList {
      WordList((Self.groups[group] ?? []) + (more[group] ?? []))
    }
    results = list("hasil")
    outputs = list("keluaran")
    aims = list("maksud")
    presence = list("adanya")
    papers = list("kertas")
    activities = list("kegiatan")
    counts = list("banyaknya")
    percentages = list("persentase")
    ratios = list("rasio")
    measureKinds = list("sebutan")
    emptyKinds = list("sebutan-kosong")
    countedResults = list("hasil-terhitung")
    objects = list("objek")
    namedObjects = list("objek-bernama")
    joiners = list("perangkai")
    denominators = list("pembagi")
    divisions = list("pembagian")
    timeFrame = list("waktu")
    produced = list("dihasilkan")
    unwanted = list("tak-diharapkan")
    dealtWith = list("ditangani")
    changes = list("perubahan")
    unitKinds = list("unit")
    componentKinds = list("komponen")
    qualities = list("sifat")
    conjunctions = list("penghubung")
    nomenclatureSources = list("rujukan-nomenklatur")
  }

  /// The names that an office may add words under.
  static var names: [String] { groups.keys.sorted() }

  /// The words of the data files by their group.
  private static let groups: [String: [String]] = {
    var groups: [String: [String]] = [:]
    for bytes in [PackageResources.kata_pembuka_tsv, PackageResources.kata_ukuran_tsv] {
      for row in DataTable(bytes).rows where row.count >= 2 {
        groups[row[0], default: []].append(row[1])
      }
    }
    return groups
  }()
}
