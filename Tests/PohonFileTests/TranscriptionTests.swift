import Pohon
import PohonFile
import Testing

/// The transcribed trees against fingerprints of every printed text, taken from the documents by
/// another way.
@Suite struct `The transcribed documents` {
  @Test(arguments: [
    ("luwu-timur-setda-csf", "004.tsv"), ("luwu-timur-setda-iku", "iku.tsv"),
    ("kecamatan-wotu-iku", "iku.tsv"), ("kecamatan-tomoni-timur-iku", "iku.tsv"),
    ("tanggamus-setda-iku", "iku.tsv"),
  ])
  func `hold every printed text, letter for letter`(name: String, digest: String) throws {
    let tree = try #require(readTree(bytes: try bytes(of: "trees/\(name).yaml")).tree)
    let expected = try fingerprints(in: digest, of: name)
    let fields = Set(expected.keys.map(\.field))
    let found = printedTexts(of: tree).filter { fields.contains($0.key.field) }
    #expect(!expected.isEmpty)
    #expect(Set(found.keys.map(\.description)) == Set(expected.keys.map(\.description)))
    for (place, texts) in found {
      #expect(texts.map(fnv1a) == expected[place], "\(place): \(texts)")
    }
  }

  @Test func `have the shape that was counted in the documents`() throws {
    let csf = try #require(readTree(bytes: try bytes(of: "trees/luwu-timur-setda-csf.yaml")).tree)
    let levels: [Level] = [.outcome, .csf, .antara, .operasional]
    #expect(levels.map { level in csf.nodes.count { $0.level == level } } == [1, 1, 9, 34])
    #expect(csf.nodes.reduce(0) { $0 + $1.indicators.count } == 54)
    for (name, count) in [
      ("luwu-timur-setda-iku", 2), ("kecamatan-wotu-iku", 2), ("kecamatan-tomoni-timur-iku", 2),
      ("tanggamus-setda-iku", 15),
    ] {
      let tree = try #require(readTree(bytes: try bytes(of: "trees/\(name).yaml")).tree)
      #expect(tree.nodes.reduce(0) { $0 + $1.indicators.count } == count)
    }
  }
}

/// Where a document prints a text.
private struct Place: Hashable, CustomStringConvertible {
  var code: String
  var field: String
  var indicator: Int?

  var description: String { "\(code) \(field) \(indicator.map { "\($0)" } ?? "")" }
}

private func fingerprints(in file: String, of tree: String) throws -> [Place: [String]] {
  let text = String(decoding: try bytes(of: "Tests/PohonFileTests/Digest/\(file)"), as: UTF8.self)
  var found: [Place: [String]] = [:]
  for line in text.split(separator: "\n") where !line.hasPrefix("#") {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 4 else { continue }
    let name = cells[0].split(separator: "#").map(String.init)
    if name.count == 2, name[0] != tree { continue }
    let place = Place(code: name[name.count - 1], field: cells[1], indicator: Int(cells[2]))
    found[place, default: []].append(cells[3])
  }
  return found
}

/// Every text of a tree that documents print, in document order.
private func printedTexts(of tree: Tree) -> [Place: [String]] {
  var found: [Place: [String]] = [:]
  for node in tree.nodes {
    func add(_ field: String, _ texts: [String], _ indicator: Int? = nil) {
      if texts.isEmpty { return }
      found[Place(code: node.code, field: field, indicator: indicator), default: []] += texts
    }
    func add(_ printings: [Cetakan], _ indicator: Int? = nil) {
      for printing in printings {
        let place = printing.place ?? ""
        add(place, [printing.text].compactMap { $0 }, indicator)
        add("kode \(place)", [printing.code].compactMap { $0 }, indicator)
      }
    }
    add("kondisi", [node.statement])
    add("faktor_penyebab", node.causes)
    add("masalah", node.problems)
    add("penjelasan", [node.explanation].compactMap { $0 })
    add("keterkaitan", [node.closingClaim].compactMap { $0 })
    add("indikator_narasi", node.narrativeIndicators)
    add("penanggung_jawab", node.owners.map(\.name))
    add(node.printings)
    for (index, indicator) in node.indicators.enumerated() {
      add("nama", [indicator.name], index + 1)
      add("definisi", [indicator.definition].compactMap { $0 }, index + 1)
      add("relevansi", [indicator.relevance].compactMap { $0 }, index + 1)
      add("formula", [indicator.formula].compactMap { $0 }, index + 1)
      add("sumber_data", indicator.sources, index + 1)
      add("baseline", indicator.baseline.map { "\($0.period)=\($0.value.text)" }, index + 1)
      add("target", indicator.targets.map { "\($0.period)=\($0.value.text)" }, index + 1)
      add(indicator.printings, index + 1)
    }
  }
  return found
}

/// FNV-1a, 64 bits, hexadecimal.
private func fnv1a(_ text: String) -> String {
  let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
    ($0 ^ UInt64($1)) &* 0x100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.utf8.count) + digits
}
