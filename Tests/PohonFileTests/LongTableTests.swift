import Pohon
import PohonFile
import PohonTesting
import Testing

@Suite struct `The long table` {
  @Test(arguments: realFiles)
  func `brings back what it took from a real tree`(path: String) throws {
    guard let tree = readTree(bytes: try bytes(of: path)).tree else { return }
    let reading = LongTable.read(LongTable.text(of: tree), heading: tree.heading)
    #expect(reading.findings.filter { $0.rule != "angka-ambigu" } == [])
    #expect(reading.tree.nodes.map(Kept.init) == tree.nodes.map(Kept.init))
  }

  @Test(arguments: 1...200)
  func `brings back hostile texts`(seed: Int) {
    var random = RandomTree(seed: UInt64(seed))
    let tree = random.tree()
    let reading = LongTable.read(LongTable.text(of: tree), heading: tree.heading)
    for (found, wanted) in zip(reading.tree.nodes, tree.nodes) {
      #expect(Kept(found) == Kept(wanted), "seed \(seed)")
    }
    #expect(reading.tree.nodes.count == tree.nodes.count, "seed \(seed)")
  }

  @Test(arguments: realFiles)
  func `is the same again after a tree was made from it and stored`(path: String) throws {
    guard let tree = readTree(bytes: try bytes(of: path)).tree else { return }
    let text = LongTable.text(of: tree)
    let back = LongTable.read(text, heading: tree.heading).tree
    #expect(LongTable.text(of: back) == text)
    let stored = try #require(readTree(yamlText(of: back)).tree)
    #expect(LongTable.text(of: stored) == text)
    #expect(LongTable.omissions(of: back).isEmpty)
  }

  @Test func `finds parents by their codes where no column names them`() {
    let text = """
      kode;kondisi;indikator
      1;Meningkatnya A;IKM
      1.1;Terlaksananya B;Jumlah
      1.3.1;Terlaksananya C;Jumlah
      2;Meningkatnya D;Nilai
      """
    let reading = LongTable.read(text, heading: Heading(id: "uji"))
    #expect(reading.findings.isEmpty)
    #expect(reading.tree.nodes.map(\.code) == ["1", "1.1", "1.3.1", "2"])
    #expect(reading.tree.nodes.map(\.parent) == [nil, 0, 0, nil])
  }

  @Test func `says which fields have no column, in the order of the format`() {
    var indicator = Indicator(name: "Nilai")
    indicator.weight = 1
    indicator.scale = "akip"
    indicator.links = [Link(kind: .silang, target: "2")]
    var node = Node(code: "1", level: .antara, statement: "Meningkatnya mutu")
    node.links = indicator.links
    node.explanation = "Mutu layanan"
    node.indicators = [indicator, Indicator(name: "Indeks")]
    let tree = Tree(heading: Heading(id: "uji"), nodes: [node])
    let omissions = LongTable.omissions(of: tree)
    #expect(omissions.map(\.name) == [.penjelasan, .kaitan, .skala])
    #expect(omissions.map(\.count) == [1, 2, 1])
  }

  @Test func `marks no field as assumed that has no column`() {
    var node = Node(code: "1", statement: "Meningkatnya mutu")
    (node.weight, node.weightReason) = (2, "sepakat")
    node.assumptions.marks = [.init(.bobot), .init(.alasanBobot)]
    node.assumptions.reason = "dibahas"
    let tree = Tree(heading: Heading(id: "uji"), nodes: [node])
    let found = LongTable.read(LongTable.text(of: tree), heading: tree.heading).tree.nodes[0]
    #expect(found.assumptions.marks == [.init(.bobot)])
    #expect(found.assumptions.reason == "dibahas")
  }

  @Test func `no cell begins as a formula, but for codes in quotes`() {
    let marks = Set("0123456789.,-/:")
    var random = RandomTree(seed: 1)
    for _ in 0..<50 {
      for row in CSVTable(LongTable.text(of: random.tree())).rows {
        for cell in row.cells {
          let isQuotedCode =
            cell.hasPrefix("=\"") && cell.hasSuffix("\"")
            && marks.isSuperset(of: cell.dropFirst(2).dropLast())
          if isQuotedCode { continue }
          let first = cell.unicodeScalars.first ?? "x"
          #expect(!"=+@\t\r".unicodeScalars.contains(first), "\(cell)")
        }
      }
    }
  }

  @Test func `a code stays what it is when Excel opens the table`() {
    let codes = ["1", "1.10", "1.4.1", "T1", "1.4.6~2"]
    let nodes = codes.map { Node(code: $0, statement: "Meningkatnya mutu") }
    let text = LongTable.text(of: Tree(heading: Heading(id: "uji"), nodes: nodes))
    let cells = CSVTable(text).rows.dropFirst().map { $0.cells[0] }
    #expect(cells == ["1", "=\"1.10\"", "=\"1.4.1\"", "T1", "1.4.6~2"])
  }

