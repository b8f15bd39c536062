import Pohon

/// Pairs the findings of a baseline with those of today, each with one at most; the surest pairs
/// first.
struct BaselineMatching {
  /// A key in the form in which it is compared.
  private struct Form: Hashable {
    var key: FindingKey
    var statement: Phrase
    var indicator: Phrase
  }

  /// For each finding of today whether it has a pair.
  private(set) var isKnown: [Bool]
  /// For each finding of the baseline whether it has a pair.
  private(set) var isTaken: [Bool]

  /// Most findings of one place that are tried as a pair, so that many equal ones stay linear.
  private static let mostTried = 16

  private let old: [Form]
  private let new: [Form]
  /// The conditions that each document holds today.
  private let statements: [String: Set<Phrase>]

  init(_ old: [FindingKey], _ new: [FindingKey], _ dossier: Dossier) {
    let words = PlainWords()
    func form(_ key: FindingKey) -> Form {
      Form(
        key: key, statement: words.phrase(key.statement), indicator: words.phrase(key.indicator))
    }
    self.old = old.map(form)
    self.new = new.map(form)
    isTaken = Array(repeating: false, count: old.count)
    isKnown = Array(repeating: false, count: new.count)
    let looked = Set(old.map(\.document))
    statements = Dictionary(
      dossier.trees.filter { looked.contains($0.id) }.map { tree in
        (tree.id, Set(tree.nodes.map { words.phrase($0.statement) }))
      }, uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    pair(by: { [$0.key.code, $0.statement.description, $0.indicator.description] })
    pair(by: { $0.statement.isEmpty ? nil : [$0.statement.description, $0.indicator.description] })
    let statements = statements
    pair(
      by: { $0.key.code.isEmpty ? nil : [$0.key.code] },
      where: { Self.isReworded($0, $1, statements) })
  }

  /// Pairs findings of the same rule, document, field and words whose `place` is the same too.
  private mutating func pair(
    by place: (Form) -> [String]?, where fits: (Form, Form) -> Bool = { _, _ in true }
  ) {
    func group(_ form: Form) -> [String]? {
      place(form).map { [form.key.rule, form.key.document, form.key.field, form.key.words] + $0 }
    }
    var waiting: [[String]: [Int]] = [:]
    for index in old.indices.reversed() where !isTaken[index] {
      if let group = group(old[index]) { waiting[group, default: []].append(index) }
    }
    for index in new.indices where !isKnown[index] {
      guard let group = group(new[index]), let candidates = waiting[group],
        let turn = candidates.suffix(Self.mostTried).lastIndex(where: {
          fits(old[$0], new[index])
        })
      else { continue }
      isTaken[candidates[turn]] = true
      isKnown[index] = true
      waiting[group]?.remove(at: turn)
    }
  }

  /// Whether two findings at one code may speak of one condition in other words. Not where the old
  /// condition still stands somewhere: then the code has gone to another one.
  private static func isReworded(
    _ old: Form, _ new: Form, _ statements: [String: Set<Phrase>]
  ) -> Bool {
    if old.statement != new.statement {
      guard !(statements[old.key.document]?.contains(old.statement) ?? false),
        isAlike(old.statement, new.statement)
      else { return false }
    }
    return isAlike(old.indicator, new.indicator)
  }

  /// Whether two phrases share half of their words.
  private static func isAlike(_ a: Phrase, _ b: Phrase) -> Bool {
    let (first, second) = (Set(a.words), Set(b.words))
    return 2 * first.intersection(second).count >= max(first.count, second.count)
  }
}
