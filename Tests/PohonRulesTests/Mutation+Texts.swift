extension Mutation {
  /// Ways to break what a document writes: its numbers, wordings, definitions and citations.
  static let ofTexts = [
    text("nomor-terlompat", "S1.3", "S1.4"),
    Mutation(
      "kode-berbeda-antar-cetakan", "teks: Meningkatnya gizi balita }",
      "teks: Meningkatnya gizi balita }, { tempat: uraian, kode: CSF 2 }"),
    text(
      "gaya-kode-tidak-seragam", "{ tempat: uraian, kode: S1.3 }", "{ tempat: uraian, kode: S 1.3 }"
    ),
    text("indeks-dan-uraian-berbeda", ", { tempat: uraian, kode: S1.3 }", ""),
    text(
      "kondisi-sama-dengan-ukuran", "Meningkatnya derajat kesehatan", "Meningkatnya nilai IKS desa"),
    text("salah-tulis", "desa terpencil", "desa terpencil.."),
    text("penjelasan-bukan-kondisi", "menggambarkan keadaan ketika berat", "merupakan suatu upaya"),
    text(
      "definisi-tanpa-makna", "Balita yang berat dan tingginya sesuai umur",
      "Persentase balita yang dianggap relevan"),
    Mutation(
      "kondisi-tanpa-masalah", "boleh_tanpa_anak: true",
      "boleh_tanpa_anak: true\n            masalah: [Banyak balita jarang makan sayur]"),
    text(
      "masalah-tersalin", "Jamban keluarga belum sampai ke desa terpencil",
      "Belum merata pengetahuan ibu tentang gizi"),
    text("satuan-tidak-ada", "satuan: persen", "jadwal: tahunan"),
    text("jumlah-disebut-berbeda", #"kode: "2.""#, #"kode: "3.""#),
    text("tanggal-dan-periode-janggal", "12 Tahun 2025", "12 Tahun 2024"),
    text("rujukan-hukum-janggal", "(Lembaran Negara Tahun 2004", "(Lembaran Negara Tahun 2003"),
    text("entitas-asing", "Berat badan paling", "Di rumah sakit berat badan paling"),
  ]

  private static func text(_ rule: String, _ old: String, _ new: String) -> Mutation {
    Mutation(.init(rule), old, new, in: soundTexts)
  }
}

/// A document that is written as it should be.
let soundTexts = """
  profil: iku
  judul: IKU Dinas Kesehatan
  periode: "2025-2029"
  target_di: Renstra
  dokumen:
    nomor: 12 Tahun 2025
    tanggal: "2025-01-20"
    rujukan:
      - { kode: "1.", teks: UU Nomor 25 Tahun 2004 tentang A (Lembaran Negara Tahun 2004 Nomor 104) }
      - { kode: "2.", teks: Rencana Strategis Dinas Kesehatan Tahun 2025-2029 }
  kinerja:
    - kode: T1
      jenjang: tujuan
      kondisi: Meningkatnya derajat kesehatan
      penanggung_jawab: [Dinas Kesehatan]
      indikator:
        - nama: Nilai IKS desa
          satuan: indeks
          baseline: { "2024": "0,2" }
          definisi: Rata-rata dua belas penanda keluarga
      anak:
        - kode: S1.1
          jenjang: sasaran
          kondisi: Meningkatnya gizi balita
          masalah: [Belum meratanya pengetahuan ibu tentang gizi]
          penjelasan: Meningkatnya gizi balita menggambarkan keadaan ketika berat sesuai umur
          cetakan: [{ tempat: tabel, kode: S1.1 }, { tempat: uraian, kode: S1.1 }]
          indikator:
            - nama: Persentase balita bergizi baik
              satuan: persen
              definisi: Balita yang berat dan tingginya sesuai umur
              relevansi: Berat badan paling cepat menunjukkan kecukupan makan
        - kode: S1.2
          jenjang: sasaran
          kondisi: Membaiknya sanitasi keluarga
          masalah: [Jamban keluarga belum sampai ke desa terpencil]
          cetakan: [{ tempat: tabel, kode: S1.2 }, { tempat: uraian, kode: S1.2 }]
          indikator:
            - nama: Tingkat sanitasi layak
              satuan: persen
              definisi: Rumah dengan jamban dan air bersih yang dipakai setiap hari
        - kode: S1.3
          jenjang: sasaran
          kondisi: Menurunnya pernikahan dini
          masalah: [Anak perempuan berhenti sekolah sebelum tamat]
          cetakan: [{ tempat: tabel, kode: S1.3 }, { tempat: uraian, kode: S1.3 }]
          indikator:
            - nama: Angka pernikahan dini
              satuan: persen
              definisi: Perempuan yang menikah sebelum berumur 19 tahun
  """
