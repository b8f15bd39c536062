extension Mutation {
  /// Ways to break a tree in its weights, targets and realisasi.
  static let ofNumbers = [
    number("bobot-tidak-genap", "bobot: 50", "bobot: 40"),
    number("bobot-tidak-ditetapkan", "bobot: 50", ""),
    number("agregasi-tidak-mungkin", "bobot: 50  # 2", ""),
    number(
      "target-anak-tidak-mencukupi", #""2025-T1": "20", "2025": "60""#,
      #""2025-T1": "20", "2025": "50""#),
    number("realisasi-tidak-lengkap", "1.2;1;2025-T1;12;;", ""),
    number("induk-berbeda-dari-hitungan", "1;1;2025-T1;30;;", "1;1;2025-T1;33;;"),
    number("capaian-janggal", "2;1;2025-T1;50;5;10", "2;1;2025-T1;90;9;10"),
    number("nilai-sama-berbeda", #"target: { "2025": "60" }"#, #"target: { "2025": "61" }"#),
  ]

  private static func number(_ rule: String, _ old: String, _ new: String) -> Mutation {
    Mutation(.init(rule), old, new, in: soundNumbers)
  }
}

/// A tree whose figures agree with each other, and its indicator in a second document.
let soundNumbers = """
  profil: csf
  periode: "2025"
  kinerja:
    - kode: "0"
      jenjang: outcome
      kondisi: Menurunnya prevalensi stunting
      penanggung_jawab: [Dinas Kesehatan]
      indikator:
        - nama: Prevalensi stunting
          satuan: "%"
          polaritas: turun
          jadwal: tahunan
          baseline: { "2024": "24" }
          target: { "2025": "20" }
      anak:
        - kode: "1"
          jenjang: csf
          kondisi: Meningkatnya kunjungan balita
          bobot: 50
          indikator:
            - nama: Cakupan kunjungan balita
              satuan: orang
              polaritas: naik
              hitung: { metode: jumlah, dari: anak }
              baseline: { "2024": "90" }
              target: { "2025-T1": "30", "2025": "100" }
          anak:
            - kode: "1.1"
              jenjang: antara
              boleh_tanpa_anak: true
              kondisi: Meningkatnya kunjungan posyandu
              indikator:
                - nama: Tingkat kunjungan posyandu
                  satuan: orang
                  polaritas: naik
                  baseline: { "2024": "50" }
                  target: { "2025-T1": "20", "2025": "60" }
            - kode: "1.2"
              jenjang: antara
              boleh_tanpa_anak: true
              kondisi: Meningkatnya kunjungan puskesmas
              indikator:
                - nama: Tingkat kunjungan puskesmas
                  satuan: orang
                  polaritas: naik
                  baseline: { "2024": "40" }
                  target: { "2025-T1": "12", "2025": "45" }
        - kode: "2"
          jenjang: csf
          boleh_tanpa_anak: true
          kondisi: Membaiknya sanitasi keluarga
          bobot: 50  # 2
          indikator:
            - nama: Persentase sanitasi layak
              formula: Jumlah keluarga bersanitasi layak selama 1 tahun / Jumlah keluarga x 100
              satuan: "%"
              polaritas: naik
              baseline: { "2024": "55" }
              target: { "2025-T1": "50", "2025": "60" }
  --- # iku
  profil: iku
  kinerja:
    - kode: "T1"
      jenjang: tujuan
      kondisi: Membaiknya sanitasi keluarga
      penanggung_jawab: [Dinas Kesehatan]
      indikator:
        - nama: Persentase sanitasi layak
          satuan: "%"
          polaritas: naik
          kaitan: [{ jenis: sama, ke: "contoh#2#1" }]
          baseline: { "2024": "55" }
          target: { "2025": "60" }
  --- # realisasi
  kode;indikator;periode;realisasi;pembilang;penyebut
  1;1;2025-T1;30;;
  1.1;1;2025-T1;18;;
  1.2;1;2025-T1;12;;
  2;1;2025-T1;50;5;10
  """
