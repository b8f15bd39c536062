extension Scale {
  /// The scales that Pohon ships, with their sources.
  public static let shipped: [Scale] = read(DataTable(PackageResources.skala_tsv))

  /// The shipped scale called `name`, or nil; ``ScaleBook`` knows what a tree declares besides.
  public static func named(_ name: String) -> Scale? { shippedByName[name] }

  /// The scale of capaian where a tree names none (`skala_capaian`).
  public static let defaultCapaian = "capaian-86-2017"

  /// Every label and meaning, by which a grade is known in a cell.
  public var words: Set<String> {
    Set(bands.flatMap { [$0.label, $0.meaning] }.filter { !$0.isEmpty })
  }

  /// Every label and meaning of the shipped scales.
  static let knownWords = shipped.reduce(into: Set()) { $0.formUnion($1.words) }

  private static let shippedByName = Dictionary(
    shipped.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// Name, label, meaning, lower, upper, open ends, source, year, certainty.
  private static func read(_ table: DataTable) -> [Scale] {
    var scales: [Scale] = []
    for row in table.rows where row.count >= 9 {
      let open = OpenEnds(rawValue: row[5])
      func bound(_ text: String, isOpen: Bool) -> Bound? {
        Double(text).map {
          Bound(value: $0, text: text.replacing(".", with: ","), isIncluded: !isOpen)
        }
      }
      if scales.last?.name != row[0] {
        var scale = Scale(name: row[0])
        scale.source = row[6]
        scale.year = Int(row[7])
        scale.certainty = Certainty(rawValue: row[8])
        scales.append(scale)
      }
      scales[scales.count - 1].bands.append(
        Band(
          label: row[1], meaning: row[2],
          lower: bound(row[3], isOpen: open?.opensLower ?? false),
          upper: bound(row[4], isOpen: open?.opensUpper ?? false)))
    }
    return scales
  }
}

/// Which ends of a band do not belong to it (`terbuka`); a band is closed where nothing is said.
public enum OpenEnds: String, CaseIterable, Hashable, Sendable {
  case lower = "bawah"
  case upper = "atas"
  case both = "keduanya"

  /// Whether the least value is left out.
  public var opensLower: Bool { self != .upper }
  /// Whether the greatest value is left out.
  public var opensUpper: Bool { self != .lower }
}
