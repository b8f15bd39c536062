import Foundation
import PohonTesting
import Testing

@Suite struct `Several periods` {
  private static let example = "Examples/luwu-timur-setda"

  @Test(arguments: [
    ("2025-T1..2025", "sejenis"), ("2025-T4..2025-T1", "tulis 2025-T1..2025-T4"),
    ("2025-T1...2025-T2", "“.2025-T2” tidak terbaca"), ("2000-01..2020-12", "252 periode"),
    ("2001-01..2020-12,2025", "241 periode"),
  ]) func `that cannot be meant are told apart`(_ periods: String, _ words: String) throws {
    let run = try Command("hitung", Self.example, "--periode", periods)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `in a range are those between its ends, each once`() throws {
    let answer = try Command(
      "hitung", Self.example, "--periode", "2024-T3..2025-T2,2025-T2,2025", "--format", "json"
    ).json()
    #expect(
      answer["periode"] as? [String] == ["2024-T3", "2024-T4", "2025-T1", "2025-T2", "2025"])
  }

  @Test func `give the same figures as each by itself`() throws {
    func capaian(_ periods: String) throws -> [[Double?]] {
      let answer = try Command(
        "hitung", Self.example, "--periode", periods, "--format", "json"
      ).json()
      return try #require(answer["simpul"] as? [[String: Any]]).map { node in
        (node["capaian"] as? [Any] ?? []).map { $0 as? Double }
      }
    }
    let together = try capaian("2025-T1..2025-T4")
    let singly = try (1...4).map { try capaian("2025-T\($0)") }
    for (node, row) in together.enumerated() { #expect(row == singly.map { $0[node][0] }) }
  }

  /// Output to a file is 100 columns wide; a row is never cut or broken inside a figure.
  @Test(arguments: [("2025-T1..2025-T4", 1), ("2024-T1..2025-T4", 1), ("2025-01..2025-12", 1)])
  func `stand side by side in a table that fits`(_ periods: String, _ tables: Int) throws {
    let run = try Command("hitung", Self.example, "--periode", periods)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(lines.count { $0.hasPrefix("Kode ") } == tables)
    let heading = try #require(lines.first { $0.hasPrefix("Kode ") })
    #expect(heading.contains(periods.contains("T") ? "2025-T4" : "2025-12"))
    #expect(!run.output.contains("2024-T1 tidak dapat dihitung") == (periods.hasPrefix("2025")))
  }

  @Test func `for a command that takes one are refused clearly`() throws {
    for arguments in [
      ["pendorong", Self.example, "--outcome", "0"],
      ["gambar", Self.example, "--warnai", "capaian", "-o", "/nonexistent/a.svg"],
    ] {
      let run = try Command(arguments + ["--periode", "2025-T1..2025-T3"])
      #expect(run.status == 64)
      #expect(run.errors.contains("memakai satu periode"), "\(run.errors)")
    }
  }
}

@Suite struct `A realisasi about another year` {
  @Test func `is marked wherever it is shown`() throws {
    try withFolder { folder in
      try """
      pohon: p
      kinerja:
        - kode: "1"
          kondisi: Meningkatnya akuntabilitas
          indikator:
            - { nama: Nilai SAKIP, polaritas: naik, akumulasi: terakhir, target: { "2025": 80 } }
      """.write(to: folder.appendingPathComponent("p.yaml"), atomically: true, encoding: .utf8)
      try "kode;indikator;periode;realisasi;tahun_data\n1;1;2025;72;2024\n1;1;2024;70;2024\n"
        .write(
          to: folder.appendingPathComponent("p.realisasi.csv"), atomically: true, encoding: .utf8)
      func run(_ more: String...) throws -> Command {
        try Command(["hitung", folder.path, "--periode", "2024,2025"] + more)
      }
      let nodes = try run("--format", "json").json()["simpul"] as? [[String: Any]]
      let indicator = try #require((nodes?.first?["indikator"] as? [[String: Any]])?.first)
      #expect(indicator["tahun_data"] as? [[Int]] == [[], [2024]])
      #expect((indicator["capaian"] as? [Any])?.last as? Double == 90)
      #expect(try run().output.contains("90,00*"))
      #expect(try run().output.contains("“Nilai SAKIP” data 2024"))
      #expect(try run("--jelaskan", "1").output.contains("berdasarkan data tahun 2024"))
      #expect(try run("--format", "csv").output.contains(";#1: 2024;"))
    }
  }
}
