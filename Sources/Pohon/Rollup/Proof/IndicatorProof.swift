/// How the figures of one indicator in one period came about.
public struct IndicatorProof: Hashable, Sendable {
  /// The indicator.
  public let subject: ProofSubject
  /// Whether the proof speaks of its node just above, so that its number says which it is.
  public let isBelowOwner: Bool
  /// Its name as printed.
  public let name: String
  /// Its unit of measure as printed.
  public let satuan: String?
  /// What is claimed of it, unrounded.
  public let figures: IndicatorFigures
  /// When a realisasi is due.
  public let schedule: Convention<Schedule>
  /// How the realisasi came about.
  public let realisasi: RealisasiProof
  /// How the target came about.
  public let target: TargetProof
  /// How realisasi and target became a capaian; nil where they did not.
  public let capaian: CapaianProof?
  /// The target of the whole year, where kemajuan is measured against it.
  public let yearlyTarget: Double?
  /// The scale of its grades, where it has one.
  public let scale: Scale?
}

/// How the realisasi of one indicator came about.
public struct RealisasiProof: Hashable, Sendable {
  /// Which figure counts; the raw values are those of the JSON output.
  public enum Basis: String, Hashable, Sendable {
    case reported = "dilaporkan"
    /// Pembilang / penyebut as reported.
    case ratio = "pembilang-penyebut"
    /// By the `hitung` that the tree declares.
    case computed = "dihitung"
  }

  /// One report that lies in the stretch of the year looked at.
  public struct Report: Hashable, Sendable {
    /// The period it was reported for.
    public let period: Period
    /// The value as printed.
    public let text: String?
    /// The number it stands for.
    public let value: Double?
    /// Pembilang, where given.
    public let numerator: Double?
    /// Penyebut, where given.
    public let denominator: Double?
    /// The year its data speak of (`tahun_data`), where that is another.
    public let dataYear: Int?
    /// Why it does not count; nil where it does.
    public let leftOut: String?
  }

  /// Which figure counts; nil where none does.
  public let basis: Basis?
  /// The same indicator in another document, where that lends the reports or the result.
  public let lender: ProofSubject?
  /// Whether the lender's result was taken over, and not only its reports.
  public let takesResult: Bool
  /// How the reports of a year become one value.
  public let accumulation: Convention<Accumulation>
  /// The reports of the stretch of the year looked at, in time order.
  public let reports: [Report]
  /// Pembilang, accumulated or summed over the operands.
  public let numerator: Double?
  /// Penyebut, accumulated or summed over the operands.
  public let denominator: Double?
  /// Whether a ratio is taken times a hundred.
  public let isPercent: Bool
  /// The declared computation; nil where none is.
  public let computation: ComputationProof?

  /// The reports that count.
  public var counted: [Report] { reports.filter { $0.leftOut == nil } }
}

/// How a realisasi was computed from other indicators.
public struct ComputationProof: Hashable, Sendable {
  /// One operand.
  public struct Operand: Hashable, Sendable {
    /// The indicator.
    public let subject: ProofSubject
    /// Its realisasi, or why there is none.
    public let realisasi: Figure
    /// Its pembilang, for a ratio.
    public let numerator: Double?
    /// Its penyebut, for a ratio.
    public let denominator: Double?
    /// The weight that was used, for a weighted mean.
    public let weight: Double
    /// The weight that the tree declares.
    public let declaredWeight: Double?
    /// Whether that weight is marked `asumsi`.
    public let weightIsAssumed: Bool
    /// Its unit of measure as printed.
    public let satuan: String?
  }

  /// How the operands are combined.
  public let method: Computation.Method
  /// Whether the operands are the children's indicators of one satuan, and not named one by one.
  public let takesChildren: Bool
  /// The operands, in order.
  public let operands: [Operand]
  /// Where the weights of a weighted mean come from.
  public let weighting: NodeProof.Weighting
  /// What might have been an operand and is none.
  public let leftOut: [LeftOut]
  /// The formula with its figures put in; nil for every other method, or where it cannot be used.
  public let formula: FormulaProof?
}

/// How the target of one indicator for one period came about.
public struct TargetProof: Hashable, Sendable {
  /// One declared target that went into it.
  public struct Part: Hashable, Sendable {
    /// The period it is declared for.
    public let period: Period
    /// The value as printed.
    public let text: String
    /// Its bounds, equal for a plain number; nil where it is no number.
    public let bounds: ClosedRange<Double>?
    /// Whether it is marked `asumsi`.
    public let isAssumed: Bool
  }

  /// What was done with the parts; the raw values are those of the JSON output.
  public enum Way: String, Hashable, Sendable {
    /// No target holds for the period.
    case none = "tidak-ada"
    /// One declared target as it stands.
    case declared = "ditetapkan"
    /// The first part less the second, which closes the time before.
    case difference = "selisih"
    /// The first part less the second, each weighted by its months, divided by `months`.
    case meanDifference = "selisih-rata-rata"
    /// The yearly target, spread evenly over `months` of 12 months.
    case share = "bagian-merata"
    /// The sum of the parts.
    case sum = "jumlah-bagian"
    /// The mean of the parts, weighted by their months.
    case mean = "rata-rata-bagian"
  }

  /// What was done.
  public let way: Way
  /// The declared targets that went into it.
  public let parts: [Part]
  /// How many months of the year are taken, for a share or the difference of means.
  public let months: Int?
  /// How targets inside a year are meant.
  public let spread: Convention<TargetSpread>
  /// The same indicator in another document, where its targets are used.
  public let lender: ProofSubject?
}

/// How realisasi and target became a capaian.
public struct CapaianProof: Hashable, Sendable {
  /// Which formula applied; the raw values are those of the JSON output.
  public enum Formula: String, Hashable, Sendable {
    /// R / T × 100.
    case rising = "R/T"
    /// (2T − R) / T × 100.
    case twiceTarget = "(2T-R)/T"
    /// T / R × 100.
    case quotient = "T/R"
    /// 100 inside a range.
    case inside = "di-dalam-rentang"
  }

  /// Which value of the target the formula took.
  public enum Bound: String, Hashable, Sendable {
    case target
    case lower = "batas-bawah"
    case upper = "batas-atas"
  }

  /// The direction that is good.
  public let polarity: Convention<Polarity>
  /// The formula for what falls; nil where it played no part.
  public let falling: Convention<FallingFormula>?
  /// The formula that applied.
  public let formula: Formula
  /// Which value of the target it took; nil inside a range.
  public let bound: Bound?
  /// R.
  public let realisasi: Double
  /// T; nil inside a range.
  public let target: Double?
  /// What the formula gives, percent.
  public let raw: Double
  /// The greatest capaian that is rolled up, percent; the least is 0.
  public let cap: Convention<Double>
  /// The capaian that is rolled up, percent.
  public let clamped: Double
}
