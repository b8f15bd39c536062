/// What is measured at a condition.
///
/// Text fields hold what the document prints; nil or empty means that it prints nothing.
/// `assumptions` tells which of the other fields a person or tool filled in afterwards.
public struct Indicator: Hashable, Sendable {
  private var content: Shared<IndicatorContent>

  /// The name as printed.
  public var name: String {
    get { content.value.name }
    _modify { yield &content.value.name }
  }
  /// What is measured, in words.
  public var definition: String? {
    get { content.value.definition }
    _modify { yield &content.value.definition }
  }
  /// Why it speaks for the condition.
  public var relevance: String? {
    get { content.value.relevance }
    _modify { yield &content.value.relevance }
  }
  /// The formula as printed; never computed from.
  public var formula: String? {
    get { content.value.formula }
    _modify { yield &content.value.formula }
  }
  /// How the realisasi is computed from other indicators, where the tree declares it.
  public var computation: Computation? {
    get { content.value.computation }
    _modify { yield &content.value.computation }
  }
  /// Unit of measure, e.g. `dokumen` or `%`.
  public var satuan: String? {
    get { content.value.satuan }
    _modify { yield &content.value.satuan }
  }
  /// What kind of value it takes.
  public var valueType: ValueType? {
    get { content.value.valueType }
    _modify { yield &content.value.valueType }
  }
  /// Which direction is good; nil means unknown, never guessed.
  public var polarity: Polarity? {
    get { content.value.polarity }
    _modify { yield &content.value.polarity }
  }
  /// How the realisasi of a year's parts become one value.
  public var accumulation: Accumulation? {
    get { content.value.accumulation }
    _modify { yield &content.value.accumulation }
  }
  /// When a realisasi is due.
  public var schedule: Schedule? {
    get { content.value.schedule }
    _modify { yield &content.value.schedule }
  }
  /// Name of the scale that its value is graded on.
  public var scale: String? {
    get { content.value.scale }
    _modify { yield &content.value.scale }
  }
  /// Whether a target above 100 % is meant (`boleh_lebih_100`).
  public var mayExceedHundred: Bool {
    get { content.value.mayExceedHundred }
    _modify { yield &content.value.mayExceedHundred }
  }
  /// Whether keeping its value is the aim, so that targets may stay the same (`dipertahankan`).
  public var isMaintained: Bool {
    get { content.value.isMaintained }
    _modify { yield &content.value.isMaintained }
  }
  /// Values before the plan, by year.
  public var baseline: [Target] {
    get { content.value.baseline }
    _modify { yield &content.value.baseline }
  }
  /// Values aimed at, by period, in file order.
  public var targets: [Target] {
    get { content.value.targets }
    _modify { yield &content.value.targets }
  }
  /// How targets inside a year are meant; nil leaves it to the tree.
  public var targetSpread: TargetSpread? {
    get { content.value.targetSpread }
    _modify { yield &content.value.targetSpread }
  }
  /// Formula for falling indicators; nil leaves it to the tree.
  public var fallingFormula: FallingFormula? {
    get { content.value.fallingFormula }
    _modify { yield &content.value.fallingFormula }
  }
  /// Share among the indicators of its node; nil where none is declared.
  public var weight: Double? {
    get { content.value.weight }
    _modify { yield &content.value.weight }
  }
  /// Why the weight is what it is.
  public var weightReason: String? {
    get { content.value.weightReason }
    _modify { yield &content.value.weightReason }
  }
  /// Who publishes the value, where it is a score given from outside.
  public var externalPublisher: String? {
    get { content.value.externalPublisher }
    _modify { yield &content.value.externalPublisher }
  }
  /// Who supplies the number, cell by cell as printed.
  public var sources: [String] {
    get { content.value.sources }
    _modify { yield &content.value.sources }
  }
  /// Who answers for it.
  public var owners: [Owner] {
    get { content.value.owners }
    _modify { yield &content.value.owners }
  }
  /// Who helps.
  public var supporters: [String] {
    get { content.value.supporters }
    _modify { yield &content.value.supporters }
  }
  /// The places that print it.
  public var printings: [Cetakan] {
    get { content.value.printings }
    _modify { yield &content.value.printings }
  }
  /// Typed links to other indicators.
  public var links: [Link] {
    get { content.value.links }
    _modify { yield &content.value.links }
  }
  /// Rules that the document silences here.
  public var silences: [Silence] {
    get { content.value.silences }
    _modify { yield &content.value.silences }
  }
  /// Which fields are assumed, and why.
  public var assumptions: Assumptions {
    get { content.value.assumptions }
    _modify { yield &content.value.assumptions }
  }

  /// An indicator of which only the name is known.
  public init(name: String) { content = Shared(IndicatorContent(name: name)) }
}

/// A value aimed at (or a baseline) for one period.
public struct Target: Hashable, Sendable {
  /// The year or part of a year it holds for.
  public var period: Period
  /// The value, with its printed text.
  public var value: Quantity

  /// A target of `value` for `period`.
  public init(period: Period, value: Quantity) {
    self.period = period
    self.value = value
  }
}

/// What kind of value an indicator takes (`jenis_nilai`).
public enum ValueType: String, CaseIterable, Hashable, Sendable {
  case number = "angka"
  case percent = "persen"
  case index = "indeks"
  case count = "jumlah"
  case grade = "predikat"
  case range = "rentang"
}

/// Which direction is good (`polaritas`).
public enum Polarity: String, CaseIterable, Hashable, Sendable {
  case higherIsBetter = "naik"
  case lowerIsBetter = "turun"
  case withinRange = "rentang"
}

/// How the parts of a year become one value (`akumulasi`).
public enum Accumulation: String, CaseIterable, Hashable, Sendable {
  case sum = "jumlah"
  case mean = "rata-rata"
  case last = "terakhir"
}

/// When a realisasi is due (`jadwal`).
public enum Schedule: String, CaseIterable, Hashable, Sendable {
  case monthly = "bulanan"
  case quarterly = "triwulanan"
  case halfYearly = "semesteran"
  case yearly = "tahunan"

  /// How many months one report covers.
  public var months: Int {
    switch self {
    case .monthly: 1
    case .quarterly: 3
    case .halfYearly: 6
    case .yearly: 12
    }
  }

  /// Whether a value is due at the end of `period`.
  public func isDue(atEndOf period: Period) -> Bool { period.lastMonth % months == 0 }

  /// Whether a whole report of this schedule lies inside `period`, up to its end.
  public func fits(_ period: Period) -> Bool {
    isDue(atEndOf: period) && period.months.count >= months
  }
}

/// How targets inside a year are meant (`target_triwulan`).
public enum TargetSpread: String, CaseIterable, Hashable, Sendable {
  /// Each counts from the start of the year.
  case cumulative = "kumulatif"
  /// Each is for its own quarter alone.
  case perQuarter = "per-triwulan"
  /// The yearly target, spread evenly over the months.
  case even = "merata"
}

/// The two rival formulas for a falling indicator (`rumus_turun`).
public enum FallingFormula: String, CaseIterable, Hashable, Sendable {
  /// (2T − R) / T × 100.
  case twiceTarget = "dua-kali-target"
  /// T / R × 100.
  case quotient = "perbandingan"
}
