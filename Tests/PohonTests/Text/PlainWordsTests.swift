import Pohon
import Testing

@Suite struct `Comparing phrases` {
  @Test(
    arguments: [
      ("Nilai SAKIP Setda", "nilai sakip sekretariat daerah"),
      ("Tertib  Adm. Umum", "tertib administrasi umum"), ("Tata Laksana", "tatalaksana"),
      ("Sarana & Prasarana", "sarana dan prasarana"), ("% capaian", "persentase capaian"),
      ("Presentase OPD", "persentase perangkat daerah"), ("Jumlah Kasus (kasus)", "jumlah kasus"),
      ("Indeks Reformasi Hukum (IRH)", "indeks reformasi hukum"),
      ("Nilai (%)", "nilai"), ("Nilai (XYZ)", "nilai xyz"), ("((%)", ""), ("", ""),
      ("!!", ""), ("Surat/Naskah", "surat naskah"), ("ＡＢＣ", "ａｂｃ"),
    ] as [(String, String)])
  func `equal meaning is equal text`(_ text: String, _ plain: String) {
    #expect(PlainWords().phrase(text).description == plain)
  }

  @Test func `a declared alias goes over a shipped one`() {
    let words = PlainWords(aliases: [("OPD", "organisasi"), ("lkjip", "laporan kinerja")])
    #expect(words.phrase("LKjIP OPD").words == ["laporan", "kinerja", "organisasi"])
  }

  @Test(.timeLimit(.minutes(5)))
  func `open parentheses are read once`() {
    let text = String(repeating: "(", count: 100_000)
    #expect(PlainWords().phrase(text).isEmpty)
  }

  /// A sign that no phrase shows takes a text through the reading of all of Unicode.
  @Test(
    arguments: [
      "Nilai SAKIP Setda", "Indeks Reformasi Hukum (IRH)", "Jumlah Kasus (kasus) 2024", "% & (%)",
      "(", "()", "a(b", "Nilai (XYZ), (dokumen).", "Sarana & Prasarana\t\nOPD", "@[`{A-Z}09",
      "Adm. Umum (kegiatan yang panjangnya lebih dari empat puluh huruf)", "((keg.) Keg",
    ])
  func `plain letters read as all others do`(_ text: String) {
    let words = PlainWords()
    #expect(words.phrase(text) == words.phrase(text + "\u{AD}"))
  }

  @Test func `the longest alias that fits is put in full`() {
    let words = PlainWords(aliases: [
      ("tata", "aturan"), ("tata kelola", "pengelolaan"), ("tata kelola daerah", "urusan"),
    ])
    #expect(words.phrase("Tata kelola desa").words == ["pengelolaan", "desa"])
    #expect(words.phrase("Tata kelola daerah, tata").words == ["urusan", "aturan"])
  }
}
