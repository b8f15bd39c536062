import Pohon

extension FileSchema {
  static let tree: [Entry] = [
    Entry(.pohon, .text, "Nama pohon, dipakai berkas lain dan perintah"),
    Entry(.judul, .text, "Judul dokumen seperti tercetak"),
    Entry(.profil, .choice(of: Profile.self), "Jenis dokumen, penentu urutan jenjang"),
    Entry(.unit, .text, "Kode unit pemilik pohon dalam berkas organisasi"),
    Entry(.periode, .planYears, "Tahun awal dan akhir rencana"),
    Entry(.dokumen, .object(.document, short: nil), "Asal-usul dokumen"),
    Entry(.organisasi, .text, "Letak berkas organisasi, dihitung dari folder berkas ini"),
    Entry(.rumusTurun, .choice(of: FallingFormula.self), "Rumus capaian indikator turun"),
    Entry(.batasAtas, .number, "Batas atas capaian saat digabung, persen"),
    Entry(.cakupanMinimum, .number, "Cakupan terendah yang masih diberi kategori, persen"),
    Entry(.dataHilang, .choice(of: MissingDataPolicy.self), "Perlakuan atas realisasi kosong"),
    Entry(.targetTriwulan, .choice(of: TargetSpread.self), "Arti target di dalam satu tahun"),
    Entry(.targetDi, .text, "Dokumen lain yang menetapkan target, bila tidak di sini"),
    Entry(.skalaCapaian, .text, "Nama skala yang memberi kategori pada capaian"),
    Entry(.skala, .objects(.scale, short: nil), "Skala predikat yang dipakai dokumen ini"),
    Entry(.abaikan, .objects(.silence, short: .aturan), "Aturan yang tidak diterapkan di sini"),
    Entry(.asumsi, .assumptions(.tree), "Isian yang tidak tercetak pada dokumen"),
    Entry(.kinerja, .objects(.node, short: nil), "Kondisi teratas"),
  ]

  static let document: [Entry] = [
    Entry(.judul, .text, "Judul dokumen sumber"),
    Entry(.sumber, .text, "Nama berkas sumber"),
    Entry(.nomor, .text, "Nomor dokumen"),
    Entry(.tanggal, .text, "Tanggal seperti tercetak"),
    Entry(.tempat, .text, "Tempat ditandatangani"),
    Entry(.status, .text, "Misalnya ditetapkan, rancangan, contoh"),
    Entry(.keterangan, .text, "Hal lain yang perlu diketahui"),
    Entry(
      .cetakan, .objects(.printing, short: nil), "Tempat-tempat tanggal, nomor, dan tahun tercetak"),
    Entry(.rujukan, .objects(.printing, short: .teks), "Dasar hukum seperti tercetak"),
  ]

  static let silence: [Entry] = [
    Entry(.aturan, .text, "Nama aturan", isRequired: true),
    Entry(.alasan, .text, "Mengapa aturan ini tidak diterapkan"),
  ]

  static let organisation: [Entry] = [
    Entry(.organisasi, .text, "Nama organisasi dalam berkas"),
    Entry(.nama, .text, "Nama lengkap"),
    Entry(.dokumen, .object(.document, short: nil), "Asal-usul susunan ini"),
    Entry(.unit, .objects(.office, short: nil), "Unit kerja sendiri"),
    Entry(.luar, .objects(.office, short: nil), "Badan di luar organisasi"),
    Entry(.kolektif, .objects(.collective, short: nil), "Sebutan untuk beberapa unit"),
  ]

  static let office: [Entry] = [
    Entry(.kode, .code, "Nama singkat, tidak berulang"),
    Entry(.nama, .text, "Nama lengkap"),
    Entry(.jenis, .choice(of: Office.Kind.self), "Jenis unit"),
    Entry(.alias, .texts, "Sebutan lain"),
    Entry(.anak, .objects(.office, short: nil), "Unit di bawahnya"),
  ]

  static let collective: [Entry] = [
    Entry(.kode, .code, "Nama singkat, tidak berulang"),
    Entry(.nama, .text, "Sebutan"),
    Entry(.alias, .texts, "Sebutan lain"),
    Entry(.anggota, .codes, "Kode unit yang dimaksud"),
  ]
}
