import PohonTesting

/// Short texts in the words of planning documents.
struct SentenceMaker {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// One of `words`.
  mutating func pick(_ words: [String]) -> String {
    words[Int(random.next() % UInt64(words.count))]
  }

  /// What a condition is about, with the village that makes it one of many.
  mutating func object() -> String {
    "\(pick(Self.things)) \(pick(Self.fields)) \(place())"
  }

  /// A village of one of many names.
  mutating func place() -> String {
    "\(pick(Self.beginnings))\(pick(Self.middles))\(pick(Self.endings))"
  }

  private static let things = [
    "pelayanan", "pengelolaan", "kebijakan", "pembinaan", "koordinasi", "penyusunan dokumen",
    "pengendalian", "evaluasi", "fasilitasi", "pendampingan", "pengawasan", "akses terhadap",
    "pemeliharaan", "pemanfaatan", "penyelenggaraan", "kapasitas aparatur",
  ]
  private static let fields = [
    "kesehatan ibu", "administrasi kependudukan", "keuangan daerah", "produk hukum daerah",
    "pengadaan barang", "kesejahteraan sosial", "pendidikan dasar", "irigasi pertanian",
    "jalan kabupaten", "air minum", "usaha mikro", "perizinan berusaha",
    "kearsipan", "perpustakaan", "komunikasi pimpinan", "reformasi birokrasi",
    "akuntabilitas kinerja", "kerja sama daerah", "bantuan hukum", "tata ruang",
    "penanggulangan bencana", "ketertiban umum", "pariwisata", "perikanan tangkap",
    "peternakan rakyat", "perumahan layak huni", "ketenagakerjaan", "transportasi perintis",
    "informasi publik", "pemberdayaan perempuan", "kepemudaan", "pemerintahan desa",
  ]
  private static let beginnings = [
    "Suka", "Mekar", "Tanjung ", "Karang", "Sumber", "Banjar", "Marga", "Sido", "Purwo", "Way ",
    "Tomo", "Wo", "Malili ", "Bone", "Lam", "Kali", "Rawa ", "Gunung ", "Teluk ", "Pulau ",
  ]
  private static let middles = [
    "sari", "jaya", "agung", "maju", "rejo", "mulya", "indah", "baru", "raya", "harapan",
    "makmur", "asri", "bakti", "damai", "mulyo", "waras",
  ]
  private static let endings = [
    "", " Timur", " Barat", " Utara", " Selatan", " Tengah", " Satu", " Dua", " Hulu", " Hilir",
  ]
}
