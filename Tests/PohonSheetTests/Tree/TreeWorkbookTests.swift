import Foundation
import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The workbook of a tree` {
  @Test(arguments: treeFiles)
  func `gives the tree back`(path: String) throws {
    let tree = try #require(try tree(path))
    let draft = treeDraft(of: TreeFields(of: tree))
    let found = try #require(importTreeWorkbook(Workbook(draft)))
    #expect(found.layout == .own)
    #expect(found.remarks.isEmpty)
    let reading = readTree(found.fields)
    #expect(reading.tree == tree)
  }

  @Test func `gives any tree back`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<300 {
      let tree = random.tree()
      let draft = treeDraft(of: TreeFields(of: tree))
      let found = try #require(importTreeWorkbook(Workbook(draft)))
      #expect(readTree(found.fields).tree == tree, "seed \(seed)")
    }
  }

  @Test func `gives any tree back from a file`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<60 {
      let tree = random.tree()
      let file = try workbookBytes(of: treeDraft(of: TreeFields(of: tree)))
      let found = try #require(importTreeWorkbook(try readWorkbook(bytes: file)))
      let isSame = readTree(found.fields).tree == tree
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func `has a place for every key of the format`() throws {
    let schema = try SchemaSample()
    let heading = schema.entries(of: "pohon").filter { $0.key != "kinerja" }
    let fields = TreeFields(
      heading: heading, nodes: [.init(parent: nil, entries: schema.entries(of: "simpul"))])
    let found = try #require(importTreeWorkbook(Workbook(treeDraft(of: fields))))
    #expect(sorted(found.fields.heading) == sorted(heading))
    #expect(sorted(found.fields.nodes[0].entries) == sorted(fields.nodes[0].entries))
  }

  @Test func `names the cell of what it cannot use`() throws {
    var draft = treeDraft(of: TreeFields(of: try #require(try tree("Examples/akip/akip.yaml"))))
    let sheet = try #require(draft.sheets.firstIndex { $0.name == "Kondisi" })
    draft.sheets[sheet].rows[0].append(CellDraft("Warna"))
    draft.sheets[sheet].rows[1] = Array(draft.sheets[sheet].rows[1].prefix(2))
    draft.sheets[sheet].rows.append([CellDraft("9"), CellDraft("8"), CellDraft("antra")])
    draft.sheets.append(SheetDraft(name: "Coretan"))
    draft.sheets[draft.sheets.count - 1].rows = [[CellDraft("ingat")]]
    let found = try #require(importTreeWorkbook(Workbook(draft)))
    let said = found.remarks.map { remark in
      "\(remark.sheet ?? "")!\(remark.address?.description ?? "") \(remark.message)"
    }
    let last = draft.sheets[sheet].rows.count
    let column = CellAddress.letters(ofColumn: draft.sheets[sheet].rows[0].count)
    #expect(
      said == [
        "Kondisi!\(column)1 “Warna”: judul kolom tidak dikenal atau berulang",
        "Coretan!A1 lembar ini bukan bagian buku kerja pohon; 1 selnya tidak dibaca",
        "Kondisi!B\(last) induk “8” tidak ada; kondisi dibaca tanpa induk",
      ])
    let reading = readTree(found.fields)
    let places = reading.remarks.compactMap { $0.place.map { found.places[$0].description } }
    #expect(places.contains("Kondisi!C\(last)"))
  }

  @Test func `takes a circle of parents apart`() throws {
    let fields = TreeFields(nodes: [
      .init(parent: nil, entries: [.init(.kode, .text("1"))]),
      .init(parent: 0, entries: [.init(.kode, .text("2"))]),
    ])
    var draft = treeDraft(of: fields)
    let sheet = try #require(draft.sheets.firstIndex { $0.name == "Kondisi" })
    draft.sheets[sheet].rows[1][1] = CellDraft("2")
    let found = try #require(importTreeWorkbook(Workbook(draft)))
    #expect(found.remarks.map(\.message).contains { $0.contains("bawahan dirinya sendiri") })
    #expect(readTree(found.fields).tree.nodes.count == 2)
  }
}

/// Entries in an order that does not depend on where they came from.
private func sorted(_ entries: [FieldValue.Entry]) -> [FieldValue.Entry] {
  entries.map { FieldValue.Entry(key: $0.key, sorted($0.value)) }.sorted { $0.key < $1.key }
}

private func sorted(_ value: FieldValue) -> FieldValue {
  switch value.content {
  case .text: FieldValue(value.content)
  case .list(let elements): .list(elements.map { sorted($0) })
  case .entries(let entries): .entries(sorted(entries))
  }
}

/// The files of trees that the package ships.
private let treeFiles: [String] = ["trees", "Examples"].flatMap { folder in
  let all = FileManager.default.enumerator(atPath: "\(packageRoot)/\(folder)")?.allObjects ?? []
  return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    .map { "\(folder)/\($0)" }
    .filter { (try? tree($0)) != nil }
}

private func tree(_ path: String) throws -> Tree? {
  readTree(bytes: try Data(contentsOf: URL(fileURLWithPath: "\(packageRoot)/\(path)"))).tree
}
