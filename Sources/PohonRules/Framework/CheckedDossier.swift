import Pohon

/// The dossier as rules see it, with what several of them need made once, when first asked for.
///
/// A class because of what it remembers; one check makes it, uses it and drops it.
final class CheckedDossier {
  /// The dossier itself.
  let dossier: Dossier
  /// What the documents silence, and what of it was used.
  var silencing: Silencing

  private let words = PlainWords()
  private var phrases: [String: Phrase] = [:]
  private var cores: [String: Phrase] = [:]
  private lazy var officeBooks = dossier.organisations.map { OfficeBook($0, words: words) }
  private lazy var offices: [[String: [OfficeBook.Match]]] = dossier.organisations.map { _ in [:] }

  init(_ dossier: Dossier) {
    self.dossier = dossier
    silencing = Silencing(dossier)
  }

  /// The trees.
  var trees: [Tree] { dossier.trees }

  /// What joins nodes and indicators, resolved.
  private(set) lazy var links = LinkGraph(dossier)

  /// For each indicator the indicators its `hitung` takes, by the numbers of ``links``.
  private(set) lazy var operands = CompressedRows(
    rows: links.firstIndicator[links.firstIndicator.count - 1],
    edges: links.terms.map { (from: Int32($0.result), to: Int32($0.operand)) })

  /// Everything that carries weights, or could, in document order.
  private(set) lazy var families = WeightFamily.all(in: self)

  /// The indicator numbered `number`, with where it stands.
  func indicator(_ number: Int) -> Placed {
    let place = links.place(ofIndicator: number)
    return Placed(tree: trees[place.tree], place: place)
  }

  /// The offices that a cell names, by the organisation numbered `organisation`.
  func offices(in cell: String, of organisation: Int) -> [OfficeBook.Match] {
    if let known = offices[organisation][cell] { return known }
    let matches = officeBooks[organisation].matches(in: cell)
    offices[organisation][cell] = matches
    return matches
  }

  /// `text` in the form in which wordings are compared.
  func phrase(_ text: String) -> Phrase {
    if let known = phrases[text] { return known }
    let phrase = words.phrase(text)
    phrases[text] = phrase
    return phrase
  }

  /// What a formula or name counts; see ``Pohon/Phrase/core``.
  func core(_ text: String) -> Phrase {
    if let known = cores[text] { return known }
    let core = phrase(text).core
    cores[text] = core
    return core
  }
}
