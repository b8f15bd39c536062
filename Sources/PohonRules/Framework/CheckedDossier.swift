import Pohon

/// The dossier as rules see it, with what several of them need made once, when first asked for.
///
/// A class because of what it remembers; one check makes it, uses it and drops it.
final class CheckedDossier {
  /// The dossier itself.
  let dossier: Dossier
  /// What the office decided about the rules.
  let settings: SettingsBook
  /// Which rules speak about which documents.
  let scope: RuleScope
  /// The words that rules go by.
  let vocabulary: Vocabulary
  /// What the documents silence, and what of it was used.
  var silencing: Silencing

  private var lastRollup: Rollup?
  private var formulaUses = LastTree<[FormulaUse]>()
  private var codePlaces = LastTree<[[CodePlace]]>()
  private var codesOffParent = LastTree<[Finding]>()
  private let words: PlainWords
  private var texts: TextMemory
  private lazy var officeBooks = dossier.organisations.map { OfficeBook($0, words: words) }
  private lazy var offices: [[String: [OfficeBook.Match]]] = dossier.organisations.map { _ in [:] }

  init(_ dossier: Dossier, _ settings: SettingsBook = SettingsBook()) {
    self.dossier = dossier
    self.settings = settings
    let all = settings.all
    let words = PlainWords(aliases: all.flatMap { $0.aliases.sorted { $0.key < $1.key } })
    self.words = words
    let added = all.reduce(into: [:]) { $0.merge($1.words, uniquingKeysWith: +) }
    // Words are looked up in phrases, so they take the form that phrases have.
    vocabulary = Vocabulary(adding: added.mapValues { $0.map { words.phrase($0).description } })
    texts = TextMemory(words, vocabulary)
    scope = RuleScope(dossier, settings)
    silencing = Silencing(dossier)
  }

  /// The trees.
  var trees: [Tree] { dossier.trees }

  /// What joins nodes and indicators, resolved.
  private(set) lazy var links = LinkGraph(dossier)

  /// Where each indicator stands, by the numbers of ``links``.
  private lazy var indicatorPlaces = trees.enumerated().flatMap { number, tree in
    tree.nodes.flatMap { node in
      node.indicators.indices.map { Place(tree: number, node: node.position, indicator: $0) }
    }
  }

  /// For each indicator the indicators its `hitung` takes, by the numbers of ``links``.
  private(set) lazy var operands = CompressedRows(
    rows: links.indicatorCount,
    edges: links.terms.map { (from: Int32($0.result), to: Int32($0.operand)) })

  /// For each indicator its reports, as positions in the dossier's list.
  private(set) lazy var reports = {
    let links = links
    return CompressedRows(
      rows: links.indicatorCount,
      edges: dossier.realisasi.enumerated().map {
        (from: Int32(links.indicator($1.place)), to: Int32($0))
      })
  }()

  /// The nodes that something else names or reports, by the numbers of ``links``: their codes are in
  /// use.
  private(set) lazy var namedNodes: Set<Int> = {
    var named: Set<Int> = []
    func add(_ place: Place) { named.insert(links.node(place)) }
    for (operand, _) in links.terms { add(links.place(ofIndicator: operand)) }
    for (tree, document) in trees.enumerated() {
      for node in document.nodes {
        for link in node.links + node.indicators.flatMap(\.links) {
          if let place = links.names.place(link.target, writtenIn: tree) { add(place) }
        }
      }
    }
    for report in dossier.realisasi { add(report.place) }
    for report in dossier.variableReports { add(report.report.place) }
    return named
  }()

  /// The periods that anything was reported for, a list for each year. The latest 120 only, ten years
  /// of months: every one is looked at for every indicator.
  private(set) lazy var reportedPeriods: [[Period]] = {
    let latest = Set(dossier.realisasi.map(\.period)).sorted().suffix(120)
    return Dictionary(grouping: latest, by: \.year).sorted { $0.key < $1.key }.map(\.value)
  }()

  /// What `look` finds in the roll-up of each year, over the periods reported in it.
  ///
  /// Only the year looked at last is kept: a dossier of one year is rolled up once for all rules, and
  /// one of several years never takes more room than a year.
  func eachReportedYear(_ look: (Rollup) -> [Finding]) -> [Finding] {
    reportedPeriods.flatMap { periods in
      if lastRollup?.plan.periods != periods {
        lastRollup = Plan(dossier, graph: links, periods: periods).run()
      }
      return lastRollup.map(look) ?? []
    }
  }

  /// What is the same in two documents.
  private(set) lazy var pairs = DocumentPairs(self)

  /// For each tree the offices that its conditions name; nil where it has no organisation.
  private(set) lazy var namedOffices = trees.indices.map { NamedOffices($0, self) }

  /// The names of programs, kegiatan and sub kegiatan.
  private(set) lazy var nomenclature = Nomenclature { self.phrase($0) }

  /// Everything that carries weights, and the children that could, in document order.
  private(set) lazy var families = WeightFamily.all(in: self)

  /// A limit of `rule` in `tree`, as the office set it or else as it usually is.
  func threshold(_ name: String, of rule: any Rule, in tree: Tree) -> Double {
    settings[tree.id].thresholds[rule.id]?[name]
      ?? rule.thresholds.first { $0.name == name }?.usual ?? 0
  }

  /// The indicator numbered `number`, with where it stands.
  func indicator(_ number: Int) -> Placed {
    let place = indicatorPlaces[number]
    return Placed(tree: trees[place.tree], place: place)
  }

  /// The offices that a cell names, by the organisation numbered `organisation`.
  func offices(in cell: String, of organisation: Int) -> [OfficeBook.Match] {
    if let known = offices[organisation][cell] { return known }
    let matches = officeBooks[organisation].matches(in: cell)
    offices[organisation][cell] = matches
    return matches
  }

  /// Forgets texts that were looked at, if there are many: the next tree has others.
  func forget() { texts.forget() }

  /// `text` in the form in which wordings are compared.
  func phrase(_ text: String) -> Phrase { texts.phrase(text) }

  /// `text` read as a printed formula.
  func printedFormula(_ text: String) -> PrintedFormula { texts.printedFormula(text) }

  /// What a formula or name counts; see ``Pohon/Phrase/core``.
  func core(_ text: String) -> Phrase { texts.core(text) }

  /// The words that say what a text is about; see ``Pohon/Phrase/content``.
  func content(_ text: String) -> WordSet { texts.content(text) }

  /// The printed formulas of `tree`, in document order.
  func formulas(of tree: Tree) -> [FormulaUse] {
    formulaUses.value(for: tree) {
      tree.nodes.flatMap { node in
        node.indicators.enumerated().compactMap { index, indicator in
          indicator.formula.map { FormulaUse(node, index, indicator, $0, printedFormula($0)) }
        }
      }
    }
  }

  /// The codes of every node of `tree`, by position; see ``CodePlace/all(of:in:)``.
  func codes(of tree: Tree) -> [[CodePlace]] {
    codePlaces.value(for: tree) { tree.nodes.map { CodePlace.all(of: $0, in: tree) } }
  }

  /// What ``CodeOffParent`` finds in `tree`, without cures.
  func misnumbered(in tree: Tree) -> [Finding] {
    codesOffParent.value(for: tree) { CodeOffParent().faults(in: tree, self) }
  }
}
