import Pohon
import PohonFile
import PohonSheet
import Testing

@Suite struct `The real trees in the layouts of offices` {
  private static let trees = [
    "kecamatan-tomoni-timur-iku", "kecamatan-wotu-iku", "luwu-timur-setda-csf",
    "luwu-timur-setda-iku", "tanggamus-setda-iku",
  ]

  /// What no table of an office has a column for.
  private static let unheld: Set<String> = [
    "kaitan", "indikator.kaitan", "indikator.cetakan", "abaikan", "indikator.abaikan",
  ]

  @Test(arguments: trees)
  func `come back from a long table but for printings and links`(name: String) throws {
    let result = try importTree(from: officeWorkbook(of: name, as: "panjang"))
    #expect(result.layout == .long)
    let lost = Self.unheld.union(["cetakan"])
    try expectEqual(result, name, PlainFields(without: lost, readsNumbers: true))
    #expect(
      leftOut(result) == ["keterangan di luar tabel", "judul atau keterangan di atas tabel"])
  }

  @Test(arguments: trees)
  func `come back from a matrix but for what is said of conditions`(name: String) throws {
    let result = try importTree(from: officeWorkbook(of: name, as: "matriks"))
    #expect(result.layout == .matrix || result.layout == .iku)
    let lost = Self.unheld.union([
      "cetakan", "masalah", "faktor_penyebab", "penjelasan", "keterkaitan", "indikator_narasi",
    ])
    try expectEqual(result, name, PlainFields(without: lost, readsNumbers: true))
    #expect(leftOut(result).isEmpty)
  }

  @Test(arguments: trees.filter { $0.hasSuffix("iku") })
  func `come back from an IKU table but for its missing columns`(name: String) throws {
    let result = try importTree(from: officeWorkbook(of: name, as: "iku"))
    #expect(result.layout == .iku)
    let lost = Self.unheld.union([
      "cetakan", "indikator_narasi", "indikator.definisi", "indikator.relevansi",
      "indikator.skala", "indikator.sumber_data",
    ])
    try expectEqual(result, name, PlainFields(without: lost, readsNumbers: true))
    #expect(leftOut(result) == ["judul atau keterangan di atas tabel"])
  }

  @Test func `come back from the kertas kerja CSF with every printing but its line`() throws {
    let name = "luwu-timur-setda-csf"
    let result = try importTree(from: officeWorkbook(of: name, as: "csf"))
    #expect(result.layout == .csf)
    let lost: Set = ["cetakan.baris", "indikator.cetakan"]
    try expectEqual(result, name, PlainFields(without: lost))
    #expect(leftOut(result).isEmpty)
    #expect(result.remarks.contains { $0.message.contains("“2.1” berulang atau tidak cocok") })
  }

  @Test func `come back from CSF tables with one table of all indicators`() throws {
    let name = "luwu-timur-setda-csf"
    let result = try importTree(from: officeWorkbook(of: name, as: "csf-rata"))
    try expectEqual(
      result, name, PlainFields(without: ["cetakan.baris", "indikator.cetakan"]))
    #expect(leftOut(result).isEmpty)
  }

  @Test(arguments: trees)
  func `keep their title`(name: String) throws {
    let result = try importTree(from: officeWorkbook(of: name, as: "matriks"))
    #expect(readTree(result.fields).tree.heading.title == (try shippedTree(name).heading.title))
  }

  @Test func `keep their title below the number of a table`() throws {
    let name = "tanggamus-setda-iku"
    let result = try importTree(from: officeWorkbook(of: name, as: "iku"))
    #expect(readTree(result.fields).tree.heading.title == (try shippedTree(name).heading.title))
  }

  @Test func `tell of columns once where their headings are repeated`() throws {
    let result = try importTree(from: officeWorkbook(of: "luwu-timur-setda-csf", as: "csf"))
    #expect(result.columns.count == 14)
  }

  private func expectEqual(
    _ result: SheetImport, _ name: String, _ plain: PlainFields
  ) throws {
    let found = plain.lines(of: readTree(result.fields, id: name).tree)
    let expected = plain.lines(of: try shippedTree(name))
    let more = Set(found).subtracting(expected).sorted().prefix(8).map { "+ \($0)" }
    let less = Set(expected).subtracting(found).sorted().prefix(8).map { "- \($0)" }
    let isEqual = found == expected
    #expect(isEqual, "\((more + less).joined(separator: "\n"))")
    #expect(expected.count > 10)
  }

  /// The reasons for what was not read, each once.
  private func leftOut(_ result: SheetImport) -> Set<String> {
    Set(
      result.remarks.compactMap { remark in
        remark.message.components(separatedBy: " tidak dibaca: ").dropFirst().first
      })
  }
}
