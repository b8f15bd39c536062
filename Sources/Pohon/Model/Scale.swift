/// A scale of grades: bands of values, each with its label.
///
/// Shipped with Pohon (``shipped``) or declared in a tree (`skala`). A scale stays as it is printed,
/// holes and overlaps included: a value in a hole has no band.
public struct Scale: Hashable, Sendable {
  /// One end of a band.
  public struct Bound: Hashable, Sendable {
    /// The value, in the satuan of what is graded.
    public let value: Double
    /// The value as the scale prints it, e.g. `65,00`.
    public let text: String
    /// Whether the value itself belongs to the band.
    public let isIncluded: Bool

    /// An end at `value`, printed as `text`.
    public init(value: Double, text: String, isIncluded: Bool = true) {
      self.value = value
      self.text = text
      self.isIncluded = isIncluded
    }

    /// How many digits the scale prints behind the decimal mark.
    public var decimals: Int {
      text.lastIndex { $0 == "," || $0 == "." }.map { text[$0...].count { $0.isNumber } } ?? 0
    }
  }

  /// One grade with the values it stands for.
  public struct Band: Hashable, Sendable {
    /// The short label, e.g. `BB`.
    public var label: String
    /// What it means in words, e.g. `Sangat Baik`; empty where the scale says nothing.
    public var meaning: String
    /// Its least value; nil where the band goes on downwards.
    public var lower: Bound?
    /// Its greatest value; nil where the band goes on upwards.
    public var upper: Bound?
    /// The number the grade counts as (`nilai`), where the scale declares a point table.
    public var points: Double?

    /// A grade called `label`.
    public init(
      label: String, meaning: String = "", lower: Bound? = nil, upper: Bound? = nil,
      points: Double? = nil
    ) {
      self.label = label
      self.meaning = meaning
      self.lower = lower
      self.upper = upper
      self.points = points
    }

    /// The meaning, or the label where there is none.
    public var words: String { meaning.isEmpty ? label : meaning }

    /// Which ends do not belong to it; nil where both do or it has none.
    public var openEnds: OpenEnds? {
      switch (lower?.isIncluded ?? true, upper?.isIncluded ?? true) {
      case (true, true): nil
      case (false, true): .lower
      case (true, false): .upper
      case (false, false): .both
      }
    }

    /// Whether it says which values it holds; grades such as WTP have an order alone.
    public var hasBounds: Bool { lower != nil || upper != nil }

    /// Whether `value`, free of the noise of arithmetic, lies in it.
    fileprivate func holds(_ value: Double) -> Bool {
      guard hasBounds else { return false }
      let above = lower.map { value > $0.value || $0.isIncluded && value == $0.value } ?? true
      let below = upper.map { value < $0.value || $0.isIncluded && value == $0.value } ?? true
      return above && below
    }
  }

  /// How sure it is that the scale says so.
  public enum Certainty: String, CaseIterable, Hashable, Sendable {
    /// Printed in a document at hand.
    case document = "doc"
    /// Read in a public text.
    case found
    /// General knowledge of the field.
    case known
  }

  /// Its name in files, e.g. `akip-88-2021`.
  public var name: String
  /// The text that sets it; nil where a tree names none.
  public var source: String?
  /// The year of that text.
  public var year: Int?
  /// How sure that is; nil for a scale that a tree declares.
  public var certainty: Certainty?
  /// The least and greatest value there can be (`batas`), where declared.
  public var span: ClosedRange<Double>?
  /// The bands in the order in which they are printed.
  public var bands: [Band] { didSet { ranked = Self.rank(bands) } }
  /// The bands from best to worst: by their bounds where all have any, else as printed.
  public private(set) var ranked: [Band]
  /// The places that print it.
  public var printings: [Cetakan] = []

  /// A scale called `name`.
  public init(name: String, bands: [Band] = []) {
    self.name = name
    self.bands = bands
    ranked = Self.rank(bands)
  }

  private static func rank(_ bands: [Band]) -> [Band] {
    guard bands.allSatisfy(\.hasBounds) else { return bands }
    func ends(_ band: Band) -> (Double, Double) {
      (band.lower?.value ?? -.infinity, band.upper?.value ?? .infinity)
    }
    return bands.enumerated().sorted {
      let (left, right) = (ends($0.element), ends($1.element))
      return left == right ? $0.offset < $1.offset : left > right
    }.map(\.element)
  }

  /// The band that `value` falls in, the best of several; nil in a hole and off the scale.
  ///
  /// Bounds are met within a thousand-millionth, so that the noise of binary arithmetic
  /// (90,00000000000001 for 90) moves nothing over a bound.
  public func band(of value: Double) -> Band? { rank(of: value).map { self[rank: $0] } }

  /// The band called `grade` by its label, or by its meaning whatever the case.
  public func band(called grade: String) -> Band? { rank(of: grade).map { self[rank: $0] } }

  /// The rank of the band of `value`, 0 for the lowest; see ``band(of:)``.
  public func rank(of value: Double) -> Int? {
    let settled = withoutNoise(value)
    return ranked.firstIndex { $0.holds(settled) }.map { ranked.count - 1 - $0 }
  }

  /// The rank of a grade by its label or meaning, 0 for the lowest; nil if it is not on the scale.
  public func rank(of grade: String) -> Int? {
    let position =
      ranked.firstIndex { $0.label == grade }
      ?? ranked.firstIndex { !$0.meaning.isEmpty && $0.meaning.lowercased() == grade.lowercased() }
    return position.map { ranked.count - 1 - $0 }
  }

  /// The band of that rank.
  public subscript(rank rank: Int) -> Band { ranked[ranked.count - 1 - rank] }

  /// The least and greatest value it can grade: as declared, else those of its bands, without end
  /// where a band has none; nil for a scale without any bounds.
  public var reach: ClosedRange<Double>? {
    if let span { return span }
    let bounded = bands.filter(\.hasBounds)
    let least = bounded.map { $0.lower?.value ?? -.infinity }.min()
    let most = bounded.map { $0.upper?.value ?? .infinity }.max()
    guard let least, let most, least <= most else { return nil }
    return least...most
  }
}

/// `value` to nine decimals.
private func withoutNoise(_ value: Double) -> Double {
  let scaled = value * 1e9
  return scaled.magnitude < 1e15 ? scaled.rounded() / 1e9 : value
}
