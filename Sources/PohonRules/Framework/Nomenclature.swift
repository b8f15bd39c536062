import Pohon

/// The names of programs, kegiatan and sub kegiatan, by the words that a condition copies from them.
struct Nomenclature {
  /// One name of the list.
  struct Entry {
    var kind: Component.Kind
    /// Its code, `x.xx` where it serves every urusan; empty where the source prints none.
    var code: String
    var name: String
    var phrase: Phrase

    /// The code of the kegiatan that it belongs to, or is; empty where unknown.
    var activity: String {
      guard kind == .subKegiatan else { return code }
      return code.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(code[..<$0]) } ?? ""
    }
  }

  /// What a condition copies.
  struct Copy {
    var entry: Entry
    /// Whether nothing but an opening word was put before the name.
    var isWhole: Bool
  }

  /// The earliest year that any text of the list is of; older documents followed another list.
  let since: Int?
  /// Upper names first: a sub kegiatan may bear the name of its kegiatan.
  private var whole: [Phrase: [Entry]] = [:]
  /// By the name without its first word: the opening word that takes its meaning, and the name.
  private var rests: [Phrase: [(opening: Word, entry: Entry)]] = [:]
  /// By their first word, longest first: names that a condition may put a few words into or after.
  private var loose: [Word: [Entry]] = [:]
  private var activities: [String: Entry] = [:]

  /// The shipped list, in the words that `phrase` compares.
  init(_ phrase: (String) -> Phrase) {
    var years: [Int] = []
    for row in DataTable(PackageResources.nomenklatur_tsv).rows where row.count >= 6 {
      guard let kind = Self.kinds[row[0]] else { continue }
      let entry = Entry(
        kind: kind, code: row[1] == "-" ? "" : row[1], name: row[2], phrase: phrase(row[2]))
      if let year = Int(row[5]) { years.append(year) }
      whole[entry.phrase, default: []].append(entry)
      if row[3] != "-" {
        rests[entry.phrase.dropping(1), default: []].append((Word(row[3]), entry))
      }
      if let first = entry.phrase.first { loose[first, default: []].append(entry) }
      if kind == .kegiatan { activities[entry.code] = entry }
    }
    for first in loose.keys {
      loose[first]?.sort {
        ($1.phrase.words.count, $0.code) < ($0.phrase.words.count, $1.code)
      }
    }
    since = years.min()
  }

  private static let kinds: [String: Component.Kind] = [
    "program": .program, "kegiatan": .kegiatan, "sub-kegiatan": .subKegiatan,
  ]

  /// The kegiatan that `entry` belongs to, unless it is one itself.
  func activity(of entry: Entry) -> Entry? {
    entry.kind == .subKegiatan ? activities[entry.activity] : nil
  }

  /// The name that `statement` copies.
  ///
  /// A result copies a name only whole, or with whose it is at its end. What is delivered also copies
  /// it where the opening word stands for the first word of the name (Terkelolanya, pengelolaan),
  /// where a paper is put before it, a quality after it, or a word or two into a long one.
  func copy(in statement: Phrase, isResult: Bool, by vocabulary: Vocabulary) -> Copy? {
    let opening = statement.first.flatMap { $0.description.hasSuffix("nya") ? $0 : nil }
    var body = statement.dropping(opening == nil ? 0 : 1)
    if let kind = vocabulary.componentKinds.opening(of: body.words) {
      body = body.dropping(kind.count)
    }
    func named(_ phrase: Phrase) -> Entry? {
      isResult ? whole[phrase]?.first : whole[phrase]?.last
    }
    if let entry = named(body) { return Copy(entry: entry, isWhole: true) }
    if let entry = body.withoutObject(by: vocabulary).flatMap(named) {
      return Copy(entry: entry, isWhole: false)
    }
    guard !isResult else { return nil }
    if let entry = rests[body]?.last(where: { $0.opening == opening })?.entry {
      return Copy(entry: entry, isWhole: true)
    }
    if vocabulary.papers.contains(body.first), let entry = named(body.dropping(1)) {
      return Copy(entry: entry, isWhole: false)
    }
    return body.first.flatMap { loose[$0] }?
      .first { Self.holds(body.words, $0.phrase.words, vocabulary) }
      .map { Copy(entry: $0, isWhole: false) }
  }

  /// Whether `words` say `name` in its order, with at most a word in four put in, and then nothing
  /// more than a quality.
  private static func holds(
    _ words: [Word], _ name: [Word], _ vocabulary: Vocabulary
  ) -> Bool {
    guard name.count >= fewestWords else { return false }
    var allowed = name.count < fewestLongWords ? 0 : name.count / 4
    var said = 0
    var at = 0
    while at < words.count, said < name.count {
      if words[at] == name[said] {
        said += 1
      } else if allowed > 0 {
        allowed -= 1
      } else {
        return false
      }
      at += 1
    }
    return said == name.count
      && (at == words.count || vocabulary.closingQualities.contains(words[at]))
  }

  /// Names of fewer words are too common to be looked for inside a longer wording.
  private static let fewestWords = 3
  /// Names of fewer words bear no word put in.
  private static let fewestLongWords = 5
}

extension Component.Kind {
  /// What a finding calls it.
  var word: String {
    switch self {
    case .program: "program"
    case .kegiatan: "kegiatan"
    case .subKegiatan: "sub kegiatan"
    }
  }
}
