import Foundation
import Testing

@Suite struct `The list of rules` {
  @Test func `has a line for each rule under what it is about, and fits 80 columns`() throws {
    let output = try Command("aturan").output
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 || !$0.hasPrefix("  ") })
    let rules = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    #expect(output.contains("\n\(rules.count) aturan. "))
    for title in ["Alur logika pohon (", "Ukuran kinerja (", "Penanggung jawab ("] {
      #expect(lines.contains { $0.hasPrefix(title) })
    }
    let odd = try #require(rules.first { $0.contains("capaian-janggal") })
    #expect(odd.contains("peringatan") && odd.contains("paling_tinggi: 150"))
  }

  @Test func `explains limits with their usual value, as they are written in settings`() throws {
    let output = try Command("aturan", "capaian-janggal").output
    #expect(output.contains("\nAngka, peringatan\n"))
    #expect(
      output.contains("    aturan:\n      capaian-janggal:\n")
        && output.contains("paling_rendah: 75\n"))
    try withFiles([
      "a.yaml": "pohon: a\nkinerja: [{ kode: \"1\", kondisi: Meningkatnya mutu }]\n",
      "pokin.yaml": output.split(separator: "\n").filter { $0.hasPrefix("    ") }.prefix(6)
        .map { "\($0.dropFirst(4))\n" }.joined(),
    ]) { folder in
      let places = try check(folder).findings.map(\.place)
      #expect(places.allSatisfy { !$0.hasPrefix("./pokin.yaml") })
    }
  }
}
