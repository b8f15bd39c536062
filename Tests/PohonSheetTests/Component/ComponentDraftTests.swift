import Pohon
import PohonSheet
import Testing

@Suite struct `The matrix of components and posts` {
  private func component(_ kind: Component.Kind, _ code: String, _ budget: String) -> Component {
    var component = Component()
    (component.kind, component.code, component.name) = (kind, code, "Komponen \(code)")
    component.budget = Quantity(budget)
    return component
  }

  private var tree: Tree {
    var (root, child, leaf) = (
      Node(code: "1", level: .csf, statement: "Induk"),
      Node(code: "1.1", level: .antara, statement: "Tengah"),
      Node(code: "1.1.1", level: .operasional, statement: "Daun")
    )
    root.owners = [Owner(name: "Bagian Hukum")]
    root.components = [component(.program, "4.01.01", "2500000000")]
    root.posts = ["Kepala Bagian Hukum", "Asisten I"]
    child.components = [
      component(.kegiatan, "4.01.01.2.01", "1000000"),
      component(.kegiatan, "4.01.01.2.02", "500000"),
    ]
    var indicator = Indicator(name: "Persentase produk hukum")
    indicator.satuan = "%"
    indicator.targets = [Target(period: .year(2025), value: Quantity("90"))]
    child.indicators = [indicator]
    var heading = Heading(id: "uji")
    heading.title = "Pohon uji"
    return Tree(heading: heading, nodes: [root, child, leaf], parents: [nil, 0, 1])
  }

  private func texts(_ draft: WorkbookDraft) -> [[String]] {
    draft.sheets[0].rows.map { row in
      row.map { cell in
        switch cell.content {
        case .text(let text): text
        case .number(let number, _): plainText(number)
        case .formula(let formula, _, _): "=" + formula
        case .empty, .textFormula: ""
        }
      }
    }
  }

  @Test func `a condition has a row for each of its components`() {
    let rows = texts(componentDraft(of: tree, year: 2025))
    #expect(
      rows[3] == [
        "csf", "1", "Induk", "belum ada", "–", "–", "Bagian Hukum", "program", "4.01.01",
        "Komponen 4.01.01", "2500000000", "Kepala Bagian Hukum\nAsisten I",
      ])
    #expect(
      rows[4] == [
        "antara", "1.1", "Tengah", "Persentase produk hukum", "%", "90",
        "Bagian Hukum (menurut 1)", "kegiatan", "4.01.01.2.01", "Komponen 4.01.01.2.01", "1000000",
        "belum ada",
      ])
    #expect(rows[5][2...6].allSatisfy(\.isEmpty) && rows[5][9] == "Komponen 4.01.01.2.02")
  }

  @Test func `a condition that nobody carries out says so`() {
    let rows = texts(componentDraft(of: tree, year: 2025))
    #expect(rows[6][9] == "belum ada" && rows[6][11] == "belum ada")
    #expect(rows[1][0].hasPrefix("1 dari 3 kondisi belum diterjemahkan"))
  }

  @Test func `a year without target is not given that of another`() {
    #expect(texts(componentDraft(of: tree, year: 2026))[4][5] == "belum ditetapkan")
  }

  @Test func `budgets are added kind by kind`() throws {
    let draft = componentDraft(of: tree, year: 2025)
    let rows = texts(draft)
    #expect(rows[7][9] == "Jumlah pagu program")
    #expect(rows[8][10] == "=SUMIF(H4:H7,\"kegiatan\",K4:K7)")
    guard case .formula(_, let result, _) = draft.sheets[0].rows[8][10].content else {
      Issue.record("no formula")
      return
    }
    #expect(result == 1_500_000)
    #expect(rows.count == 9)
  }

  @Test func `a program under two conditions is added once`() throws {
    var shared = tree
    shared.update(2) { $0.components = [component(.program, "4.01.01", "2500000000")] }
    shared.update(1) { $0.components = [component(.program, "4.01.02", "1000")] }
    let draft = componentDraft(of: shared, year: 2025)
    let rows = texts(draft)
    #expect(rows[6][9] == "Jumlah pagu program (yang berulang dihitung sekali)")
    #expect(rows[6][10] == "=SUMIF(H4:H6,\"program\",K4:K6)-SUM(K6)")
    guard case .formula(_, let result, _) = draft.sheets[0].rows[6][10].content else {
      Issue.record("no formula")
      return
    }
    #expect(result == 2_500_001_000)
  }

  @Test func `a second reader finds the joined cells`() throws {
    let sheet = try WorkbookView(componentDraft(of: tree, year: 2025, paper: .f4)).sheets[0]
    #expect(sheet.merges.contains("C5:C6") && sheet.merges.contains("D5:D6"))
    #expect(!sheet.merges.contains("J5:J6"))
    #expect(sheet.paper == 14 && sheet.frozen == "D4")
  }
}
