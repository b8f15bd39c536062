import Pohon
import Testing

@Suite struct `Proving a number` {
  @Test func `takes a chain of any depth, step by step`() {
    let count = 50_000
    var nodes = (0..<count).map { Node(code: "n\($0)", statement: "Kondisi \($0)") }
    let leaf = ukuran(realisasi: "80")
    nodes[count - 1].indicators = [leaf.indicator]
    let tree = Tree(
      heading: Heading(id: "p"), nodes: nodes, parents: nodes.indices.map { $0 == 0 ? nil : $0 - 1 }
    )
    let place = Place(tree: 0, node: count - 1, indicator: 0)
    let told = Realisasi(place: place, period: .year(2025), value: Quantity("80"))
    let rollup = Plan(Dossier(trees: [tree], realisasi: [told]), periods: [.year(2025)]).run()
    let proof = Proof(of: Place(tree: 0, node: 0), in: rollup, at: 0)
    #expect(proof.steps.count == count + 1)
    #expect(proof.steps.last?.depth == count)
    #expect(proof.steps.allSatisfy { !$0.claim.isEmpty && !$0.sentences.isEmpty })
  }

  @Test func `takes a family of any size`() {
    let leaves = (1...50_000).map { kondisi("\($0)", ukur: [ukuran(realisasi: "80")]) }
    var root = kondisi("0")
    root.children = leaves
    let rollup = Plan(Dossier(root), periods: [.year(2025)]).run()
    let proof = Proof(of: Place(tree: 0, node: 0), in: rollup, at: 0)
    #expect(proof.steps.count == 100_001)
    #expect(!proof.steps[0].sentences.isEmpty)
  }

