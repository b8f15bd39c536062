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
  /// A quality of the thing measured: `memadai`, `sesuai standar`.
  let qualities: WordList
  /// A quality of what is delivered: `tepat waktu`.
  let promises: WordList
  /// A quality that is held against a written yardstick: `sesuai standar`.
  let yardsticks: WordList
  /// A degree without a bound: `optimal`.
  let degrees: WordList
  /// Stands in any text of a form, whatever it is about.
  let common: WordList
  /// Disclaims a link: `tidak secara langsung`.
  let disclaimers: WordList
  /// Claims an effect: `sehingga`.
  let effects: WordList
  /// Opens a condition that rises.
  let rises: WordList
  /// Opens a condition that falls.
  let falls: WordList
  /// Moved by far more than one office: `inflasi`.
  let macro: WordList
  /// Pairs that are one name: `barang dan jasa`.
  let pairs: WordList

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
    qualities = list("mutu")
    promises = list("janji")
    yardsticks = list("tolok-ukur")
    degrees = list("derajat")
    common = list("umum")
    disclaimers = list("sangkalan")
    effects = list("pengaruh")
    rises = list("meningkat")
    falls = list("menurun")
    macro = list("makro")
    pairs = list("nama-baku")
  }

  /// The names that an office may add words under.
  static var names: [String] { groups.keys.sorted() }

  /// The words of the data files by their group.
  private static let groups: [String: [String]] = {
    var groups: [String: [String]] = [:]
    let files = [
      PackageResources.kata_kabur_tsv, PackageResources.kata_kaitan_tsv,
      PackageResources.kata_pembuka_tsv, PackageResources.kata_ukuran_tsv,
    ]
    for bytes in files {
      for row in DataTable(bytes).rows where row.count >= 2 {
        groups[row[0], default: []].append(row[1])
      }
    }
    return groups
  }()
}
