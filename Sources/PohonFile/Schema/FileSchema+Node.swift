import Pohon

extension FileSchema {
  static let node: [Entry] = [
    Entry(.kode, .code, "Kode yang berlaku, tidak berulang dalam pohon"),
    Entry(.jenjang, .choice(of: Level.self), "Jenjang kondisi"),
    Entry(.kondisi, .text, "Kondisi dalam kata-kata"),
    Entry(.faktorPenyebab, .texts, "Penghambat outcome atau csf"),
    Entry(.masalah, .texts, "Masalah yang disebut bersama kondisi"),
    Entry(.penjelasan, .text, "Arti kondisi"),
    Entry(.keterkaitan, .text, "Pernyataan penutup: kontribusi pada kondisi di atasnya"),
    Entry(.menjawab, .texts, "Masalah atau faktor penyebab kondisi di atasnya yang dijawab"),
    Entry(.bobot, .number, "Bobot di antara saudaranya"),
    Entry(.alasanBobot, .text, "Mengapa bobotnya demikian"),
    Entry(.penanggungJawab, .objects(.owner, short: .unit), "Unit yang bertanggung jawab"),
    Entry(.pendukung, .texts, "Unit yang membantu"),
    Entry(.cetakan, .objects(.printing, short: nil), "Tempat-tempat dokumen mencetaknya"),
    Entry(.indikatorNarasi, .texts, "Indikator seperti disebut dalam uraian"),
    Entry(.indikator, .objects(.indicator, short: .nama), "Indikator seperti dalam tabel"),
    Entry(.agregasi, .object(.aggregation, short: .metode), "Cara menggabungkan capaian anak"),
    Entry(.kaitan, .objects(.link, short: nil), "Kaitan dengan kondisi lain"),
    Entry(.komponen, .objects(.component, short: nil), "Komponen perencanaan pelaksana"),
    Entry(.jabatan, .texts, "Jabatan yang bertanggung jawab"),
    Entry(.bolehTanpaAnak, .flag, "Apakah kondisi ini memang tanpa anak"),
    Entry(.abaikan, .objects(.silence, short: .aturan), "Aturan yang tidak diterapkan di sini"),
    Entry(.asumsi, .assumptions(.node), "Isian yang tidak tercetak pada dokumen"),
    Entry(.anak, .objects(.node, short: nil), "Kondisi di bawahnya"),
  ]

  static let owner: [Entry] = [
    Entry(.unit, .text, "Nama atau kode unit", isRequired: true),
    Entry(.porsi, .number, "Bagian tanggung jawabnya"),
  ]

  static let printing: [Entry] = [
    Entry(.tempat, .text, "Bagian dokumen"),
    Entry(.baris, .wholeNumber, "Baris teks dokumen, dari 1"),
    Entry(.kode, .code, "Kode yang tercetak di sana"),
    Entry(.teks, .text, "Bunyi yang tercetak di sana"),
  ]

  static let aggregation: [Entry] = [
    Entry(.metode, .choice(of: Aggregation.Method.self), "Cara menggabungkan", isRequired: true),
    Entry(.alasan, .text, "Mengapa cara ini"),
  ]

  static let link: [Entry] = [
    Entry(.jenis, .choice(of: Link.Kind.self), "Arti kaitan", isRequired: true),
    Entry(
      .ke, .code, "Yang dikaitkan: KODE, KODE#N, POHON#KODE atau POHON#KODE#N", isRequired: true),
    Entry(.bobot, .number, "Bobot di antara anak tujuannya (hanya silang)"),
    Entry(.alasan, .text, "Mengapa dikaitkan"),
  ]

  static let component: [Entry] = [
    Entry(.jenis, .choice(of: Component.Kind.self), "Jenis komponen"),
    Entry(.kode, .code, "Kode nomenklatur"),
    Entry(.nama, .text, "Nama komponen"),
    Entry(.pagu, .quantity, "Pagu dalam rupiah"),
  ]
}
