/// The texts that cells share; a text that a thousand cells hold is in memory once.
final class SharedTexts: PartReader {
  /// The texts, as cells number them from 0.
  private(set) var texts: [String] = []
  private var runs: TextRuns
  private let most: Int

  init(limits: WorkbookLimits) {
    runs = TextRuns(limits: limits)
    most = limits.cells
  }

  func open(_ name: String, _ attributes: [String: String], depth: Int) throws(WorkbookError) {
    guard depth > 2 else { return runs.clear() }
    runs.open(name)
  }

  func take(_ text: String) throws(WorkbookError) { try runs.take(text) }

  func close(_ name: String, depth: Int) throws(WorkbookError) {
    runs.close(name)
    guard depth == 2, name == "si" else { return }
    guard texts.count < most else { throw .tooLarge("lebih dari \(grouped(most)) teks") }
    texts.append(EscapedText.decoded(runs.text))
  }
}
