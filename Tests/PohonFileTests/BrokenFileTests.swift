import Pohon
import PohonFile
import Testing

@Suite struct `Reading a broken file` {
  @Test(arguments: [
    ("", 1, 1, "berkas kosong"),
    ("# hanya komentar\n", 1, 1, "berkas kosong"),
    ("- kode: a\n", 1, 1, "berkas berisi daftar di tingkat teratas"),
    ("hanya teks", 1, 1, "berkas berisi teks di tingkat teratas"),
    ("version: 3\nservices: {}\n", 1, 1, "tidak ada kunci pohon yang dikenal, hanya “version”"),
    ("pohon: a\nkinerja:\n\t- kode: x\n", 3, 1, "baris diawali tab; diharapkan spasi"),
    ("pohon: a\njudul: &b c\nunit: *b\n", 2, 8, "jangkar (&) tidak dipakai"),
    ("pohon: a\njudul: *b\n", 2, 8, "alias (*) tidak dipakai"),
    ("pohon: a\njudul: !!str b\n", 2, 8, "tag (!) tidak dipakai"),
    ("pohon: a\n---\npohon: b\n", 2, 1, "dokumen kedua"),
    ("pohon: a\njudul: mutu: tahap\n", 2, 12, "titik dua di tempat yang tidak semestinya"),
    ("pohon: a\njudul: \"mutu\n", 2, 8, "tanda kutip yang dibuka di sini tidak ditutup"),
    ("pohon: a\njudul: 'mutu\n", 2, 8, "tanda kutip yang dibuka di sini tidak ditutup"),
    ("pohon: a\ndokumen: { judul: x\n", 2, 10, "“{” yang dibuka di sini"),
    ("pohon: a\nabaikan: [a, b\n", 2, 10, "“[” yang dibuka di sini"),
    ("pohon: a\njudul: @b\n", 2, 8, "teks tidak dapat diawali karakter ini"),
    ("pohon: a\n  judul: b\n", 2, 8, "titik dua di tempat yang tidak semestinya"),
    ("pohon: a\njudul\nunit: b\n", 2, 1, "kunci tanpa titik dua"),
    ("pohon: a\njudul: b\u{0B}c\n", 2, 9, "karakter kendali U+000B"),
    ("PK\u{3}\u{4}rest", 1, 1, "berkas berisi buku kerja Excel atau dokumen Word"),
    ("%PDF-1.7", 1, 1, "berkas berisi PDF"),
    ("po\u{0}hon: a", 1, 1, "berkas berisi data biner"),
  ])
  func `gives one clear message`(text: String, line: Int, column: Int, start: String) {
    let reading = readTree(text)
    #expect(reading.findings.count == 1)
    let finding = reading.findings.first
    #expect(finding?.rule == "berkas-rusak")
    #expect(finding?.severity == .error)
    #expect(finding?.message.hasPrefix(start) == true, "\(finding?.message ?? "")")
    #expect(finding?.range?.start == TextPoint(line: line, column: column))
  }

  @Test func `keeps everything before the defect`() throws {
    let reading = readTree(
      "pohon: a\nkinerja:\n  - kode: \"1\"\n    kondisi: Satu\n  - kode: \"2\"\n    kondisi: Dua: x\n"
    )
    let tree = try #require(reading.tree)
    #expect(tree.nodes.map(\.statement) == ["Satu", "Dua"])
    #expect(reading.findings.map(\.rule) == ["berkas-rusak"])
  }

  @Test func `says which byte is not UTF-8 and keeps the lines above`() throws {
    let reading = readTree(bytes: Array("pohon: a\njudul: b\nunit: caf".utf8) + [0xE9, 0x0A])
    #expect(reading.tree?.heading.title == "b")
    #expect(reading.tree?.heading.office == nil)
    #expect(reading.findings.map(\.range?.start) == [TextPoint(line: 3, column: 10)])
    #expect(reading.findings[0].message.hasPrefix("teks bukan UTF-8"))
    let wide = readTree(bytes: [0xFF, 0xFE, 0x61, 0x00])
    #expect(
      wide.findings.map(\.message) == [
        "berkas berisi teks UTF-16; diharapkan teks YAML dalam UTF-8"
      ])
  }

  @Test(arguments: [
    String(repeating: "[", count: 10_000), String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 10_000), String(repeating: "? ", count: 10_000),
    String(repeating: "[{ kode: 1.1, kondsi: a, anak: ", count: 10_000),
    nodesBelowEachOther(1_000),
  ])
  func `says once that nesting is too deep`(text: String) {
    let reading = readTree("pohon: a\nkinerja:\n  " + text)
    #expect(
      reading.findings.map(\.message) == [
        "isi bersarang lebih dari 200 tingkat; cabang ini tidak dipakai"
      ])
    #expect(reading.tree?.nodes.isEmpty == true)
  }

  @Test func `keeps the branches before one that is nested too deep`() {
    let deep = String(repeating: "{ anak: [", count: 10_000)
    let reading = readTree("pohon: a\nkinerja:\n  - kode: \"1\"\n    bobt: 1\n  - " + deep)
    #expect(reading.tree?.nodes.map(\.code) == ["1"])
    #expect(reading.findings.map(\.rule) == ["kunci-tak-dikenal", "berkas-rusak"])
  }

  @Test func `refuses more than 16 MB`() {
    let reading = readTree(bytes: [UInt8](repeating: 0x23, count: 16 * 1024 * 1024 + 1))
    #expect(reading.isEmpty)
    #expect(reading.findings.map(\.message) == ["berkas lebih besar dari 16 MB"])
  }

  @Test func `says a thousand findings, then how many more there are`() {
    let reading = readTree("pohon: a\n" + String(repeating: "x: y\n", count: 2_500))
    #expect(reading.findings.count == 1_001)
    #expect(reading.findings.last?.message == "terlalu banyak temuan; 1.500 lainnya tidak disebut")
  }

  @Test func `counts lines as editors do`() {
    let reading = readTree("pohon: a\njudul: \"x\u{2028}y\u{85}z\"\nunknwn: 1\n")
    #expect(reading.findings.map(\.range?.start) == [TextPoint(line: 3, column: 1)])
  }
}

/// The lines of `count` nodes, each the only child of the one above.
private func nodesBelowEachOther(_ count: Int) -> String {
  (0..<count).map { depth in
    let indent = String(repeating: " ", count: 4 + 2 * depth)
    return "- kode: 1.1\n\(indent)anak:\n\(indent)"
  }.joined()
}
