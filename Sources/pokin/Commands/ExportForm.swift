import ArgumentParser

/// What `ekspor` writes.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case pohon
  case kertasKerja = "kertas-kerja"
  case iku
  case hitungan
  case temuan

  /// The kinds of file, by their suffix.
  enum FileKind: String {
    case xlsx
    case html
    case csv
    case json
  }

  /// The kinds of file that the form can be written as.
  var kinds: [FileKind] {
    switch self {
    case .pohon: [.xlsx, .csv, .json]
    case .kertasKerja, .iku: [.html, .xlsx]
    case .hitungan, .temuan: [.xlsx]
    }
  }

  /// What it holds, for the help.
  var meaning: String {
    switch self {
    case .pohon:
      "pohon itu sendiri; buku kerja dan tabelnya dapat diubah lalu dibaca kembali dengan pokin impor."
    case .kertasKerja:
      "kertas kerja CSF; berkas .html terbuka di Word dan LibreOffice untuk disunting dan disimpan."
    case .iku: "tabel indikator kinerja utama, juga untuk Word dan LibreOffice."
    case .hitungan: "capaian satu periode dengan rumus yang dapat dihitung ulang."
    case .temuan: "temuan pokin periksa dengan kolom tanggapan."
    }
  }
}
