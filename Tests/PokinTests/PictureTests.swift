import Foundation
import PohonTesting
import Testing

@Suite struct `Pictures from the command` {
  /// The README shows what the command draws; draw it anew with
  /// `pokin gambar trees/luwu-timur-setda-csf.yaml -o Docs/luwu-timur.svg`.
  @Test func `are the one in the README`() throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("pohon.svg")
      let run = try Command("gambar", "trees/luwu-timur-setda-csf.yaml", "-o", place.path)
      #expect(run.status == 0, "\(run.errors)")
      let shown = try Data(contentsOf: URL(fileURLWithPath: "\(packageRoot)/Docs/luwu-timur.svg"))
      #expect(try Data(contentsOf: place) == shown)
    }
  }

  @Test(arguments: [
    ("svg", "<?xml"), ("pdf", "%PDF-"), ("dot", "digraph"), ("html", "<!DOCTYPE html>"),
  ])
  func `take their form from the name of the file`(ending: String, begins: String) throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("pohon.\(ending)")
      let run = try Command(
        "gambar", "Examples/luwu-timur-setda", "--warnai", "capaian", "--periode", "2025-T2", "-o",
        place.path)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try Data(contentsOf: place).starts(with: Data(begins.utf8)))
    }
  }

  @Test func `begin where a node is named, with its tree or without`() throws {
    try withFolder { folder in
      let places = ["a.svg", "b.svg"].map { folder.appendingPathComponent($0).path }
      for (name, place) in zip(["1.4", "luwu-timur-setda-csf#1.4"], places) {
        let run = try Command(
          "gambar", "trees/luwu-timur-setda-csf.yaml", "--akar", name, "-o", place)
        #expect(run.status == 0, "\(run.errors)")
      }
      let first = try String(contentsOfFile: places[0], encoding: .utf8)
      #expect(first == (try String(contentsOfFile: places[1], encoding: .utf8)))
      #expect(first.contains("data-kode=\"1.4.7\"") && !first.contains("data-kode=\"1.5\""))
    }
  }

  @Test func `of one tree among several must be named`() throws {
    let run = try Command("gambar", "trees", "-o", "/dev/null.svg")
    #expect(run.status == 64)
    #expect(run.errors.contains("--pohon"))
    #expect(run.errors.contains("tanggamus-setda-iku"))
  }

  @Test func `of one unit show what it carries and the way up`() throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("unit.svg").path
      let run = try Command(
        "gambar", "Examples/luwu-timur-setda", "--unit", "organisasi", "-o", place)
      #expect(run.status == 0, "\(run.errors)")
      let svg = try String(contentsOfFile: place, encoding: .utf8)
      let codes = svg.matches(of: /data-kode="([0-9.]+)"/).map { String($0.1) }
      #expect(codes == ["0", "2", "2.2", "2.2.4", "2.3", "2.3.1", "2.3.2", "2.3.3"])
      let listed = try Command(
        "daftar", "Examples/luwu-timur-setda", "--unit", "organisasi", "--format", "json")
      #expect((try listed.json()["simpul"] as? [Any])?.count == 6)
      #expect(svg.contains("Bagian Organisasi: 6 kondisi; yang bergaris putus hanya jalurnya"))
      // The outcome's two rings and the box above the branches.
      #expect(svg.components(separatedBy: "stroke-dasharray").count - 1 >= 2)
    }
  }

  @Test func `of a unit that carries nothing are refused`() throws {
    let run = try Command(
      "gambar", "Examples/luwu-timur-setda", "--unit", "Badan Pusat Statistik", "-o", "a.svg")
    #expect(run.status == 64 && run.errors.contains("--unit Badan Pusat Statistik"))
  }

  @Test func `take their form from --format where the name does not say it`() throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("pohon").path
      let tree = "trees/kecamatan-wotu-iku.yaml"
      #expect(try Command("gambar", tree, "-o", place).status == 64)
      let run = try Command("gambar", tree, "--format", "html", "-o", place)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try String(contentsOfFile: place, encoding: .utf8).hasPrefix("<!DOCTYPE html>"))
    }
  }

  @Test func `count the findings of pokin periksa in any colours`() throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("a.svg").path
      let tree = "trees/kecamatan-wotu-iku.yaml"
      let run = try Command("gambar", tree, "--temuan", "--warnai", "unit", "-o", place)
      #expect(run.status == 0, "\(run.errors)")
      let found = try #require(
        try Command("periksa", tree, "--format", "json").json()["temuan"] as? [[String: Any]])
      var counts: [String: Int] = [:]
      for finding in found {
        if let node = finding["simpul"] as? String { counts[node, default: 0] += 1 }
      }
      let shown = try String(contentsOfFile: place, encoding: .utf8)
        .matches(of: /data-kunci="([^"]*)".*data-temuan="([0-9]+)"/)
        .map { (String($0.1), Int($0.2) ?? 0) }
      #expect(!counts.isEmpty && Dictionary(uniqueKeysWithValues: shown) == counts)
    }
  }

  @Test func `tell of each indicator what is known in the period`() throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("a.svg").path
      let run = try Command(
        "gambar", "Examples/luwu-timur-setda", "--rincian", "lengkap", "--periode", "2025-T2",
        "--akar", "2.1.1", "-o", place)
      #expect(run.status == 0, "\(run.errors)")
      let svg = try String(contentsOfFile: place, encoding: .utf8)
        .replacing(/<[^>]+>\s*/, with: " ").replacing(/\s+/, with: " ")
      // As `pokin hitung --jelaskan 2.1.1` has them.
      #expect(svg.contains("Target 75, realisasi 58, capaian 77,33 %"))
      #expect(svg.contains("Target 9, realisasi 9,6, capaian 93,33 %"))
    }
  }
}
