import Pohon

/// The sheet of a matrix while it grows, condition by condition.
struct ComponentMatrix {
  /// The columns, from 1.
  fileprivate enum Column: Int, CaseIterable {
    case level = 1
    case code, statement, indicator, satuan, target, owner, kind, componentCode, component, budget
    case post

    static let ofNode: [Column] = [.level, .code, .statement, .owner, .post]
    static let ofIndicator: [Column] = [.indicator, .satuan, .target]
    static let ofComponent: [Column] = [.kind, .componentCode, .component, .budget]
  }

  private static let headingRows = 3
  private static let missing = "belum ada"
  private static let unset = "belum ditetapkan"

  /// The sheet so far.
  var sheet: SheetDraft
  private let tree: Tree
  private let year: Int
  private var depths: [Int] = []
  private var budgets: [Budget] = []
  private var known: Set<Component> = []

  /// A budget that is a number.
  private struct Budget {
    let kind: Component.Kind
    let amount: Double
    let row: Int
    /// Whether the same component stands above with the same budget, under another condition.
    let isRepeated: Bool
  }

  init(_ tree: Tree, year: Int) {
    (self.tree, self.year) = (tree, year)
    sheet = SheetDraft(name: "Matriks")
    sheet.widths = Column.allCases.map(\.width)
    let headings = Column.allCases.map { CellDraft($0.title(year), CellStyle(.heading)) }
    sheet.rows = [
      [CellDraft(tree.heading.title ?? tree.id, CellStyle(.title))],
      [CellDraft(Self.note(tree), CellStyle(.note))], headings,
    ]
    sheet.merges = (1...2).map {
      CellRange(
        CellAddress(row: $0, column: 1), CellAddress(row: $0, column: Column.allCases.count))
    }
    (sheet.headingRows, sheet.headingColumns) = (Self.headingRows, Column.statement.rawValue)
  }

  private static func note(_ tree: Tree) -> String {
    let open = tree.nodes.filter { $0.components.isEmpty && $0.posts.isEmpty }
    let kinds = "program, kegiatan, sub kegiatan, dan jabatan"
    guard !open.isEmpty else { return "Setiap kondisi sudah punya \(kinds) atau salah satunya." }
    return "\(open.count) dari \(tree.nodes.count) kondisi belum diterjemahkan ke \(kinds); "
      + "di situ tertulis “\(missing)”."
  }

  /// Adds the rows of a condition; its parent must have been added.
  mutating func add(_ node: Node) {
    depths.append(node.parent.map { depths[$0] + 1 } ?? 0)
    let count = max(node.indicators.count, node.components.count, 1)
    let first = sheet.rows.count + 1
    for index in 0..<count {
      var row = Column.allCases.map { _ in CellDraft() }
      if index == 0 { put(nodeCells(node), in: Column.ofNode, of: &row) }
      if index < max(node.indicators.count, 1) {
        let indicator = index < node.indicators.count ? node.indicators[index] : nil
        put(cells(of: indicator), in: Column.ofIndicator, of: &row)
      }
      if index < max(node.components.count, 1) {
        let component = index < node.components.count ? node.components[index] : nil
        component.map { note($0, inRow: first + index) }
        put(cells(of: component), in: Column.ofComponent, of: &row)
      }
      sheet.rows.append(row)
    }
    guard count > 1 else { return }
    var joined = Column.ofNode
    if node.indicators.count < 2 { joined += Column.ofIndicator }
    if node.components.count < 2 { joined += Column.ofComponent }
    sheet.merges += joined.map {
      CellRange(
        CellAddress(row: first, column: $0.rawValue),
        CellAddress(row: first + count - 1, column: $0.rawValue))
    }
  }

  private mutating func note(_ component: Component, inRow row: Int) {
    guard let kind = component.kind, let amount = component.budget?.number else { return }
    let isNamed = component.code != nil || component.name != nil
    let isNew = known.insert(component).inserted
    budgets.append(Budget(kind: kind, amount: amount, row: row, isRepeated: isNamed && !isNew))
  }

  /// What is budgeted in all, kind by kind: a program contains its kegiatan. A component that several
  /// conditions share counts once.
  mutating func addTotals() {
    let last = sheet.rows.count
    guard last > Self.headingRows else { return }
    func range(_ column: Column) -> String {
      let letters = CellAddress.letters(ofColumn: column.rawValue)
      return "\(letters)\(Self.headingRows + 1):\(letters)\(last)"
    }
    var bold = CellStyle()
    bold.isBold = true
    for kind in Component.Kind.allCases {
      let own = budgets.filter { $0.kind == kind }
      guard !own.isEmpty else { continue }
      let (all, repeated) = (own.map(\.amount).reduce(0, +), own.filter(\.isRepeated))
      let less = Self.subtraction(of: repeated.map(\.row))
      var label = "Jumlah pagu \(kind.words)"
      if !repeated.isEmpty {
        label +=
          less == nil ? " (yang berulang ikut dijumlahkan)" : " (yang berulang dihitung sekali)"
      }
      var row = Column.allCases.map { _ in CellDraft(.empty, bold) }
      row[Column.component.rawValue - 1] = CellDraft(label, bold)
      row[Column.budget.rawValue - 1] = CellDraft(
        .formula(
          "SUMIF(\(range(.kind)),\"\(kind.words)\",\(range(.budget)))" + (less ?? ""),
          result: less == nil ? all : all - repeated.map(\.amount).reduce(0, +), decimals: 0), bold)
      sheet.rows.append(row)
    }
  }

