import Pohon

/// The rules that reading itself checks, as a planner may ask about them.
public let readingRules: [RuleInfo] = ReadingRule.allCases.map(\.info)

extension ReadingRule {
  /// What it is, why, and how it shows.
  var info: RuleInfo {
    RuleInfo(id: id, severity: severity, why: why, advice: advice, basis: basis, examples: examples)
  }

  private var basis: Basis {
    switch self {
    case .brokenFile, .duplicateKey: .document("YAML 1.2")
    case .unquotedCode: .document("YAML 1.1")
    case .unnamedTree, .repeatedTree: .practice("setiap pohon mempunyai namanya sendiri")
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
      """
      Dari dua isian untuk satu hal hanya satu yang dapat dimaksud. Yang pertama dipakai; alat lain
      mungkin memakai yang kedua.
      """
    case .unreadable:
      "Isian yang tidak sesuai bentuknya tidak dipakai, sehingga hasil hitungnya tidak lengkap."
    case .ambiguousNumber:
      """
      “1.500” dapat berarti satu setengah atau seribu lima ratus. Angka seperti itu tidak ditebak
      dan tidak dihitung sampai ditulis dengan satu arti: 1,5 atau 1500.
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
      """
      Kolom tabel realisasi dikenali dari judulnya. Tabel yang bukan CSV UTF-8, atau yang judul
      kolomnya tidak dikenal, tidak terbaca sama sekali, sehingga semua realisasi di dalamnya hilang.
      """
    case .unknownRealisasi:
      "Realisasi yang tidak ditemukan indikatornya tidak ikut dihitung."
    case .unreadableRealisasi:
      "Realisasi yang tidak terbaca tidak ikut dihitung, tidak pula dianggap nol."
    case .repeatedRealisasi:
      """
      Dua angka untuk indikator dan periode yang sama tidak mungkin keduanya benar. Yang pertama
      dipakai, sehingga pembetulan yang ditambahkan di bawahnya tidak berlaku.
      """
    case .futureData:
      "Realisasi tidak dapat bersumber dari tahun yang belum berjalan ketika dilaporkan."
    case .unreadableTable:
      """
      Sel yang tidak terbaca, atau yang menunjuk induk yang tidak ada, tidak masuk ke pohon yang
      dibuat dari tabel.
      """
    }
  }

  private var advice: String {
    switch self {
    case .brokenFile:
      "Betulkan penulisan YAML di baris itu; teks yang memuat titik dua diberi tanda kutip."
    case .unknownKey: "Betulkan ejaan kuncinya, atau hapus bila tidak diperlukan."
    case .duplicateKey: "Hapus salah satunya."
    case .unreadable: "Tulis isian dalam bentuk yang diminta."
    case .ambiguousNumber: "Tulis angka bulat tanpa titik, dan angka desimal dengan koma."
    case .unquotedCode: "Beri tanda kutip pada kode."
    case .unnamedTree: "Isi pohon dengan nama yang singkat dan tetap."
    case .repeatedTree: "Beri setiap pohon nama yang berbeda."
    case .missingOrganisation:
      "Betulkan nama berkas organisasinya, atau letakkan berkas itu di sana."
    case .brokenRealisasi: "Simpan tabel sebagai CSV UTF-8 dan pakai judul kolom yang dikenal."
    case .unknownRealisasi: "Betulkan kode kondisi dan nomor indikatornya."
    case .unreadableRealisasi: "Tulis periode dan angkanya dalam bentuk yang diminta."
    case .repeatedRealisasi: "Sisakan satu baris, yang angkanya benar."
    case .futureData: "Periksa tahun data dan periode realisasinya."
    case .unreadableTable: "Betulkan isi sel itu di tabel, lalu baca ulang tabelnya."
    }
  }
}
