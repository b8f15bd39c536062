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
    let size: Int
    do {
      size = try write(tree, to: output)
    } catch {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: \(tree.nodes.count) kondisi ditulis ke \(output)")
    if size > largestTreeFile {
      Terminal.tell(
        "pokin: \(output) lebih besar dari 16 MB sehingga tidak dapat dibaca lagi; bagilah tabel "
          + "itu, misalnya satu berkas untuk setiap unit")
    }
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

  /// Says which fields an older file of that name filled and the new one does not.
  private func sayLost(for tree: Tree) {
    guard let old = FileManager.default.contents(atPath: output),
      let before = readTree(bytes: old).tree
    else { return }
    let (filled, kept) = (TreeFields(of: before).counts, TreeFields(of: tree).counts)
    let lost = FieldName.allCases.compactMap { name in
      kept[name.rawValue] == nil ? filled[name.rawValue].map { "\(name.rawValue) (\($0))" } : nil
    }
    guard !lost.isEmpty else { return }
    Terminal.tell(
      "pokin: isian \(output) yang lama tidak termuat dalam tabel dan akan hilang: "
        + lost.joined(separator: ", "))
  }

  /// The profile whose ladder has every level of the tree; nil where none has.
  private func profile(of tree: Tree) -> Profile? {
    let levels = Set(tree.nodes.compactMap(\.level))
    return Profile.allCases.first { !levels.isEmpty && levels.isSubset(of: $0.ladder) }
  }
}

extension TreeFields {
  /// How often each key stands in the heading, a condition or an indicator, assumed or not.
  fileprivate var counts: [String: Int] {
    var counts: [String: Int] = [:]
    func count(_ entries: [FieldValue.Entry]) {
      for entry in entries {
        if entry.key == FieldName.asumsi.rawValue, case .entries(let inside) = entry.value.content {
          count(inside)
          continue
        }
        counts[entry.key, default: 0] += 1
        guard entry.key == FieldName.indikator.rawValue,
          case .list(let indicators) = entry.value.content
        else { continue }
        for case .entries(let own) in indicators.map(\.content) { count(own) }
      }
    }
    count(heading)
    for node in nodes { count(node.entries) }
    return counts
  }
}
