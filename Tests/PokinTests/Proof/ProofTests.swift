import Foundation
import PohonTesting
import Testing

@Suite struct `A proof` {
  private static let periods = "2025-T1,2025-T2,2025-09,2025-T4,2025"

  @Test(arguments: [[], ["--hanya"]]) func `of every example can be recomputed`(
    options: [String]
  ) throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: "\(packageRoot)/Examples")
    var checked = 0
    for folder in folders.sorted() {
      let path = "Examples/\(folder)"
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(packageRoot)/\(path)")
      guard names.contains(where: { $0.hasSuffix(".yaml") }) else { continue }
      let proved = try ProofRun([path] + options, periods: Self.periods)
      #expect(proved.faults.isEmpty, "\(path): \(proved.faults.prefix(5))")
      checked += 1
    }
    #expect(checked > 0)
  }

  @Test func `of every printed tree can be recomputed`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(packageRoot)/trees")
    for name in names.sorted() where name.hasSuffix(".yaml") {
      try withFolder { folder in
        let path = "trees/\(name)"
        let table = folder.appendingPathComponent("buatan.csv")
        try Self.madeUpReports(path).write(to: table, atomically: true, encoding: .utf8)
        let year = name.hasPrefix("tanggamus") ? "2018" : "2025"
        let proved = try ProofRun(
          [path, "--realisasi", table.path], periods: "\(year)-T1,\(year)-T2,\(year)")
        #expect(proved.faults.isEmpty, "\(path): \(proved.faults.prefix(5))")
      }
    }
  }

  /// A value for every indicator of a tree and every quarter.
  private static func madeUpReports(_ path: String) throws -> String {
    let answer = try JSON(
      text: Command("hitung", path, "--periode", "2025", "--format", "json").output)
    var rows = ["kode;indikator;periode;realisasi"]
    for year in ["2018", "2025"] {
      for node in answer["simpul"].list {
        for indicator in node["indikator"].list {
          for quarter in 1...4 {
            let (code, number) = (node["kode"].text ?? "", Int(indicator["nomor"].number ?? 0))
            rows.append("\(code);\(number);\(year)-T\(quarter);\(quarter * 7 + rows.count % 13)")
          }
        }
      }
    }
    return rows.joined(separator: "\n")
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>) func `of random files can be recomputed`(
    seed: UInt64
  ) throws {
    try withFolder { folder in
      var maker = RandomFiles(seed: seed)
      _ = try maker.write(to: folder)
      let options = seed % 3 == 0 ? ["--hanya"] : []
      let proved = try ProofRun(
        [folder.path] + options, periods: "2025-T1,2025-T2,2025")
      #expect(proved.faults.isEmpty, "seed \(seed): \(proved.faults.prefix(5))")
    }
  }

  @Test(arguments: [("luwu-timur-setda", 300), ("rumus", 80)])
  func `that loses a term, a weight, a bound, a report or a child no longer holds`(
    example: String, least: Int
  ) throws {
    let text = try Command(
      "hitung", "Examples/\(example)", "--periode", "2025-T2", "--jelaskan", "1",
      "--format", "json"
    ).output
    let proof = try JSON(text: text)["uraian"].list[0]
    #expect(Recomputation(proof).faults.isEmpty)
    let broken = Mutations(of: proof.value).all
    #expect(broken.count > least)
    for (path, mutation) in broken {
      #expect(!Recomputation(JSON(mutation)).faults.isEmpty, "\(path) is not needed")
    }
  }

  @Test func `nests to its bound and goes on beside it`() throws {
    try withFolder { folder in
      var node: [String: Any] = ["kode": "n90", "kondisi": "Kondisi", "indikator": [["nama": "I"]]]
      for number in (0..<90).reversed() {
        node = ["kode": "n\(number)", "kondisi": "Kondisi", "anak": [node]]
      }
      let place = folder.appendingPathComponent("p.yaml")
      try JSONSerialization.data(withJSONObject: ["pohon": "p", "kinerja": [node]])
        .write(to: place)
      let answer = try JSON(
        text: Command(
          "hitung", place.path, "--periode", "2025", "--jelaskan", "n0", "--format", "json"
        ).output)
      let proof = answer["uraian"].list[0]
      let found = Recomputation(proof)
      #expect(found.faults.isEmpty, "\(found.faults.prefix(3))")
      #expect(found.steps.count == 92)
      #expect(proof["lanjutan"].list.count == 4)
      let text = try Command("hitung", place.path, "--periode", "2025", "--jelaskan", "n0").output
      #expect(text.contains("[tingkat 91] n90 "))
    }
  }

  @Test func `of one indicator is found by its number`() throws {
    let run = try Command(
      "hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2", "--jelaskan", "1.4#2")
    #expect(run.status == 0)
    #expect(run.output.contains("Capaian = 58 / 70 × 100 = 82,8571"))
    let unknown = try Command(
      "hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2", "--jelaskan", "1.4#3")
    #expect(unknown.status == 64)
    let table = try Command(
      "hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2", "--jelaskan", "1.4",
      "--format", "csv")
    #expect(table.status == 64)
  }

  @Test func `gives the reasons of each period`() throws {
    let nodes = try JSON(
      text: Command(
        "hitung", "Examples/luwu-timur-setda", "--periode", "2025-T1,2025", "--format", "json"
      ).output)["simpul"].list
    let root = try #require(nodes.first { $0["kode"].text == "0" })
    #expect(root["sebab"]["terukur"].text == "belum waktunya dilaporkan menurut jadwal")
    let reasons = root["sebab_periode"]["terukur"].list
    #expect(reasons.count == 2)
    #expect(reasons[0].text == root["sebab"]["terukur"].text)
    #expect(reasons[1].text != reasons[0].text)
  }
}

