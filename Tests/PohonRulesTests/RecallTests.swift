import Foundation
import Pohon
import Testing

/// A defect that a reader found without the rules: a row of `Tests/Penilaian/cacat.tsv`.
private struct Defect {
  var number: String
  var document: String
  /// The keys of the nodes that have it; `-` alone for the document.
  var places: Set<String>
  /// The rule that should find it.
  var rule: String

  /// Whether `rule` says something about it: at one of `places`, or in a note there; a defect of the
  /// document anywhere in it.
  func isTold(by findings: [Finding], of rule: String, at places: Set<String>) -> Bool {
    findings.contains { finding in
      guard finding.rule.description == rule else { return false }
      if places == ["-"] { return finding.anchor.tree == document }
      return ([finding.anchor] + finding.notes.map(\.anchor)).contains {
        $0.tree == document && $0.node.map(places.contains) == true
      }
    }
  }
}

/// The recall of the rules: what a reader found before them, they find too.
@Suite struct `The defects of the real documents that a rule can see` {
  private let defects: [Defect]
  /// By the number of a defect: the rules that tell it under another name, and where.
  private let others: [String: [(rule: String, place: String)]]
  /// The numbers of those that no rule tells, as written down.
  private let missed: [String]

  init() throws {
    defects = try Table(named: "cacat").rows.filter { $0[7] == "mesin" }.map {
      Defect(
        number: $0[0], document: $0[1],
        places: Set($0[2].split(separator: ",").map(String.init)), rule: $0[5])
    }
    others = Dictionary(
      try Table(named: "setara").rows.map { ($0[0], [($0[1], $0[2])]) }, uniquingKeysWith: +)
    missed = try Table(named: "terlewat").rows.map { $0[0] }
  }

  private func isTold(_ defect: Defect) -> Bool {
    defect.isTold(by: RealTrees.findings, of: defect.rule, at: defect.places)
  }

  private func isToldOtherwise(_ defect: Defect) -> Bool {
    others[defect.number, default: []].contains {
      defect.isTold(by: RealTrees.findings, of: $0.rule, at: [$0.place])
    }
  }

  @Test func `are found, but for those that are written down as missed`() {
    let lost = defects.filter { !isTold($0) && !isToldOtherwise($0) }.map(\.number)
    let found = defects.count - lost.count
    print("\(found) of \(defects.count) defects found, \(100 * found / max(1, defects.count)) %")
    #expect(defects.count > 200)
    #expect(Set(lost).subtracting(missed).isEmpty, "missed and not in terlewat.tsv")
    #expect(Set(missed).subtracting(lost).isEmpty, "in terlewat.tsv, but found or no such row")
  }

  @Test func `are told under another name only where their own rule is silent`() {
    let byNumber = Dictionary(grouping: defects, by: \.number)
    for number in others.keys.sorted() {
      let defect = byNumber[number]?.first
      #expect(defect.map { isTold($0) } == false, "row \(number) needs no other name")
      #expect(defect.map { isToldOtherwise($0) } == true, "row \(number) is not told so")
    }
  }

  @Test(arguments: ["setara", "terlewat"]) func `are explained in a sentence`(_ name: String) throws
  {
    for row in try Table(named: name).rows { #expect(row.last?.isEmpty == false, "\(row)") }
  }
}
