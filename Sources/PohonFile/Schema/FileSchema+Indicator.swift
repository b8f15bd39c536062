import Pohon

extension FileSchema {
  static let indicator: [Entry] = [
    Entry(.nama, .text, "Nama seperti tercetak"),
    Entry(.definisi, .text, "Apa yang diukur"),
    Entry(.relevansi, .text, "Mengapa indikator ini mewakili kondisinya"),
    Entry(.formula, .text, "Rumus seperti tercetak"),
    Entry(.hitung, .object(.computation, short: nil), "Cara menghitung dari indikator lain"),
    Entry(.satuan, .text, "Satuan ukuran"),
    Entry(.jenisNilai, .choice(of: ValueType.self), "Jenis nilai"),
    Entry(.polaritas, .choice(of: Polarity.self), "Arah yang baik"),
    Entry(.akumulasi, .choice(of: Accumulation.self), "Cara realisasi setahun menjadi satu nilai"),
    Entry(.jadwal, .choice(of: Schedule.self), "Kapan realisasi dilaporkan"),
    Entry(.skala, .text, "Nama skala predikat"),
    Entry(.bolehLebih100, .flag, "Apakah persentasenya memang boleh melebihi 100"),
    Entry(.dipertahankan, .flag, "Apakah nilainya memang hanya dipertahankan"),
    Entry(.baseline, .periods, "Nilai awal menurut tahun"),
    Entry(.target, .periods, "Target menurut tahun atau triwulan"),
    Entry(.targetTriwulan, .choice(of: TargetSpread.self), "Arti target di dalam satu tahun"),
    Entry(.rumusTurun, .choice(of: FallingFormula.self), "Rumus capaian indikator turun"),
    Entry(.bobot, .number, "Bobot di antara indikator kondisinya"),
    Entry(.alasanBobot, .text, "Mengapa bobotnya demikian"),
    Entry(.eksternal, .object(.external, short: .penerbit), "Nilai yang diberikan pihak luar"),
    Entry(.sumberData, .texts, "Sumber data, sel demi sel seperti tercetak"),
    Entry(.penanggungJawab, .objects(.owner, short: .unit), "Unit yang bertanggung jawab"),
    Entry(.pendukung, .texts, "Unit yang membantu"),
    Entry(.cetakan, .objects(.printing, short: nil), "Tempat-tempat dokumen mencetaknya"),
    Entry(.kaitan, .objects(.link, short: nil), "Kaitan dengan indikator lain"),
    Entry(.abaikan, .objects(.silence, short: .aturan), "Aturan yang tidak diterapkan di sini"),
    Entry(.asumsi, .assumptions(.indicator), "Isian yang tidak tercetak pada dokumen"),
  ]

  static let computation: [Entry] = [
    Entry(.metode, .choice(of: Computation.Method.self), "Cara menghitung", isRequired: true),
    Entry(.dari, .codes, "anak, atau daftar indikator (KODE#N)"),
    Entry(.rumus, .text, "Rumus, misalnya (a + [1.1#1]) / b × 100 (metode rumus)"),
    Entry(.variabel, .objects(.variable, short: nil), "Variabel yang dipakai rumus"),
  ]

  static let variable: [Entry] = [
    Entry(.nama, .text, "Nama dalam rumus: huruf, angka, dan _", isRequired: true),
    Entry(.satuan, .text, "Satuan ukuran"),
    Entry(.akumulasi, .choice(of: Accumulation.self), "Cara nilai setahun menjadi satu nilai"),
    Entry(.nilai, .periods, "Nilai menurut tahun atau triwulan"),
  ]

  static let external: [Entry] = [
    Entry(.penerbit, .text, "Siapa yang menerbitkan nilai", isRequired: true)
  ]
}
