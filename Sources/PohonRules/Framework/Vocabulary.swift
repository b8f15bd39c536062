import Pohon

/// The words that rules go by: the shipped lists, and what an office adds to them.
///
/// A class, so that handing it on costs one count of references and not one for each list.
final class Vocabulary: Sendable {
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
  /// Opens a comparison of two things.
  let comparisons: WordList
  /// Joins the two things of a comparison.
  let comparing: WordList
  /// Stands before a colon that divides nothing.
  let formulaLabels: WordList
  /// Opens the explanation of a formula's letters.
  let explanations: WordList
  /// Two words that a slash joins to one.
  let slashPairs: WordList
  /// Stands before a percentage that is no factor.
  let thresholds: WordList
  /// A stretch of time.
  let timeUnits: WordList
  /// Stands between the opening and the stretch of time.
  let timeNouns: WordList
  /// Goes on after a stretch of time.
  let timeEndings: WordList
  /// Stands before an age.
  let ages: WordList
  /// Says that a mean is taken.
  let means: WordList
  /// Opens the title of a document or a source.
  let evidence: WordList
  /// Opens a score.
  let scores: WordList
  /// Words that end in x by themselves.
  let endingInX: WordList
  /// Says that a formula multiplies.
  let multiplications: WordList
  /// Says that a formula adds.
  let additions: WordList
  /// Says that a formula subtracts.
  let subtractions: WordList
  /// Stands for the sign of percent.
  let percentWords: WordList
  /// Opens a denominator that is a plan.
  let plans: WordList
  /// Ends a denominator that is a plan: `yang ditetapkan`.
  let planned: WordList
  /// What is made or done, as a noun.
  let countedOutputs: WordList
  /// Says that it was made or done.
  let done: WordList
  /// Says how well.
  let qualities: WordList
  /// Nouns that a count counts, each a thing of its own.
  let countedNouns: WordList
  /// Words that say nothing of what is measured.
  let commonWords: WordList
  /// Units whose number divides a sum of scores into a mean.
  let countedUnits: WordList
  /// Indices that are published as twenty-five times their score.
  let timesTwentyFive: WordList
  /// Says that an indicator is one, not what it measures.
  let preambles: WordList
  /// Words that carry no meaning by themselves.
  let smallWords: WordList
  /// Opens what a condition is: `merupakan`.
  let predicates: WordList
  /// Calls a condition an activity, an effort or a paper.
  let unlikeConditions: WordList
  /// Stands between the opening word of a condition and the thing measured: `kualitas`.
  let degrees: WordList
  /// The name of a score, which is no condition: `indeks`.
  let scoreNames: WordList
  /// Says that a thing is not yet as it should be.
  let shortfalls: WordList
  /// Problems so general that many conditions share them.
  let commonProblems: WordList
  /// Words that are written twice on purpose.
  let mayDouble: WordList
  /// Opens a list: `yaitu`.
  let listOpenings: WordList
  /// Kinds of agencies that a text of another agency has no reason to name.
  let entities: WordList
  /// A quality of the thing measured: `memadai`, `sesuai standar`.
  let qualityWords: WordList
  /// A quality of what is delivered: `tepat waktu`.
  let promises: WordList
  /// A quality that is held against a written yardstick: `sesuai standar`.
  let yardsticks: WordList
  /// A degree without a bound: `optimal`.
  let vagueDegrees: WordList
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
  /// Says of what follows that it is a component of the budget: `kegiatan`.
  let componentKinds: WordList
  /// Opens a quality at the end of a wording: `yang` memadai, `sesuai` standar.
  let closingQualities: WordList
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
    comparisons = list("perbandingan")
    comparing = list("pembanding")
    formulaLabels = list("label")
    explanations = list("penjelasan-rumus")
    slashPairs = list("pasangan")
    thresholds = list("ambang")
    timeUnits = list("satuan-waktu")
    timeNouns = list("waktu-inti")
    timeEndings = list("lanjutan-waktu")
    ages = list("usia")
    means = list("rata-rata")
    evidence = list("sumber-bukti")
    scores = list("skor")
    endingInX = list("akhiran-x")
    multiplications = list("perkalian")
    additions = list("penjumlahan")
    subtractions = list("pengurangan")
    percentWords = list("persen")
    plans = list("rencana")
    planned = list("direncanakan")
    countedOutputs = list("keluaran-terhitung")
    done = list("terlaksana")
    qualities = list("mutu")
    countedNouns = list("benda-terhitung")
    commonWords = list("kata-umum")
    countedUnits = list("unit-terhitung")
    timesTwentyFive = list("indeks-kali-25")
    preambles = list("pengantar")
    smallWords = list("kata-sambung")
    predicates = list("predikat")
    unlikeConditions = list("bukan-kondisi")
    degrees = list("kadar")
    scoreNames = list("sebutan-skor")
    shortfalls = list("belum-baik")
    commonProblems = list("masalah-umum")
    mayDouble = list("boleh-ganda")
    listOpenings = list("daftar")
    entities = list("entitas")
    qualityWords = list("sifat-mutu")
    promises = list("janji")
    yardsticks = list("tolok-ukur")
    vagueDegrees = list("derajat")
    common = list("umum")
    disclaimers = list("sangkalan")
    effects = list("pengaruh")
    rises = list("meningkat")
    falls = list("menurun")
    macro = list("makro")
    pairs = list("nama-baku")
    componentKinds = list("komponen")
    closingQualities = list("sifat")
    conjunctions = list("penghubung")
    nomenclatureSources = list("rujukan-nomenklatur")
  }

  /// The names that an office may add words under.
  static var names: [String] { groups.keys.sorted() }

  /// The words of the data files by their group.
  private static let groups: [String: [String]] = {
    var groups: [String: [String]] = [:]
    for bytes in [
      PackageResources.kata_kabur_tsv, PackageResources.kata_kaitan_tsv,
      PackageResources.kata_naskah_tsv, PackageResources.kata_pembuka_tsv,
      PackageResources.kata_ukuran_tsv,
    ] {
      for row in DataTable(bytes).rows where row.count >= 2 {
        groups[row[0], default: []].append(row[1])
      }
    }
    return groups
  }()
}
