/// How the figures of one node in one period came about.
public struct NodeProof: Hashable, Sendable {
  /// Which figure became the capaian.
  public enum Choice: String, Hashable, Sendable {
    /// The node's own measure.
    case measured = "terukur"
    /// What its children give.
    case computed = "terhitung"
  }

  /// The node.
  public let subject: ProofSubject
  /// Its code as printed, empty where there is none.
  public let code: String
  /// Its rung.
  public let level: Level?
  /// The condition in words.
  public let statement: String
  /// What is claimed of it, percent.
  public let figures: NodeFigures
  /// Which figure became the capaian; nil where there is none.
  public let choice: Choice?
  /// What is done with a missing realisasi.
  public let policy: Convention<MissingDataPolicy>
  /// Terukur: its own indicators; nil where it has none.
  public let measured: Family?
  /// Terhitung: its children and what serves it; nil where there is none.
  public let computed: Family?
  /// How its kategori was found; nil without capaian.
  public let kategori: KategoriProof?
}

extension NodeProof {
  /// What is combined into one figure, term by term.
  public struct Family: Hashable, Sendable {
    /// How the terms are combined.
    public let method: Convention<Aggregation.Method>
    /// Why that method, where the tree says so.
    public let methodReason: String?
    /// Where the weights come from.
    public let weighting: Weighting
    /// Everything that stands in the family, in order, also what does not count.
    public let terms: [Term]
    /// Links that were declared and ignored.
    public let leftOut: [LeftOut]
    /// What comes out, percent.
    public let figure: Figure

    /// The terms that are due in the period.
    public var due: [Term] { terms.filter { $0.treatment != .notDue } }
    /// Sum of the weights of the terms that are due.
    public var totalWeight: Double { due.reduce(0) { $0 + $1.weight } }
  }

  /// One child, or one own indicator.
  public struct Term: Hashable, Sendable {
    /// Which one.
    public let subject: ProofSubject
    /// Its capaian, or why there is none.
    public let capaian: Figure
    /// The weight that was used, on the family's own scale.
    public let weight: Double
    /// The weight that the tree declares.
    public let declaredWeight: Double?
    /// Whether that weight is marked `asumsi`.
    public let weightIsAssumed: Bool
    /// Whether it takes part through a `silang` link.
    public let isServing: Bool
    /// What was done with it.
    public let treatment: Treatment
    /// What it counts if everything not reported were 0; nil where it counts nothing.
    public let lower: Double?
    /// What it counts if everything not reported were 100; nil where it counts nothing.
    public let upper: Double?
    /// How much of it is reported, percent.
    public let coverage: Double
  }

  /// What was done with a term; the raw values are those of the JSON output.
  public enum Treatment: String, CaseIterable, Hashable, Sendable {
    /// It counts with its capaian.
    case counted = "dihitung"
    /// Not reported, counted as zero (`data_hilang: nol`).
    case zero = "dihitung-nol"
    /// Unknown, its weight goes to the others (`data_hilang: sebagian`).
    case shared = "bobot-dibagi"
    /// Unknown, so that the whole is refused (`data_hilang: tolak`).
    case refused = "menolak"
    /// Unknown, and left out of a minimum or maximum.
    case notCompared = "tidak-dibandingkan"
    /// Nothing is combined here (`agregasi: tidak`, or a cycle).
    case notCombined = "tidak-digabungkan"
    /// Not due in the period.
    case notDue = "belum-waktunya"
  }

  /// Where the weights of a family come from; the raw values are those of the JSON output.
  public enum Weighting: String, CaseIterable, Hashable, Sendable {
    case declared = "ditetapkan"
    /// One term alone needs no weight.
    case single = "tunggal"
    /// Equal because the method says so.
    case equalByMethod = "sama-menurut-metode"
    /// Equal because none is declared: an assumption.
    case equal = "sama-karena-tidak-ditetapkan"
    /// Equal because only some are declared: an assumption.
    case incomplete = "sama-karena-belum-lengkap"
    /// Equal because the declared weights of what counts add up to nothing: an assumption.
    case nothing = "sama-karena-bobotnya-nol"

    /// Whether the weights are our assumption.
    public var isAssumed: Bool { self == .equal || self == .incomplete || self == .nothing }
  }

  /// What decided the kategori.
  public struct KategoriProof: Hashable, Sendable {
    /// The scale.
    public let scale: Scale
    /// The band of the capaian; nil where no band holds it or too little is reported.
    public let band: Scale.Band?
    /// What is reported, percent.
    public let coverage: Double
    /// The least that must be reported for a kategori, percent.
    public let leastCoverage: Convention<Double>
  }
}
