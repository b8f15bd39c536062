import Pohon

/// All rules, and what they find.
public enum RuleBook {
  /// The rules, in the order of their page.
  static let rules: [any Rule] = [
    TreeOutOfShape(),
    DeadEnd(),
    OnlyChild(),
    IndexAndSectionsDiffer(),
    OneAntaraPerOffice(),
    NodeFromNomenclature(),
    FactorWithoutNode(),
    NodeWithoutComponent(),
    ComponentWithoutNode(),
    CodeOffParent(),
    DuplicateCode(),
    CodeGap(),
    CodeVaries(),
    CodeStyleVaries(),
    StatementVaries(),
    OpeningVerbOffLevel(),
    StatementIsTheMeasure(),
    MechanicalTextError(),
    ExplanationOffCondition(),
    NodeWithoutIndicator(),
    NarrativeIndicatorDiffers(),
    EmptyDefinition(),
    NodeWithoutProblem(),
    CopiedProblem(),
    SatuanMissing(),
    IndicatorOffLevel(),
    QualityPromisedOnlyCounted(),
    SameMeasureTwice(),
    VagueIndicator(),
    TooManyIndicators(),
    RelevanceDisclaimed(),
    PercentageWithoutQuotient(),
    CountComputedAsPercentage(),
    CopiedFormula(),
    FormulaIsNoCalculation(),
    FormulaMeasuresSomethingElse(),
    FormulaDimensionsDisagree(),
    MeasureIsOnlyPlanCompletion(),
    ResultMeasuredByOutputs(),
    NoTimeFrame(),
    UnusedVariable(),
    PolarityUnknown(),
    PolarityAgainstStatement(),
    YearWithoutTarget(),
    BaselineMissing(),
    YearOutsidePeriod(),
    TargetUnitDiffers(),
    TargetAgainstPolarity(),
    FlatTarget(),
    TargetOffScale(),
    ContributionOffParent(),
    ParentPartUncovered(),
    IndicatorAtWrongNode(),
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
    UnitSpellingVaries(),
    NoInternalOwner(),
    CollectiveOwner(),
    OwnerChainBroken(),
    UnitWithoutNode(),
    UndeclaredCrosscutting(),
    StatementDiffersBetweenDocuments(),
    IndicatorDiffersBetweenDocuments(),
    DatesDisagree(),
    LegalCitationOdd(),
    ForeignEntity(),
    StatedCountDiffers(),
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

  /// The names of the word lists that an office may add to.
  public static var wordLists: [String] { Vocabulary.names }

  /// What the rules find, in the order of the documents, without what the documents silence and
  /// what the settings switch off.
  ///
  /// `only` leaves the others out; `least` is the least severity that is told.
  public static func check(
    _ dossier: Dossier, settings: SettingsBook = SettingsBook(), only: Set<RuleID>? = nil,
    least: Severity = .suggestion
  ) -> [Finding] {
    let checked = CheckedDossier(dossier, settings)
    let scope = checked.scope
    let wanted = { (rule: any Rule) in only?.contains(rule.id) ?? true }
    let tellsUnused = silencingRules.contains { wanted($0) }
    let running = (tellsUnused ? rules : rules.filter(wanted)).filter(scope.mayRun)
    let found = running.flatMap { rule in scope.keep(rule.check(checked), of: rule) }
    let kept = checked.silencing.keep(found)
    let all =
      kept
      + silencingRules.filter(wanted).flatMap { rule in
        scope.keep(rule.check(checked), of: rule)
      }
    return FindingOrder(dossier).sort(
      all.filter { $0.severity >= least && only?.contains($0.rule) ?? true })
  }
}
