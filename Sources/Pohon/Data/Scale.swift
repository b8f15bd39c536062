/// A scale of grades with the bounds of each band.
public struct Scale: Hashable, Sendable {
  /// One grade.
  public struct Band: Hashable, Sendable {
    /// The short label, e.g. `BB`.
    public var label: String
    /// What it means in words, e.g. `Sangat Baik`.
    public var meaning: String
    /// Least value.
    public var lower: Double
    /// Greatest value.
    public var upper: Double
    /// Whether the least value itself belongs to the band.
    public var includesLower: Bool
  }

  /// Its name in files, e.g. `akip-88-2021`.
  public var name: String
  /// The text that sets it, with year.
  public var source: String
  /// How sure that is: `doc`, `found` or `known`.
  public var certainty: String
  /// The bands, highest first.
  public var bands: [Band]

  /// The band that `value` falls in, or nil in a hole or outside.
  ///
  /// Bounds are compared exactly; a band closed at both ends wins over none.
  public func band(of value: Double) -> Band? {
    bands.first { band in
      value <= band.upper && (band.includesLower ? value >= band.lower : value > band.lower)
    }
  }

  /// The rank of a grade by its label or meaning, 0 for the lowest; nil if it is not on the scale.
  public func rank(of grade: String) -> Int? {
    bands.firstIndex { $0.label == grade || $0.meaning.lowercased() == grade.lowercased() }
      .map { bands.count - 1 - $0 }
  }

  /// The scales that Pohon ships, with their sources.
  public static let shipped: [Scale] = read(DataTable(PackageResources.skala_tsv))

  /// The shipped scale called `name`, or nil.
  public static func named(_ name: String) -> Scale? { shipped.first { $0.name == name } }

  /// Every label and meaning of the shipped scales.
  static let knownLabels = Set(shipped.flatMap(\.bands).flatMap { [$0.label, $0.meaning] })

  private static func read(_ table: DataTable) -> [Scale] {
    var scales: [Scale] = []
    for row in table.rows where row.count >= 8 {
      guard let lower = Double(row[3]), let upper = Double(row[4]) else { continue }
      let band = Band(
        label: row[1], meaning: row[2], lower: lower, upper: upper,
        includesLower: row[5] == "ya")
      if scales.last?.name == row[0] {
        scales[scales.count - 1].bands.append(band)
      } else {
        scales.append(Scale(name: row[0], source: row[6], certainty: row[7], bands: [band]))
      }
    }
    return scales
  }
}
