/// Gathers the text of an element that holds runs, without the hints how to pronounce it.
struct TextRuns {
  /// What was gathered.
  private(set) var text = ""
  private var isPhonetic = false
  private var isInText = false
  private let mostBytes: Int

  init(limits: WorkbookLimits) { mostBytes = limits.textBytes }

  mutating func open(_ name: String) {
    switch name {
    case "rPh": isPhonetic = true
    case "t": isInText = !isPhonetic
    default: break
    }
  }

  mutating func take(_ piece: String) throws(WorkbookError) {
    if isInText { try add(piece) }
  }

  /// Takes a piece whatever element it stands in.
  mutating func add(_ piece: String) throws(WorkbookError) {
    text += piece
    guard text.utf8.count <= mostBytes else {
      throw .tooLarge("satu sel berisi lebih dari \(grouped(mostBytes)) huruf")
    }
  }

  mutating func close(_ name: String) {
    switch name {
    case "rPh": isPhonetic = false
    case "t": isInText = false
    default: break
    }
  }

  /// Forgets what was gathered.
  mutating func clear() { (text, isPhonetic, isInText) = ("", false, false) }
}
