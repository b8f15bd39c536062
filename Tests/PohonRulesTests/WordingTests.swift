import Pohon
import Testing

@Suite struct `Wordings of the real documents` {
  @Test(arguments: [
    ("Meningkatnya Kualitas SAKIP SETDA", "meningkatnya kualitas sakip sekretariat daerah"),
    ("Penataan Adm. Pemerintahan", "penataan administrasi pemerintahan"),
    ("Kinerja & Budaya Kerja", "kinerja dan budaya kerja"),
    ("% Kebijakan", "persentase kebijakan"),
    ("Presentase Barang/ jasa", "persentase barang dan jasa"),
    ("Analisis Jabatan PD", "analisis jabatan perangkat daerah"),
    ("Anjab", "analisis jabatan"),
    ("Tata laksana", "tatalaksana"),
    ("Tata  kelola", "tata kelola"),
    ("Bina Mental Spritual", "bina mental spiritual"),
    ("Jumlah BMD", "jumlah barang milik daerah"),
    ("yang disusun (Dokumen)", "yang disusun"),
    ("bantuan hukum (kasus)", "bantuan hukum"),
    ("Indeks Reformasi Hukum (IRH)", "indeks reformasi hukum"),
    ("Indeks Reformasi (Hukum)", "indeks reformasi hukum"),
    ("IRH", "indeks reformasi hukum"),
    ("Rata-Rata, 1,5 tahun.", "rata rata 1 5 tahun"),
    ("perundang\u{ad}an\u{200b}", "perundangan"),
    ("MoU,PKS/Agreement", "mou pks agreement"),
    (" \n\t", ""), ("—", ""),
    ("Kafé Ÿ", "kafé ÿ"),
  ])
  func `say the same in one form`(_ text: String, _ plain: String) {
    #expect(PlainWords().phrase(text).description == plain)
  }

  @Test func `are the same when said again`() {
    let words = PlainWords()
    for text in ["Adm. SETDA & PD (kasus)", "IRH, ITKP", "100 % Barang/Jasa"] {
      let once = words.phrase(text)
      #expect(words.phrase(once.description) == once)
    }
  }

  @Test(arguments: [
    ("Fasilitasi Hukum", "fasilitasi hukum", WordingDifference.none),
    ("Keprotokolan", "Keprotokoleran", .spelling),
    ("Fasilitas Hukum", "Fasilitasi Hukum", .spelling),
    ("Tata Kelola", "Tata Kelola SETDA", .continuation(longer: true)),
    ("Tata Kelola SETDA", "Tata Kelola", .continuation(longer: false)),
    ("Nilai SAKIP", "Nilai LAKIP", .words),
    ("Nilai A", "Nilai B", .words),
    ("Tahun 2024", "Tahun 2025", .words),
    ("Meningkatnya gizi", "Menurunnya gizi", .words),
    ("Kualitas hukum", "Hukum kualitas", .words),
  ])
  func `tell how two wordings differ`(_ a: String, _ b: String, _ expected: WordingDifference) {
    let words = PlainWords()
    #expect(words.phrase(a).difference(from: words.phrase(b)) == expected)
  }
}
