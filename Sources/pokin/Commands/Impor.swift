import ArgumentParser
import Pohon
import PohonFile

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `pokin impor`: reads a table from a spreadsheet into a tree.
struct Impor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "impor",
    abstract: "Membaca tabel CSV menjadi berkas pohon.",
    discussion: """
      Kolom yang dikenal ditulis oleh pokin ekspor. Setiap sel yang tidak dipahami dilaporkan \
      beserta barisnya. Isian di luar tabel (misalnya cetakan dan kaitan) tidak ikut.
      """,
    aliases: ["import"])

  @Argument(help: ArgumentHelp("Tabel CSV.", valueName: "FILE"))
  var table: String

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas pohon (.yaml).", valueName: "FILE"))
  var output: String

  @Flag(help: "Timpa berkas hasil bila sudah ada.")
  var timpa = false

  func run() throws {
    guard table.lowercased().hasSuffix(".csv") else {
      throw Failure.usage("\(table): akhiran tabel harus .csv")
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
    var reading = LongTable.read(bytes: written, heading: Heading(id: name))
    for finding in reading.findings {
      let line = finding.range.map { ":\($0.start.line)" } ?? ""
      Terminal.tell("\(table)\(line): \(finding.severity.rawValue): \(finding.message)")
    }
    guard !reading.tree.nodes.isEmpty else {
      throw Failure.path("\(table): tidak ada kondisi yang dapat dibaca")
    }
    reading.tree.heading.profile = profile(of: reading.tree)
    if let old = FileManager.default.contents(atPath: output), let tree = readTree(bytes: old).tree,
      let lost = omissionText(tree)
    {
      Terminal.tell(
        "pokin: isian \(output) yang lama tidak termuat dalam tabel dan hilang: \(lost)")
    }
    do {
      try write(yamlText(of: reading.tree), to: output)
    } catch {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: \(reading.tree.nodes.count) kondisi ditulis ke \(output)")
  }

  /// The profile whose ladder has every level of the tree; nil where none has.
  private func profile(of tree: Tree) -> Profile? {
    let levels = Set(tree.nodes.compactMap(\.level))
    return Profile.allCases.first { !levels.isEmpty && levels.isSubset(of: $0.ladder) }
  }
}
