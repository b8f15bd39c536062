/// Every key of the file format, spelled once.
public enum FieldName: String, CaseIterable, Hashable, Sendable {
  // The document.
  case pohon
  case judul
  case profil
  case unit
  case periode
  case dokumen
  case sumber
  case nomor
  case tanggal
  case tempat
  case status
  case keterangan
  case rujukan
  case organisasi
  case rumusTurun = "rumus_turun"
  case batasAtas = "batas_atas"
  case cakupanMinimum = "cakupan_minimum"
  case dataHilang = "data_hilang"
  case targetTriwulan = "target_triwulan"
  case targetDi = "target_di"
  case skalaCapaian = "skala_capaian"
  case abaikan
  case asumsi
  case kinerja

  // A node.
  case kode
  case jenjang
  case kondisi
  case faktorPenyebab = "faktor_penyebab"
  case masalah
  case penjelasan
  case keterkaitan
  case menjawab
  case bobot
  case alasanBobot = "alasan_bobot"
  case penanggungJawab = "penanggung_jawab"
  case porsi
  case pendukung
  case cetakan
  case baris
  case teks
  case indikatorNarasi = "indikator_narasi"
  case indikator
  case agregasi
  case metode
  case kaitan
  case jenis
  case ke
  case komponen
  case pagu
  case jabatan
  case bolehTanpaAnak = "boleh_tanpa_anak"
  case aturan
  case alasan
  case anak

  // An indicator.
  case nama
  case definisi
  case relevansi
  case formula
  case hitung
  case dari
  case rumus
  case variabel
  case nilai
  case satuan
  case jenisNilai = "jenis_nilai"
  case polaritas
  case akumulasi
  case jadwal
  case skala
  case bolehLebih100 = "boleh_lebih_100"
  case dipertahankan
  case baseline
  case target
  case eksternal
  case penerbit
  case sumberData = "sumber_data"

  // A scale.
  case tahun
  case batas
  case pita
  case predikat
  case makna
  case bawah
  case atas
  case terbuka

  // An organisation.
  case alias
  case luar
  case kolektif
  case anggota

  // Reported values.
  case realisasi
  case pembilang
  case penyebut
  case bukti
  case kendala
  case tindakLanjut = "tindak_lanjut"
  case tahunData = "tahun_data"
  case catatan

  // Settings (`pokin.yaml`), with `aturan` and `alias`.
  case kosakata
  case tingkat
}

extension FieldName {
  /// Its place in ``allCases``, from 0: reading looks keys up so often that hashing their spelling
  /// would show. An enumeration without payload is stored as just that.
  package var ordinal: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// How many keys there are.
  package static let count = allCases.count

  /// Hashes the place among all keys.
  public func hash(into hasher: inout Hasher) { hasher.combine(ordinal) }
}
