import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Conditions copied from the budget and the organisation` {
  private func copies(_ level: String, _ statement: String, date: String = "2024-10") -> Int {
    let text = """
      dokumen: { tanggal: "\(date)" }
      kinerja: [{ jenjang: \(level), kondisi: "\(statement)" }]
      """
    return ExampleText(text).findings(of: "kondisi-dari-nomenklatur").count
  }

  @Test(arguments: [
    ("Terlaksananya Fasilitasi Bantuan Hukum", 1), ("Terlaksannya fasilitasi bantuan hukum", 1),
    ("Terkelolanya Pengadaan Barang dan Jasa", 1), ("Terlaksananya Pengadaan Barang/Jasa", 0),
    ("Tersusunnya Dokumen Perencanaan Perangkat Daerah", 1),
    ("Tersusunnya Dokumen Administrasi Kepegawaian PD", 1),
    ("Terlaksananya kegiatan Administrasi Umum Perangkat Daerah", 1),
    ("Terlaksananya fasilitasi bantuan hukum sesuai ketentuan", 1),
    ("Terlaksananya fasilitasi bantuan hukum bagi perangkat daerah", 0),
    ("Terlaksananya Fasilitasi Pembinaan Pelayanan Publik dan Tata Laksana", 1),
    ("Terlaksananya Fasilitasi Pembinaan dan Mutu Pelayanan Publik dan Tata Laksana", 0),
    ("Terlaksananya fasilitasi khusus bantuan hukum", 0), ("Terlaksananya fasilitasi", 0),
    ("Terlaksananya penataan administrasi pemerintahan kecamatan dan kelurahan", 0), ("", 0),
  ])
  func `an operational condition copies a name with little around it`(
    _ statement: String, _ found: Int
  ) {
    #expect(copies("operasional", statement) == found)
  }

  @Test(arguments: [
    ("Terwujudnya Penataan Organisasi", 1), ("Terwujudnya Penataan Organisasi PD", 1),
    ("Meningkatnya Kebijakan Kesejahteraan Rakyat", 0),
    ("Meningkatnya kualitas fasilitasi dan koordinasi hukum", 0),
  ])
  func `a result copies a name only whole`(_ statement: String, _ found: Int) {
    #expect(copies("antara", statement) == found)
    #expect(copies("outcome", statement) == 0)
  }

  @Test func `a document older than the list is passed over`() {
    #expect(copies("operasional", "Terlaksananya Fasilitasi Bantuan Hukum", date: "2018") == 0)
  }

  @Test func `one copy may be chance, and a citation of the list is none`() {
    func severity(_ definition: String) -> Severity? {
      ExampleText(
        """
        jenjang: operasional
        kondisi: Terlaksananya fasilitasi bantuan hukum
        indikator: [{ nama: Jumlah kasus, definisi: "\(definition)" }]
        """
      ).findings(of: "kondisi-dari-nomenklatur").first?.severity
    }
    #expect(severity("Jumlah kasus (sesuai Kepmendagri 900.1.15.5-1317 Tahun 2023)") == .warning)
    #expect(severity("Jumlah kasus menurut Permendagri 86 Tahun 2017") == .suggestion)
  }

  /// `count` antara of one bagian each, in an organisation of `offices` bagian.
  private func mirrored(_ count: Int, of offices: Int) -> Int {
    let antara = (1...count).map {
      "- { jenjang: antara, kondisi: Meningkatnya hal \($0), penanggung_jawab: [b\($0)] }"
    }
    let units = (1...offices).map {
      "  - { kode: b\($0), nama: Bagian Nomor \($0), jenis: bagian }"
    }
    let text = (antara + ["--- # organisasi", "unit:"] + units).joined(separator: "\n")
    return ExampleText(text).findings(of: "antara-meniru-struktur").count
  }

  @Test(arguments: [(2, 2, 0), (3, 3, 1), (3, 4, 1), (3, 5, 0), (9, 9, 1), (8, 9, 1)])
  func `most units with one condition each are a pattern`(_ count: Int, _ all: Int, _ found: Int) {
    #expect(mirrored(count, of: all) == found)
  }

  @Test func `the only factor of an outcome is a warning that names outcome and factor`() {
    let found = RuleBook.check(RealTrees.dossier, only: ["anak-tunggal"]).first
    #expect(found?.severity == .warning)
    #expect(found?.message.contains("digantungkan seluruhnya pada satu faktor kunci") == true)
    #expect(found?.notes.first?.anchor.field?.name == .faktorPenyebab)
  }
}

@Suite struct `Units in documents` {
  @Test func `a tree without owners is told once`() {
    let nodes = (1...4).map { "    - { kondisi: Meningkatnya hal \($0), indikator: [Hal \($0)] }" }
    let text = (["profil: iku", "kinerja:"] + nodes).joined(separator: "\n")
    let found = ExampleText(text).findings(of: "tanpa-unit-internal")
    #expect(found.map(\.message) == ["tidak satu pun dari 4 kondisi menyebut penanggung jawab"])
    #expect(found.first?.anchor.node == nil)
  }

  @Test func `spellings are cured where they stand, long names safely`() throws {
    let found = RuleBook.check(RealTrees.dossier, only: ["ejaan-unit-berbeda"])
    let tree = try #require(RealTrees.dossier.trees.first { $0.id == "luwu-timur-setda-csf" })
    for finding in found {
      let cure = try #require(finding.cure)
      #expect(cure.isSafe && !cure.edits.isEmpty)
      for edit in cure.edits {
        let node = try #require(edit.anchor.node.flatMap { tree.node($0) })
        let field = try #require(edit.anchor.field)
        let item = try #require(field.item.flatMap { Int($0) })
        let cell = node.indicators[(field.indicator ?? 0) - 1].sources[item - 1]
        let old = Array(cell.unicodeScalars)[try #require(edit.passage)]
        let words = String(String.UnicodeScalarView(old))
        #expect(finding.message.contains("“\(words)”"), "\(words)")
      }
    }
  }

  @Test func `a short name is not set right without looking`() {
    let text = """
      kondisi: Terlaksananya bantuan hukum
      penanggung_jawab: [Bgaian Hukum]
      --- # organisasi
      unit: [{ kode: hukum, nama: Bagian Hukum, jenis: bagian }]
      """
    #expect(
      ExampleText(text).findings(of: "ejaan-unit-berbeda").map(\.cure?.isSafe) == [false])
  }
}

@Suite struct `Rules between documents` {
  /// `count` conditions alike in every document of one agency.
  private func tree(_ id: String, _ profile: Profile, _ count: Int) -> Tree {
    var heading = Heading(id: id)
    heading.profile = profile
    let nodes = (0..<count).map { number in
      var node = Node(
        code: "\(number)", level: profile.ladder[0], statement: "Meningkatnya layanan publik")
      node.indicators = [Indicator(name: "Indeks \(number) kepuasan")]
      return node
    }
    return Tree(heading: heading, nodes: nodes, parents: nodes.map { _ in nil })
  }

  @Test(.timeLimit(.minutes(5))) func `are linear where everything is alike`() {
    let trees = [tree("iku", .iku, 20_000), tree("csf", .csf, 20_000)]
    let dossier = Dossier(
      trees: trees, organisations: [Organisation(id: "setda")], organisationOfTree: [0, 0])
    let rules: Set<RuleID> = ["kondisi-berbeda-antar-dokumen", "indikator-berbeda-antar-dokumen"]
    #expect(RuleBook.check(dossier, only: rules).count <= 40_000)
  }

  @Test(arguments: [(0, 1), (1, 0)])
  func `compare one agency with itself only`(_ organisation: Int, _ found: Int) {
    var table = tree("iku", .iku, 1)
    table.update(0) { $0.indicators = [Indicator(name: "Nilai kepatuhan")] }
    let dossier = Dossier(
      trees: [table, tree("csf", .csf, 1)],
      organisations: [Organisation(id: "a"), Organisation(id: "b")],
      organisationOfTree: [0, organisation])
    #expect(
      RuleBook.check(dossier, only: ["indikator-berbeda-antar-dokumen"]).map(\.severity)
        == Array(repeating: .error, count: found))
  }
}
