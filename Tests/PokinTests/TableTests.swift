import Foundation
import PohonTesting
import Testing

@Suite struct `Tables for a spreadsheet` {
  @Test func `say what they leave out, and what is lost by writing over`() throws {
    try withFolder { folder in
      let names = ["a.csv", "a.yaml"].map { folder.appendingPathComponent($0).path }
      let written = try Command("ekspor", "Examples/luwu-timur-setda", "-o", names[0])
      #expect(written.errors.contains("judul, profil, unit, periode"))
      #expect(written.errors.contains("kaitan (1)") && written.errors.contains("hitung (1)"))
      try FileManager.default.copyItem(
        atPath: "\(packageRoot)/Examples/luwu-timur-setda/luwu-timur-setda.yaml", toPath: names[1])
      let read = try Command("impor", names[0], "-o", names[1], "--timpa")
      #expect(read.status == 0)
      #expect(read.errors.contains("hilang: ") && read.errors.contains("hitung (1)"))
    }
  }

  @Test func `from an office say what else of the old file they do not hold`() throws {
    try withFolder { folder in
      let names = ["a.csv", "a.yaml"].map { folder.appendingPathComponent($0).path }
      try Data("kode;jenjang;kondisi\n0;outcome;Meningkatnya mutu layanan\n".utf8)
        .write(to: URL(fileURLWithPath: names[0]))
      try FileManager.default.copyItem(
        atPath: "\(packageRoot)/Examples/akip/akip.yaml", toPath: names[1])
      let read = try Command("impor", names[0], "-o", names[1], "--timpa")
      #expect(read.status == 0)
      let lost = read.errors.split(separator: "\n").first { $0.contains("hilang: ") } ?? ""
      #expect(lost.contains("target (") && lost.contains("indikator ("))
      #expect(!lost.contains("kondisi ("))
    }
  }

  @Test func `come back with the same rows`() throws {
    try withFolder { folder in
      let names = ["a.csv", "a.yaml", "b.csv", "b.yaml"].map {
        folder.appendingPathComponent($0).path
      }
      #expect(try Command("ekspor", "trees/kecamatan-wotu-iku.yaml", "-o", names[0]).status == 0)
      #expect(try Command("impor", names[0], "-o", names[1]).status == 0)
      #expect(try Command("ekspor", names[1], "-o", names[2]).status == 0)
      let first = try String(contentsOfFile: names[0], encoding: .utf8)
      #expect(first == (try String(contentsOfFile: names[2], encoding: .utf8)))
      #expect(first.contains("70.35"))
    }
  }
}
