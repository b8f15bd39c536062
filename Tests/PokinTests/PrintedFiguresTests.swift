import Foundation
import PohonTesting
import Testing

@Suite struct `Printed figures` {
  @Test(arguments: ["2025-T1", "2025-T2", "2025-T3", "2025"])
  func `close the account of the drivers`(period: String) throws {
    let answer = try Command(
      "pendorong", "Examples/luwu-timur-setda", "--outcome", "0", "--periode", period, "--format",
      "json"
    ).json()
    let units = try #require(answer["unit"] as? [[String: Any]])
    func sum(_ key: String) -> Double {
      units.reduce(0) { $0 + ($1[key] as? Double ?? .nan) }
    }
    let capaian = try #require(answer["capaian"] as? Double)
    #expect(abs(sum("andil") - 1) < 1e-9)
    #expect(abs(sum("sumbangan") + sum("dugaan") + sum("beda") - capaian) < 1e-6)
    #expect(abs(sum("sumbangan") + sum("kesenjangan") + sum("belum_lapor") - 100) < 1e-6)
  }

  @Test func `name every bagian of the printed tree, and what the answer rests on`() throws {
    let run = try Command("pendorong", "trees", "--outcome", "luwu-timur-setda-csf#0")
    #expect(
      run.output.hasPrefix(
        "Bobot tidak ditetapkan; andil di bawah ini hanya mengikuti susunan pohon.\n"))
    #expect(run.output.contains("dasar_unit: sumber_data"))
    let answer = try Command(
      "pendorong", "trees", "--outcome", "luwu-timur-setda-csf#0", "--format", "json"
    ).json()
    let names = try #require(answer["unit"] as? [[String: Any]]).compactMap {
      $0["nama"] as? String
    }
    #expect(names.count { $0.hasPrefix("Bagian ") && !$0.contains("Lingkup") } == 9)
    #expect(answer["dasar_unit"] as? String == "sumber_data")
    #expect(answer["bobot"] as? String == "rata")
  }

  @Test func `of a tree without targets are unknown with one reason`() throws {
    let run = try Command("hitung", "trees/luwu-timur-setda-csf.yaml", "--periode", "2025")
    #expect(run.output.contains("Tidak dapat dihitung: target belum ditetapkan"))
    let nodes = try #require(
      try Command(
        "hitung", "trees/luwu-timur-setda-csf.yaml", "--periode", "2025", "--format", "json"
      ).json()["simpul"] as? [[String: Any]])
    #expect(nodes.count == 45)
    for node in nodes {
      #expect((node["capaian"] as? [Any])?.first is NSNull)
      #expect((node["sebab"] as? [String: String])?["capaian"]?.isEmpty == false)
    }
  }

  @Test func `are those that a program with the library gets`() throws {
    let run = try Command([], program: "contoh-pustaka")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("Capaian outcome 88,02\n1. Bagian Umum: 4,12 poin\n"))
  }

  @Test func `say what they assume`() throws {
    let printed = ["hitung", "trees/luwu-timur-setda-csf.yaml", "--periode", "2025"]
    let example = ["hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2"]
    for (arguments, own, indicator) in [
      (printed, ["bobot_anak"], []),
      (
        example, ["alasan_bobot", "bobot", "penanggung_jawab"],
        [
          "akumulasi", "baseline", "jadwal", "jenis_nilai", "polaritas", "satuan", "target",
        ]
      ),
    ] as [([String], [String], [String])] {
      let nodes = try #require(
        try Command(arguments + ["--format", "json"]).json()["simpul"] as? [[String: Any]])
      let node = try #require(nodes.first { $0["kode"] as? String == "1.1" })
      #expect(node["asumsi"] as? [String] == own)
      let first = try #require((node["indikator"] as? [[String: Any]])?.first)
      #expect(first["asumsi"] as? [String] == indicator)
      let table = try Command(arguments + ["--format", "csv"]).output
      let row = try #require(table.split(separator: "\n").first { $0.contains(";1.1;") })
      #expect(row.hasSuffix(own == ["bobot_anak"] ? "bobot anak" : "target, bobot\""))
    }
  }
}
