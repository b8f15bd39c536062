import Pohon
import Testing

@Suite struct `Units that drive an outcome` {
  @Test func `several owners share equally`() {
    #expect(andil(pj: ["Bagian Hukum", "Bagian Umum"]) == ["hukum": 0.5, "umum": 0.5])
  }

  @Test func `several owners share by their porsi`() {
    let owners = [Owner(name: "Bagian Hukum", share: 3), Owner(name: "Bagian Umum", share: 1)]
    #expect(andil(owners) == ["hukum": 0.75, "umum": 0.25])
  }

  @Test func `porsi that not every owner has are none`() {
    let owners = [Owner(name: "Bagian Hukum", share: 3), Owner(name: "Bagian Umum")]
    #expect(andil(owners) == ["hukum": 0.5, "umum": 0.5])
  }

  @Test func `units within a tenth of a point of the first of them share its rank`() {
    // 10, 9,95 and 9,88 points: the third is near the second, but not near the first.
    let leaves = ["70", "70,15", "70,36"].enumerated().map { index, value in
      kondisi("\(index)", pj: [Owner(name: "Unit \(index)")], ukur: [ukuran(realisasi: value)])
    }
    var root = kondisi("0")
    root.children = leaves
    let drivers = Drivers(
      Plan(Dossier(root), periods: [.year(2025)]), outcome: Place(tree: 0, node: 0), at: 0)
    #expect(drivers.units.map(\.rank) == [1, 1, 3])
  }

  @Test func `one office named twice is one`() {
    #expect(andil(pj: ["Bagian Hukum", "Hukum", "Bagian Umum"]) == ["hukum": 0.5, "umum": 0.5])
  }

  @Test func `an outside body never carries`() {
    #expect(andil(pj: ["Bagian Hukum", "Inspektorat"]) == ["hukum": 1])
  }

  @Test func `a name that runs on counts for the office it begins with, unless that is outside`() {
    #expect(andil(pj: ["Bagian Hukum Perangkat Daerah Terkait"]) == ["hukum": 1])
    #expect(andil(pj: ["Inspektorat Perangkat Daerah Terkait", "Bagian Umum"]) == ["umum": 1])
  }

  @Test func `an outside body alone leaves it to the node above`() {
    #expect(andil(pj: ["Inspektorat"], above: ["Bagian Umum"]) == ["umum": 1])
  }

  @Test func `a collective is a row of its own`() {
    #expect(andil(pj: ["Bagian Lingkup Sekretariat Daerah"]) == ["kolektif": 1])
  }

