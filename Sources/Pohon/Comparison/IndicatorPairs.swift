/// The indicators of one condition in two versions: matched by name, then by a name that is akin,
/// then by their place among those that are left.
struct IndicatorPairs {
  /// What changed, in the order of the newer version; what was removed comes first.
  let changes: [TreeChange]

  /// Likeness from which two names mean one indicator.
  private static let akin = 0.5

  init(_ old: Node, _ new: Node, words: PlainWords) {
    let oldOfNew = Self.match(old, new, words)
    let matched = Set(oldOfNew.compactMap { $0 })
    var changes: [TreeChange] = []
    for (index, indicator) in old.indicators.enumerated() where !matched.contains(index) {
      var change = TreeChange(
        .indicatorRemoved, old: old.position, new: new.position, before: indicator.name)
      change.oldIndicator = index
      changes.append(change)
    }
    for (index, indicator) in new.indicators.enumerated() {
      guard let match = oldOfNew[index] else {
        var change = TreeChange(
          .indicatorAdded, old: old.position, new: new.position, after: indicator.name)
        change.newIndicator = index
        changes.append(change)
        continue
      }
      changes += Self.compare(old.indicators[match], indicator, words).map { found in
        var change = found
        (change.old, change.new) = (old.position, new.position)
        (change.oldIndicator, change.newIndicator) = (match, index)
        return change
      }
    }
    self.changes = changes
  }

  private static func match(_ old: Node, _ new: Node, _ words: PlainWords) -> [Int?] {
    let oldNames = old.indicators.map { words.phrase($0.name) }
    let newNames = new.indicators.map { words.phrase($0.name) }
    var oldOfNew: [Int?] = Array(repeating: nil, count: newNames.count)
    var free = Array(oldNames.indices)
    for isSame: (Int, Int) -> Bool in [
      { oldNames[$0] == newNames[$1] },
      { oldNames[$0].likeness(to: newNames[$1]) >= akin },
      { $0 == $1 && old.indicators.count == new.indicators.count },
    ] {
      for index in newNames.indices where oldOfNew[index] == nil {
        guard let found = free.firstIndex(where: { isSame($0, index) }) else { continue }
        oldOfNew[index] = free.remove(at: found)
      }
    }
    return oldOfNew
  }

  private static func compare(
    _ old: Indicator, _ new: Indicator, _ words: PlainWords
  ) -> [TreeChange] {
    var found: [TreeChange] = []
    func note(_ kind: TreeChange.Kind, _ before: String?, _ after: String?) {
      if before != after {
        found.append(TreeChange(kind, old: nil, new: nil, before: before, after: after))
      }
    }
    note(.indicatorRenamed, old.name, new.name)
    if old.formula.map(words.phrase) != new.formula.map(words.phrase) {
      note(.formula, old.formula, new.formula)
    }
    if old.computation != new.computation {
      found.append(
        TreeChange(
          .computation, old: nil, new: nil, before: old.computation?.method.rawValue,
          after: new.computation?.method.rawValue))
    }
    note(.satuan, old.satuan, new.satuan)
    note(.polarity, old.polarity?.rawValue, new.polarity?.rawValue)
    note(.scale, old.scale, new.scale)
    found += values(.baseline, old.baseline, new.baseline)
    found += values(.target, old.targets, new.targets)
    note(.indicatorWeight, old.weight.map(figure), new.weight.map(figure))
    let fields: [(FieldName, (Indicator) -> [String])] = [
      (.definisi, { $0.definition.map { [$0] } ?? [] }),
      (.relevansi, { $0.relevance.map { [$0] } ?? [] }),
      (.sumberData, \.sources), (.penanggungJawab, { $0.owners.map(\.name) }),
      (.akumulasi, { $0.accumulation.map { [$0.rawValue] } ?? [] }),
      (.jadwal, { $0.schedule.map { [$0.rawValue] } ?? [] }),
    ]
    return found + fields.compactMap { name, read in TreeChange.field(name, read(old), read(new)) }
  }

  /// The periods whose values differ; two ways of writing one number do not.
  private static func values(
    _ kind: TreeChange.Kind, _ old: [Target], _ new: [Target]
  ) -> [TreeChange] {
    let before = Dictionary(old.map { ($0.period, $0.value) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(new.map { ($0.period, $0.value) }, uniquingKeysWith: { a, _ in a })
    return Set(before.keys).union(after.keys).sorted().compactMap { period in
      let (first, second) = (before[period], after[period])
      let areEqual =
        first?.reading == second?.reading
        && (first?.satuan == second?.satuan || first?.text == second?.text)
      guard !areEqual else { return nil }
      var change = TreeChange(kind, old: nil, new: nil, before: first?.text, after: second?.text)
      change.period = period
      return change
    }
  }
}