  /// `-SUM(…)` over the budgets in `rows`; nil where no formula has room for them.
  private static func subtraction(of rows: [Int]) -> String? {
    let letters = CellAddress.letters(ofColumn: Column.budget.rawValue)
    let sums = stride(from: 0, to: rows.count, by: mostArguments).map { start in
      let part = rows[start..<min(start + mostArguments, rows.count)]
      return "-SUM(" + part.map { "\(letters)\($0)" }.joined(separator: ",") + ")"
    }
    let text = sums.joined()
    return text.utf8.count < DraftCheck.mostFormula - 200 ? text : nil
  }

  /// What Excel takes in one function.
  private static let mostArguments = 255

  private func put(_ cells: [CellDraft], in columns: [Column], of row: inout [CellDraft]) {
    for (column, cell) in zip(columns, cells) { row[column.rawValue - 1] = cell }
  }

  private func nodeCells(_ node: Node) -> [CellDraft] {
    var indented = CellStyle()
    indented.indent = depths[node.position]
    let posts = node.posts.isEmpty ? Self.missing : node.posts.joined(separator: "\n")
    return [
      CellDraft(node.level?.rawValue ?? "–"), CellDraft(node.key),
      CellDraft(node.statement, indented),
      CellDraft(owner(of: node), style(node.assumptions, .penanggungJawab)),
      CellDraft(posts, style(node.assumptions, .jabatan)),
    ]
  }

  /// Who answers for it; the nearest condition above that names somebody where it names nobody.
  private func owner(of node: Node) -> String {
    func names(_ node: Node) -> String { node.owners.map(\.name).joined(separator: ", ") }
    if !node.owners.isEmpty { return names(node) }
    let above = tree.ancestors(of: node.position).first { !tree.nodes[$0].owners.isEmpty }
    return above.map { "\(names(tree.nodes[$0])) (menurut \(tree.nodes[$0].key))" } ?? Self.missing
  }

  private func cells(of indicator: Indicator?) -> [CellDraft] {
    guard let indicator else { return [CellDraft(Self.missing), CellDraft("–"), CellDraft("–")] }
    let target = indicator.targets.first { $0.period == .year(year) }
    let marks = indicator.assumptions
    let isAssumed = marks.contains(.target) || marks.contains(.target, item: "\(year)")
    var look = CellStyle()
    look.isAssumed = isAssumed
    return [
      CellDraft(indicator.name), CellDraft(indicator.satuan ?? "–", style(marks, .satuan)),
      target.map { CellDraft(Self.content($0.value, decimals: nil), look) }
        ?? CellDraft(Self.unset),
    ]
  }

  private func cells(of component: Component?) -> [CellDraft] {
    guard let component else {
      return [CellDraft("–"), CellDraft("–"), CellDraft(Self.missing), CellDraft("–")]
    }
    return [
      CellDraft(component.kind?.words ?? "–"), CellDraft(component.code ?? "–"),
      CellDraft(component.name ?? "–"),
      component.budget.map { CellDraft(Self.content($0, decimals: 0)) } ?? CellDraft(Self.unset),
    ]
  }

  /// A number where it is one, else as printed.
  private static func content(_ quantity: Quantity, decimals: Int?) -> CellDraft.Content {
    if case .number(let number) = quantity.reading {
      return .number(number, decimals: number == number.rounded() ? decimals : nil)
    }
    return .text(quantity.text)
  }

  private func style(_ assumptions: Assumptions, _ field: FieldName) -> CellStyle {
    var style = CellStyle()
    style.isAssumed = assumptions.marks.contains { $0.name == field }
    return style
  }
}

extension ComponentMatrix.Column {
  fileprivate func title(_ year: Int) -> String {
    switch self {
    case .level: "Jenjang"
    case .code: "Kode"
    case .statement: "Kondisi"
    case .indicator: "Indikator"
    case .satuan: "Satuan"
    case .target: "Target \(year)"
    case .owner: "Penanggung jawab"
    case .kind: "Komponen"
    case .componentCode: "Kode komponen"
    case .component: "Nama komponen"
    case .budget: "Pagu (Rp)"
    case .post: "Jabatan"
    }
  }

  fileprivate var width: Double {
    switch self {
    case .level, .kind: 12
    case .code, .satuan, .target: 9
    case .statement: 36
    case .indicator, .component: 30
    case .owner, .post: 26
    case .componentCode, .budget: 15
    }
  }
}

extension Component.Kind {
  /// As people write it.
  fileprivate var words: String {
    switch self {
    case .program: "program"
    case .kegiatan: "kegiatan"
    case .subKegiatan: "sub kegiatan"
    }
  }
}
