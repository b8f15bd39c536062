import Pohon
import PohonRules
import PohonTesting
import Testing

/// A way to break the sound tree: one stretch of its text is replaced by another.
struct Mutation: CustomTestStringConvertible, Sendable {
  var rule: RuleID
  var old: String
  var new: String
  /// The sound tree that is broken.
  var sound: String

  var testDescription: String { rule.description }

  init(_ rule: RuleID, _ old: String, _ new: String, in sound: String = soundTree) {
    self.rule = rule
    self.old = old
    self.new = new
    self.sound = sound
  }

  static let all = ofWords + ofFormulas + ofNumbers + ofScales + ofTexts + ofMeasures + ofOwners

  private static let ofWords = [
    Mutation("pohon-tidak-utuh", "jenjang: antara  # 1.1", "jenjang: csf"),
    Mutation("cabang-buntu", #"kaitan: [{ jenis: silang, ke: "2" }]"#, ""),
    Mutation("anak-tunggal", lastNode, ""),
    Mutation("kode-tidak-melanjutkan-induk", #"kode: "1.1.2""#, #"kode: "1.2.2""#),
    Mutation("kode-ganda", #"kode: "1.1.2""#, #"kode: "1.1.1""#),
    Mutation("rumusan-kondisi-berbeda", "teks: Meningkatnya gizi", "teks: Meningkatnya kesehatan"),
    Mutation("kata-pembuka-tidak-sesuai-jenjang", "Terlaksananya", "Melaksanakan"),
    Mutation("kondisi-tanpa-indikator", "indikator: [Indeks keragaman pangan]", ""),
    Mutation(
      "indikator-narasi-berbeda", "[Persentase balita bergizi]", "[Persentase balita sehat]"),
    Mutation(
      "indikator-tidak-sesuai-jenjang", "[Indeks keragaman pangan]", "[Jumlah dokumen pangan]"),
    Mutation(
      "ukuran-sama-dua-kondisi", "[Indeks keragaman pangan]",
      "[{ nama: Tingkat sanitasi layak, satuan: persen }]"),
    Mutation("persentase-tanpa-pembagi", "bergizi / Jumlah balita x 100", "bergizi"),
    Mutation("jumlah-berformula-persen", "kader selama", "kader / Jumlah posyandu x 100 selama"),
    Mutation("formula-tersalin", "Jumlah penimbangan selama", "Jumlah kader selama"),
    Mutation(
      "variabel-tak-terpakai", "bergizi / Jumlah balita x 100",
      """
      bergizi / Jumlah balita x 100
                  hitung:
                    metode: rumus
                    rumus: bergizi / balita × 100
                    variabel: [{ nama: bergizi }, { nama: balita }, { nama: kader }]
      """),
    Mutation("target-melawan-arah", #""2025": "22""#, #""2025": "26""#),
    Mutation("unit-tidak-dikenal", "[Dinas Kesehatan]", "[Dinas Keuangan]"),
    Mutation("daur", "# di sini", #"kaitan: [{ jenis: silang, ke: "1.1.1" }]"#),
    Mutation("kaitan-putus", "# di sini", #"kaitan: [{ jenis: silang, ke: "7" }]"#),
    Mutation("kaitan-berulang", #"ke: "2" }]"#, #"ke: "2" }, { jenis: silang, ke: "2" }]"#),
    Mutation(
      "abaikan-tanpa-alasan", "indikator: [Indeks keragaman pangan]",
      "abaikan: [{ aturan: kondisi-tanpa-indikator }]"),
    Mutation("abaikan-tak-terpakai", "# di sini", "abaikan: [{ aturan: daur, alasan: lama }]"),
  ]

  private static let ofFormulas = [
    Mutation(
      "formula-bukan-hitungan", "formula: Jumlah penimbangan", "formula: Laporan penimbangan"),
    Mutation("formula-mengukur-hal-lain", "formula: Jumlah kader", "formula: Jumlah meja"),
    Mutation(
      "dimensi-formula-janggal", "formula: Jumlah balita bergizi / Jumlah balita",
      "formula: Nilai balita bergizi / Jumlah desa"),
    Mutation("ukuran-hanya-capaian", "/ Jumlah balita", "/ Jumlah target balita"),
    Mutation(
      "hasil-diukur-keluaran", "formula: Jumlah balita bergizi / Jumlah balita",
      "formula: Jumlah laporan balita bergizi / Jumlah laporan"),
    Mutation("kurun-waktu-tidak-ada", "jadwal: tahunan", "polaritas: naik"),
  ]

  /// A node whose loss leaves its sibling alone.
  private static let lastNode = """
                  - kode: "1.1.2"
                    jenjang: operasional
                    kondisi: Terlaksananya penimbangan balita
                    indikator:
                      - nama: Jumlah penimbangan
                        satuan: kali
                        formula: Jumlah penimbangan selama 1 tahun
    """
}

private let soundTree = """
  profil: csf
  target_di: Renstra
  kinerja:
    - kode: "0"
      jenjang: outcome
      kondisi: Menurunnya prevalensi stunting
      # di sini
      penanggung_jawab: [Dinas Kesehatan]
      indikator:
        - nama: Prevalensi stunting
          satuan: persen
          polaritas: turun
          baseline: { "2024": "24" }
          target: { "2025": "22", "2026": "20" }
      anak:
        - kode: "1"
          jenjang: csf
          kondisi: Meningkatnya gizi balita
          bobot: 60
          cetakan: [{ tempat: tabel csf, kode: CSF 1, teks: Meningkatnya gizi balita }]
          indikator_narasi: [Persentase balita bergizi]
          indikator:
            - nama: Persentase balita bergizi
              formula: Jumlah balita bergizi / Jumlah balita x 100
              jadwal: tahunan
          anak:
            - kode: "1.1"
              jenjang: antara  # 1.1
              kondisi: Meningkatnya kunjungan posyandu
              indikator: [{ nama: Tingkat kunjungan posyandu, satuan: persen }]
              anak:
                - kode: "1.1.1"
                  jenjang: operasional
                  kondisi: Tersedianya kader posyandu
                  indikator:
                    - nama: Jumlah kader
                      satuan: orang
                      formula: Jumlah kader selama 1 tahun
                - kode: "1.1.2"
                  jenjang: operasional
                  kondisi: Terlaksananya penimbangan balita
                  indikator:
                    - nama: Jumlah penimbangan
                      satuan: kali
                      formula: Jumlah penimbangan selama 1 tahun
            - kode: "1.2"
              jenjang: antara
              boleh_tanpa_anak: true
              kondisi: Membaiknya pola makan balita
              kaitan: [{ jenis: silang, ke: "2" }]
              indikator: [Indeks keragaman pangan]
        - kode: "2"
          jenjang: csf
          kondisi: Membaiknya sanitasi keluarga
          bobot: 40
          indikator: [{ nama: Tingkat sanitasi layak, satuan: persen }]
  --- # organisasi
  unit:
    - { kode: dinkes, nama: Dinas Kesehatan, jenis: perangkat_daerah }
  """

@Suite struct `A sound tree` {
  @Test(arguments: [soundTree, soundNumbers, soundTexts, soundOwners])
  func `has no findings`(_ sound: String) {
    let text = ExampleText(sound)
    #expect(text.readingFindings.isEmpty, "\(text.readingFindings.map(\.message))")
    #expect(RuleBook.check(text.dossier).isEmpty, "\(RuleBook.check(text.dossier).map(\.message))")
  }

  @Test(arguments: Mutation.all)
  func `broken in one way is told by the one rule for it`(_ mutation: Mutation) {
    let broken = mutation.sound.replacing(mutation.old, with: mutation.new)
    #expect(broken != mutation.sound)
    let text = ExampleText(broken)
    let found = RuleBook.check(text.dossier)
    #expect(text.readingFindings.isEmpty, "\(text.readingFindings.map(\.message))")
    #expect(Set(found.map(\.rule)) == [mutation.rule], "\(found.map(\.message))")
  }

  @Test func `has a mutation for every rule`() {
    #expect(Set(Mutation.all.map(\.rule)) == Set(RuleBook.infos.map(\.id)))
  }
}