  @Test func `speaks of a node with two parents once`() {
    let dossier = Dossier(
      kondisi(
        "0",
        kondisi(
          "1",
          kondisi(
            "1.1", kaitan: [Link(kind: .silang, target: "2")], ukur: [ukuran(realisasi: "40")])),
        kondisi("2", kondisi("2.1", ukur: [ukuran(realisasi: "80")]))))
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let proof = Proof(of: dossier.place("0"), in: rollup, at: 0)
    let own = proof.steps.filter { $0.subject.key == "1.1" }
    #expect(own.count == 2)
    #expect(own[1].content == .seen(Figure(40), statement: "Kondisi 1.1"))
    #expect(own[1].sentences == ["Sudah diuraikan di atas."])
    let second = proof.steps.first { $0.subject.key == "2" }
    #expect(
      second?.sentences.contains("Ikut menyumbang lewat kaitan silang: 1.1.") == true)
  }

  @Test func `names what takes no part`() {
    let late = ukuran(realisasi: "10").with { $0.schedule = .yearly }
    let dossier = Dossier(
      kondisi(
        "0", kondisi("1", ukur: [ukuran(realisasi: "80")]), kondisi("2", ukur: [late]),
        kondisi("3", kaitan: [Link(kind: .silang, target: "0")], ukur: [ukuran(realisasi: nil)])))
    let rollup = Plan(dossier, periods: [.triwulan(1, of: 2025)]).run()
    let sentences = Proof(of: dossier.place("0"), in: rollup, at: 0).steps[0].sentences
    #expect(sentences.contains("Belum waktunya dilaporkan, tidak ikut dihitung: 2."))
    #expect(sentences.contains { $0.hasPrefix("Tidak ikut: 3, kaitan silang") })
  }

  @Test func `says what is only reported for a longer time than the period`() {
    let dossier = Dossier(
      kondisi(
        "0", ukur: [ukuran().semester(), ukuran(realisasi: "9")], kondisi("1", ukur: [ukuran()]),
        kondisi("2", ukur: [ukuran().semester()])))
    let rollup = Plan(dossier, periods: [.triwulan(2, of: 2025)], alone: true).run()
    let sentences = Proof(of: dossier.place("0"), in: rollup, at: 0).steps[0].sentences
    let longer = "Hanya dilaporkan untuk waktu yang lebih panjang daripada periode ini"
    #expect(sentences.contains("\(longer), tidak ikut dihitung: indikator 1."))
    #expect(sentences.contains("\(longer), tidak ikut dihitung: 2."))
    #expect(!sentences.contains { $0.contains("Belum waktunya") })
  }

  @Test func `says once why a figure is refused`() {
    let dossier = Dossier([
      Planted(
        "p",
        [
          kondisi(
            "0", kondisi("1", ukur: [ukuran(realisasi: "80")]), kondisi("2", ukur: [ukuran()]))
        ]
      ) { $0.missingData = .refuse }
    ])
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let steps = Proof(of: dossier.place("0"), in: rollup, at: 0).steps
    #expect(
      steps[0].sentences.contains(
        "Terhitung tidak dihitung (data_hilang: tolak, ditetapkan pohon), "
          + "karena belum diketahui: 2 (realisasi belum dilaporkan)."))
    #expect(!steps[0].sentences.contains { $0.contains("tidak diketahui") })
  }

  @Test func `names the link that closes a cycle`() {
    let dossier = Dossier(
      kondisi(
        "0",
        kondisi(
          "1", kaitan: [Link(kind: .silang, target: "2.1")],
          kondisi("1.1", ukur: [ukuran(realisasi: "60")])),
        kondisi("2", kaitan: [Link(kind: .silang, target: "1.1")], kondisi("2.1"))))
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let steps = Proof(of: dossier.place("0"), in: rollup, at: 0).steps
    let closing = steps.first { $0.subject.key == "2.1" }
    #expect(rollup.figures(ofNode: dossier.place("2.1"), at: 0).capaian.reason == .cycle)
    #expect(closing?.sentences == ["Tidak ikut: 1, kaitan silang yang berputar diabaikan."])
    let own = steps.first { $0.subject.key == "1.1" }?.sentences
    #expect(own?.contains("Tidak ikut: 2, kaitan silang yang berputar diabaikan.") == true)
  }

  @Test func `names the children whose satuan keeps them out of a sum`() {
    let sum = ukuran().with {
      $0.satuan = "laporan"
      $0.computation = Computation(method: .sum, operands: .children)
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [sum],
        kondisi("1", ukur: [ukuran(realisasi: "9").with { $0.satuan = "laporan" }]),
        kondisi("2", ukur: [ukuran(realisasi: "9").with { $0.satuan = "%" }])))
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let proof = Proof(of: Place(tree: 0, node: 0, indicator: 0), in: rollup, at: 0)
    #expect(proof.steps.map(\.subject.key) == ["0#1", "1#1"])
    #expect(proof.steps.map { $0.claim.prefix(13) } == ["Indikator 0#1", "Indikator 1#1"])
    let whole = Proof(of: Place(tree: 0, node: 0), in: rollup, at: 0)
    #expect(whole.steps.map { $0.claim.prefix(12) }[1] == "Indikator 1 ")
    #expect(proof.steps[0].sentences.contains("Realisasi = jumlah 1#1 = 9 laporan."))
    #expect(
      proof.steps[0].sentences.contains("Tidak diambil: 2#1, satuannya %, bukan laporan."))
  }

  @Test func `says each thing as it is`() {
    var gap = ukuran().with { ($0.satuan, $0.accumulation) = ("keg", .sum) }
    gap.reports = [
      (.triwulan(1, of: 2025), Quantity("40")), (.triwulan(3, of: 2025), Quantity("60")),
    ]
    let mean = ukuran().with {
      $0.computation = Computation(method: .mean, operands: .named(["1"]))
    }
    let dossier = Dossier(
      kondisi(
        "0", ukur: [mean], kondisi("1", ukur: [ukuran(realisasi: "9")]),
        kondisi("2", ukur: [gap])))
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    let said = Proof(of: dossier.place("0"), in: rollup, at: 0).steps.flatMap(\.sentences)
    #expect(said.contains("Realisasi = rata-rata 1#1 = 9."))
    #expect(said.contains("Yang sudah dilaporkan: 2025-T1 40; 2025-T3 60."))
    #expect(
      said.contains {
        $0.hasPrefix("Belum diketahui: 2 (")
          && $0.hasSuffix("); bobotnya dibagi ke yang lain (data_hilang: sebagian, bawaan).")
      })
  }

  @Test func `says that a report is only asked for over a longer time`() {
    var half = ukuran().with { ($0.schedule, $0.accumulation) = (.halfYearly, .sum) }
    half.reports = [(.semester(1, of: 2025), Quantity("40"))]
    let dossier = Dossier(kondisi("0", ukur: [half]))
    let rollup = Plan(dossier, periods: [.triwulan(2, of: 2025)], alone: true).run()
    let said = Proof(of: Place(tree: 0, node: 0, indicator: 0), in: rollup, at: 0).steps
      .flatMap(\.sentences)
    #expect(
      said.first
        == "Jadwalnya semesteran (ditetapkan indikator); lebih panjang daripada periode ini, tidak "
        + "ikut dihitung.")
  }
}
