import Pohon
import PohonRules
import Testing

/// What one rule finds at one severity in one of the real trees: the keys of the nodes, in
/// order; `-` for the document itself.
struct KnownCount: CustomTestStringConvertible, Sendable {
  var tree: String
  var rule: RuleID
  var severity: Severity
  var nodes: [String]

  var testDescription: String { "\(rule) \(severity.rawValue) in \(tree)" }

  init(_ tree: String, _ rule: RuleID, _ severity: Severity, _ nodes: String) {
    self.tree = tree
    self.rule = rule
    self.severity = severity
    self.nodes = nodes.split(separator: " ").map(String.init)
  }

  private static let csf = "luwu-timur-setda-csf"
  private static let iku = "luwu-timur-setda-iku"
  private static let wotu = "kecamatan-wotu-iku"
  private static let tomoni = "kecamatan-tomoni-timur-iku"
  private static let tanggamus = "tanggamus-setda-iku"

  static let all = [
    KnownCount(csf, "kode-tidak-melanjutkan-induk", .error, "1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3"),
    KnownCount(csf, "kode-ganda", .error, "1.4.7 1.7.4"),
    KnownCount(
      csf, "rumusan-kondisi-berbeda", .warning, "1.1.2 1.3 1.4 1.5 1.6 1.6.3 1.9.3"),
    KnownCount(csf, "rumusan-kondisi-berbeda", .suggestion, "1 1.2.2 1.2.3 1.8.1 1.9.1"),
    KnownCount(csf, "kondisi-tanpa-indikator", .error, "0"),
    KnownCount(csf, "formula-tersalin", .error, "1.1.3 1.2.3"),
    KnownCount(csf, "formula-tersalin", .warning, "1.1.2 1.2.2 1.8"),
    KnownCount(csf, "indikator-narasi-berbeda", .error, "1.4.6 1.7"),
    KnownCount(csf, "indikator-narasi-berbeda", .warning, "1.2 1.4 1.9.3"),
    KnownCount(csf, "indikator-narasi-berbeda", .suggestion, "1.3"),
    KnownCount(csf, "indikator-tidak-sesuai-jenjang", .warning, "1.7"),
    KnownCount(csf, "ukuran-sama-dua-kondisi", .suggestion, "1.8"),
    KnownCount(csf, "persentase-tanpa-pembagi", .error, "1.8"),
    KnownCount(csf, "kata-pembuka-tidak-sesuai-jenjang", .warning, "1.3"),
    KnownCount(csf, "kata-pembuka-tidak-sesuai-jenjang", .suggestion, "1.1.2"),
    KnownCount(csf, "anak-tunggal", .warning, "1"),
    KnownCount(csf, "antara-meniru-struktur", .warning, "1"),
    KnownCount(
      csf, "kondisi-dari-nomenklatur", .warning,
      "1.1.1 1.1.4 1.2.1 1.3 1.3.1 1.4.1 1.4.4 1.5.1 1.6.1 1.6.4 1.7.1 1.7.2 1.7.3 1.8 1.8.1 1.9.1"
    ),
    KnownCount(csf, "crosscutting-tak-tercatat", .suggestion, "1.7.3"),
    KnownCount(csf, "unit-tidak-dikenal", .error, "1.4.5"),
    KnownCount(csf, "formula-bukan-hitungan", .warning, "1.5 1.8 1.8 1.8 1.8"),
    KnownCount(csf, "formula-bukan-hitungan", .suggestion, "1.2.1 1.2.2 1.2.3 1.5.1 1.5.2"),
    KnownCount(csf, "formula-mengukur-hal-lain", .error, "1.8"),
    KnownCount(
      csf, "formula-mengukur-hal-lain", .warning,
      "1.2 1.4.5 1.4.6 1.5.1 1.5.2 1.5.3 1.7 1.7 1.8.2 1.8.2 1.8.3 1.9.2"),
    KnownCount(csf, "dimensi-formula-janggal", .warning, "1"),
    KnownCount(csf, "ukuran-hanya-capaian", .warning, "1.2 1.4 1.7"),
    KnownCount(csf, "hasil-diukur-keluaran", .suggestion, "1.2 1.4 1.7 1.7 1.7"),
    KnownCount(csf, "kurun-waktu-tidak-ada", .suggestion, "-"),
    KnownCount("luwu-timur-setda-iku", "dimensi-formula-janggal", .warning, "1 1.1"),
    KnownCount("luwu-timur-setda-iku", "kurun-waktu-tidak-ada", .suggestion, "1 1.1"),
    KnownCount(wotu, "kurun-waktu-tidak-ada", .suggestion, "S1.1 S1.2"),
    KnownCount(tomoni, "kurun-waktu-tidak-ada", .suggestion, "1 2"),
    KnownCount(tanggamus, "formula-bukan-hitungan", .warning, "7"),
    KnownCount(tanggamus, "formula-mengukur-hal-lain", .error, "6"),
    KnownCount(tanggamus, "formula-mengukur-hal-lain", .warning, "3 3 3 4 4 7 7"),
    KnownCount(tanggamus, "hasil-diukur-keluaran", .suggestion, "7"),
    KnownCount(tanggamus, "kurun-waktu-tidak-ada", .suggestion, "-"),
    KnownCount("luwu-timur-setda-iku", "anak-tunggal", .suggestion, "1.1"),
    KnownCount(csf, "ejaan-unit-berbeda", .warning, "1.4.1 1.6.2 1.6.4"),
    KnownCount(csf, "ejaan-unit-berbeda", .suggestion, "1.2 1.4 1.5 1.9"),
    KnownCount(csf, "tanpa-unit-internal", .warning, "- 1.8"),
    KnownCount(csf, "penanggung-jawab-kolektif", .warning, "1.6.1"),
    KnownCount(csf, "penanggung-jawab-kolektif", .suggestion, "1.1 1.1.2 1.1.4"),
    KnownCount(csf, "unit-tanpa-kondisi", .suggestion, "-"),
    KnownCount(iku, "anak-tunggal", .suggestion, "1.1"),
    KnownCount(iku, "kondisi-berbeda-antar-dokumen", .warning, "1"),
    KnownCount(iku, "kondisi-berbeda-antar-dokumen", .suggestion, "1.1"),
    KnownCount(iku, "indikator-berbeda-antar-dokumen", .error, "1"),
    KnownCount(iku, "indikator-berbeda-antar-dokumen", .warning, "1.1"),
    KnownCount(tanggamus, "tanpa-unit-internal", .warning, "-"),
    KnownCount(wotu, "kode-tidak-melanjutkan-induk", .error, "S1.2"),
    KnownCount(wotu, "kondisi-tanpa-indikator", .error, "T1"),
    KnownCount(wotu, "rumusan-kondisi-berbeda", .warning, "S1.1 S1.2"),
    KnownCount(wotu, "target-melawan-arah", .warning, "S1.1"),
    KnownCount(wotu, "rentang-skala-berlubang", .warning, "- S1.1"),
    KnownCount(wotu, "target-di-luar-skala", .suggestion, "S1.1"),
    KnownCount(wotu, "polaritas-tidak-jelas", .warning, "S1.1 S1.2"),
    KnownCount(tomoni, "polaritas-tidak-jelas", .warning, "1 2"),
    KnownCount(tanggamus, "polaritas-tidak-jelas", .warning, "-"),
    KnownCount(tomoni, "pohon-tidak-utuh", .warning, "1"),
    KnownCount(tanggamus, "pohon-tidak-utuh", .warning, "1"),
    KnownCount(tanggamus, "persentase-tanpa-pembagi", .error, "2"),
    KnownCount(tanggamus, "jumlah-berformula-persen", .error, "3"),
    KnownCount(tanggamus, "indikator-tidak-sesuai-jenjang", .warning, "3 3 3 4 4"),
    KnownCount(wotu, "gaya-kode-tidak-seragam", .suggestion, "S1.2"),
    KnownCount(csf, "gaya-kode-tidak-seragam", .suggestion, "1.1 1.6.4 1.8"),
    KnownCount(csf, "kondisi-sama-dengan-ukuran", .warning, "1.5 1.6 1.6.2 1.6.3"),
    KnownCount(
      wotu, "salah-tulis", .suggestion,
      "S1.1 S1.1 S1.2 S1.2 S1.2 S1.2 S1.2 S1.2 S1.2 S1.2 S1.2 S1.2"),
    KnownCount(
      csf, "salah-tulis", .suggestion,
      "- 1 1 1 1.1 1.1 1.1 1.1.3 1.4.1 1.4.2 1.4.3 1.6 1.6.2 1.6.4 1.7.2 1.7.3 1.7.4 "
        + "1.8 1.8.1 1.8.2 1.8.2 1.8.2 1.8.3 1.8.3 1.9 1.9.1"),
    KnownCount(csf, "salah-tulis", .warning, "1.1.2 1.2.1 1.8.1"),
    KnownCount("luwu-timur-setda-iku", "salah-tulis", .suggestion, "-"),
    KnownCount(tanggamus, "salah-tulis", .suggestion, "2 2 6"),
    KnownCount(tanggamus, "salah-tulis", .warning, "7 7"),
    KnownCount(
      csf, "penjelasan-bukan-kondisi", .suggestion,
      "1.4.3 1.4.7 1.5.1 1.5.2 1.5.3 1.6.2 1.6.3 1.7 1.7.1 1.7.2 1.7.4 1.8.3 1.9.1 "
        + "1.9.2"),
    KnownCount(
      csf, "definisi-tanpa-makna", .suggestion,
      "1.1 1.1.1 1.1.4 1.2 1.2.2 1.2.3 1.6.1 1.7 1.8 1.8 1.8 1.8 1.8 1.8"),
    KnownCount(
      csf, "definisi-tanpa-makna", .warning,
      "1.1.1 1.1.2 1.2 1.2.1 1.2.2 1.2.3 1.4.1 1.4.2 1.4.3 1.4.4 1.4.6 1.4.7 1.6.1 "
        + "1.7.4"),
    KnownCount(csf, "kondisi-tanpa-masalah", .warning, "1.8 1.8.1 1.8.2 1.8.3"),
    KnownCount(csf, "masalah-tersalin", .warning, "1.2.3 1.2.3 1.6.3 1.9 1.9.2"),
    KnownCount(csf, "masalah-tersalin", .suggestion, "1.6.1 1.7 1.7.3 1.9.1 1.9.3"),
    KnownCount(tomoni, "satuan-tidak-ada", .warning, "-"),
    KnownCount(wotu, "satuan-tidak-ada", .warning, "-"),
    KnownCount(csf, "satuan-tidak-ada", .warning, "-"),
    KnownCount("luwu-timur-setda-iku", "satuan-tidak-ada", .warning, "-"),
    KnownCount(tanggamus, "satuan-tidak-ada", .suggestion, "-"),
    KnownCount(tomoni, "jumlah-disebut-berbeda", .suggestion, "- -"),
    KnownCount(wotu, "jumlah-disebut-berbeda", .suggestion, "- S1.1"),
    KnownCount("luwu-timur-setda-iku", "jumlah-disebut-berbeda", .suggestion, "-"),
    KnownCount(tomoni, "tanggal-dan-periode-janggal", .warning, "- - - - -"),
    KnownCount(wotu, "tanggal-dan-periode-janggal", .warning, "-"),
    KnownCount(csf, "tanggal-dan-periode-janggal", .suggestion, "-"),
    KnownCount("luwu-timur-setda-iku", "tanggal-dan-periode-janggal", .warning, "- - -"),
    KnownCount(tanggamus, "tanggal-dan-periode-janggal", .warning, "- -"),
    KnownCount(tomoni, "rujukan-hukum-janggal", .suggestion, "-"),
    KnownCount(wotu, "rujukan-hukum-janggal", .suggestion, "- -"),
    KnownCount("luwu-timur-setda-iku", "rujukan-hukum-janggal", .suggestion, "- -"),
    KnownCount(tomoni, "entitas-asing", .warning, "-"),
    KnownCount(wotu, "entitas-asing", .warning, "- S1.2"),
    KnownCount(
      csf, "mutu-dijanjikan-jumlah-dihitung", .suggestion, "1.1.3 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3"),
    KnownCount(tanggamus, "mutu-dijanjikan-jumlah-dihitung", .suggestion, "4"),
    KnownCount(csf, "indikator-kabur", .suggestion, "1.3.2 1.7 1.7 1.8.1"),
    KnownCount(csf, "indikator-terlalu-banyak", .suggestion, "1.8"),
    KnownCount(tanggamus, "indikator-terlalu-banyak", .suggestion, "3"),
    KnownCount(csf, "relevansi-disangkal", .warning, "1.3.3"),
    KnownCount(tanggamus, "relevansi-disangkal", .suggestion, "5"),
    KnownCount(csf, "target-tahun-kosong", .warning, "-"),
    KnownCount("luwu-timur-setda-iku", "target-tahun-kosong", .warning, "-"),
    KnownCount(csf, "baseline-kosong", .suggestion, "-"),
    KnownCount("luwu-timur-setda-iku", "baseline-kosong", .suggestion, "-"),
    KnownCount(tomoni, "baseline-kosong", .suggestion, "-"),
    KnownCount(tanggamus, "baseline-kosong", .suggestion, "-"),
    KnownCount(wotu, "tahun-di-luar-periode", .warning, "S1.1 S1.2"),
    KnownCount(tanggamus, "satuan-target-berbeda", .error, "3 6 7"),
    KnownCount(tanggamus, "satuan-target-berbeda", .warning, "1 1 1"),
    KnownCount(tanggamus, "satuan-target-berbeda", .suggestion, "-"),
    KnownCount(csf, "satuan-target-berbeda", .suggestion, "1.3.1 1.3.2 1.3.3"),
    KnownCount(wotu, "target-melawan-arah", .suggestion, "S1.2"),
    KnownCount(tanggamus, "target-datar", .suggestion, "-"),
    KnownCount(csf, "kontribusi-tidak-menyebut-induk", .warning, "1.9.3"),
    KnownCount(
      csf, "kontribusi-tidak-menyebut-induk", .suggestion,
      "1.2.2 1.2.3 1.4 1.4.5 1.4.6 1.5.3 1.6 1.6.2 1.6.3 1.6.4"),
    KnownCount(csf, "indikator-salah-tempat", .suggestion, "1.8 1.8"),
  ]
}

