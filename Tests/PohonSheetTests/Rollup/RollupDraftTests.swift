import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The roll-up as a workbook` {
  /// The figures of a row of the sheet of nodes, by the number of their column.
  private var figures: [(column: Int, path: KeyPath<NodeFigures, Figure>)] {
    [
      (5, \.terukur), (6, \.terhitung), (7, \.capaian), (8, \.beda), (9, \.cakupan),
      (10, \.bilaNol), (11, \.bilaPenuh),
    ]
  }

  private func expectAgreement(_ dossier: Dossier, _ period: Period, _ note: String) {
    let rollup = Plan(dossier, periods: [period]).run()
    let book = SheetCalculator(rollupDraft(of: rollup, at: 0))
    for number in 0..<(rollup.plan.graph.firstNode.last ?? 0) {
      let place = rollup.plan.graph.place(ofNode: number)
      let own = rollup.figures(ofNode: place, at: 0)
      for (column, path) in figures {
        let found = book.value("Hitungan", row: number + 4, column: column)
        let isSame =
          own[keyPath: path].value.map { abs(($0 - (found.number ?? .nan))) <= 1e-9 }
          ?? (found.number == nil && found != .error && found != .empty)
        #expect(isSame, "\(note): row \(number + 4), column \(column): \(found)")
      }
      if let kategori = own.kategori {
        let found = book.value("Hitungan", row: number + 4, column: 12)
        #expect(found == .text(kategori.text), "\(note): row \(number + 4)")
      }
    }
  }

  @Test func `its formulas give the figures of random trees`() {
    let seed = UInt64.random(in: 0...UInt64.max)
    for offset in 0..<100 {
      var forest = RandomForest(seed: seed &+ UInt64(offset))
      expectAgreement(forest.dossier(), .year(2025), "seed \(seed &+ UInt64(offset))")
    }
  }

  @Test(arguments: [
    "akip", "andai-butuh", "data-hilang", "daur", "gabungan", "ikm", "kaitan", "luwu-timur-setda",
    "pendorong", "predikat", "rentang-dan-turun", "rumus", "sama", "waktu",
  ])
  func `its formulas give the figures of the examples`(name: String) throws {
    let loaded = try loadDossier(paths: ["\(packageRoot)/Examples/\(name)"])
    for period in ["2025-T1", "2025-T2", "2025-S1", "2025"].compactMap({ Period($0) }) {
      expectAgreement(loaded.dossier, period, "\(name) \(period)")
    }
  }

  private func draft(_ name: String, _ period: String) throws -> WorkbookDraft {
    let loaded = try loadDossier(paths: ["\(packageRoot)/Examples/\(name)"])
    let periods = [Period(period)].compactMap { $0 }
    return rollupDraft(of: Plan(loaded.dossier, periods: periods).run(), at: 0)
  }

  private func texts(_ sheet: SheetDraft) -> [[String]] {
    sheet.rows.map { row in
      row.map { cell in
        switch cell.content {
        case .text(let text), .textFormula(_, let text, _): text
        default: ""
        }
      }
    }
  }

  @Test func `what is not known is said with its reason, never as zero`() throws {
    let draft = try draft("luwu-timur-setda", "2025-T2")
    let row = try #require(texts(draft.sheets[0]).first { $0[0] == "1.4.2" })
    #expect(row[6] == "tidak diketahui")
    #expect(row[13] == "realisasi belum dilaporkan")
    let notes = texts(draft.sheets[3])
    #expect(notes.contains(["1.4.2", "capaian kondisi", "realisasi belum dilaporkan"]))
    #expect(notes.contains(["1.4.2#1", "capaian indikator", "realisasi belum dilaporkan"]))
  }

  @Test func `every assumption is named with its reason`() throws {
    let draft = try draft("luwu-timur-setda", "2025-T2")
    let notes = texts(draft.sheets[3])
    func rows(_ place: String) -> [[String]] {
      notes.filter { $0.count > 2 && $0[2].split(separator: ", ").contains { $0 == place } }
    }
    #expect(rows("0").contains { $0[0].hasPrefix("penanggung jawab") })
    let target = try #require(rows("0#1").first { $0[0].contains("target") })
    #expect(target[0].contains("polaritas") && target[1].contains("Angka contoh"))
    // The same for the same reason is told once.
    #expect(
      notes.contains { $0.count > 2 && $0[1].contains("Angka contoh") && $0[2].contains(", ") })
    let row = try #require(draft.sheets[2].rows.first { $0.first?.content == .text("1.1.2") })
    #expect(row[5].style.isAssumed && row[5].style.kind == .entry)
  }

  @Test func `equal weights that nobody declared are assumed`() throws {
    let draft = try draft("gabungan", "2025")
    let notes = texts(draft.sheets[3]).filter { $0.count > 1 && $0[0] == "bobot anak" }
    #expect(!notes.isEmpty)
    #expect(notes.allSatisfy { $0[1].hasPrefix("dipakai sama, karena bobot") })
  }

  @Test func `a figure that no formula gives is written and said to be so`() throws {
    let draft = try draft("predikat", "2025")
    let remarks = texts(draft.sheets[2]).compactMap(\.last)
    #expect(remarks.contains { $0.contains("predikat") })
    #expect(texts(draft.sheets[2]).contains { $0.contains("tercapai") })
  }

  @Test func `a second reader finds its sheets and formulas`() throws {
    let view = try WorkbookView(try draft("luwu-timur-setda", "2025-T2"))
    #expect(view.sheets.map(\.name) == ["Hitungan", "Susunan", "Indikator", "Keterangan"])
    #expect(view.sheets[0].frozen == "D4" && view.sheets[0].repeated == "$1:$3")
    #expect(view.sheets[0].cells["G4"]?.formula == "=F4")
    #expect(view.sheets[0].cells["G4"]?.format == "#,##0.00")
    #expect(view.sheets[1].cells["F4"]?.fill == view.sheets[2].cells["H8"]?.fill)
  }
}
