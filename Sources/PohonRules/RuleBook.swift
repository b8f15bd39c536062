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
    check(dossier, settings: settings, only: only, least: least) { $1() }
  }

  /// The same, where `watch` gets each rule and runs its work: what times rules wraps it so. What
  /// rules share is made in the work of the first that asks.
  package static func check(
    _ dossier: Dossier, settings: SettingsBook = SettingsBook(), only: Set<RuleID>? = nil,
    least: Severity = .suggestion, watch: (RuleID, () -> Void) -> Void
  ) -> [Finding] {
    let checked = CheckedDossier(dossier, settings)
    let scope = checked.scope
    let wanted = { (rule: any Rule) in only?.contains(rule.id) ?? true }
    // All rules of one tree before the next tree, while its texts are remembered.
    func found(by rules: [any Rule]) -> [Finding] {
      var findings: [Finding] = []
      let treeRules = rules.compactMap(\.ofOneTree)
      for tree in dossier.trees {
        for rule in treeRules {
          watch(rule.id) { findings += scope.keep(rule.check(tree, in: checked), of: rule) }
        }
        checked.forget()
      }
      for rule in rules where rule.ofOneTree == nil {
        watch(rule.id) { findings += scope.keep(rule.check(checked), of: rule) }
        checked.forget()
      }
      return findings
    }
    let tellsUnused = silencingRules.contains { wanted($0) }
    let running = (tellsUnused ? rules : rules.filter(wanted)).filter(scope.mayRun)
    // One list from here on, changed in place: there may be millions.
    var findings = found(by: running)
    checked.silencing.silence(&findings)
    findings += found(by: silencingRules.filter(wanted))
    findings.removeAll { $0.severity < least || !(only?.contains($0.rule) ?? true) }
    FindingOrder(dossier).sort(&findings)
    return findings
  }
}
