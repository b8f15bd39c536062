import Pohon

/// The rules that reading itself checks, as a planner may ask about them.
public let readingRules: [RuleInfo] = ReadingRule.allCases.map(\.info)

extension ReadingRule {
  /// What it is, why, and how it shows.
  var info: RuleInfo {
    RuleInfo(id: id, severity: severity, why: why, basis: basis, examples: examples)
  }

  private var basis: Basis {
    switch self {
    case .brokenFile, .duplicateKey: .document("YAML 1.2")
    case .unquotedCode: .document("YAML 1.1")
    case .brokenRealisasi: .document("RFC 4180")
    case .repeatedTree: .practice("satu nama untuk satu pohon")
    case .futureData: .practice("data mendahului laporannya")
    case .repeatedRealisasi: .practice("satu angka untuk satu sel")
    case .missingOrganisation: .practice("rujukan dapat diikuti")
    default: .practice("yang tidak terbaca dilaporkan, bukan ditebak")
    }
  }

  private var why: String {
    switch self {
    case .brokenFile:
      """
      Berkas harus berupa teks YAML dalam UTF-8. Apa yang tertulis sebelum kesalahan tetap
      dipakai; sesudahnya tidak terbaca. Dokumen seperti itu tidak diperiksa dengan aturan, karena
      yang tampaknya kurang mungkin ada di bagian yang tidak terbaca.
      """
    case .unknownKey:
      "Kunci yang salah eja tidak dipakai, sehingga isinya hilang tanpa diketahui penulisnya."
    case .duplicateKey:
      "Kunci yang tertulis dua kali membuat alat lain memakai isi yang berbeda-beda."
    case .unreadable:
      "Isian yang tidak sesuai bentuknya tidak dipakai, sehingga hasil hitungnya tidak lengkap."
    case .ambiguousNumber:
      """
      “1.500” dapat berarti satu setengah atau seribu lima ratus. Angka seperti itu tidak ditebak
      dan tidak dihitung.
      """
    case .unquotedCode:
      "Tanpa tanda kutip, alat YAML lain membaca 1.10 sebagai angka 1,1 dan kodenya berubah."
    case .unnamedTree:
      "Pohon disebut menurut namanya oleh kaitan, realisasi dan perintah; nama berkas mudah berubah."
    case .repeatedTree:
      "Dua pohon senama tidak dapat dibedakan oleh kaitan dan realisasi."
    case .missingOrganisation:
      "Tanpa berkas organisasi, nama unit tidak dapat dicocokkan dengan susunannya."
    case .brokenRealisasi:
      "Tabel realisasi harus berupa CSV UTF-8 dengan judul kolom yang dikenal."
    case .unknownRealisasi:
      "Realisasi yang tidak ditemukan indikatornya tidak ikut dihitung."
    case .unreadableRealisasi:
      "Realisasi yang tidak terbaca tidak ikut dihitung, tidak pula dianggap nol."
    case .repeatedRealisasi:
      "Satu indikator hanya mempunyai satu realisasi untuk satu periode."
    case .futureData:
      "Realisasi tidak dapat bersumber dari tahun yang belum berjalan ketika dilaporkan."
    case .unreadableTable:
      "Sel yang tidak terbaca tidak masuk ke pohon yang dibuat dari tabel."
    }
  }
}
