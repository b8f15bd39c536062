import ArgumentParser
import Pohon
import PohonFile
import PohonSheet

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `pokin impor`: reads a table from a spreadsheet into a tree.
struct Impor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impor",
    abstract: "Membaca buku kerja Excel atau tabel CSV menjadi berkas pohon.",
    discussion: """
      Buku kerja (.xlsx) dikenali dari judul kolomnya: buku kerja yang ditulis pokin ekspor, tabel \
      panjang (satu baris per kondisi atau indikator), matriks dengan sel gabungan, kertas kerja \
      CSF, atau tabel IKU. Perintah ini menyebut kolom mana dibaca sebagai apa, dan setiap sel \
      yang tidak dipahami beserta alamatnya. Tabel CSV berisi kolom yang ditulis pokin ekspor.
      """,
    aliases: ["import"])

  @Argument(help: ArgumentHelp("Buku kerja (.xlsx) atau tabel (.csv).", valueName: "FILE"))
  var table: String

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas pohon (.yaml).", valueName: "FILE"))
  var output: String

  @Flag(help: "Timpa berkas hasil bila sudah ada.")
  var timpa = false

  func run() throws {
    let isWorkbook = [".xlsx", ".xlsm"].contains { table.lowercased().hasSuffix($0) }
    guard isWorkbook || table.lowercased().hasSuffix(".csv") else {
      throw Failure.usage("\(table): akhiran tabel harus .xlsx atau .csv")
    }
    guard output.lowercased().hasSuffix(".yaml") else {
      throw Failure.usage("\(output): akhiran berkas harus .yaml")
    }
    let written: [UInt8]
    do {
      written = try bytes(ofFile: table)
    } catch {
      throw Failure.path(error.description)
    }
    if !timpa, FileManager.default.fileExists(atPath: output) {
      throw Failure.path("\(output): sudah ada; pakai --timpa bila memang hendak ditimpa")
    }
    let name = URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
    var tree = isWorkbook ? try workbookTree(written, name) : csvTree(written, name)
    guard !tree.nodes.isEmpty else {
      throw Failure.path("\(table): tidak ada kondisi yang dapat dibaca")
    }
    if tree.heading.profile == nil { tree.heading.profile = profile(of: tree) }
    sayLost(for: tree)
    do {
      try write(yamlText(of: tree), to: output)
    } catch {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: \(tree.nodes.count) kondisi ditulis ke \(output)")
  }

  private func csvTree(_ bytes: [UInt8], _ name: String) -> Tree {
    let reading = LongTable.read(bytes: bytes, heading: Heading(id: name))
    for finding in reading.findings {
      let line = finding.range.map { ":\($0.start.line)" } ?? ""
      Terminal.tell("\(table)\(line): \(finding.severity.rawValue): \(finding.message)")
    }
    return reading.tree
  }

  private func workbookTree(_ bytes: [UInt8], _ name: String) throws -> Tree {
    var found: SheetImport
    do {
      found = try importTree(from: try readWorkbook(bytes: bytes))
    } catch let error as WorkbookError {
      throw Failure.path("\(table): \(error)")
    } catch let error as ImportRefusal {
      throw Failure.path("\(table): \(error)")
    }
    // A large workbook is not kept twice.
    let fields = found.fields
    found.fields = TreeFields()
    let reading = readTree(fields, id: name)
    ImportText(path: table, found: found, remarks: reading.remarks).lines.forEach(Terminal.tell)
    return reading.tree
  }

  /// Says what an older file of that name held that the new one does not.
  private func sayLost(for tree: Tree) {
    guard let old = FileManager.default.contents(atPath: output),
      let before = readTree(bytes: old).tree
    else { return }
    let kept = Dictionary(
      LongTable.omissions(of: tree).map { ($0.name, $0.count) }, uniquingKeysWith: { a, _ in a })
    let lost = LongTable.omissions(of: before).filter { kept[$0.name] == nil }
    guard !lost.isEmpty else { return }
    let text = lost.map { "\($0.name.rawValue) (\($0.count))" }.joined(separator: ", ")
    Terminal.tell("pokin: isian \(output) yang lama tidak termuat dalam tabel dan hilang: \(text)")
  }

  /// The profile whose ladder has every level of the tree; nil where none has.
  private func profile(of tree: Tree) -> Profile? {
    let levels = Set(tree.nodes.compactMap(\.level))
    return Profile.allCases.first { !levels.isEmpty && levels.isSubset(of: $0.ladder) }
  }
}
