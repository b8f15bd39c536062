import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `Forms that are handed out` {
  private func names(_ form: RealisasiForm?) -> [String] {
    form?.rows.map { "\($0.subject.name) \($0.subject.period)" } ?? []
  }

  @Test func `a form asks for what its office answers for and is due`() throws {
    let form = try FormSample.form("Bagian Hukum")
    #expect(
      names(form) == [
        "1.1#1 2025-T3", "1.1#2 2025-T3", "1.2#1 2025-T3", "1.3#3 2025-07", "1.3#3 2025-08",
        "1.3#3 2025-09",
      ])
    #expect(form?.omitted.map(\.code) == ["1.3#1", "1.3#2"])
    #expect(
      form?.omitted.map(\.reason) == [
        "belum waktunya; jadwal tahunan, dilaporkan untuk 2025",
        "belum waktunya; jadwal semesteran, dilaporkan untuk 2025-S2",
      ])
  }

  @Test func `what is due for longer than the quarter is asked for its own period`() throws {
    let form = try FormSample.form("Bagian Hukum", .triwulan(4, of: 2025))
    #expect(names(form).contains("1.3#1 2025"))
    #expect(names(form).contains("1.3#2 2025-S2"))
  }

  @Test func `what was reported for the quarter before its schedule stays there`() throws {
    let form = try FormSample.form(
      "Bagian Hukum", .triwulan(4, of: 2025),
      reports: "kode;indikator;periode;realisasi\n1.3;1;2025-T4;81\n")
    #expect(names(form).contains("1.3#1 2025-T4"))
    #expect(!names(form).contains("1.3#1 2025"))
  }

  @Test func `computed indicators need no entry, the variables of a formula do`() throws {
    let form = try FormSample.form("Bagian Umum")
    #expect(names(form) == ["1.2#1 2025-T3", "1.4#1 baik 2025-T3"])
    #expect(form?.omitted.map(\.code) == ["0#1", "1.4#1"])
  }

  @Test func `pembilang and penyebut are asked for percentages alone`() throws {
    let rows = try FormSample.form("Bagian Hukum")?.rows ?? []
    #expect(rows.map(\.takesQuotient) == [true, false, false, false, false, false])
  }

  @Test func `target, last quarter and what was reported stand in the row`() throws {
    let rows = try FormSample.form("Bagian Hukum")?.rows ?? []
    #expect(rows[0].target == "86" && rows[0].yearTarget == "90")
    #expect(rows[0].previous == "3/4 (2025-T2)")
    #expect(rows[2].given == [.realisasi: "5", .kendala: "Hujan"])
    #expect(rows[2].guide.contains("Bersama Bagian Umum"))
  }

  @Test func `grades are offered as a list from the indicator's own scale`() throws {
    let draft = try FormSample.form("Bagian Hukum")?.draft()
    let words = draft?.sheets[0].entries.compactMap { rule in
      if case .words(let words, let isStrict) = rule.kind { (words, isStrict) } else { nil }
    }
    #expect(words?.count == 1)
    #expect(words?.first?.0 == ["AA", "A", "BB", "B", "CC", "C", "D"])
    #expect(words?.first?.1 == false)
  }

  @Test func `only what is asked for is open on a locked sheet`() throws {
    let sheet = try #require(try FormSample.form("Bagian Hukum")?.draft().sheets[0])
    #expect(sheet.isProtected)
    let kinds = sheet.rows[sheet.headingRows + 1].map(\.style.kind)
    // The second row is a grade: no pembilang, no penyebut.
    #expect(
      kinds == Array(repeating: .body, count: 10) + [.entry, .body, .body]
        + Array(repeating: .entry, count: 5))
  }

  @Test func `every indicator of a real tree is in the forms or said not to be`() throws {
    let loaded = try loadDossier(paths: ["\(packageRoot)/Examples/luwu-timur-setda"])
    for quarter in 1...4 {
      let maker = FormMaker(loaded.dossier, tree: 0, period: .triwulan(quarter, of: 2025))
      var told: Set<String> = []
      for form in maker.forms() {
        told.formUnion(form.rows.map { "\($0.subject.code)#\($0.subject.indicator)" })
        told.formUnion(form.omitted.map(\.code))
      }
      let all = loaded.dossier.trees[0].nodes.flatMap { node in
        node.indicators.indices.map { "\(node.key)#\($0 + 1)" }
      }
      #expect(told == Set(all))
    }
  }

  @Test func `the same tree gives the same form`() throws {
    let drafts = try (1...2).map { _ in try FormSample.form("Bagian Hukum")?.draft() }
    #expect(try drafts.map { try workbookBytes(of: #require($0)) }.allEqual)
  }

  @Test func `a tree without owners answers from its data sources`() throws {
    let loaded = try loadDossier(paths: ["\(packageRoot)/trees/luwu-timur-setda-csf.yaml"])
    let maker = FormMaker(loaded.dossier, tree: 0, period: .triwulan(3, of: 2025))
    #expect(maker.answersFromSources)
    #expect(maker.units.contains { $0.name == "Bagian Hukum" })
  }
}

extension Collection where Element: Equatable {
  fileprivate var allEqual: Bool { allSatisfy { $0 == first } }
}
