import Foundation
import Testing

@Suite struct `Silencing in files` {
  private static func tree(
    heading: String = "judul: Uji", node: String = "bobot: 1", indicator: String = "bobot: 1"
  ) -> String {
    """
    pohon: a
    \(heading)
    kinerja:
      - kode: "1"
        kondisi: Meningkatnya gizi balita
        \(node)
        indikator:
          - nama: Persentase balita ditimbang
            formula: balita yang ditimbang
            \(indicator)
      - kode: "2"
        kondisi: Meningkatnya kunjungan posyandu

    """
  }

  private static func silence(_ rule: String) -> String {
    "abaikan: [{ aturan: \(rule), alasan: sudah dibahas }]"
  }

  private func told(
    _ tree: String, settings: String = "", rules: String
  ) throws -> [String] {
    try withFiles(["a.yaml": tree, "pokin.yaml": settings]) { folder in
      try check(folder, "--aturan", rules).findings.map {
        "\($0.node) \($0.rule)"
      }
    }
  }

  @Test func `works on a tree, a node and an indicator`() throws {
    let rule = "persentase-tanpa-pembagi"
    let silence = Self.silence(rule)
    #expect(try told(Self.tree(), rules: rule) == ["1 \(rule)"])
    #expect(try told(Self.tree(heading: silence), rules: rule) == [])
    #expect(try told(Self.tree(node: silence), rules: rule) == [])
    #expect(try told(Self.tree(indicator: silence), rules: rule) == [])
    let other = "kondisi-tanpa-indikator"
    #expect(try told(Self.tree(node: Self.silence(other)), rules: other) == ["2 \(other)"])
  }

  @Test(arguments: [
    ("kode-ganda", "", "abaikan “kode-ganda” tidak berlaku pada temuan apa pun"),
    (
      "kode-gnda", "", "“kode-gnda” bukan nama aturan yang dapat diabaikan; mungkin “kode-ganda”"
    ),
    (
      "kode-ganda", "aturan: { kode-ganda: mati }\n",
      "abaikan “kode-ganda” tidak diperlukan karena aturan itu dimatikan di pokin.yaml"
    ),
    (
      "persentase-tanpa-pembagi", "aturan: { persentase-tanpa-pembagi: mati }\n",
      "abaikan “persentase-tanpa-pembagi” tidak diperlukan karena aturan itu dimatikan di pokin.yaml"
    ),
  ]) func `that silences nothing says why`(
    _ rule: String, _ settings: String, _ says: String
  ) throws {
    let files = ["a.yaml": Self.tree(node: Self.silence(rule)), "pokin.yaml": settings]
    try withFiles(files) { folder in
      let found = try check(folder, "--aturan", "abaikan-tak-terpakai").findings
      #expect(found.map(\.message) == [says])
      #expect(found.first?.place == "./a.yaml:6")
    }
  }
}