@Suite struct `The real documents` {
  @Test func `are read with their organisations`() {
    #expect(RealTrees.dossier.trees.count == 5)
    #expect(RealTrees.dossier.organisations.count == 3)
    #expect(RealTrees.dossier.organisationOfTree.compactMap(\.self).count == 4)
  }

  @Test(arguments: KnownCount.all) func `have the defects that a reader finds`(_ known: KnownCount)
  {
    let found = RuleBook.check(RealTrees.dossier, only: [known.rule])
      .filter { $0.anchor.tree == known.tree && $0.severity == known.severity }
    #expect(found.map { $0.anchor.node ?? "-" } == known.nodes, "\(found.map(\.message))")
  }

  @Test func `have no other finding`() {
    let known = KnownCount.all.reduce(0) { $0 + $1.nodes.count }
    #expect(RuleBook.check(RealTrees.dossier).count == known)
  }

  @Test func `set right have none`() {
    #expect(RealTrees.example.trees.count == 1)
    let found = RuleBook.check(RealTrees.example)
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test func `say where a condition without indicator is measured`() {
    let found = RuleBook.check(RealTrees.dossier, only: ["kondisi-tanpa-indikator"])
    let outcome = found.first { $0.anchor.node == "0" }
    #expect(outcome?.notes.first?.anchor.tree == "luwu-timur-setda-iku")
  }
}
