import Foundation
import Testing

@Suite struct `The list of rules` {
  @Test func `has a line for each rule under what it is about, and fits 80 columns`() throws {
    let output = try Command("aturan").output
    let all = output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(all.first?.split(separator: " ") == ["Aturan", "Tingkat", "Batas"])
    let lines = all.dropFirst()
    #expect(lines.allSatisfy { $0.count <= 80 || !$0.hasPrefix("  ") })
    let rules = lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    #expect(output.contains("\n\(rules.count) aturan. "))
    for title in ["Alur logika pohon (", "Ukuran kinerja (", "Penanggung jawab ("] {
      #expect(lines.contains { $0.hasPrefix(title) })
    }
    let odd = try #require(rules.first { $0.contains("capaian-janggal") })
    #expect(odd.contains("peringatan *") && odd.contains("paling_tinggi: 150"))
    #expect(output.contains("\n* Dalam keadaan tertentu lebih berat atau lebih ringan"))
    #expect(lines.contains { $0.hasSuffix(" dokumen 2021 ke atas") })
  }

  @Test func `calls examples wrong and right by this rule alone, whatever the case of its name`()
    throws
  {
    let output = try Command("aturan", "Anak-TUNGGAL").output
    #expect(output.hasPrefix("anak-tunggal\n"))
    for title in [
      "Salah menurut aturan ini (baris bertanda <-):", "Benar menurut aturan ini:",
    ] { #expect(output.contains("\n\(title)\n")) }
  }

  @Test func `explains limits with their usual value, as they are written in settings`() throws {
    let output = try Command("aturan", "capaian-janggal").output
    #expect(output.contains("\nAngka: peringatan, dalam keadaan tertentu saran\n"))
    #expect(output.contains("# Capaian mentah tertinggi yang dianggap wajar, persen.\n"))
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
