import Foundation
import Pohon
import PohonTesting
import Testing

@Suite struct `The table of a yearly report` {
  private static let example = "Examples/waktu"

  /// Worked by hand: `kode#indikator: target realisasi capaian n−1 n−2 target akhir kemajuan`.
  @Test(arguments: [
    "1.1#1: 32 30 93,75 24 20 40 75", "1.1#2: 500 500 100 450 400 600 83,33",
    "1.1#3: 144 132 91,67 120 - 160 82,5", "1.1#4: 15 12 80 - 10 18 66,67",
    "1.2#1: 88 87,5 99,43 84 82 90 97,22", "1.2#2: 27 27 100 32 35 25 92",
    "1.2#3: 82 82 100 79,5 77,5 84 97,62", "1.3#1: 76 75 98,68 58 50 80 93,75",
    "1.3#2: 46 46 100 38 33 50 92", "1.3#3: 75 72,5 96,67 70,2 68 78 92,95",
    "1.3#4: 5 4 100 9 12 - -",
  ]) func `has the figures worked by hand`(_ row: String) throws {
    let sides = row.split(separator: ":").map(String.init)
    let cells = try #require(
      try rows("2025").first { "\($0["kode"] ?? "")#\($0["nomor"] ?? "")" == sides[0] })
    let columns = [
      "target", "realisasi", "capaian", "realisasi_n_1", "realisasi_n_2", "target_akhir",
      "kemajuan",
    ]
    for (column, expected) in zip(columns, sides[1].split(separator: " ").map(String.init)) {
      let found = cells[column] ?? "?"
      let number = Double(found.replacing(",", with: "."))
      let shown = number.map { value in
        indonesianText(
          value, decimals: expected.split(separator: ",").dropFirst().first?.count ?? 0)
      }
      #expect(shown ?? (found.isEmpty ? "-" : found) == expected, "\(column)")
    }
  }

  @Test func `is the one the example expects`() throws {
    let expected = try String(
      contentsOfFile: "\(packageRoot)/Examples/waktu/harapan-lkjip.csv", encoding: .utf8)
    let run = try Command("hitung", Self.example, "--periode", "2025", "--format", "lkjip")
    #expect(run.status == 0 && run.output == expected)
  }

  @Test func `tells obstacles with their periods, what repeats once`() throws {
    let all = try rows("2025-T4")
    #expect(
      all[0]["kendala"]
        == "2025-T1, 2025-T2: Petugas baru belum dilatih; 2025-T4: Jaringan terputus")
    #expect(
      all[7]["kendala"] == "2025-T3: Pendataan tertunda; petugas diperbantukan")
    #expect(try rows("2025-T2")[0]["tindak_lanjut"] == "2025-T1, 2025-T2: Pelatihan petugas")
  }

  @Test func `says why a figure is not known, and never shows a baseline for it`() throws {
    let all = try rows("2025")
    #expect(all[3]["sebab"]?.hasPrefix("realisasi_n_1: realisasi tahun berjalan belum") == true)
    #expect(
      all[10]["sebab"] == "target_akhir, kemajuan: target akhir rencana belum ditetapkan")
    let first = try rows("2023")[0]
    #expect(first["realisasi_n_1"] == "" && first["realisasi"] == "20")
    #expect(first["sebab"] == "realisasi_n_1, realisasi_n_2: realisasi belum dilaporkan")
    #expect(all[9]["tahun_data"] == "2024")
  }

  @Test func `compares a triwulan with the same one of the years before`() throws {
    let all = try rows("2024-T2,2025-T2")
    #expect(all.count == 22)
    #expect(all[1]["periode"] == "2025-T2" && all[1]["realisasi"] == "13")
    #expect(all[1]["realisasi_n_1"] == "11" && all[1]["realisasi_n_2"] == "9")
  }

  /// The rows as a spreadsheet reads them, by heading.
  private func rows(_ periods: String) throws -> [[String: String]] {
    let run = try Command("hitung", Self.example, "--periode", periods, "--format", "lkjip")
    let table = CSVTable(run.output)
    let heads = table.rows[0].cells
    return table.rows.dropFirst().map { row in
      Dictionary(zip(heads, row.cells), uniquingKeysWith: { first, _ in first })
    }
  }
}
