import Pohon

/// The words that the reading of texts itself goes by; all others stand in the word lists.
extension Word {
  static let anggaran: Word = "anggaran"
  static let bobot: Word = "bobot"
  static let dan: Word = "dan"
  static let jumlah: Word = "jumlah"
  static let kali: Word = "kali"
  static let kondisi: Word = "kondisi"
  static let langsung: Word = "langsung"
  static let per: Word = "per"
  static let satu: Word = "satu"
  static let serta: Word = "serta"
  static let tahun: Word = "tahun"
  static let target: Word = "target"
  static let tepat: Word = "tepat"
  static let waktu: Word = "waktu"
  static let one: Word = "1"
  static let x: Word = "x"
}