/// All proofs of the roots of a dossier, recomputed and compared with the table of figures.
private struct ProofRun {
  var faults: [String] = []

  init(_ arguments: [String], periods: String) throws {
    let table = try JSON(
      text: Command(["hitung"] + arguments + ["--periode", periods, "--format", "json"]).output)
    var waiting = table["simpul"].list.map {
      "\($0["pohon"].text ?? "")#\($0["kode"].text ?? "")"
    }
    var seen: Set<String> = []
    while let next = waiting.first {
      let run = try Command(
        ["hitung"] + arguments + ["--periode", periods, "--jelaskan", next, "--format", "json"])
      guard run.status != 2, run.status != 64 else {
        faults.append("\(next): \(run.errors)")
        return
      }
      let proofs = try JSON(text: run.output)["uraian"].list
      seen.insert(next)
      for (index, proof) in proofs.enumerated() {
        let found = Recomputation(proof)
        faults += found.faults + ProofNumbers(found.steps).missing
        faults += Self.differences(found, table, index)
        if index == proofs.count - 1 { seen.formUnion(found.steps.keys) }
      }
      waiting.removeAll { seen.contains($0) }
    }
  }

  /// Where the proof claims another figure than the table prints.
  private static func differences(
    _ found: Recomputation, _ table: JSON, _ period: Int
  ) -> [String] {
    var faults: [String] = []
    for node in table["simpul"].list {
      let name = Recomputation.name(node)
      guard let step = found.steps[name] else { continue }
      for field in [
        "terukur", "terhitung", "capaian", "beda", "cakupan", "bila_nol", "bila_penuh",
      ] where node[field].list[period].number != step[field].number {
        faults.append("\(name) \(field) is not that of the table")
      }
      for (index, indicator) in node["indikator"].list.enumerated() {
        guard let own = found.steps["\(name)#\(index + 1)"] else {
          faults.append("\(name)#\(index + 1) is not proved")
          continue
        }
        for field in ["realisasi_dilaporkan", "realisasi_dihitung", "kemajuan", "capaian"]
        where indicator[field].list[period].number != own[field].number {
          faults.append("\(name)#\(index + 1) \(field) is not that of the table")
        }
      }
    }
    return faults
  }
}
