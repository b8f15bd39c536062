import Pohon
import PohonFile
import PohonTesting
import Testing

@Suite struct `Writing YAML` {
  @Test(arguments: realFiles)
  func `gives a file that reads the same, and is a fixed point`(path: String) throws {
    let reading = readTree(bytes: try bytes(of: path))
    if let tree = reading.tree {
      let text = yamlText(of: tree)
      let again = readTree(text)
      #expect(again.findings == [])
      #expect(again.tree == tree)
      #expect(again.tree.map { yamlText(of: $0) } == text)
    }
    if let organisation = reading.organisation {
      let text = yamlText(of: organisation)
      let again = readTree(text)
      #expect(again.findings == [])
      #expect(again.organisation == organisation)
      #expect(again.organisation.map { yamlText(of: $0) } == text)
    }
  }

  @Test(arguments: 1...300)
  func `survives any text`(seed: Int) throws {
    var random = RandomTree(seed: UInt64(seed))
    let tree = random.tree()
    let text = yamlText(of: tree)
    let again = readTree(text)
    let written = again.tree.map { yamlText(of: $0) } ?? ""
    #expect(firstDifference(text, written) == nil, "seed \(seed)")
    let isEqual = again.tree == tree
    #expect(isEqual, "seed \(seed)")
    #expect(!again.findings.contains { $0.rule == "berkas-rusak" }, "seed \(seed)")
    #expect(text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }, "seed \(seed)")
  }

  /// The first line that differs, in both texts.
  private func firstDifference(_ a: String, _ b: String) -> [String]? {
    let lines = zip(a.split(separator: "\n"), b.split(separator: "\n"))
    if let pair = lines.first(where: { $0.0 != $0.1 }) { return [String(pair.0), String(pair.1)] }
    return a == b ? nil : ["\(a.utf8.count)", "\(b.utf8.count)"]
  }

  @Test func `puts keys in order, one line a scalar, and quotes what others misread`() throws {
    let tree = try #require(
      readTree(
        """
        kinerja: [{anak: [{kondisi: "a: b", kode: '1.10'}], kondisi: "dua\\nbaris", bobot: "40,0",
          indikator: [satu], agregasi: tidak, asumsi: {jenjang: csf, alasan: kira-kira}}]
        pohon: "a"
        """
      ).tree)
    #expect(
      yamlText(of: tree) == """
        pohon: a
        kinerja:
          - kondisi: "dua\\nbaris"
            bobot: 40
            indikator:
              - nama: satu
            agregasi: tidak
            asumsi:
              jenjang: csf
              alasan: kira-kira
            anak:
              - kode: "1.10"
                kondisi: "a: b"

        """)
  }

  @Test func `keeps a part of a list or of the targets apart as assumed`() throws {
    let text = """
      pohon: a
      kinerja:
        - indikator:
            - nama: b
              target:
                "2025": "1"
              sumber_data:
                - c
              asumsi:
                target:
                  "2026": "2"
                sumber_data:
                  - d

      """
    let tree = try #require(readTree(text).tree)
    let indicator = tree.nodes[0].indicators[0]
    #expect(indicator.sources == ["c", "d"])
    #expect(
      indicator.assumptions.marks == [.init(.target, item: "2026"), .init(.sumberData, item: "2")])
    #expect(yamlText(of: tree) == text)
  }
}
