import Pohon

/// The columns of a form of realisasi, in their order on the sheet.
enum FormColumn: Int, CaseIterable, Sendable {
  case number
  case code
  case statement
  case indicator
  case satuan
  case guide
  case period
  case target
  case yearTarget
  case previous
  case value
  case numerator
  case denominator
  case dataYear
  case evidence
  case obstacle
  case followUp
  case remark

  /// What stands above it; the reader of filled forms finds the column by it.
  var heading: String {
    switch self {
    case .number: "No."
    case .code: "Kode"
    case .statement: "Kondisi"
    case .indicator: "Indikator"
    case .satuan: "Satuan"
    case .guide: "Rumus dan cara mengisi"
    case .period: "Periode"
    case .target: "Target s.d. periode"
    case .yearTarget: "Target setahun"
    case .previous: "Realisasi sebelumnya"
    case .value: "Realisasi"
    case .numerator: "Pembilang"
    case .denominator: "Penyebut"
    case .dataYear: "Tahun data"
    case .evidence: "Bukti"
    case .obstacle: "Kendala"
    case .followUp: "Tindak lanjut"
    case .remark: "Catatan"
    }
  }

  /// Its width, in characters of the standard font.
  var width: Double {
    switch self {
    case .number: 4
    case .code, .dataYear: 7
    case .satuan, .period: 9
    case .target, .yearTarget, .value, .numerator, .denominator: 10
    case .previous, .remark: 12
    case .evidence: 15
    case .obstacle, .followUp: 17
    case .statement: 20
    case .indicator: 22
    case .guide: 30
    }
  }

  /// What is filled in there, as a table of realisasi calls it; nil for a column that is locked.
  var field: FieldName? {
    switch self {
    case .value: .realisasi
    case .numerator: .pembilang
    case .denominator: .penyebut
    case .dataYear: .tahunData
    case .evidence: .bukti
    case .obstacle: .kendala
    case .followUp: .tindakLanjut
    case .remark: .catatan
    default: nil
    }
  }

  /// Its column on the sheet as it is handed out, from 1.
  var index: Int { rawValue + 1 }

  /// The columns that people fill in.
  static let entries = allCases.filter { $0.field != nil }
  /// The columns whose numbers make up the value.
  static let values: [FormColumn] = [.value, .numerator, .denominator]
  /// The columns that are locked, but for the number of the row.
  static let locked = allCases.filter { $0.field == nil && $0 != .number }
}
