import Pohon

extension ReadingRule {
  /// A node under `kinerja`, or a whole file; `--- # NAME` begins another file of that name, and
  /// `--- # realisasi` a table of realisasi, `--- # tabel` a long table.
  var examples: [Example] {
    switch self {
    case .brokenFile:
      [
        .flagged("kode: \"1\"\nkondisi: Mutu layanan: tahap dua  # <-"),
        .clean("kode: \"1\"\nkondisi: \"Mutu layanan: tahap dua\""),
      ]
    case .unknownKey:
      [
        .flagged("kode: \"1\"\nkondsi: Meningkatnya mutu layanan  # <-"),
        .clean("kode: \"1\"\nkondisi: Meningkatnya mutu layanan"),
      ]
    case .duplicateKey:
      [
        .flagged("kode: \"1\"\nbobot: 40\nbobot: 60  # <-"),
        .clean("kode: \"1\"\nbobot: 40"),
      ]
    case .unreadable:
      [
        .flagged("indikator:\n  - nama: Nilai AKIP\n    polaritas: naek  # <-"),
        .clean("indikator:\n  - nama: Nilai AKIP\n    polaritas: naik"),
      ]
    case .ambiguousNumber:
      [
        .flagged("indikator:\n  - nama: Jumlah peserta\n    target: { \"2025\": \"1.500\" }  # <-"),
        .clean("indikator:\n  - nama: Jumlah peserta\n    target: { \"2025\": \"1500\" }"),
      ]
    case .unquotedCode:
      [
        .flagged("kode: 1.10  # <-\nkondisi: Terlaksananya rapat"),
        .clean("kode: \"1.10\"\nkondisi: Terlaksananya rapat"),
      ]
    case .unnamedTree:
      [
        .flagged("judul: Pohon Kinerja  # <-\nkinerja: []"),
        .clean("pohon: setda\njudul: Pohon Kinerja\nkinerja: []"),
      ]
    case .repeatedTree:
      [
        .flagged("pohon: setda\nkinerja: []\n--- # kedua\npohon: setda  # <-\nkinerja: []"),
        .clean("pohon: setda\nkinerja: []\n--- # kedua\npohon: kecamatan\nkinerja: []"),
      ]
    case .missingOrganisation:
      [
        .flagged("pohon: setda\norganisasi: tidak-ada.yaml  # <-\nkinerja: []"),
        .clean("pohon: setda\norganisasi: org.yaml\nkinerja: []\n--- # org\norganisasi: org"),
      ]
    case .unreadableTable:
      [
        .flagged(Self.longTable("1.1;2;Terlaksananya rapat  # <-")),
        .clean(Self.longTable("1.1;1;Terlaksananya rapat")),
      ]
    default: realisasiExamples
    }
  }

  private var realisasiExamples: [Example] {
    let clean = Example.clean(Self.table("1;1;2025;80"))
    switch self {
    case .brokenRealisasi:
      return [
        .flagged("kode: \"1\"\n--- # realisasi\nkode;indikator;realisasi  # <-\n1;1;80"), clean,
      ]
    case .unknownRealisasi: return [.flagged(Self.table("1.2;1;2025;80  # <-")), clean]
    case .unreadableRealisasi: return [.flagged(Self.table("1;1;TW 1;80  # <-")), clean]
    case .repeatedRealisasi:
      return [.flagged(Self.table("1;1;2025;80\n1;1;2025;81  # <-")), clean]
    case .futureData:
      return [
        .flagged(Self.table("1;1;2025;80;2026  # <-", more: ";tahun_data")),
        .clean(Self.table("1;1;2025;80;2024", more: ";tahun_data")),
      ]
    default: return []
    }
  }

  private static func longTable(_ row: String) -> String {
    "--- # tabel\nkode;induk;kondisi\n1;;Meningkatnya mutu layanan\n\(row)"
  }

  private static func table(_ rows: String, more columns: String = "") -> String {
    """
    kode: "1"
    indikator: Nilai AKIP
    --- # realisasi
    kode;indikator;periode;realisasi\(columns)
    \(rows)
    """
  }
}
