import Pohon
import PohonRules
import Testing

@Suite struct `The real documents` {
  @Test func `are read with their organisations`() {
    #expect(RealTrees.dossier.trees.count == 5)
    #expect(RealTrees.dossier.organisations.count == 3)
    #expect(RealTrees.dossier.organisationOfTree.compactMap(\.self).count == 4)
  }

  @Test(arguments: [
    ("kode-tidak-melanjutkan-induk", [Severity.error], "1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3"),
    ("kode-ganda", [.error], "1.4.7 1.7.4"),
    (
      "rumusan-kondisi-berbeda", [.warning, .suggestion],
      "1 1.1.2 1.2.2 1.2.3 1.3 1.4 1.5 1.6 1.6.3 1.8.1 1.9.1 1.9.3"
    ),
    ("kondisi-tanpa-indikator", [.error], "0"),
    ("formula-tersalin", [.error], "1.1.3 1.2.3"),
    ("formula-tersalin", [.warning], "1.8"),
  ]) func `have the defects that the catalogue counts`(
    _ rule: String, _ severities: [Severity], _ nodes: String
  ) {
    let found = RuleBook.check(RealTrees.dossier, only: [RuleID(rule)]).filter {
      $0.anchor.tree == "luwu-timur-setda-csf" && severities.contains($0.severity)
    }
    #expect(found.map { $0.anchor.node ?? "-" } == nodes.split(separator: " ").map(String.init))
  }

  @Test func `set right have none`() {
    #expect(RealTrees.example.trees.count == 1)
    let found = RuleBook.check(RealTrees.example)
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test func `say where a condition without indicator is measured`() {
    let found = RuleBook.check(RealTrees.dossier, only: ["kondisi-tanpa-indikator"])
    let outcome = found.first { $0.anchor.node == "0" }
    #expect(outcome?.notes.first?.anchor.tree == "luwu-timur-setda-iku")
  }
}
