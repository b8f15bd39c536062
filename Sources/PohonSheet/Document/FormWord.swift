import Pohon

/// The words that the forms print of themselves; the table beside says which document has them.
enum FormWord: String, CaseIterable {
  case workingPaper = "judul kertas kerja"
  case successFactors = "judul csf"
  case breakdown = "judul uraian"
  case number = "nomor"
  case causes = "faktor penyebab"
  case required = "kondisi yang diperlukan"
  case upperCondition = "csf"
  case requiredBetween = "kondisi antara"
  case requiredOperational = "kondisi operasional"
  case indicator = "indikator kinerja"
  case definition = "definisi"
  case relevance = "relevansi"
  case calculation = "rumus"
  case sources = "sumber data"
  case explanation = "penjelasan"
  case problems = "masalah"
  case measuredBy = "tergambar"
  case keyIndicators = "judul iku"
  case tujuan
  case sasaran
  case keyIndicator = "indikator kinerja utama"
  case formula
  case targetYear = "target tahun"
  case baseline = "kondisi awal"
  case owners = "penanggung jawab"
  case outcome
  case satuan
  case code = "kode"
  case level = "jenjang"
  case condition = "kondisi"
  case closingClaim = "keterkaitan"

  /// As it is printed.
  var text: String { Self.texts[rawValue] ?? rawValue }

  private static let texts = Dictionary(
    DataTable(PackageResources.kata_bentuk_tsv).rows.filter { $0.count >= 2 }.map {
      ($0[0], $0[1])
    },
    uniquingKeysWith: { first, _ in first })
}
