import Pohon

/// The findings that an office has seen and accepted, to tell new ones from.
///
/// Kept as text: a heading, then one finding a line, columns between tabs, sorted, equal findings
/// as often as they occur, so that a change is small in a version history.
public struct Baseline: Sendable {
  /// The findings accepted.
  public private(set) var keys: [FindingKey]

  /// Accepts the findings with these keys.
  public init(_ keys: [FindingKey]) { self.keys = keys }

  /// Reads what ``text`` writes.
  public init(bytes: some Collection<UInt8>) throws(BaselineError) {
    keys = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      var line = Array(line)
      if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      guard let text = String(validating: line, as: UTF8.self) else {
        throw BaselineError(line: number, message: "bukan teks UTF-8")
      }
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if number == 1 {
        guard parts == FindingKey.columns else {
          throw BaselineError(
            line: 1,
            message: "bukan berkas dasar; diharapkan judul kolom "
              + FindingKey.columns.joined(separator: ", "))
        }
        continue
      }
      if text.isEmpty { continue }
      guard let key = FindingKey(parts: parts) else {
        throw BaselineError(
          line: number,
          message: "berisi \(parts.count) kolom; diharapkan \(FindingKey.columns.count) kolom yang "
            + "dipisah tab")
      }
      keys.append(key)
    }
  }

  /// The text of the file.
  public var text: String {
    let sorted = keys.map { (order: Self.order($0), parts: $0.parts) }.sorted { a, b in
      a.order.lexicographicallyPrecedes(b.order) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    return ([FindingKey.columns] + sorted.map(\.parts)).map { $0.joined(separator: "\t") + "\n" }
      .joined()
  }

  /// By document, rule and condition; the code comes last, so that renumbering moves no line.
  private static func order(_ key: FindingKey) -> [String] {
    [key.document, key.rule, key.statement, key.indicator, key.field, key.words, key.code]
  }

  /// Which of the findings with these keys are accepted, one after another, and what of the baseline
  /// does not occur any more. Linear.
  ///
  /// A finding is the same when all of its key is; or when its condition has moved to another code;
  /// or when its condition or indicator was reworded, keeping its code and half of its words.
  /// - Parameter documents: those that were looked at; what is accepted in others is left alone.
  public func compare(
    _ keys: [FindingKey], in dossier: Dossier, documents: Set<String>
  ) -> Comparison {
    var matching = BaselineMatching(self.keys, keys, dossier)
    matching.run()
    return Comparison(
      isKnown: matching.isKnown,
      gone: zip(self.keys, matching.isTaken).count { key, isTaken in
        !isTaken && documents.contains(key.document)
      })
  }

  /// What comparing findings with a baseline gave.
  public struct Comparison: Sendable {
    /// For each finding whether it is accepted.
    public let isKnown: [Bool]
    /// How many accepted findings do not occur any more.
    public let gone: Int
  }
}

/// What is wrong with a file that should hold a baseline.
public struct BaselineError: Error, Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong there and what was expected, in Indonesian, without full stop.
  public let message: String
}
