import Foundation
import PohonTesting
import Testing

@Suite struct `Workbooks of trees` {
  /// Trees that the package ships, by the arguments that name them.
  static let trees = [
    ["trees", "--pohon", "luwu-timur-setda-csf"], ["trees", "--pohon", "kecamatan-wotu-iku"],
    ["trees", "--pohon", "kecamatan-tomoni-timur-iku"],
    ["trees", "--pohon", "tanggamus-setda-iku"],
    ["trees", "--pohon", "luwu-timur-setda-iku"], ["Examples/luwu-timur-setda"],
    ["Examples/rumus"], ["Examples/kaitan"], ["Examples/predikat"],
  ]

  @Test(arguments: trees)
  func `come back with nothing lost`(tree: [String]) throws {
    try withFolder { folder in
      let names = ["a.xlsx", "a.yaml", "a.json", "b.json"].map {
        folder.appendingPathComponent($0).path
      }
      #expect(try Command(["ekspor"] + tree + ["-o", names[0]]).status == 0)
      let read = try Command("impor", names[0], "-o", names[1])
      #expect(read.status == 0)
      #expect(!read.errors.contains("tidak dibaca"))
      #expect(try Command(["ekspor"] + tree + ["-o", names[2]]).status == 0)
      #expect(try Command("ekspor", names[1], "-o", names[3]).status == 0)
      let first = try String(contentsOfFile: names[2], encoding: .utf8)
      #expect(first == (try String(contentsOfFile: names[3], encoding: .utf8)))
    }
  }

  @Test func `are told in few lines, many cells of a column in one`() throws {
    try withFolder { folder in
      let path = { folder.appendingPathComponent($0).path }
      #expect(try Command("ekspor", "Examples/luwu-timur-setda", "-o", path("a.xlsx")).status == 0)
      let own = try Command("impor", path("a.xlsx"), "-o", path("a.yaml")).errors
      #expect(own.contains("a.xlsx: kolom yang dibaca: “Pohon” 2 kolom, “Kondisi” "))
      #expect(own.contains("a.xlsx: semua sel dibaca\n"))
      #expect(own.split(separator: "\n").count == 4)
      let form = [
        "ekspor", "Examples/luwu-timur-setda", "--bentuk", "kertas-kerja", "-o", path("b.xlsx"),
      ]
      #expect(try Command(form).status == 0)
      let told = try Command("impor", path("b.xlsx"), "-o", path("b.yaml")).errors
      #expect(told.contains("b.xlsx: Keterangan!D4:D106: 103 isian tidak dibaca (“Alasan”, "))
      #expect(
        told.split(separator: "\n").last { $0.contains("b.xlsx") }?
          .hasSuffix(" sel tidak dibaca") ?? false)
    }
  }

  @Test func `are not written half, nor taken for what they are not`() throws {
    try withFiles(["a.xlsx": "kode;kondisi\n", "b.txt": ""]) { folder in
      let path = { folder.appendingPathComponent($0).path }
      let read = try Command("impor", path("a.xlsx"), "-o", path("a.yaml"))
      #expect(read.status == 2)
      #expect(read.errors.contains("a.xlsx: "))
      #expect(!FileManager.default.fileExists(atPath: path("a.yaml")))
      #expect(try Command("impor", path("b.txt"), "-o", path("a.yaml")).status == 64)
      let odd = try Command("ekspor", "Examples/akip", "-o", path("a.docx"))
      #expect(odd.status == 64)
      #expect(odd.errors.contains("harus .xlsx, .csv, .json"))
      let gone = try Command("ekspor", "Examples/akip", "-o", path("tidak/ada.xlsx"))
      #expect(gone.status == 2)
    }
  }

  @Test func `hold the findings with a column for the answer`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("t.xlsx").path
      let written = try Command(
        "ekspor", "trees/kecamatan-wotu-iku.yaml", "--bentuk", "temuan", "-o", path)
      #expect(written.status == 0)
      #expect(FileManager.default.fileExists(atPath: path))
    }
  }
}
