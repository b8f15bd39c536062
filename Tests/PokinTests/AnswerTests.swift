import Foundation
import PohonTesting
import Testing

@Suite struct `Answers of the command` {
  /// Every command of the examples' pages, with what the page says it prints.
  private static let printed = ["andai-butuh", "pendorong"].flatMap(commands(of:))

  private static func commands(of example: String) -> [(arguments: [String], output: String)] {
    let place = "\(packageRoot)/Examples/\(example)/BACA.md"
    let page = (try? String(contentsOfFile: place, encoding: .utf8)) ?? ""
    return page.components(separatedBy: "```console\n$ pokin ").dropFirst().compactMap { part in
      let lines = part.components(separatedBy: "\n```").first?.split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      guard let lines, lines.count == 2 else { return nil }
      return (lines[0].split(separator: " ").map(String.init), String(lines[1]) + "\n")
    }
  }

  @Test func `the pages of the examples show their commands`() {
    #expect(Self.printed.count == 10)
  }

  @Test(arguments: printed.indices) func `are those that the page tells`(index: Int) throws {
    let (arguments, output) = Self.printed[index]
    let run = try Command(arguments)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == output, "\(arguments.joined(separator: " "))")
  }

  @Test(
    arguments: [
      (["1.1"], "tulis KODE#N=REALISASI"), (["9.9=3%"], "tidak ada kondisi"),
      (["1.11=3%"], "mungkin maksudnya 1.1"), (["1.1=90"], "1.1=90%"),
      (["1.1#1=x"], "diharapkan angka"), (["1.1#1=1.500"], "dapat berarti"),
      (["1.1#1=90%"], "satuan indikator ini dokumen"), (["1.1#2=9"], "hanya punya 1 indikator"),
      (["0#1=9"], "tidak punya indikator"), (["1.1#1=BB"], "tidak punya skala"),
      (["1.1#1=1..3"], "satu angka"), (["1.1=N/A"], "satu angka"),
      (["1.1#1=9", "1.1#1=8"], "tempat yang sama"), (["1.1#1=9", "1.1=80%"], "tempat yang sama"),
      (["1.1=80%,1.1#1=9"], "tempat yang sama"),
    ] as [([String], String)])
  func `refuse what cannot be supposed`(_ changes: [String], _ words: String) throws {
    let run = try Command(
      ["andai", "Examples/andai-butuh", "--periode", "2025", "--ubah"] + changes)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test(
    arguments: [
      ("1", "tulis KODE=CAPAIAN"), ("9=80", "tidak ada kondisi"),
      ("1=tingi", "pilih salah satu dari sangat tinggi, tinggi"), ("1#1=BB", "tidak punya skala"),
      ("T#1=Z", "pilih salah satu dari AA, A, BB"),
    ])
  func `refuse what cannot be asked`(_ wish: String, _ words: String) throws {
    let run = try Command(
      "butuh", "Examples/andai-butuh", "--periode", "2025", "--capai", wish)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test func `commas part suppositions, and decimals keep theirs`() throws {
    let answer = try Command(
      "andai", "Examples/andai-butuh", "--periode", "2025", "--format", "json", "--ubah",
      "1.1#1=42,5,2.1=91,5%", "2.2#1=8"
    ).json()
    let supposed = try #require(answer["andaian"] as? [[String: Any]])
    #expect(supposed.map { $0["menjadi"] as? Double } == [42.5, 91.5, 8])
  }

  @Test func `name what a supposition cannot change`() throws {
    let run = try Command(
      "andai", "Examples/luwu-timur-setda", "--periode", "2025-T2", "--ubah", "0#1=90")
    #expect(run.output.contains("tidak berpengaruh: belum waktunya dilaporkan"))
  }

  @Test func `supposed together are what butuh promised`() throws {
    let folder = "Examples/luwu-timur-setda"
    let wish = try Command(
      "butuh", folder, "--capai", "0=98.6", "--periode", "2025", "--format", "json"
    ).json()
    let raises = try #require(wish["tambahan"] as? [[String: Any]])
    #expect(wish["jawaban"] as? String == "dapat" && wish["terbukti"] as? Bool == true)
    let changes = raises.map { "\($0["kode"] ?? "")=\($0["menjadi"] ?? "")%" }
    let answer = try Command(
      ["andai", folder, "--periode", "2025", "--format", "json", "--ubah"] + changes
    ).json()
    let nodes = try #require(answer["simpul"] as? [[String: Any]])
    let after = try #require(nodes.first?["sesudah"] as? [String: Any])
    #expect(abs((after["capaian"] as? Double ?? 0) - 98.6) < 1e-6)
  }

  @Test func `of pendorong close the account by condition too`() throws {
    let answer = try Command(
      "pendorong", "Examples/luwu-timur-setda", "--outcome", "0", "--periode", "2025-T2",
      "--per", "kondisi", "--format", "json"
    ).json()
    let total = try #require(answer["total"] as? [String: Double])
    let rows = try #require(answer["simpul_andil"] as? [[String: Any]])
    for key in total.keys {
      let sum = rows.reduce(0) { $0 + ($1[key] as? Double ?? .nan) }
      #expect(abs(sum - (total[key] ?? .nan)) < 1e-9, "\(key)")
    }
    for row in rows {
      let units = try #require(row["unit"] as? [[String: Any]])
      #expect(abs(units.reduce(0) { $0 + ($1["porsi"] as? Double ?? .nan) } - 1) < 1e-9)
    }
    #expect(rows.contains { ($0["unit"] as? [Any])?.count == 2 })
    let table = try Command(
      "pendorong", "Examples/luwu-timur-setda", "--outcome", "0", "--periode", "2025-T2",
      "--per", "kondisi", "--format", "csv")
    #expect(table.output.split(separator: "\n").count == rows.count + 1)
  }

  @Test func `rank where measured and computed disagree`() throws {
    let run = ["hitung", "Examples/luwu-timur-setda", "--periode", "2025", "--beda"]
    let answer = try Command(run + ["--format", "json"]).json()
    let rows = try #require(answer["beda"] as? [[String: Any]])
    let gaps = rows.compactMap { $0["beda"] as? Double }
    #expect(rows.count == 14 && gaps.count == 14)
    #expect(zip(gaps, gaps.dropFirst()).allSatisfy { abs($0) >= abs($1) })
    for row in rows {
      let (left, right) = (row["terukur"] as? Double, row["terhitung"] as? Double)
      #expect(abs((left ?? 0) - (right ?? 0) - (row["beda"] as? Double ?? .nan)) < 1e-9)
    }
    #expect(rows.first { $0["kode"] as? String == "0" }?["andil"] as? Double == 1)
    #expect((answer["pertanyaan"] as? [String])?.count == 5)
    #expect((answer["simpul"] as? [Any])?.count == 49)
    let text = try Command(run).output
    #expect(text.components(separatedBy: "?\n").count == 6)
    let table = try Command(run + ["--format", "csv"]).output
    #expect(table.split(separator: "\n").count == 15)
  }
}
