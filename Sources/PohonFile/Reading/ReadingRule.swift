import Pohon

/// The rules that reading itself checks.
enum ReadingRule: String, CaseIterable, Sendable {
  case brokenFile = "berkas-rusak"
  case unknownKey = "kunci-tak-dikenal"
  case duplicateKey = "kunci-ganda"
  case unreadable = "nilai-tak-terbaca"
  case ambiguousNumber = "angka-ambigu"
  case unquotedCode = "kode-tanpa-kutip"
  case unnamedTree = "pohon-tanpa-nama"
  case repeatedTree = "pohon-ganda"
  case missingOrganisation = "organisasi-tak-ditemukan"
  case brokenRealisasi = "berkas-realisasi-rusak"
  case unknownRealisasi = "baris-realisasi-tak-dikenal"
  case unreadableRealisasi = "baris-realisasi-tak-terbaca"
  case repeatedRealisasi = "realisasi-ganda"
  case futureData = "tahun-data-mendatang"
  case unreadableTable = "tabel-tak-terbaca"

  var id: RuleID { RuleID(rawValue) }

  var severity: Severity {
    switch self {
    case .unknownKey, .unnamedTree, .missingOrganisation, .futureData: .warning
    case .unquotedCode: .suggestion
    default: .error
    }
  }
}