  @Test func `understands rows in any order, and a node and its indicator in one row`() {
    let reading = LongTable.read(
      """
      kondisi;kode;induk;indikator;Target 2025;satuan
      Anak;1.1;1;;;
      ;1.1;;Jumlah rapat;12;kali
      Atas;1;;Nilai;"78,60";
      Atas;1;;Indeks;;
      """, heading: Heading(id: "a"))
    #expect(reading.findings == [])
    #expect(reading.tree.nodes.map(\.code) == ["1", "1.1"])
    #expect(reading.tree.nodes.map(\.parent) == [nil, 0])
    #expect(
      reading.tree.nodes.map { $0.indicators.map(\.name) } == [
        ["Nilai", "Indeks"], ["Jumlah rapat"],
      ])
    #expect(reading.tree.nodes[0].indicators[0].targets.first?.value.number == 78.6)
  }

  @Test(arguments: [
    ("1;2;a;;;", 2, "kolom “induk”: “2” tidak ada; kondisi ini dibaca tanpa induk"),
    (
      "1;;a;puncak;;", 2,
      "kolom “jenjang”: “puncak” tidak terbaca; diharapkan salah satu dari outcome, csf, antara, operasional, tujuan, sasaran"
    ),
    ("1;;a;;x;", 2, "kolom “bobot”: “x” tidak terbaca; diharapkan angka"),
    ("1;;a;;;N\n1;;;;1.500;N", 3, "kolom “bobot”: “1.500” dapat berarti 1,5 atau 1.500"),
    ("1;;a;;;\n2;;;;;N", 3, "kolom “kode”: “2” tidak ada di antara kondisi"),
  ])
  func `names line and column of what it did not understand`(
    rows: String, line: Int, message: String
  ) {
    let text = "kode;induk;kondisi;jenjang;bobot;indikator\n\(rows)\n"
    let reading = LongTable.read(text, heading: Heading(id: "a"))
    #expect(reading.findings.map(\.message) == [message])
    #expect(reading.findings.map(\.range?.start.line) == [line])
    #expect(reading.tree.nodes.count == 1)
  }

  @Test func `breaks a circle of parents`() {
    let reading = LongTable.read("kode;induk;kondisi\n1;2;a\n2;1;b\n", heading: Heading(id: "a"))
    #expect(reading.tree.nodes.map(\.code) == ["1", "2"])
    #expect(reading.findings.count == 1)
  }

  @Test(arguments: ["", "a;b\n1;2\n", "PK\u{3}\u{4}", "kode\n\"1\n"])
  func `says what is wrong with the whole`(text: String) {
    let reading = LongTable.read(text, heading: Heading(id: "a"))
    #expect(!reading.findings.isEmpty)
    #expect(reading.findings.allSatisfy { $0.rule == "tabel-tak-terbaca" })
  }
}

/// What a long table keeps of a node; an empty text counts as none, targets in the order of time.
private struct Kept: Equatable {
  var place: [Int?]
  var texts: [String]
  var owners: [Owner]
  var weight: Double?
  var assumptions: Assumptions
  var indicators: [Part]

  struct Part: Equatable {
    var texts: [String]
    var words: [String?]
    var weight: Double?
    var owners: [Owner]
    var sources: [String]
    var values: [[Target]]
    var assumptions: Assumptions
  }

  init(_ node: Node) {
    place = [node.position, node.parent, node.end]
    texts = [node.key, node.code, node.level?.rawValue ?? "", node.statement]
    (owners, weight, assumptions) = (
      node.owners, node.weight, Self.plain(node.assumptions, Self.ofNodes)
    )
    indicators = node.indicators.map { indicator in
      Part(
        texts: [
          indicator.name, indicator.satuan ?? "", indicator.definition ?? "",
          indicator.relevance ?? "", indicator.formula ?? "",
        ],
        words: [
          indicator.valueType?.rawValue, indicator.polarity?.rawValue,
          indicator.accumulation?.rawValue, indicator.schedule?.rawValue,
        ],
        weight: indicator.weight, owners: indicator.owners, sources: indicator.sources,
        values: [indicator.baseline, indicator.targets].map { targets in
          targets.filter { !$0.value.text.isEmpty }.sorted { $0.period < $1.period }
        }, assumptions: Self.plain(indicator.assumptions, Self.ofIndicators))
    }
  }

  private static let ofNodes: Set<FieldName> = [
    .kode, .jenjang, .kondisi, .bobot, .penanggungJawab, .indikator,
  ]
  private static let ofIndicators: Set<FieldName> = [
    .nama, .bobot, .penanggungJawab, .satuan, .jenisNilai, .polaritas, .akumulasi, .jadwal,
    .definisi, .relevansi, .formula, .sumberData, .baseline, .target,
  ]

  private static func plain(_ assumptions: Assumptions, _ kept: Set<FieldName>) -> Assumptions {
    var plain = assumptions
    plain.marks = plain.marks.filter { kept.contains($0.name) }
    let saysNothing = plain.marks.isEmpty && !assumptions.marks.isEmpty
    if plain.reason == "" || saysNothing { plain.reason = nil }
    return plain
  }
}