  @Test func `a sub-field counts for its bagian`() {
    #expect(
      andil(pj: ["Bidang Bantuan Hukum", "Bagian Hukum", "Bagian Umum"])
        == ["hukum": 0.5, "umum": 0.5])
  }

  @Test func `a cell that names two is two`() {
    #expect(andil(pj: ["Bagian Hukum dan Bagian Umum"]) == ["hukum": 0.5, "umum": 0.5])
  }

  @Test func `a name that nobody knows is a row of its own`() {
    #expect(andil(pj: ["Dinas Antah"]) == ["Dinas Antah": 1])
  }

  @Test func `a node without owner follows the nearest above`() {
    let dossier = Dossier(
      [
        Planted(
          "p",
          [
            kondisi(
              "0", pj: [Owner(name: "Bagian Umum")],
              kondisi(
                "1", pj: [Owner(name: "Bagian Hukum")], kondisi("1.1", kondisi("1.1.1"))))
          ])
      ], organisation: Self.organisation)
    let drivers = drivers(dossier)
    #expect(shares(drivers) == ["hukum": 1])
    #expect(drivers.inheriting == 1)
    #expect(drivers.unitBasis == .owners)
  }

  @Test func `nobody above means nobody`() {
    let dossier = Dossier(
      [
        Planted(
          "p", [kondisi("0", kondisi("1", pj: [Owner(name: "Bagian Umum")]), kondisi("2"))])
      ], organisation: Self.organisation)
    let drivers = drivers(dossier)
    #expect(shares(drivers) == ["umum": 0.5, "tanpa-penanggung-jawab": 0.5])
    #expect(drivers.inheriting == 0)
  }

  @Test func `owners of the indicators answer where the node names none`() {
    let measure = ukuran().with { $0.owners = [Owner(name: "Bagian Hukum")] }
    let dossier = Dossier(
      [Planted("p", [kondisi("0", kondisi("1", ukur: [measure]))])],
      organisation: Self.organisation)
    #expect(shares(drivers(dossier)) == ["hukum": 1])
  }

  @Test func `a tree without owners answers from its sources`() {
    func from(_ sources: String...) -> [Measure] { [ukuran().with { $0.sources = sources }] }
    let dossier = Dossier(
      [
        Planted(
          "p",
          [
            kondisi(
              "0",
              kondisi("1", ukur: from("Bagian Hukum, Inspektorat", "Badan Pusat Statistik")),
              kondisi("2", ukur: from("Bidang Bantuan Hukum", "Bagian Umum")))
          ])
      ], organisation: Self.organisation)
    let drivers = drivers(dossier)
    #expect(drivers.unitBasis == .sources)
    #expect(shares(drivers) == ["hukum": 0.75, "umum": 0.25])
  }

  @Test func `without an organisation names stand as written`() {
    let dossier = Dossier(kondisi("0", kondisi("1", pj: [Owner(name: "Tim A, Tim B")])))
    #expect(shares(drivers(dossier)) == ["Tim A, Tim B": 1])
  }

  @Test func `units within a tenth of a point share a rank`() {
    // Each carries a fifth: a point of capaian is a fifth of a point of the outcome.
    var root = kondisi("0")
    root.children = ["10", "10,08", "12", "40", "40,05"].enumerated().map { index, value in
      kondisi("\(index)", pj: [Owner(name: "Tim \(index)")], ukur: [ukuran(realisasi: value)])
    }
    let drivers = drivers(Dossier(root), at: 0)
    #expect(drivers.units.map(\.name) == ["Tim 0", "Tim 1", "Tim 2", "Tim 3", "Tim 4"])
    #expect(drivers.units.map(\.rank) == [1, 1, 3, 4, 4])
  }

  @Test func `with realisasi those who hold the outcome back come first`() {
    let dossier = Dossier(
      kondisi(
        "0", kondisi("1", bobot: 9, pj: [Owner(name: "Besar")], ukur: [ukuran(realisasi: "99")]),
        kondisi("2", bobot: 1, pj: [Owner(name: "Kecil")], ukur: [ukuran()])))
    #expect(drivers(dossier, at: 0).units.map(\.name) == ["Kecil", "Besar"])
    #expect(drivers(dossier, at: nil).units.map(\.name) == ["Besar", "Kecil"])
  }

  @Test func `a unit lists its nodes in document order`() {
    let owner = [Owner(name: "Tim")]
    let dossier = Dossier(
      kondisi(
        "0", pj: owner, kondisi("1", kondisi("1.1", kondisi("1.1.1"))), kondisi("2"),
        kondisi("3", kondisi("3.1"))))
    #expect(drivers(dossier).units.map { $0.nodes.map(\.node) } == [[3, 4, 6]])
  }

  @Test(
    arguments: [
      ([2, 1], nil, .declared), ([nil, nil], nil, .equal), ([2, nil], nil, .mixed),
      ([nil], nil, .equal),
      ([nil, nil], .mean, .declared), ([2], nil, .declared),
    ] as [([Double?], Aggregation.Method?, Drivers.WeightBasis)])
  func `says whether weights are declared`(
    _ weights: [Double?], _ method: Aggregation.Method?, _ basis: Drivers.WeightBasis
  ) {
    var root = kondisi("0", metode: method)
    root.children = weights.enumerated().map { kondisi("\($0 + 1)", bobot: $1) }
    #expect(drivers(Dossier(root)).weightBasis == basis)
  }

  @Test func `some families declared and some not is mixed`() {
    let dossier = Dossier(
      kondisi(
        "0", kondisi("1", bobot: 2, kondisi("1.1"), kondisi("1.2")), kondisi("2", bobot: 1)))
    #expect(drivers(dossier).weightBasis == .mixed)
  }

  @Test func `a refusing tree among others does not lose what was reported`() {
    let refusing = Planted(
      "b",
      [
        kondisi(
          "1", kaitan: [Link(kind: .silang, target: "a#0")],
          kondisi("1.1", ukur: [ukuran(realisasi: "30")]), kondisi("1.2", ukur: [ukuran()]))
      ]
    ) { $0.missingData = .refuse }
    let dossier = Dossier([
      Planted("a", [kondisi("0", kondisi("1", ukur: [ukuran(realisasi: "90")]))]), refusing,
    ])
    let drivers = drivers(dossier, at: 0)
    let total = drivers.total
    #expect(drivers.overridesRefusal)
    #expect(drivers.capaian.value == 60)
    #expect(near(total.sumbangan + total.dugaan + total.beda, 60))
  }

  @Test func `a zero that a policy assumed is not a report`() {
    let planted = Planted(
      "p",
      [
        kondisi(
          "0",
          kondisi(
            "1", metode: Aggregation.Method.none, ukur: [ukuran()],
            kondisi("1.1", ukur: [ukuran(realisasi: "50")])))
      ]
    ) { $0.missingData = .zero }
    let total = drivers(Dossier([planted]), at: 0).total
    #expect(total.belumLapor == 100)
    #expect(total.kesenjangan == 0)
  }

  private static let organisation = Organisation(
    id: "setda",
    offices: [
      Office(code: "setda", name: "Sekretariat Daerah", kind: .perangkatDaerah),
      Office(
        code: "hukum", name: "Bagian Hukum", kind: .bagian, aliases: ["Hukum"], parent: 0),
      Office(code: "umum", name: "Bagian Umum", kind: .bagian, parent: 0),
      Office(code: "bantuan", name: "Bidang Bantuan Hukum", kind: .bidang, parent: 1),
      Office(code: "inspektorat", name: "Inspektorat", standing: .outside),
      Office(
        code: "kolektif", name: "Bagian Lingkup Sekretariat Daerah", standing: .collective,
        members: ["hukum", "umum"]),
    ])

  private func andil(pj: [String], above: [String] = []) -> [String: Double] {
    andil(pj.map { Owner(name: $0) }, above: above.map { Owner(name: $0) })
  }

  private func andil(_ owners: [Owner], above: [Owner] = []) -> [String: Double] {
    shares(
      drivers(
        Dossier(
          [Planted("p", [kondisi("0", pj: above, kondisi("1", pj: owners))])],
          organisation: Self.organisation)))
  }

  private func drivers(_ dossier: Dossier, at period: Int? = nil) -> Drivers {
    Drivers(
      Plan(dossier, periods: [.year(2025)]), outcome: Place(tree: 0, node: 0), at: period)
  }

  private func shares(_ drivers: Drivers) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: drivers.units.map { ($0.code, $0.account.andil) })
  }
}
