import Pohon
import PohonRules
import PohonTesting
import Testing

/// A text of an explanation, what is told of it, and what the cures make of it.
struct TextCase: CustomTestStringConvertible, Sendable {
  var text: String
  var messages: [String]
  var cured: String

  var testDescription: String { text }

  static let all: [TextCase] = [
    TextCase(
      text: "Adminstrasi dan ADMINSTRASI oeh bagian",
      messages: [
        "“Adminstrasi” salah tulis untuk “Administrasi”",
        "“oeh” salah tulis untuk “oleh”",
      ], cured: "Administrasi dan ADMINISTRASI oleh bagian"),
    TextCase(
      text: "Pengadaandan Jasa. Hal ditetapkan",
      messages: [
        "“Pengadaandan” salah tulis untuk “Pengadaan dan”",
        "“Hal ditetapkan” salah tulis untuk “Hal ini ditetapkan”",
      ], cured: "Pengadaan dan Jasa. Hal ini ditetapkan"),
    TextCase(
      text: "“spritual”", messages: ["“spritual” salah tulis untuk “spiritual”"],
      cured: "“spiritual”"),
    TextCase(
      text: "Tertib,aman,damai dan rukun.semua",
      messages: [
        "tidak ada spasi setelah tanda baca pada “Tertib,aman”"
      ], cured: "Tertib, aman, damai dan rukun. semua"),
    TextCase(
      text: "tahun ini.. dan itu",
      messages: ["tanda baca pada “ini..” tertulis dua kali"], cured: "tahun ini. dan itu"),
    TextCase(
      text: "balita , ibu .", messages: ["ada spasi sebelum tanda baca pada “balita ,”"],
      cured: "balita, ibu."),
    TextCase(
      text: "capaian capaian daerah",
      messages: ["“capaian capaian”: kata yang sama tertulis dua kali"], cured: "capaian daerah"),
    TextCase(
      text: "hasil (tahun lalu", messages: ["tanda kurung pada “(tahun” tidak berpasangan"],
      cured: "hasil (tahun lalu"),
  ]
}

@Suite struct `Mechanical errors in texts` {
  private func findings(_ text: String, field: String = "penjelasan") -> [Finding] {
    let quoted = text.replacing("\"", with: "\\\"")
    return ExampleText("kondisi: Gizi balita\n\(field): \"\(quoted)\"")
      .findings(of: "salah-tulis")
  }

  /// `text` after the edits of all cures, last first.
  private func cured(_ text: String, _ findings: [Finding]) -> String {
    var scalars = Array(text.unicodeScalars)
    let edits = findings.compactMap(\.cure).flatMap(\.edits)
      .compactMap { edit in edit.passage.map { (passage: $0, with: edit.replacement) } }
      .sorted { $0.passage.lowerBound > $1.passage.lowerBound }
    for edit in edits { scalars.replaceSubrange(edit.passage, with: edit.with.unicodeScalars) }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(arguments: TextCase.all) func `are told with a cure that heals them`(_ item: TextCase) {
    let found = findings(item.text)
    #expect(found.map(\.message) == item.messages)
    #expect(cured(item.text, found) == item.cured)
    #expect(findings(item.cured).filter { $0.cure != nil }.isEmpty)
    for finding in found {
      let passage = finding.passage ?? 0..<0
      let words = String(String.UnicodeScalarView(Array(item.text.unicodeScalars)[passage]))
      #expect(finding.message.contains("“\(words)”"), "\(finding.message)")
    }
  }

  @Test(arguments: [
    "masing masing rata rata", "tahun 2.024,5 dan 1.2.3", "s.d. a.n. u.p. dll.", "…", "dan lain...",
    "lihat www.lutim.go.id/data atau surat@lutim.go.id", "a) satu b) dua 1) tiga", "((dua))",
    "0,30xNilai", "daerah, daerah", "daerah-daerah", "analisis jabatan", "  .", ".", "",
  ])
  func `are not seen where there are none`(_ text: String) {
    #expect(findings(text).isEmpty, "\(findings(text).map(\.message))")
  }

  @Test func `in a statement weigh more, and are cured everywhere but in printings`() {
    let text = ExampleText(
      """
      kondisi: Terlaksananya adminstrasi
      penjelasan: Tertib adminstrasi
      cetakan:
        - { tempat: tabel, teks: Terlaksananya Adminstrasi }
      """)
    let found = text.findings(of: "salah-tulis")
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.anchor.field == Field(.kondisi))
    #expect(found.first?.notes.map(\.anchor.field?.name) == [.penjelasan, .cetakan])
    #expect(
      found.first?.cure?.edits.map(\.anchor.field?.name) == [.kondisi, .penjelasan])
    #expect(found.first?.cure?.isSafe == true)
  }

  @Test func `that only a printing has are told without a cure`() {
    let text = ExampleText(
      """
      kondisi: Terlaksananya administrasi
      cetakan:
        - { tempat: tabel, teks: Terlaksananya Adminstrasi }
      """)
    let found = text.findings(of: "salah-tulis")
    #expect(found.map { $0.cure == nil } == [true])
  }

  @Test func `a word written twice is not struck without being looked at`() {
    #expect(findings("capaian capaian daerah").first?.cure?.isSafe == false)
  }

  @Test func `never stop the check, whatever the text`() {
    for text in [String(repeating: "(", count: 50_000), String(repeating: "..,", count: 30_000)] {
      #expect(findings(text).count < 5)
    }
  }
}

@Suite struct `Announced lists` {
  @Test(
    arguments: [
      ("terdiri dari 4 variabel: 1. satu; 2. dua; 3. tiga; dan 4. empat.", nil),
      (
        "menjadi 6 Kategori yaitu: a = 1; b = 2; c = 3",
        "“6 Kategori yaitu” menyebut 6, tetapi daftarnya berisi 3"
      ),
      (
        "ada 3 (tiga) unsur yakni 1. berat; 2. tinggi",
        "“3 (tiga) unsur yakni” menyebut 3, tetapi daftarnya berisi 2"
      ),
      ("dalam 12 bulan; dihitung tiap bulan: a; b; c", nil),
      ("skala 1 (satu) sampai dengan 4 (empat), dengan kategori : a; b; c; d", nil),
      ("bobot 0,30 nilai: a; b; c", nil),
      ("99999999999999999999 unsur: a; b", nil),
      ("2 unsur:", nil),
    ] as [(String, String?)])
  func `are counted`(_ text: String, _ message: String?) {
    let example = ExampleText("kondisi: Gizi balita\npenjelasan: \"\(text)\"")
    #expect(
      example.findings(of: "jumlah-disebut-berbeda").map(\.message) == [message].compactMap { $0 })
  }
}
