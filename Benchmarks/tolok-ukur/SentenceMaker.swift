import PohonTesting

/// Short texts in the words of planning documents.
struct SentenceMaker {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// One of `words`.
  mutating func pick(_ words: [String]) -> String {
    words[Int(random.next() % UInt64(words.count))]
  }

  /// What a condition is about, with the place that makes it one of many.
  mutating func object() -> String {
    "\(pick(Self.things)) \(pick(Self.fields)) \(pick(Self.ends)) \(place())"
  }

  /// A village of one of many names.
  mutating func place() -> String {
    "di \(pick(Self.places)) \(pick(Self.beginnings))\(pick(Self.middles))\(pick(Self.endings))"
  }

  private static let things = [
    "pelayanan", "pengelolaan", "kebijakan", "pembinaan", "koordinasi", "penyusunan dokumen",
    "pengendalian", "evaluasi", "fasilitasi", "pendampingan", "pengawasan", "akses terhadap",
    "pemeliharaan", "pemanfaatan", "penyelenggaraan", "kapasitas aparatur bidang",
  ]
  private static let fields = [
    "kesehatan ibu dan anak", "administrasi kependudukan", "keuangan daerah", "produk hukum daerah",
    "pengadaan barang dan jasa", "kesejahteraan sosial", "pendidikan dasar", "irigasi pertanian",
    "jalan kabupaten", "air minum dan sanitasi", "usaha mikro", "perizinan berusaha",
    "kearsipan", "perpustakaan", "protokol dan komunikasi pimpinan", "reformasi birokrasi",
    "akuntabilitas kinerja", "kerja sama daerah", "bantuan hukum", "tata ruang",
    "penanggulangan bencana", "ketertiban umum", "pariwisata", "perikanan tangkap",
    "peternakan rakyat", "perumahan layak huni", "ketenagakerjaan", "transportasi perintis",
    "informasi publik", "pemberdayaan perempuan", "kepemudaan dan olahraga", "pemerintahan desa",
  ]
  private static let ends = [
    "sesuai standar", "bagi masyarakat miskin", "yang berkualitas", "tepat waktu",
    "pada perangkat daerah", "secara terpadu", "berbasis data", "kabupaten",
    "bagi penyandang disabilitas",
    "di wilayah terpencil", "sesuai ketentuan", "yang akuntabel",
  ]
  private static let places = ["Desa", "Kelurahan", "Kecamatan", "Dusun"]
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
