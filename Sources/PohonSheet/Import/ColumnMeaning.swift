import Pohon

/// What a column holds.
enum ColumnMeaning: Hashable {
  /// The number of a row, which may be a code.
  case number
  /// The code of the condition above.
  case parent
  /// The statements of one level.
  case level(Level)
  /// The conditions that a kertas kerja CSF lists for the condition beside them.
  case required(Level)
  /// Names of one kind of component.
  case component(Component.Kind)
  /// Names of components whose kind the names or codes show.
  case componentOfAnyKind
  /// What a heading that says no more than “Uraian” holds: conditions, if indicators stand beside.
  case wording
  /// An entry of the condition or indicator of the row.
  case entry(FieldName)
  /// Targets of a period.
  case target(Period)
  /// Targets of a year that the heading does not name.
  case undatedTarget
  /// The same, of the year that a title above the table names.
  case assumedTarget(Period)
  /// First values of a year.
  case baseline(Period)
  /// First values of a year that the heading does not name.
  case undatedBaseline
  /// The same, of the year before the first target.
  case assumedBaseline(Period)
  /// Known, and without a place in a tree.
  case foreign(String)

  /// Reads the words of the data file.
  init?(word: String) {
    switch word {
    case "nomor": self = .number
    case "induk": self = .parent
    case "diperlukan": self = .required(.csf)
    case "diperlukan antara": self = .required(.antara)
    case "diperlukan operasional": self = .required(.operasional)
    case "komponen": self = .componentOfAnyKind
    case "uraian": self = .wording
    case "realisasi", "catatan", "keterangan", "indikator lain": self = .foreign(word)
    default:
      if let level = Level(rawValue: word) {
        self = .level(level)
      } else if let kind = Component.Kind(rawValue: word) {
        self = .component(kind)
      } else if let name = FieldName(rawValue: word) {
        self = .entry(name)
      } else {
        return nil
      }
    }
  }

  /// What a planner calls it.
  var name: String {
    switch self {
    case .number: "nomor urut"
    case .parent: "induk"
    case .level(let level): "kondisi \(level.rawValue)"
    case .required(let level): "kondisi \(level.rawValue)"
    case .component(let kind): kind.rawValue.replacing("_", with: " ")
    case .componentOfAnyKind: "program, kegiatan atau sub kegiatan"
    case .wording: "uraian"
    case .entry(let name): name.rawValue.replacing("_", with: " ")
    case .target(let period): "target \(period)"
    case .undatedTarget: "target"
    case .assumedTarget(let period): "target \(period) (tahunnya menurut judul di atas tabel)"
    case .baseline(let period): "baseline \(period)"
    case .undatedBaseline: "baseline"
    case .assumedBaseline(let period): "baseline \(period) (tahunnya diperkirakan)"
    case .foreign(let word): word
    }
  }

  /// Whether a table of trees has to have one of these.
  var isKey: Bool {
    switch self {
    case .level, .required, .entry(.kode), .entry(.kondisi), .entry(.indikator): true
    default: false
    }
  }

  /// Whether the column says something of an indicator.
  var isOfIndicator: Bool {
    switch self {
    case .target, .assumedTarget, .baseline, .assumedBaseline: true
    case .entry(let name): Self.indicatorEntries.contains(name)
    default: false
    }
  }

  /// Whether the column says something of the condition, or of its indicator where there is one.
  var isShared: Bool {
    if case .entry(let name) = self { SharedValue.names.contains(name) } else { false }
  }

  private static let indicatorEntries: Set<FieldName> = [
    .definisi, .relevansi, .formula, .satuan, .jenisNilai, .polaritas, .akumulasi, .jadwal,
    .skala, .penerbit, .sumberData,
  ]
}
