import Foundation
import PohonTesting
import Testing

@Suite("pokin banding") struct ComparisonTests {
  private let tree = """
    pohon: lama
    kinerja:
      - kode: "0"
        jenjang: outcome
        kondisi: Meningkatnya mutu layanan kepada masyarakat
        anak:
          - kode: "1"
            jenjang: csf
            kondisi: Meningkatnya kompetensi petugas layanan
            indikator:
              - nama: Persentase petugas bersertifikat
                target: { "2025": "80" }
            anak:
              - kode: "1.1"
                jenjang: operasional
                kondisi: Terlaksananya pelatihan petugas baru
          - kode: "2"
            jenjang: csf
            kondisi: Membaiknya sarana layanan
    """

  private func compare(_ new: String, _ options: String...) throws -> Command {
    try withFolder { folder in
      let (a, b) = (
        folder.appendingPathComponent("a.yaml"), folder.appendingPathComponent("b.yaml")
      )
      try Data(tree.utf8).write(to: a)
      try Data(new.utf8).write(to: b)
      return try Command(["banding", a.path, b.path] + options)
    }
  }

  @Test("tells each change once, and what only follows as a number") func text() throws {
    let new = tree.replacing("kode: \"2\"", with: "kode: \"3\"")
      .replacing("\"2025\": \"80\"", with: "\"2025\": \"85\"")
      .replacing("kode: \"1.1\"", with: "kode: \"4.1\"").replacing(
        "kode: \"1\"", with: "kode: \"4\"")
    let run = try compare(new)
    #expect(run.status == 0)
    #expect(run.output.contains("2 → 3"))
    #expect(run.output.contains("1 → 4"))
    #expect(!run.output.contains("1.1 → 4.1"))
    #expect(run.output.contains("4#1 2025: 80 → 85"))
    #expect(
      run.output.contains(
        "1 kondisi lain berubah hanya karena kondisi di atasnya dihapus, ditambah, dipindah, atau"))
    let same = try compare(tree)
    #expect(same.output.contains("tidak ada yang berubah"))
  }

  @Test("names what moved by both codes, and tells unreadable from absent") func written() throws {
    func version(_ first: String, _ second: String, _ polarity: String = "") -> String {
      let moved = "{ kode: X, kondisi: Terlaksananya pelatihan petugas baru }"
      let own = [first, second].map { code in
        code.isEmpty ? "" : "    anak: [\(moved.replacing("X", with: "\"\(code)\""))]\n"
      }
      return """
        pohon: a
        kinerja:
          - kode: "1"
            kondisi: Meningkatnya kompetensi petugas
            indikator: [{ nama: Persentase petugas bersertifikat\(polarity) }]
        \(own[0])  - kode: "2"
            kondisi: Membaiknya sarana layanan
        \(own[1])
        """
    }
    func told(_ old: String, _ new: String) throws -> String {
      try withFiles(["a.yaml": old, "b.yaml": new]) { folder in
        try Command("banding", "a.yaml", "b.yaml", folder: folder.path).output
          .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
    }
    let moved = try told(version("1.1", ""), version("", "2.1"))
    #expect(
      moved.contains("1.1 → 2.1 “Terlaksananya pelatihan petugas baru”: dari bawah “Meningkatnya"),
      "\(moved)")
    let none = version("1.1", "")
    let good = version("1.1", "", ", polaritas: naik")
    let bad = version("1.1", "", ", polaritas: naikk")
    #expect(try told(none, good).contains("1#1 polaritas: (tidak ada) → naik"))
    #expect(try told(bad, good).contains("1#1 polaritas: (tidak terbaca) → naik"))
    #expect(try told(good, bad).contains("1#1 polaritas: naik → (tidak terbaca)"))
  }

  @Test("gives the same as JSON") func json() throws {
    let new = tree.replacing(
      "Membaiknya sarana layanan", with: "Membaiknya sarana dan ruang layanan")
    let json = try compare(new, "--format", "json").json()
    let trees = try #require(json["pohon"] as? [[String: Any]])
    let changes = try #require(trees.first?["perubahan"] as? [[String: Any]])
    #expect(changes.count == 1)
    #expect(changes.first?["jenis"] as? String == "dirumuskan-ulang")
    #expect(changes.first?["kode_baru"] as? String == "2")
    #expect(changes.first?["sebelum"] as? String == "Membaiknya sarana layanan")
    #expect((json["ringkasan"] as? [String: Int]) == ["dirumuskan-ulang": 1])
  }

  @Test("says which tree does not exist") func usage() throws {
    let run = try compare(tree, "--pohon", "lam")
    #expect(run.status == 64)
    #expect(run.errors.contains("mungkin maksudnya lama"))
    #expect(try Command("banding", "trees", "tidak-ada").status == 2)
  }

  @Test("lists only trees that changed, and counts the others") func unchanged() throws {
    let same = try compare(tree, "--format", "json").json()
    #expect((same["pohon"] as? [Any])?.isEmpty == true)
    #expect(same["pohon_tetap"] as? Int == 1)
    let new = try compare(
      tree.replacing("\"80\"", with: "\"90\""), "--format", "json"
    ).json()
    #expect((new["pohon"] as? [Any])?.count == 1)
    #expect(new["pohon_tetap"] as? Int == 0)
  }
}
