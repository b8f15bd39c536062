import Foundation
import PohonTesting
import Testing

@Suite struct `Words of the command` {
  @Test(arguments: [
    ["--help"], ["periksa", "--help"], ["hitung", "--help"], ["pendorong", "--help"],
    ["gambar", "--help"], ["aturan", "--help"], ["skema", "--help"], ["impor", "--help"],
    ["ekspor", "--help"], ["andai", "--help"], ["butuh", "--help"], ["andai", "trees"], ["hitung"],
    ["banding", "--help"], ["banding", "trees"], ["formulir", "--help"], ["terima", "--help"],
    ["formulir", "trees"], ["terima", "f.xlsx"], ["laporan", "--help"], ["laporan", "trees"],
    ["periksa", "--salah"], ["hitung", "trees", "--periode"],
    ["gambar", "trees", "-o", "a.svg", "--kertas", "a9"], ["tidak-ada"],
  ])
  func `are Indonesian`(arguments: [String]) throws {
    let run = try Command(arguments)
    let text = run.output + run.errors
    #expect(!text.isEmpty)
    let english = [
      "USAGE", "Usage", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "OVERVIEW", "Error:", "Unknown",
      "Missing", "Unexpected", "unexpected", "default:", "values:", "Show ", "See '", "is invalid",
      "Help:", "Did you mean", "Please",
    ]
    for word in english where text.contains(word) {
      Issue.record("\(arguments.joined(separator: " ")) says “\(word)”:\n\(text)")
    }
  }

  @Test(arguments: [
    "periksa", "hitung", "pendorong", "andai", "butuh", "daftar", "banding", "gambar", "aturan",
    "skema", "impor", "ekspor", "formulir", "terima", "laporan",
  ]) func `say how a verb is used in 80 columns`(_ verb: String) throws {
    let lines = try Command(verb, "--help").output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("PEMAKAIAN: pokin \(verb) ") })
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [["periksa", "--salah"], ["aturan", "tidak-ada"], ["periksa", "tidak-ada"]])
  func `begin with the name of the command where it cannot be done`(_ arguments: [String]) throws {
    #expect(try Command(arguments).errors.hasPrefix("pokin: "))
  }

  @Test func `explain the proof of an antara`() throws {
    let run = try Command(
      "hitung", "Examples/luwu-timur-setda", "--periode", "2025-T2", "--jelaskan", "1.4")
    try expectSnapshot(run.output, named: "jelaskan-1.4.txt")
  }

  @Test func `rank the units of the example`() throws {
    let run = try Command(
      "pendorong", "Examples/luwu-timur-setda", "--outcome", "0", "--periode", "2025-T2")
    try expectSnapshot(run.output, named: "pendorong.txt")
  }

  @Test(arguments: [["inport", "x"], ["help", "inport"]])
  func `a verb that there is none of is told with the nearest`(arguments: [String]) throws {
    let run = try Command(arguments)
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.errors.contains("inport: tidak ada perintah itu; mungkin maksudnya impor (lihat"))
    #expect(try Command("periksa", "--help").status == 0 && Command("help", "impor").status == 0)
  }
}
