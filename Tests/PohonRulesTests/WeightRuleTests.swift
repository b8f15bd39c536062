import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Rules about weights` {
  private func findings(_ rule: RuleID, _ text: String) -> [Finding] {
    let example = ExampleText(text)
    #expect(example.readingFindings.isEmpty, "\(example.readingFindings.map(\.message))")
    return example.findings(of: rule)
  }

  @Test(arguments: [
    ("40 60", nil), ("0,4 0,6", nil), ("33,3 33,3 33,3", nil), ("33,3 33,3 33,4", nil),
    ("0,333 0,333 0,333", nil), ("0,33 0,33 0,33", "0,99 (0,33 + 0,33 + 0,33), bukan 1"),
    ("40 50", "90 (40 + 50), bukan 100"), ("0,4 0,7", "1,1 (0,4 + 0,7), bukan 1"),
    ("100", nil), ("1", nil), ("40", "40, bukan 100"), ("100,2", "100,2, bukan 100"),
  ])
  func `weights of children add up to 1 or 100`(_ weights: String, _ told: String?) {
    let children = weights.split(separator: " ").enumerated().map {
      "    - { kode: \"1.\($0 + 1)\", kondisi: Kondisi, bobot: \"\($1)\" }"
    }
    let found = findings(
      "bobot-tidak-genap",
      """
      kode: "1"
      kondisi: Menurunnya prevalensi stunting
      anak:
      \(children.joined(separator: "\n"))
      """)
    #expect(found.count == (told == nil ? 0 : 1))
    #expect(told.map { found.first?.message.hasSuffix("berjumlah \($0)") ?? false } ?? true)
  }

  @Test func `crosscutting links weigh in the family they join`() {
    let text = """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
        anak:
          - { kode: "1.1", kondisi: Meningkatnya gizi balita, bobot: 70 }
      - kode: "2"
        kondisi: Membaiknya sanitasi
        kaitan: [{ jenis: silang, ke: "1", bobot: 30 }]
      """
    #expect(findings("bobot-tidak-genap", text).isEmpty)
    let off = findings("bobot-tidak-genap", text.replacing("bobot: 30", with: "bobot: 20"))
    #expect(off.map(\.anchor.node) == ["1"])
    let partial = text.replacing(", bobot: 30", with: "")
    #expect(findings("agregasi-tidak-mungkin", partial).map(\.anchor.node) == ["1"])
  }

  @Test(arguments: [
    (0, "bobot 0 nol; bobot diharapkan di atas nol"),
    (-10, "bobot −10 negatif; bobot diharapkan di atas nol"),
  ])
  func `a weight of nothing or less is told where it stands`(_ weight: Double, _ told: String) {
    var nodes = ["1", "1.1", "1.2"].map { Node(code: $0, statement: "Kondisi \($0)") }
    (nodes[1].weight, nodes[2].weight) = (weight, 100 - weight)
    let tree = Tree(heading: Heading(id: "contoh"), nodes: nodes, parents: [nil, 0, 0])
    let found = RuleBook.check(Dossier(trees: [tree]), only: ["bobot-tidak-genap"])
    #expect(found.map(\.message) == [told])
    #expect(found.first?.anchor == Anchor(tree, tree.nodes[1], .bobot))
  }

  @Test func `indicators, owners and operands are families, too`() {
    let text = """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
        penanggung_jawab: [{ unit: A, porsi: 60 }, { unit: B, porsi: 30 }]
        indikator:
          - { nama: Prevalensi, bobot: 60 }
          - nama: Indeks gizi
            bobot: 30
            penanggung_jawab: [{ unit: A, porsi: 50 }, { unit: B }]
            hitung: { metode: rata-rata-tertimbang, dari: ["2#1", "2#2"] }
      - kode: "2"
        kondisi: Meningkatnya gizi balita
        indikator: [{ nama: Satu, bobot: 30 }, { nama: Dua, bobot: 60 }]
      """
    let found = findings("bobot-tidak-genap", text)
    #expect(
      found.map { "\($0.anchor.node ?? "") \($0.anchor.field?.description ?? "")" } == [
        "1 penanggung_jawab", "1 indikator", "1 indikator.2.penanggung_jawab",
        "1 indikator.2.hitung",
      ])
    #expect(
      found[2].message == "porsi hanya ditetapkan untuk 1 dari 2 penanggung jawab “Indeks gizi”")
  }

  @Test(arguments: [
    ("AKIP=(0,30xPerencanaan)+ (0,30xPengukuran)+ (0,15xPelaporan)+ (0,25xEvaluasi Internal)", 0),
    ("AKIP=(0,30xPerencanaan)+ (0,35xPengukuran)+ (0,15xPelaporan)+ (0,25xEvaluasi Internal)", 1),
    ("Nilai A x 0,6 + Nilai B x 0,5", 1), ("Nilai A x 0,6 + Nilai B x 0,4", 0),
    ("60% x Nilai A + 50 % x Nilai B", 1), ("60% x Nilai A + 40% x Nilai B", 0),
    (
      "0,11 x A + 0,11 x B + 0,11 x C + 0,11 x D + 0,11 x E + 0,11 x F + 0,11 x G + 0,11 x H + 0,11 x I",
      0
    ),
    ("0,5 x A + 2 x B", 0), ("0,3 x A + 0,05 x B", 0), ("0,6 x A + 0,5 x B / C", 0),
    ("0,6 x A + B", 0), ("Jumlah A / Jumlah B x 100", 0), ("0,6 x A - 0,5 x B", 0),
    ("((0,6 x A) + (0,5 x B)) x 25", 0), ("Y = X = 0,6 x A + 0,5 x B", 0), ("0,6 x A", 0),
    ("0,6 x 0,5 + 0,5 x A", 0), ("(((((", 0), ("+", 0), ("= + x", 0),
  ])
  func `weights in a printed formula are read only where they are plain`(
    _ formula: String, _ found: Int
  ) {
    var node = Node(code: "1", statement: "Meningkatnya akuntabilitas")
    node.indicators = [Indicator(name: "Nilai AKIP")]
    node.indicators[0].formula = formula
    let tree = Tree(heading: Heading(id: "contoh"), nodes: [node], parents: [nil])
    let told = RuleBook.check(Dossier(trees: [tree]), only: ["bobot-tidak-genap"])
    #expect(told.count == found, "\(told.map(\.message))")
    #expect(told.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("", "", 1), ("agregasi: rata-rata", "", 0), ("agregasi: minimum", "", 0),
    ("agregasi: tidak", "", 0), ("", ", bobot: 100", 0), ("profil", "", 0),
  ])
  func `an outcome with figures wants weights once`(
    _ method: String, _ weight: String, _ count: Int
  ) {
    let text = """
      profil: \(method == "profil" ? "iku" : "csf")
      kinerja:
        - kode: "1"
          kondisi: Menurunnya prevalensi stunting
          \(method == "profil" ? "boleh_tanpa_anak: false" : method)
          indikator: [{ nama: Prevalensi, target: { "2025": "20" } }]
          anak:
            - { kode: "1.1", kondisi: Meningkatnya gizi balita\(weight) }
            - { kode: "1.2", kondisi: Membaiknya sanitasi }
      """
    #expect(findings("bobot-tidak-ditetapkan", text).count == count)
    let bare = text.replacing(#", target: { "2025": "20" }"#, with: "")
    #expect(findings("bobot-tidak-ditetapkan", bare).isEmpty)
  }

  @Test func `breaking the weight of any node of the example is told at its parent`() {
    let tree = RealTrees.example.trees[0]
    let weighed = tree.nodes.filter { $0.weight != nil && $0.parent != nil }
    #expect(weighed.count > 40)
    for node in weighed {
      var dossier = RealTrees.example
      dossier.trees[0].update(node.position) { $0.weight = ($0.weight ?? 0) + 1 }
      let parent = node.parent.map { tree.nodes[$0].key }
      let off = RuleBook.check(dossier, only: ["bobot-tidak-genap"])
      #expect(off.map(\.anchor.node) == [parent])
      dossier.trees[0].update(node.position) { $0.weight = nil }
      let partial = RuleBook.check(dossier, only: ["agregasi-tidak-mungkin"])
      let isAlone = tree.nodes.count { $0.parent == node.parent } == 1
      #expect(isAlone || partial.map(\.anchor.node) == [parent])
    }
  }
}
