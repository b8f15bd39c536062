/// What is measured at a condition.
///
/// Text fields hold what the document prints; nil or empty means that it prints nothing.
/// `assumptions` tells which of the other fields a person or tool filled in afterwards.
public struct Indicator: Hashable, Sendable {
  /// The name as printed.
  public var name: String
  /// What is measured, in words.
  public var definition: String?
  /// Why it speaks for the condition.
  public var relevance: String?
  /// The formula as printed; never computed from.
  public var formula: String?
  /// How the realisasi is computed from other indicators, where the tree declares it.
  public var computation: Computation?
  /// Unit of measure, e.g. `dokumen` or `%`.
  public var satuan: String?
  /// What kind of value it takes.
  public var valueType: ValueType?
  /// Which direction is good; nil means unknown, never guessed.
  public var polarity: Polarity?
  /// How the realisasi of a year's parts become one value.
  public var accumulation: Accumulation?
  /// When a realisasi is due.
  public var schedule: Schedule?
  /// Name of the scale that its value is graded on.
  public var scale: String?
  /// Whether a target above 100 % is meant (`boleh_lebih_100`).
  public var mayExceedHundred = false
  /// Whether keeping its value is the aim, so that targets may stay the same (`dipertahankan`).
  public var isMaintained = false
  /// Values before the plan, by year.
  public var baseline: [Target] = []
  /// Values aimed at, by period, in file order.
  public var targets: [Target] = []
  /// How targets inside a year are meant; nil leaves it to the tree.
  public var targetSpread: TargetSpread?
  /// Formula for falling indicators; nil leaves it to the tree.
  public var fallingFormula: FallingFormula?
  /// Share among the indicators of its node; nil where none is declared.
  public var weight: Double?
  /// Why the weight is what it is.
  public var weightReason: String?
  /// Who publishes the value, where it is a score given from outside.
  public var externalPublisher: String?
  /// Who supplies the number, cell by cell as printed.
  public var sources: [String] = []
  /// Who answers for it.
  public var owners: [Owner] = []
  /// Who helps.
  public var supporters: [String] = []
  /// The places that print it.
  public var printings: [Cetakan] = []
  /// Typed links to other indicators.
  public var links: [Link] = []
  /// Rules that the document silences here.
  public var silences: [Silence] = []
  /// Which fields are assumed, and why.
  public var assumptions = Assumptions()

  /// An indicator of which only the name is known.
  public init(name: String) { self.name = name }
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
