/// What is assumed: the same thing for the same reason once, with all its places.
public struct AssumptionList: Sendable {
  /// One thing that is assumed.
  public struct Entry: Hashable, Sendable {
    /// The assumed fields in words.
    public let what: String
    /// Why.
    public let reason: String
    /// Where, in the order in which they were added.
    public fileprivate(set) var places: [String]
  }

  private struct Key: Hashable {
    let what: String
    let reason: String
  }

  /// In the order in which they were first added.
  public private(set) var entries: [Entry] = []
  private var positions: [Key: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// Adds that `what` is assumed at `place` for `reason`.
  public mutating func add(_ place: String, _ what: String, _ reason: String) {
    let key = Key(what: what, reason: reason)
    if let position = positions[key] { return entries[position].places.append(place) }
    positions[key] = entries.count
    entries.append(Entry(what: what, reason: reason, places: [place]))
  }

  /// Adds what was assumed at `place`, if anything.
  public mutating func add(_ place: String, _ assumptions: Assumptions) {
    if assumptions.marks.isEmpty { return }
    add(place, assumptions.words, assumptions.reason ?? "alasan tidak disebut")
  }
}

extension Assumptions {
  /// The assumed fields in the order of the file format, each with its periods where not all of it is
  /// assumed: `jenis nilai, target (2021–2026)`.
  public var words: String { Self.words(marks) }

  /// Those of some marks; see ``words``.
  public static func words(_ marks: Set<Mark>) -> String {
    Dictionary(grouping: marks, by: \.name).sorted { $0.key.ordinal < $1.key.ordinal }
      .map { name, marks in
        let words = name.rawValue.replacing("_", with: " ")
        // A mark without item is the whole field.
        let items = marks.compactMap(\.item)
        let keys = items.count < marks.count ? "" : keys(items)
        return keys.isEmpty ? words : "\(words) (\(keys))"
      }.joined(separator: ", ")
  }

  /// The periods, years that follow one another as a range; positions in a list say nothing.
  private static func keys(_ items: [String]) -> String {
    let periods = items.compactMap { Period($0) }.sorted()
    let years = periods.filter { $0.months.count == 12 }.map(\.year)
    let others = periods.filter { $0.months.count < 12 }.map(\.description)
    guard years.count > 2, let first = years.first, let last = years.last,
      last - first == years.count - 1
    else { return (years.map(String.init) + others).joined(separator: ", ") }
    return (["\(first)–\(last)"] + others).joined(separator: ", ")
  }
}
