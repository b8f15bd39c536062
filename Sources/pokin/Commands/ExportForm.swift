import ArgumentParser

/// What `ekspor` writes.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case pohon
  case kertasKerja = "kertas-kerja"
  case iku
  case komponen
  case hitungan
  case temuan

  /// The kinds of file, by their suffix.
  enum FileKind: String {
    /// A workbook.
    case xlsx
    /// A page that word processors edit.
    case html
    /// A table, its cells parted by semicolons.
    case csv
    /// All fields, for programs.
    case json
  }

  /// The kinds of file that the form can be written as.
  var kinds: [FileKind] {
    switch self {
    case .pohon: [.xlsx, .csv, .json]
    case .kertasKerja, .iku: [.html, .xlsx, .csv, .json]
    case .komponen, .hitungan, .temuan: [.xlsx, .csv, .json]
    }
  }

  /// A period that it may be asked for; nil where it needs none.
  var examplePeriod: String? {
    switch self {
    case .komponen: "2025"
    case .hitungan: "2025-T2"
    case .pohon, .kertasKerja, .iku, .temuan: nil
    }
  }

  /// Whether it holds one tree, chosen with --pohon, and not all that PATH names.
  var isOfOneTree: Bool { ![.hitungan, .temuan].contains(self) }

  /// What it holds, for the help.
  var meaning: String {
    switch self {
    case .pohon:
      "pohon itu sendiri; buku kerja dan tabelnya dapat diubah lalu dibaca kembali dengan pokin impor."
    case .kertasKerja:
      "kertas kerja CSF; berkas .html terbuka di Word dan LibreOffice untuk disunting dan disimpan, "
        + ".csv berisi tabel indikatornya."
    case .iku: "tabel indikator kinerja utama, juga untuk Word dan LibreOffice."
    case .komponen:
      "matriks kondisi dan program, kegiatan, sub kegiatan, serta jabatan, bahan perjanjian kinerja."
    case .hitungan: "capaian satu periode dengan rumus yang dapat dihitung ulang."
    case .temuan: "temuan pokin periksa dengan kolom tanggapan."
    }
  }
}
