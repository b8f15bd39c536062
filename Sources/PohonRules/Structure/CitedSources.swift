/// The names by which texts cite the nomenclature.
struct CitedSources {
  private let names: Set<String>
  private let marks: TextGlance.Marks

  init(_ list: WordList) {
    names = Set(list.words.map(\.description))
    marks = TextGlance.Marks(names)
  }

  /// The first source that `text` cites, with the words that follow it; nil for none.
  func citation(in text: String) -> String? {
    guard TextGlance.holds(text, marks) else { return nil }
    let words = text.split { $0.isWhitespace || "(),;".contains($0) }
    return words.firstIndex { names.contains($0.lowercased()) }
      .map { words[$0...].prefix(4).joined(separator: " ") }
  }
}
