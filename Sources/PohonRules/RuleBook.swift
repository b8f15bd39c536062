import Pohon

/// All rules, and what they find.
public enum RuleBook {
  /// The rules, in the order of their page.
  static let rules: [any Rule] = [
    TreeOutOfShape(),
    DeadEnd(),
    OnlyChild(),
    CodeOffParent(),
    DuplicateCode(),
    StatementVaries(),
    OpeningVerbOffLevel(),
    NodeWithoutIndicator(),
    NarrativeIndicatorDiffers(),
    IndicatorOffLevel(),
    SameMeasureTwice(),
    PercentageWithoutQuotient(),
    CountComputedAsPercentage(),
    CopiedFormula(),
    PolarityUnknown(),
    TargetOffScale(),
    TargetAgainstPolarity(),
    BandsOffScale(),
    UnknownScale(),
    WeightsOffWhole(),
    WeightsNotSet(),
    AggregationImpossible(),
    ChildTargetsFallShort(),
    RealisasiIncomplete(),
    ParentOffRollup(),
    ImplausibleCapaian(),
    TwoValuesOfOneIndicator(),
    UnknownUnit(),
    Cycle(),
    LinkToNowhere(),
    RedundantLink(),
  ]

  /// The rules about silencing, which speak after all others and cannot be silenced.
  static let silencingRules: [any Rule] = [
    SilenceWithoutReason(),
    UnusedSilence(),
  ]

  /// What a planner may ask about each rule.
  public static var infos: [RuleInfo] { (rules + silencingRules).map(\.info) }

  /// What a planner may ask about the rule called `id`, or nil.
  public static func info(_ id: RuleID) -> RuleInfo? {
    (rules + silencingRules).first { $0.id == id }?.info
  }

  /// What the rules find, in the order of the documents, without what the documents silence.
  ///
  /// `only` leaves the others out; `least` is the least severity that is told.
  public static func check(
    _ dossier: Dossier, only: Set<RuleID>? = nil, least: Severity = .suggestion
  ) -> [Finding] {
    let checked = CheckedDossier(dossier)
    let wanted = { (rule: any Rule) in only?.contains(rule.id) ?? true }
    let tellsUnused = silencingRules.contains { wanted($0) }
    let running = tellsUnused ? rules : rules.filter(wanted)
    let found = running.flatMap { $0.check(checked) }
    let kept = checked.silencing.keep(found, of: running)
    let all = kept + silencingRules.filter(wanted).flatMap { $0.check(checked) }
    return FindingOrder(dossier).sort(
      all.filter { $0.severity >= least && only?.contains($0.rule) ?? true })
  }
}
