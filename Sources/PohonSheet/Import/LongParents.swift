import Pohon

/// Finds the condition above each one of a long table: by the column of parents, else by its code,
/// else by the order of levels.
struct LongParents {
  private let reader: LongReader
  /// The nearest condition above with each code.
  private var above: [String: Int] = [:]

  init(reader: LongReader) { self.reader = reader }

  /// Gives each condition its parent.
  mutating func settle(_ draft: inout ImportDraft) {
    let outcomes = draft.nodes.indices.filter { draft.nodes[$0].knownLevel == .outcome }
    let byStatement = Dictionary(
      draft.nodes.enumerated().map { ($1.statement?.text ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    var latest: [Level: Int] = [:]
    for node in draft.nodes.indices {
      let level = draft.nodes[node].knownLevel
      if let stated = reader.parents[node] {
        draft.nodes[node].parent =
          stated.text.text.isEmpty
          ? nil : find(stated.text, isNumber: stated.isNumber, of: node, byStatement, &draft)
      } else if level != .outcome, !hasOnlyStatedParents {
        draft.nodes[node].parent =
          aboveByCode(node, &draft)
          ?? (outcomes.count == 1 && !isOfIKU(level) && outcomes[0] != node
            && !hasMiddle(level, latest) ? outcomes[0] : nil)
          ?? aboveByLevel(level, latest)
      }
      if let code = draft.nodes[node].code?.text { above[code] = node }
      if let level { latest[level] = node }
      for lower in lower(than: level) { latest[lower] = nil }
    }
    cutCircles(&draft)
  }

  /// Whether the sheet has a column of parents, so that an empty cell means a root.
  private var hasOnlyStatedParents: Bool { !reader.parents.isEmpty }

  private func find(
    _ text: PlacedText, isNumber: Bool, of node: Int, _ byStatement: [String: Int],
    _ draft: inout ImportDraft
  ) -> Int? {
    let code = PrintedCode.plain(text.text)
    if isNumber, let own = draft.nodes[node].code?.text {
      let above = CodeColumn.parts(own).above
      if above != code, CodeColumn.asNumber(above) == code, let spoiled = condition(of: above) {
        draft.say("induk “\(code)” tersimpan sebagai angka; dibaca \(above)", at: text.place)
        return spoiled
      }
    }
    if let found = condition(of: code) ?? byStatement[inOneLine(text.text)] {
      if found != node { return found }
      draft.say("kondisi ini menjadi induk dirinya sendiri; dibaca tanpa induk", at: text.place)
      return nil
    }
    draft.say(
      "induk “\(shortened(text.text))” tidak ada di antara kondisi; dibaca tanpa induk",
      at: text.place)
    return nil
  }

  /// The nearest condition above with a code, else the first below.
  private func condition(of code: String) -> Int? { above[code] ?? reader.first[code] }

  /// The condition whose code is the longest beginning of this one's, point by point.
  private func aboveByCode(_ node: Int, _ draft: inout ImportDraft) -> Int? {
    guard let code = draft.nodes[node].code else { return nil }
    let nearest = CodeColumn.parts(code.text).above
    var rest = nearest
    while !rest.isEmpty {
      if let found = condition(of: rest), found != node {
        if rest != nearest {
          draft.say(
            "kode “\(nearest)” tidak ada; kondisi \(code.text) diletakkan di bawah \(rest)",
            at: code.place)
        }
        return found
      }
      rest = CodeColumn.parts(rest).above
    }
    return nil
  }

  private func aboveByLevel(_ level: Level?, _ latest: [Level: Int]) -> Int? {
    guard let level else { return nil }
    let ladder = isOfIKU(level) ? Profile.iku.ladder : Profile.csf.ladder
    return ladder.prefix { $0 != level }.reversed().lazy.compactMap { latest[$0] }.first
  }

  /// Whether a condition between the outcome and this level stands above.
  private func hasMiddle(_ level: Level?, _ latest: [Level: Int]) -> Bool {
    guard let level, let above = aboveByLevel(level, latest) else { return false }
    return above != latest[.outcome]
  }

  private func lower(than level: Level?) -> ArraySlice<Level> {
    guard let level else { return [] }
    let ladder = isOfIKU(level) ? Profile.iku.ladder : Profile.csf.ladder
    return ladder.drop { $0 != level }.dropFirst()
  }

  private func isOfIKU(_ level: Level?) -> Bool { level == .tujuan || level == .sasaran }

  /// Makes roots of conditions that stand below themselves.
  private func cutCircles(_ draft: inout ImportDraft) {
    var state = [Int](repeating: 0, count: draft.nodes.count)
    for start in draft.nodes.indices where state[start] == 0 {
      var path: [Int] = []
      var at: Int? = start
      while let node = at, state[node] == 0 {
        state[node] = 1
        path.append(node)
        at = draft.nodes[node].parent
      }
      if let node = at, state[node] == 1 {
        draft.nodes[node].parent = nil
        draft.say(
          "induk kondisi ini berputar kembali kepadanya; dibaca tanpa induk",
          at: draft.nodes[node].place)
      }
      for node in path { state[node] = 2 }
    }
  }
}
