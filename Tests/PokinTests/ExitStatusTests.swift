import Foundation
import PohonTesting
import Testing

@Suite struct `Exit status` {
  private static let runs: [(arguments: [String], status: Int32)] = [
    (["periksa", "trees"], 1),
    (["check", "trees"], 1),
    (["periksa", "Examples/luwu-timur-setda"], 0),
    (["hitung", "trees", "--periode", "2025"], 0),
    (["hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2"], 0),
    (["periksa", "tidak-ada"], 2),
    (["hitung", "tidak-ada", "--periode", "2025"], 2),
    (["hitung", "trees", "--periode", "2025-T5"], 64),
    (["periksa", "--tidak-ada-pilihan"], 64),
    (["pendorong", "trees", "--outcome", "99"], 64),
    (["periksa", "trees", "--aturan", ""], 64),
    (["hitung", "trees", "--periode", ","], 64),
    (["hitung", "Examples/luwu-timur-setda", "--periode", "2024-T3..2025-T2,2025"], 0),
    (["hitung", "trees", "--periode", "2025-T1..2025"], 64),
    (["hitung", "trees", "--periode", "2025-T4..2025-T1"], 64),
    (["hitung", "trees", "--periode", "2025-T1.."], 64),
    (["hitung", "trees", "--periode", "1000-01..9999-12"], 64),
    (["pendorong", "trees", "--outcome", "0", "--periode", "2025-T1..2025-T2"], 64),
    (["gambar", "trees/luwu-timur-setda-csf.yaml", "--akar", "99", "-o", "/nonexistent.svg"], 64),
    (["aturan", "tidak-ada"], 64),
    (["check", "--help"], 0),
    (["daftar", "trees", "--tanpa", "indikator"], 0),
    (["list", "Examples/luwu-timur-setda", "--saring", "bobot >"], 64),
    (["daftar", "tidak-ada"], 2),
    (["--version"], 0),
    (["skema", "--untuk", "gambar"], 64),
    (["whatif", "Examples/andai-butuh", "--ubah", "1.1=90%", "--periode", "2025"], 0),
    (["andai", "tidak-ada", "--ubah", "1.1=90%", "--periode", "2025"], 2),
    (["require", "Examples/andai-butuh", "--capai", "2=80", "--periode", "2025"], 0),
    (["butuh", "Examples/andai-butuh", "--capai", "2=999", "--periode", "2025"], 0),
    (["butuh", "tidak-ada", "--capai", "2=80", "--periode", "2025"], 2),
  ]

  @Test(arguments: runs.indices)
  func `is the one the contract names`(index: Int) throws {
    let (arguments, status) = Self.runs[index]
    let run = try Command(arguments)
    #expect(run.status == status, "\(arguments.joined(separator: " ")): \(run.errors)")
    if status >= 2 { #expect(!run.errors.isEmpty) }
  }

  @Test func `output that nobody takes ends with two`() throws {
    let run = try withFolder { folder in
      try Command(
        "gambar", "trees/luwu-timur-setda-iku.yaml", "-o",
        folder.appendingPathComponent("tidak/ada/gambar.svg").path)
    }
    #expect(run.status == 2)
    #expect(run.errors.contains("gambar.svg"))
  }

  @Test func `a tree that refuses partial figures ends hitung with one`() throws {
    try withFolder { folder in
      try """
      pohon: tolak
      profil: csf
      data_hilang: tolak
      kinerja:
        - kode: "0"
          jenjang: outcome
          kondisi: Meningkatnya mutu
          anak:
            - { kode: "1", kondisi: A, indikator: [{ nama: a, polaritas: naik, target: { "2025": 10 } }] }
            - { kode: "2", kondisi: B, indikator: [{ nama: b, polaritas: naik, target: { "2025": 10 } }] }
      """.write(to: folder.appendingPathComponent("tolak.yaml"), atomically: true, encoding: .utf8)
      let reports = folder.appendingPathComponent("tolak.realisasi.csv")
      try "kode;indikator;periode;realisasi\n1;1;2025;8\n"
        .write(to: reports, atomically: true, encoding: .utf8)
      #expect(try Command("hitung", folder.path, "--periode", "2025").status == 1)
      try "kode;indikator;periode;realisasi\n1;1;2025;8\n2;1;2025;9\n"
        .write(to: reports, atomically: true, encoding: .utf8)
      #expect(try Command("hitung", folder.path, "--periode", "2025").status == 0)
    }
  }
}
