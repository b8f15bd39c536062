import Pohon

/// What rules found out about texts, each once: its words, what it counts, what it is about.
struct TextMemory {
  private let words: PlainWords
  private let vocabulary: Vocabulary
  private lazy var formulaWords = FormulaWords(vocabulary)
  private var texts = TextBook()
  /// What is known of each text, by its number in ``texts``.
  private var phrases: [Phrase?] = []
  private var cores: [Phrase?] = []
  private var contents: [WordSet?] = []
  private var formulas: [Int: PrintedFormula] = [:]

  /// Nothing yet; texts will be read by these words.
  init(_ words: PlainWords, _ vocabulary: Vocabulary) {
    (self.words, self.vocabulary) = (words, vocabulary)
  }

  /// Most texts that are remembered from one tree to the next, and in one tree.
  private static let (mostKept, mostInTree) = (50_000, 4_000_000)

  /// Forgets texts that were looked at, if there are many: the next tree has others.
  mutating func forget() {
    if texts.count > Self.mostKept { forgetAll() }
  }

  private mutating func forgetAll() {
    texts = TextBook()
    phrases = []
    cores = []
    contents = []
    formulas = [:]
  }

  /// The number of `text`, with room for what is found out about it.
  private mutating func number(of text: String) -> Int {
    let number = texts.number(of: text)
    guard number == phrases.count else { return number }
    if number == Self.mostInTree {
      forgetAll()
      return self.number(of: text)
    }
    phrases.append(nil)
    cores.append(nil)
    contents.append(nil)
    return number
  }

  /// `text` in the form in which wordings are compared.
  mutating func phrase(_ text: String) -> Phrase { phrase(text, number(of: text)) }

  private mutating func phrase(_ text: String, _ number: Int) -> Phrase {
    if let known = phrases[number] { return known }
    let phrase = words.phrase(text)
    phrases[number] = phrase
    return phrase
  }

  /// `text` read as a printed formula.
  mutating func printedFormula(_ text: String) -> PrintedFormula {
    let number = number(of: text)
    if let known = formulas[number] { return known }
    let formula = PrintedFormula(text, words, formulaWords)
    formulas[number] = formula
    return formula
  }

  /// What a formula or name counts; see ``Pohon/Phrase/core``.
  mutating func core(_ text: String) -> Phrase {
    let number = number(of: text)
    if let known = cores[number] { return known }
    let core = phrase(text, number).core(by: vocabulary)
    cores[number] = core
    return core
  }

  /// The words that say what a text is about; see ``Pohon/Phrase/content``.
  mutating func content(_ text: String) -> WordSet {
    let number = number(of: text)
    if let known = contents[number] { return known }
    let content = phrase(text, number).content(by: vocabulary)
    contents[number] = content
    return content
  }
}
