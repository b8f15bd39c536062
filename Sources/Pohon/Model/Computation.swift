/// How an indicator's realisasi is computed from others (`hitung`).
public struct Computation: Hashable, Sendable {
  /// The methods.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    case sum = "jumlah"
    case mean = "rata-rata"
    case weightedMean = "rata-rata-tertimbang"
    case minimum = "minimum"
    case maximum = "maksimum"
    /// Σ pembilang / Σ penyebut, × 100 where the satuan is a percentage.
    case ratio = "rasio"
    /// What ``Computation/formula`` says.
    case formula = "rumus"
  }

  /// Where the operands come from.
  public enum Operands: Hashable, Sendable {
    /// Every indicator of the direct children that has this indicator's satuan.
    case children
    /// The indicators named, e.g. `1.4.1#1`.
    case named([String])
  }

  /// What is done with the operands.
  public var method: Method
  /// Which indicators take part, besides those that say `unsur` themselves.
  public var operands: Operands
  /// The formula, for ``Method/formula``.
  public var formula: Formula?

  /// A computation of `operands` by `method`.
  public init(method: Method, operands: Operands) {
    self.method = method
    self.operands = operands
  }

  /// A computation by `formula`, whose operands are what it names.
  public init(formula: Formula) {
    self.init(method: .formula, operands: .named([]))
    self.formula = formula
  }
}

/// How a node's capaian is computed from its children's (`agregasi`).
public struct Aggregation: Hashable, Sendable {
  /// The methods.
  public enum Method: String, CaseIterable, Hashable, Sendable {
    case weightedMean = "rata-rata-tertimbang"
    case mean = "rata-rata"
    case minimum = "minimum"
    case maximum = "maksimum"
    /// Not computed from children: the node has a score of its own.
    case none = "tidak"
  }

  /// The method declared.
  public var method: Method
  /// Why, where the tree says so.
  public var reason: String?

  /// An aggregation by `method`.
  public init(method: Method, reason: String? = nil) {
    self.method = method
    self.reason = reason
  }
}

/// What a roll-up does with a missing realisasi (`data_hilang`).
public enum MissingDataPolicy: String, CaseIterable, Hashable, Sendable {
  /// Leave it out and renormalise the weights of the rest.
  case renormalise = "sebagian"
  /// Count it as zero.
  case zero = "nol"
  /// Refuse the parent a number.
  case refuse = "tolak"
}
