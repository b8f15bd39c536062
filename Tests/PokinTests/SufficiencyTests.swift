import Foundation
import PohonTesting
import Testing

@Suite struct `Printed target sufficiency` {
  private let tree = """
    pohon: contoh
    kinerja:
      - kode: "1"
        kondisi: Meningkatnya kunjungan balita
        indikator:
          - nama: Jumlah kunjungan
            polaritas: naik
            satuan: orang
            hitung: { metode: jumlah, dari: ["1.1", "1.2"] }
            target: { "2025": "100", "2026": "120" }
        anak:
          - kode: "1.1"
            kondisi: a
            indikator:
              - { nama: A, satuan: orang, target: { "2025": "60", "2026": "70" } }
          - { kode: "1.2", kondisi: b, indikator: [{ nama: B, satuan: orang, target: { "2025": "30" } }] }
    """

  private func run(_ arguments: String...) throws -> Command {
    try withFolder { folder in
      let file = folder.appendingPathComponent("contoh.yaml")
      try tree.write(to: file, atomically: true, encoding: .utf8)
      return try Command(["hitung", file.path, "--kecukupan-target"] + arguments)
    }
  }

  @Test func `fits eighty columns and closes with what it rests on`() throws {
    let text = try run()
    #expect(text.status == 0)
    try expectSnapshot(text.output, named: "kecukupan-target.txt")
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func `is a table for a spreadsheet, also of one period`() throws {
    let rows = try run("--format", "csv", "--periode", "2025").output.split(separator: "\n")
    #expect(rows.count == 2)
    #expect(
      rows.last.map { $0.trimmingCharacters(in: .whitespaces) }
        == "contoh;1;1;Jumlah kunjungan;orang;2025;100;100;90;90;-10;-10;\"0,5\";kurang;;;")
  }

  @Test func `needs no period, but roll-up does`() throws {
    #expect(try Command("hitung", "trees").status == 64)
    let none = try Command("hitung", "trees", "--kecukupan-target")
    #expect(none.status == 0)
    #expect(none.output.contains("Tidak ada target yang dapat diperiksa"))
  }
}
