extension Mutation {
  /// Ways to break what units answer for, and what two documents say of one thing.
  static let ofOwners = [
    Mutation("antara-meniru-struktur", "[Bagian Umum, Bagian Hukum]", "[Bagian Umum]"),
    Mutation(
      "kondisi-dari-nomenklatur", "Tersusunnya naskah sebelum pembahasan",
      "Terlaksananya fasilitasi bantuan hukum"),
    Mutation(
      "faktor-tanpa-kondisi", "[Produk hukum dibatalkan, Layanan lambat]",
      "[Produk hukum dibatalkan, Layanan lambat, Petugas kurang]"),
    Mutation("kondisi-tanpa-komponen", "komponen: [{ nama: Pembahasan Bersama }]", ""),
    Mutation("komponen-tanpa-kondisi", "# 1.2", "komponen: [{ nama: Loket Satu Pintu }]"),
    Mutation("ejaan-unit-berbeda", "[Bagian Kesra]  # 2.1.1", "[Bgaian Kesra]"),
    Mutation("tanpa-unit-internal", "[Bagian Kesra]  # 2.1.1", "[Inspektorat]"),
    Mutation("penanggung-jawab-kolektif", "[Bagian Kesra]  # 2.1.1", "[Seluruh Bagian]"),
    Mutation("rantai-penanggung-jawab-putus", "[Bagian Kesra]  # 2.1.1", "[Bagian Umum]"),
    Mutation(
      "unit-tanpa-kondisi", "# bagian lain", "- { kode: pbj, nama: Bagian PBJ, jenis: bagian }"),
    Mutation(
      "crosscutting-tak-tercatat", "Tersusunnya naskah sebelum pembahasan",
      "Tersusunnya daftar barang milik daerah"),
    Mutation(
      "kondisi-berbeda-antar-dokumen", "Meningkatnya Kepercayaan Masyarakat",
      "Meningkatnya Kepercayaan Masyarakat Luas"),
    Mutation(
      "indikator-berbeda-antar-dokumen", "Indeks Kepercayaan Masyarakat",
      "Indeks Kepercayaan Publik"),
  ].map { Mutation($0.rule, $0.old, $0.new, in: soundOwners) }
}

/// A tree with owners and components beside an IKU table of the same agency; nothing wrong.
let soundOwners = """
  profil: csf
  unit: setda
  kinerja:
    - kode: "0"
      jenjang: outcome
      kondisi: Meningkatnya kepercayaan masyarakat
      penanggung_jawab: [Sekretariat Daerah]
      faktor_penyebab: [Produk hukum dibatalkan, Layanan lambat]
      indikator: [{ nama: Indeks kepercayaan masyarakat, satuan: indeks }]
      anak:
        - kode: "1"
          jenjang: csf
          kondisi: Meningkatnya kepastian hukum
          indikator: [{ nama: Indeks kepastian hukum, satuan: indeks }]
          anak:
            - kode: "1.1"
              jenjang: antara
              kondisi: Menurunnya produk hukum yang dibatalkan
              penanggung_jawab: [Bagian Hukum]
              indikator: [{ nama: Tingkat pembatalan produk hukum, satuan: persen }]
              anak:
                - kode: "1.1.1"
                  jenjang: operasional
                  kondisi: Tersusunnya naskah sebelum pembahasan
                  penanggung_jawab: [Bagian Hukum]
                  indikator: [{ nama: Jumlah naskah, satuan: dokumen }]
                  komponen: [{ nama: Naskah Akademik }]
                - kode: "1.1.2"
                  jenjang: operasional
                  kondisi: Terlaksananya uji pendapat umum
                  penanggung_jawab: [Bagian Hukum]
                  indikator: [{ nama: Jumlah pendapat, satuan: pendapat }]
                  komponen: [{ nama: Pembahasan Bersama }]
            - kode: "1.2"
              jenjang: antara
              boleh_tanpa_anak: true
              kondisi: Meningkatnya kepatuhan loket
              penanggung_jawab: [Bagian Umum, Bagian Hukum]
              indikator: [{ nama: Tingkat kepatuhan loket, satuan: persen }]
              # 1.2
        - kode: "2"
          jenjang: csf
          kondisi: Meningkatnya kecepatan layanan
          indikator: [{ nama: Indeks kecepatan layanan, satuan: indeks }]
          anak:
            - kode: "2.1"
              jenjang: antara
              kondisi: Berkurangnya antrean
              penanggung_jawab: [Bagian Kesra]
              indikator: [{ nama: Tingkat antrean, satuan: persen }]
              anak:
                - kode: "2.1.1"
                  jenjang: operasional
                  kondisi: Terlayaninya pemohon pada hari yang sama
                  penanggung_jawab: [Bagian Kesra]  # 2.1.1
                  indikator: [{ nama: Jumlah pemohon, satuan: orang }]
                  komponen: [{ nama: Pelayanan Loket }]
                - kode: "2.1.2"
                  jenjang: operasional
                  kondisi: Terpeliharanya barang milik daerah di loket
                  penanggung_jawab: [Bagian Kesra]
                  indikator: [{ nama: Jumlah barang, satuan: barang }]
                  komponen: [{ nama: Pemeliharaan Loket }]
            - kode: "2.2"
              jenjang: antara
              boleh_tanpa_anak: true
              kondisi: Meningkatnya kejelasan prosedur
              penanggung_jawab: [Bagian Organisasi]
              indikator: [{ nama: Tingkat kejelasan prosedur, satuan: persen }]
  --- # iku
  profil: iku
  kinerja:
    - kode: "0"
      jenjang: tujuan
      kondisi: Meningkatnya Kepercayaan Masyarakat
      penanggung_jawab: [Sekretariat Daerah]
      indikator: [{ nama: Indeks Kepercayaan Masyarakat, satuan: indeks }]
      anak:
        - kode: "1"
          jenjang: sasaran
          kondisi: Meningkatnya kepastian hukum
          indikator: [{ nama: Indeks kepastian hukum, satuan: indeks }]
        - kode: "2"
          jenjang: sasaran
          kondisi: Meningkatnya kecepatan layanan
          indikator: [{ nama: Indeks kecepatan layanan, satuan: indeks }]
  --- # organisasi
  unit:
    - kode: setda
      nama: Sekretariat Daerah
      jenis: perangkat_daerah
      anak:
        - { kode: hukum, nama: Bagian Hukum, jenis: bagian }
        - { kode: umum, nama: Bagian Umum, jenis: bagian }
        - { kode: kesra, nama: Bagian Kesra, jenis: bagian }
        - { kode: organisasi, nama: Bagian Organisasi, jenis: bagian }
        # bagian lain
  luar:
    - { kode: inspektorat, nama: Inspektorat }
  kolektif:
    - { kode: seluruh, nama: Seluruh Bagian }
  """
