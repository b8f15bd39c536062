import Pohon
import PohonFile
import Testing

@Suite struct `The rules of reading` {
  @Test func `are named once and say why`() {
    #expect(Set(readingRules.map(\.id)).count == readingRules.count)
    #expect(readingRules.allSatisfy { !$0.why.isEmpty && !$0.why.hasSuffix("\n") })
  }

  @Test(arguments: readingRules)
  func `speak on the flagged lines of their examples alone`(rule: RuleInfo) throws {
    #expect(rule.examples.count >= 2)
    for example in rule.examples {
      let (lines, found) = try read(example.text)
      #expect(found == lines, "\(example.text)")
      if case .flagged = example { #expect(!lines.isEmpty) } else { #expect(lines.isEmpty) }
    }
    func read(_ text: String) throws -> (flagged: [String], found: [String]) {
      let files = files(of: text)
      let plain = files.mapValues { $0.replacing("  # <-", with: "") }
      let folder = try TemporaryFolder(plain)
      let loaded = try loadDossier(paths: [folder.path])
      var found = loaded.findings.filter { $0.finding.rule == rule.id }.map {
        "\($0.path.dropFirst(folder.path.count + 1)):\($0.range?.start.line ?? 0)"
      }
      if let table = plain["tabel.csv"] {
        let reading = LongTable.read(table, heading: Heading(id: "contoh"))
        found += reading.findings.filter { $0.rule == rule.id }.map {
          "tabel.csv:\($0.range?.start.line ?? 0)"
        }
      }
      let flagged = files.sorted { $0.key < $1.key }.flatMap { name, text in
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .filter { $0.element.hasSuffix("# <-") }.map { "\(name):\($0.offset + 1)" }
      }
      return (flagged, found)
    }
  }

  /// The files that the parts of an example stand for.
  private func files(of text: String) -> [String: String] {
    var files: [String: String] = [:]
    var name = "contoh"
    for (index, part) in ("--- # contoh\n" + text).split(separator: "--- # ").enumerated() {
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let body = lines.dropFirst().filter { !$0.isEmpty }
      name = lines[0]
      if name == "realisasi" {
        files["contoh.realisasi.csv"] = body.joined(separator: "\n")
      } else if name == "tabel" {
        files["tabel.csv"] = body.joined(separator: "\n")
      } else if index > 0 || body.contains(where: { $0.hasPrefix("kinerja:") }) {
        files["\(name).yaml"] = body.joined(separator: "\n")
      } else {
        let node = body.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
        files["\(name).yaml"] = "pohon: contoh\nkinerja:\n" + node.joined(separator: "\n")
      }
    }
    return files
  }
}
