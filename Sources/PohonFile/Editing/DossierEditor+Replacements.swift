import Pohon

extension DossierEditor {
  /// A stretch of a file and what is to stand there.
  public struct Replacement: Hashable, Sendable {
    /// The file.
    public let path: String
    /// What is replaced; empty where something is put in.
    public let range: TextRange
    /// What stands there afterwards, as it is written in the file, quotes and all.
    public let text: String
  }

  /// For each cure what it changes in the files of `loaded`, as they were read; nil for none, and
  /// where the text cannot be changed so that it reads back as meant.
  ///
  /// The cures are first tried together, and only those that meet each other one by one, so that
  /// a file is read again a few times and not for every cure.
  public static func replacements(
    of cures: [Cure?], in loaded: LoadedDossier
  ) -> [[Replacement]?] {
    var together = DossierEditor(loaded)
    var unproven: Set<Int> = []
    var found = cures.enumerated().map { index, cure -> [Replacement]? in
      guard let cure else { return nil }
      var alone = DossierEditor(loaded)
      guard alone.take(cure) else { return nil }
      if !together.take(cure) { unproven.insert(index) }
      return alone.replacements
    }
    if together.changes() == nil { unproven = Set(found.indices.filter { found[$0] != nil }) }
    for (turn, index) in unproven.sorted().enumerated() {
      var alone = DossierEditor(loaded)
      let isProven =
        turn < mostProven && (cures[index].map { alone.take($0) } ?? false)
        && alone.changes() != nil
      if !isProven { found[index] = nil }
    }
    return found
  }

  /// Most cures that are tried one by one.
  private static let mostProven = 200

  /// What was taken in, file by file.
  private var replacements: [Replacement] {
    editors.sorted { $0.key < $1.key }.flatMap { number, editor -> [Replacement] in
      let file = loaded.files[number]
      return editor.replacements.map { bytes, text in
        let (start, end) = (bytes.lowerBound, bytes.upperBound)
        return Replacement(
          path: file.path,
          range: TextRange(file.source.point(atByte: start), file.source.point(atByte: end)),
          text: text)
      }
    }
  }
}
