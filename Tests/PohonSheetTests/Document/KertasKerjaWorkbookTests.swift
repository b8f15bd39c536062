import Pohon
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The workbook of a kertas kerja` {
  @Test func `says the same as the page`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<200 {
      let tree = random.tree()
      let kertasKerja = kertasKerja(of: tree)
      let page = try #require(ReadPage(kertasKerja.html))
      let sheets = kertasKerja.draft.sheets
      #expect(
        sheets.map(\.name)
          == ["CSF", "Antara", "Operasional", "Uraian", "Indikator", "Keterangan"])
      for sheet in sheets[..<3] {
        guard let table = page.tables.first(where: { $0.names == sheet.lowestHeadings }) else {
          #expect(sheet.body.isEmpty, "seed \(seed)")
          continue
        }
        #expect(areSame(table.grid, sheet.shown), "seed \(seed)")
      }
      let measured = page.tables.filter { $0.names[0] == "Indikator Kinerja" }.flatMap(\.grid)
      #expect(areSame(measured, sheets[4].shown.map { Array($0[2..<7]) }), "seed \(seed)")
    }
  }

  @Test func `shows all that a tree holds of its conditions and indicators`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<200 {
      let tree = random.tree()
      let sheets = kertasKerja(of: tree).draft.sheets
      for (node, row) in zip(tree.nodes, sheets[3].body) {
        let said = row.map(\.said)
        for text in texts(of: node) { #expect(said.contains { $0.holds(text) }, "seed \(seed)") }
      }
      #expect(sheets[3].body.count == tree.nodes.count)
      let indicators = tree.nodes.flatMap(\.indicators)
      #expect(sheets[4].body.count == indicators.count)
      for (indicator, row) in zip(indicators, sheets[4].body) {
        let said = row.map(\.said)
        for text in texts(of: indicator) {
          #expect(said.contains { $0.holds(text) }, "seed \(seed)")
        }
        for value in indicator.baseline where !value.value.text.isEmpty {
          let heading = "Kondisi awal \(value.period)"
          let column = try #require(sheets[4].lowestHeadings.firstIndex(of: heading))
          #expect(row[column].shows(value.value), "seed \(seed)")
        }
        for target in indicator.targets where !target.value.text.isEmpty {
          let column = try #require(
            sheets[4].lowestHeadings.firstIndex(of: target.period.description))
          #expect(row[column].shows(target.value), "seed \(seed)")
        }
      }
    }
  }

  @Test func `holds numbers as numbers with the digits printed, and other values as texts`() throws
  {
    var indicator = Indicator(name: "Ukuran")
    let values = ["76", "76,9", "78,60", "100%", "1.500", "BB", "2,5..3,5", "-"]
    indicator.targets = values.enumerated().map { index, text in
      Target(period: .year(2021 + index), value: Quantity(text))
    }
    var node = Node(code: "1.10", statement: "Hasil")
    (node.weight, node.indicators) = (0.5, [indicator])
    let draft = kertasKerja(of: Tree(heading: Heading(id: "a"), nodes: [node])).draft
    let row = draft.sheets[4].body[0].map(\.content)
    #expect(
      row.suffix(8) == [
        .number(76, decimals: nil), .number(76.9, decimals: 1), .number(78.6, decimals: 2),
        .text("100%"), .text("1.500"), .text("BB"), .text("2,5..3,5"), .text("-"),
      ])
    #expect(row[0] == .text("1.10"))
    #expect(draft.sheets[3].body[0].map(\.content).contains(.number(0.5, decimals: nil)))
  }

  @Test func `repeats its headings and lies across the paper, as a second reader sees it`() throws {
    var indicator = Indicator(name: "Ukuran")
    indicator.targets = [Target(period: .year(2025), value: Quantity("3"))]
    indicator.assumptions.marks = [.init(.target), .init(.target, item: "2025")]
    var node = Node(code: "0", level: .outcome, statement: "Hasil")
    node.indicators = [indicator]
    var page = SheetPage()
    page.paper = .a3
    let tree = Tree(
      heading: Heading(id: "a"), nodes: [node, Node(code: "1", level: .csf, statement: "Kunci")],
      parents: [nil, 0])
    let view = try WorkbookView(kertasKerja(of: tree, page: page).draft)
    #expect(view.title == "Kertas Kerja Pohon Kinerja")
    #expect(view.sheets.allSatisfy { $0.orientation == "landscape" && $0.paper == 8 })
    #expect(view.sheets[0].cells["A3"]?.text == "Hasil")
    #expect(view.sheets[0].repeated == "$1:$4")
    #expect(view.sheets[0].cells["C5"]?.text == "Kunci (CSF 1)")
    let indicators = view.sheets[4]
    #expect(indicators.frozen == "C4")
    #expect(indicators.merges.contains("A2:A3"))
    #expect(indicators.cells["H2"]?.text == "Target")
    #expect(indicators.cells["H3"]?.text == "2025")
    #expect(indicators.cells["H4"]?.number == 3)
    #expect(indicators.cells["H4"]?.isItalic == true)
    #expect(indicators.cells["C4"]?.isItalic == false)
    #expect(view.sheets[5].cells["C5"]?.text == "target")
  }

  @Test func `names offices that the tree calls by their codes`() throws {
    var node = Node(code: "0", statement: "Hasil")
    node.owners = [Owner(name: "hukum", share: 0.5), Owner(name: "Camat")]
    let office = Office(code: "hukum", name: "Bagian Hukum")
    let draft = kertasKerja(
      of: Tree(heading: Heading(id: "a"), nodes: [node]),
      organisation: Organisation(id: "setda", offices: [office])
    ).draft
    #expect(
      draft.sheets[3].body[0].map(\.said).contains("Bagian Hukum (porsi 0,5)\nCamat"))
  }
}

/// What of a condition must be found in its row.
private func texts(of node: Node) -> [String] {
  let isListed =
    node.parent == nil || node.level == .csf || node.level == .outcome
    || node.level == .tujuan || node.level == .sasaran
  return [node.code, node.statement, node.explanation ?? "", node.closingClaim ?? ""]
    + node.problems + node.answers + node.owners.map(\.name) + node.posts
    + (isListed || node.level == nil ? [] : node.causes)
    + node.links.flatMap { [$0.target, $0.reason ?? ""] }
    + node.components.flatMap { [$0.code ?? "", $0.budget?.text ?? ""] }
    + [node.aggregation?.reason ?? "", node.weight.map(plainText) ?? ""]
}

/// What of an indicator must be found in its row.
private func texts(of indicator: Indicator) -> [String] {
  var texts = [
    indicator.name, indicator.definition, indicator.formula, indicator.satuan,
    indicator.externalPublisher, indicator.valueType?.rawValue, indicator.polarity?.rawValue,
    indicator.accumulation?.rawValue, indicator.schedule?.rawValue,
    indicator.computation?.formula?.text,
  ].compactMap { $0 }
  texts += indicator.sources + indicator.links.flatMap { [$0.target, $0.reason ?? ""] }
  texts += indicator.computation?.formula?.variables.map(\.name) ?? []
  if case .named(let names)? = indicator.computation?.operands { texts += names }
  if indicator.mayExceedHundred || indicator.isMaintained { texts.append("ya") }
  return texts
}

extension CellDraft {
  /// What it shows.
  var said: String {
    switch content {
    case .text(let text): text
    case .number(let number, _): plainText(number)
    default: ""
    }
  }

  /// Whether it shows a printed value, as number or text.
  func shows(_ value: Quantity) -> Bool {
    if case .number(let number, _) = content { return value.number == number }
    return said == value.text
  }
}

extension String {
  /// Whether `part` stands in it, letter by letter.
  fileprivate func holds(_ part: String) -> Bool {
    part.isEmpty || unicodeScalars.firstRange(of: part.unicodeScalars) != nil
  }
}

extension SheetDraft {
  /// The rows below the headings.
  var body: [[CellDraft]] { Array(rows[headingRows...]) }

  /// The lowest heading of each column.
  var lowestHeadings: [String] {
    let heights = [headingRows - 2, headingRows - 1].filter { row in
      row >= 0 && rows[row].count == widths.count
        && rows[row].allSatisfy { $0.style.kind == .heading }
    }
    return widths.indices.map { column in
      heights.reversed().map { rows[$0][column].said }.first { !$0.isEmpty } ?? ""
    }
  }

  /// The cells below the headings as a page shows them: a dash for nothing, nil where a joined cell
  /// goes on.
  var shown: [[String?]] {
    var covered: Set<CellAddress> = []
    for merge in merges where merge.first.row > headingRows {
      for row in (merge.first.row + 1)...merge.last.row {
        covered.insert(CellAddress(row: row, column: merge.first.column))
      }
    }
    return body.enumerated().map { row, cells in
      cells.enumerated().map { column, cell in
        if covered.contains(CellAddress(row: headingRows + row + 1, column: column + 1)) {
          return nil
        }
        if case .number(let number, nil) = cell.content, column == 0 { return "\(Int(number))." }
        return cell.said.isEmpty ? "—" : cell.said
      }
    }
  }
}
