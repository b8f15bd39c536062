import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `The rule book` {
  private let unmeasured = """
    - kode: "1"
      kondisi: Menurunnya prevalensi stunting
      ABAIKAN
      indikator:
        - nama: Persentase balita ditimbang
          satuan: persen
          formula: balita yang ditimbang
          jadwal: tahunan
          INDIKATOR
    - kode: "2"
      kondisi: Meningkatnya gizi balita
    """

  private func check(
    node: String = "", indicator: String = "", only: Set<RuleID>? = nil
  ) -> [Finding] {
    let text = unmeasured.replacing("ABAIKAN", with: node.isEmpty ? "bobot: 1" : node)
      .replacing("INDIKATOR", with: indicator.isEmpty ? "bobot: 1" : indicator)
    return RuleBook.check(ExampleText(text).dossier, only: only)
  }

  private func silence(_ rule: String) -> String {
    "abaikan: [{ aturan: \(rule), alasan: sudah dibahas }]"
  }

  @Test func `finds what stands in the documents`() {
    #expect(check().map(\.rule) == ["persentase-tanpa-pembagi", "kondisi-tanpa-indikator"])
  }

  @Test func `a silence of a node covers its indicators`() {
    #expect(check(node: silence("persentase-tanpa-pembagi")).map(\.anchor.node) == ["2"])
  }

  @Test func `a silence of an indicator covers that indicator`() {
    #expect(check(indicator: silence("persentase-tanpa-pembagi")).map(\.anchor.node) == ["2"])
  }

  @Test func `a silence of a document covers all of it`() {
    let text = unmeasured.replacing("ABAIKAN", with: "bobot: 1")
    var dossier = ExampleText(text.replacing("INDIKATOR", with: "bobot: 1")).dossier
    dossier.trees[0].heading.silences = [
      Silence(rule: "kondisi-tanpa-indikator", reason: "diukur di tempat lain")
    ]
    #expect(RuleBook.check(dossier).map(\.rule) == ["persentase-tanpa-pembagi"])
  }

  @Test func `a silence of one node leaves the others`() {
    let found = check(node: silence("kondisi-tanpa-indikator"))
    #expect(found.contains { $0.rule == "kondisi-tanpa-indikator" && $0.anchor.node == "2" })
  }

  @Test func `a silence that silences nothing is told with its place`() {
    let found = check(node: silence("kode-ganda"), only: ["abaikan-tak-terpakai"])
    #expect(found.map(\.message) == ["abaikan “kode-ganda” tidak berlaku pada temuan apa pun"])
    #expect(found.first?.anchor.field == Field(.abaikan, item: "1"))
    #expect(found.first?.severity == .suggestion)
  }

  @Test func `a silence of no known rule is told so`() {
    let found = check(indicator: silence("kode-gnda"), only: ["abaikan-tak-terpakai"])
    #expect(
      found.map(\.message) == [
        "“kode-gnda” bukan nama aturan yang dapat diabaikan; mungkin “kode-ganda”"
      ])
    #expect(found.first?.anchor.field == Field(.abaikan, indicator: 1, item: "1"))
  }

  @Test func `rules that were not asked for do not make a silence unused`() {
    #expect(check(node: silence("persentase-tanpa-pembagi"), only: ["kode-ganda"]).isEmpty)
  }

  @Test func `a silence without reason still silences but is a warning`() {
    let found = check(node: "abaikan: [{ aturan: persentase-tanpa-pembagi }]")
    #expect(found.map(\.rule) == ["abaikan-tanpa-alasan", "kondisi-tanpa-indikator"])
    #expect(found.first?.severity == .warning)
  }

  @Test func `only the rules asked for speak`() {
    #expect(check(only: ["kondisi-tanpa-indikator"]).map(\.rule) == ["kondisi-tanpa-indikator"])
    #expect(check(only: []).isEmpty)
  }

  @Test(arguments: [(Severity.suggestion, 3), (.warning, 2), (.error, 1)])
  func `findings below the least severity are left out`(_ least: Severity, _ count: Int) {
    let text = """
      - jenjang: operasional
        kondisi: Gizi balita
        abaikan: [{ aturan: kode-ganda }]
      """
    let found = RuleBook.check(ExampleText(text).dossier, least: least)
      .filter { $0.rule != "abaikan-tak-terpakai" }
    #expect(found.count == count, "\(found.map(\.message))")
  }

  @Test func `findings come in the order of trees, nodes and fields`() {
    let text = """
      - kode: "1"
        jenjang: antara
        kondisi: Terlaksananya penimbangan
      - kode: "1"
        jenjang: operasional
        kondisi: Melaksanakan penyuluhan
      --- # lain
      - kode: "2"
        kondisi: Meningkatnya gizi balita
      """
    let found = RuleBook.check(ExampleText(text).dossier)
    let places = found.map { "\($0.anchor.tree) \($0.anchor.node ?? "") \($0.rule)" }
    #expect(
      places == [
        "contoh 1 cabang-buntu", "contoh 1 kondisi-tanpa-indikator",
        "contoh 1 kata-pembuka-tidak-sesuai-jenjang", "contoh 1~2 kondisi-tanpa-indikator",
        "contoh 1~2 kode-ganda", "contoh 1~2 kata-pembuka-tidak-sesuai-jenjang",
        "lain 2 kondisi-tanpa-indikator",
      ])
  }

  @Test func `every rule has a name of its own that stays in kebab case`() {
    let ids = RuleBook.infos.map(\.id.description)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0 == "-" || ("a"..."z").contains($0) } })
    #expect(RuleBook.info("kode-ganda")?.id == "kode-ganda")
    #expect(RuleBook.info("tidak-ada") == nil)
  }

  @Test func `an empty dossier has no findings`() {
    #expect(RuleBook.check(Dossier(trees: [])).isEmpty)
  }

  @Test func `every rule can be timed without changing what is found`() {
    let text = unmeasured.replacing("ABAIKAN", with: "bobot: 1")
      .replacing("INDIKATOR", with: "bobot: 1")
    let dossier = ExampleText(text).dossier
    var told: Set<RuleID> = []
    let found = RuleBook.check(dossier) { rule, work in
      told.insert(rule)
      work()
    }
    #expect(told == Set(RuleBook.infos.map(\.id)))
    #expect(found == RuleBook.check(dossier))
  }
}
