import Pohon

extension FileSchema {
  static let scale: [Entry] = [
    Entry(.nama, .text, "Nama skala, disebut oleh indikator", isRequired: true),
    Entry(.sumber, .text, "Peraturan atau dokumen yang menetapkannya"),
    Entry(.tahun, .wholeNumber, "Tahun peraturan atau dokumen itu"),
    Entry(.batas, .span, "Nilai terendah dan tertinggi yang mungkin, misalnya 0..100"),
    Entry(.pita, .objects(.band, short: .predikat), "Predikat beserta rentang nilainya"),
    Entry(.cetakan, .objects(.printing, short: nil), "Tempat-tempat dokumen mencetaknya"),
  ]

  static let band: [Entry] = [
    Entry(.predikat, .text, "Predikat, misalnya BB", isRequired: true),
    Entry(.makna, .text, "Arti predikat dalam kata-kata"),
    Entry(.bawah, .number, "Nilai terendah; tanpa ini pita berlanjut ke bawah"),
    Entry(.atas, .number, "Nilai tertinggi; tanpa ini pita berlanjut ke atas"),
    Entry(.terbuka, .choice(of: OpenEnds.self), "Batas yang tidak termasuk pita"),
    Entry(.nilai, .number, "Angka pengganti predikat ini dalam capaian"),
  ]
}
