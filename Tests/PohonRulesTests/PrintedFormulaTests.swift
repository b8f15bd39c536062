import Foundation
import Pohon
import PohonRules
import PohonTesting
import Testing

/// A printed formula as a person reads it.
struct ReadFormula: CustomTestStringConvertible, Sendable {
  var cells: [String]
  var testDescription: String { cells[0].isEmpty ? "(empty)" : cells[0] }

  /// The table: the formulas of the real documents, and made ones.
  static let all: [ReadFormula] = {
    let path = "\(packageRoot)/Tests/PohonRulesTests/Tables/rumus-tercetak.tsv"
    guard let data = FileManager.default.contents(atPath: path) else { return [] }
    return DataTable(Array(data)).rows.map { ReadFormula(cells: $0) }
  }()

  /// What the reader makes of it, in the columns of the table.
  var read: [String] {
    let formula = PrintedFormula(cells[0])
    return [
      cells[0], formula.hasQuotient ? "ya" : "tidak", formula.numerator?.text ?? "",
      formula.denominator?.text ?? "", formula.factor.map(plain) ?? "",
      formula.terms.compactMap { $0.weight.map(plain) }.joined(separator: "|"),
      formula.terms.map(\.part.text).joined(separator: "|"), formula.timeFrame?.text ?? "",
      formula.kind.rawValue,
    ]
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\(value)"
  }
}

@Suite struct `A printed formula` {
  @Test(arguments: ReadFormula.all)
  func `is read as a person reads it`(_ formula: ReadFormula) {
    #expect(formula.read == formula.cells)
  }

  @Test func `of each real document is in the table`() {
    let known = Set(ReadFormula.all.map { $0.cells[0] })
    let printed = RealTrees.dossier.trees.flatMap { tree in
      tree.nodes.flatMap { $0.indicators.compactMap(\.formula) }
    }
    #expect(printed.count == 75)
    #expect(printed.allSatisfy(known.contains))
  }

  @Test func `says what kind of value it yields`() {
    func type(_ text: String) -> ValueType? { PrintedFormula(text).valueType }
    #expect(type("Jumlah A / Jumlah B x 100") == .percent)
    #expect(type("Jumlah A / Jumlah B") == .number)
    #expect(type("Jumlah A") == .count)
    #expect(type("Nilai A") == .index)
    #expect(type("0,5 x A + 0,5 x B") == .index)
    #expect(type("Laporan hasil evaluasi") == nil)
  }

  @Test func `adds up its weights only where every term has one`() {
    #expect(PrintedFormula("0,25 x A + 0,5 x B").weightSum == 0.75)
    #expect(PrintedFormula("0,25 x A + B").weightSum == nil)
    #expect(PrintedFormula("Jumlah A").weightSum == nil)
  }

  @Test func `knows growth and means`() {
    #expect(PrintedFormula("(Jumlah A - Jumlah B) / Jumlah B x 100").isGrowth)
    #expect(!PrintedFormula("(Jumlah A + Jumlah B) / Jumlah C x 100").isGrowth)
    #expect(PrintedFormula("Nilai rata-rata").isMean)
    #expect(!PrintedFormula("Nilai rata").isMean)
  }

  @Test func `compares its parts in plain words`() {
    let formula = PrintedFormula("Jumlah OPD / Jumlah Perangkat Daerah x 100")
    #expect(formula.numerator?.phrase == formula.denominator?.phrase)
  }

  @Test func `counts its places in code points`() {
    let formula = PrintedFormula("🇮🇩 é Jumlah A / Jumlah B x 100")
    #expect(formula.denominator?.range == 16..<24)
  }
}
