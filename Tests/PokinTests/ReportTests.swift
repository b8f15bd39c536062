import Foundation
import PohonTesting
import Testing

@Suite struct `A report` {
  private static let example = "Examples/luwu-timur-setda"
  private static let printed = "trees/luwu-timur-setda-csf.yaml"

  @Test func `counts what pokin periksa finds and shows it in its words`() throws {
    let report = try ReportFile(Self.printed, "--periode", "2025")
    let json = try Command("periksa", Self.printed, "--format", "json").json()
    let text = report.text
    let found = json["temuan"] as? [[String: Any]] ?? []
    let counts = json["ringkasan"] as? [String: Int] ?? [:]
    let start =
      "Pemeriksaan menghasilkan \(found.count) temuan: \(counts["kesalahan"] ?? 0) kesalahan, "
      + "\(counts["peringatan"] ?? 0) peringatan, \(counts["saran"] ?? 0) saran."
    #expect(text.contains(start))
    let shown = found.filter { finding in
      let line = finding["baris"] as? Int ?? 0
      let message = ReportFile.plain(finding["pesan"] as? String ?? "")
      let place = "luwu-timur-setda-csf.yaml baris \(line): \(message)."
      return text.contains(place)
    }
    #expect(shown.count > 10)
    let left = text.firstMatch(
      of: /([0-9]+) temuan lain ditampilkan oleh perintah: pokin periksa luwu/)
    #expect(left.flatMap { Int($0.1) } == found.count - shown.count)
  }

  @Test func `names the heaviest finding of the first concern in its summary`() throws {
    let report = try ReportFile(Self.printed, "--periode", "2025")
    let found = try Command("periksa", Self.printed, "--format", "json").json()["temuan"]
    let logic = (found as? [[String: Any]] ?? []).filter {
      $0["tentang"] as? String == "logika" && $0["tingkat"] as? String != "saran"
    }
    #expect(!logic.isEmpty)
    let text = report.text
    let told = try #require(text.firstRange(of: "Temuan terberat: "))
    let words = text[told.upperBound...]
    #expect(logic.contains { words.hasPrefix(ReportFile.plain($0["pesan"] as? String ?? "?")) })
  }

  @Test func `lists every assumption that pokin hitung marks, with its place`() throws {
    for path in [Self.example, Self.printed, "Examples/waktu"] {
      let report = try ReportFile(path, "--periode", "2025")
      let table = try #require(report.table("Asumsi yang dipakai"))
      var listed: [String: Set<String>] = [:]
      for row in table.rows {
        #expect(!(row["Alasan"] ?? "").isEmpty)
        let what = (row["Yang diasumsikan"] ?? "").replacing(/\s\([^)]*\)/, with: "")
        for place in (row["Tempat"] ?? "").components(separatedBy: ", ") {
          listed[place, default: []].formUnion(what.components(separatedBy: ", "))
        }
      }
      let nodes = try Command("hitung", path, "--periode", "2025", "--format", "json").json()
      for node in nodes["simpul"] as? [[String: Any]] ?? [] {
        let key = node["kode"] as? String ?? "?"
        var marked = [(key, node["asumsi"] as? [String] ?? [])]
        for indicator in node["indikator"] as? [[String: Any]] ?? [] {
          marked.append(
            ("\(key)#\(indicator["nomor"] as? Int ?? 0)", indicator["asumsi"] as? [String] ?? []))
        }
        for (place, names) in marked {
          let words = names.map { $0.replacing("_", with: " ") }
          #expect(listed[place, default: []].isSuperset(of: words), "\(path) \(place) \(words)")
        }
      }
    }
  }

  @Test func `gives every mark of an unknown figure its note`() throws {
    for path in ["Examples/waktu", "Examples/data-hilang", "Examples/predikat", "trees"] {
      let report = try ReportFile(path, "--periode", "2025")
      var marks = 0
      for part in report.html.components(separatedBy: "<table>").dropFirst() {
        let halves = part.components(separatedBy: "</table>")
        let notes = halves[1].components(separatedBy: "</ul>")[0]
        for match in halves[0].matches(of: /(?:tidak diketahui|–)\u{A0}(\([a-z]+\))/) {
          #expect(notes.contains("<li>\(match.1) "), "\(path) \(match.1)")
          marks += 1
        }
      }
      #expect(marks > 0 || path == "trees")
    }
  }

  @Test func `without realisasi tells the targets and says so`() throws {
    let report = try ReportFile("trees/kecamatan-wotu-iku.yaml", "--periode", "2026")
    #expect(report.text.contains("Belum ada realisasi untuk tahun 2026"))
    #expect(report.text.contains("tidak dapat dihitung: "))
    let table = try #require(report.tables.first { $0.caption.hasPrefix("Capaian ") })
    #expect(table.row("Kode", "S1.1#1")?["Target 2026"]?.isEmpty == false)
    #expect(table.rows.allSatisfy { $0["Realisasi 2026"] == nil })
  }

  @Test func `does not call a realisasi missing that two documents report differently`() throws {
    let report = try ReportFile("Examples/sama", "--periode", "2025", "--pohon", "pk")
    #expect(report.text.contains("0 belum mencapai target, dan 1 tidak diketahui"))
    #expect(report.text.contains("yang nilainya berbeda: csf#3#1 dan iku#S3#1"))
    #expect(!report.text.contains("Belum ada realisasi"))
  }

  @Test func `has a chapter for each tree, or one for the tree named`() throws {
    let all = try ReportFile("trees", "--periode", "2025")
    let one = try ReportFile("trees", "--periode", "2025", "--pohon", "kecamatan-wotu-iku")
    func chapters(_ report: ReportFile) -> [String] {
      report.html.matches(of: /<h2>(.*?)<\/h2>/).map { String($0.1) }
    }
    #expect(chapters(all).count == 6 && chapters(all).last == "Dasar laporan")
    #expect(chapters(one) == ["Indikator Kinerja Utama Kecamatan Wotu", "Dasar laporan"])
  }

  @Test(arguments: [[example], ["trees"], [example, "--kertas", "a3"]])
  func `draws every condition, with ids of its own`(arguments: [String]) throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("a.html").path
      let run = try Command(["laporan"] + arguments + ["--periode", "2025", "-o", place])
      #expect(run.status == 0, "\(run.errors)")
      let html = try String(contentsOfFile: place, encoding: .utf8)
      func values(_ attribute: String) -> [Substring] {
        html.components(separatedBy: " \(attribute)=\"").dropFirst().map {
          $0.prefix { $0 != "\"" }
        }
      }
      let ids = values("id")
      #expect(Set(ids).count == ids.count && !ids.isEmpty)
      let json = try Command("hitung", arguments[0], "--periode", "2025", "--format", "json").json()
      let nodes = json["simpul"] as? [[String: Any]] ?? []
      let keys = Set(values("data-kunci").map(String.init))
      #expect(keys == Set(nodes.map { $0["kode"] as? String ?? "?" }))
      #expect(!html.contains("@page{") && !html.contains("<script"))
    }
  }

  @Test func `divides only a drawing that cannot be read on one sheet`() throws {
    func sheets(_ path: String) throws -> Int {
      try ReportFile(path, "--periode", "2025").html.components(separatedBy: "<svg ").count - 1
    }
    #expect(try sheets("Examples/waktu") == 1)
    #expect(try sheets(Self.example) > 5)
  }

  @Test func `is the same wherever it is made, and names files without their folders`() throws {
    let tree = try String(
      contentsOfFile: "\(packageRoot)/Examples/waktu/waktu.yaml", encoding: .utf8)
    let first = try withFiles(["waktu.yaml": tree]) {
      try ReportFile("waktu.yaml", "--periode", "2025", folder: $0.path)
    }
    let second = try withFiles(["bagian/waktu.yaml": tree]) { folder in
      let report = try ReportFile(folder.path, "--periode", "2025")
      #expect(!report.html.contains(folder.path))
      return report
    }
    #expect(first.html == second.html)
  }

  @Test func `takes words of a tree for words`() throws {
    let hostile = "<script>kena()</script> \"& ' ]]> </style>"
    let tree = """
      pohon: jahat
      judul: '\(hostile.replacing("'", with: "''"))'
      kinerja:
        - kode: "1"
          kondisi: '\(hostile.replacing("'", with: "''"))'
          indikator: ['\(hostile.replacing("'", with: "''"))']
      """
    try withFiles(["jahat.yaml": tree]) { folder in
      let report = try ReportFile("jahat.yaml", "--periode", "2025", folder: folder.path)
      #expect(!report.html.contains("<script") && report.text.contains(hostile))
      #expect(report.html.components(separatedBy: "</style>").count == 2)
    }
  }

  @Test(arguments: [
    (["Examples/waktu"], 64, "--periode"),
    (["Examples/waktu", "--periode", "2025-T9"], 64, "tidak terbaca"),
    (["Examples/waktu", "--periode", "2024,2025"], 64, "satu periode"),
    (["Examples/waktu", "--periode", "2025", "--pohon", "wakt"], 64, "mungkin maksudnya waktu"),
    (["Examples/tidak-ada", "--periode", "2025"], 2, "tidak-ada"),
  ]) func `is not begun where it cannot be made`(
    arguments: [String], status: Int32, says: String
  ) throws {
    try withFiles(["lama.html": "lama"]) { folder in
      let place = folder.appendingPathComponent("lama.html")
      let run = try Command(["laporan"] + arguments + ["-o", place.path])
      #expect(run.status == status && run.errors.contains(says), "\(run.errors)")
      #expect(try String(contentsOf: place, encoding: .utf8) == "lama")
    }
  }

  @Test func `says where it was written, and that its year is not planned`() throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("a.html").path
      let run = try Command(
        "laporan", "trees/kecamatan-wotu-iku.yaml", "--periode", "2099", "-o", place)
      #expect(run.status == 0 && run.errors.contains("ditulis ke \(place)"))
      #expect(run.errors.contains("2099 di luar masa rencana “kecamatan-wotu-iku”"))
    }
  }

  @Test func `says once that a tree names nobody who answers`() throws {
    let tree = """
      pohon: a
      kinerja:
        - { kode: "1", kondisi: Satu, indikator: [{ nama: X, satuan: dokumen, target: { "2025": 4 } }] }
        - { kode: "2", kondisi: Dua, indikator: [{ nama: Y, satuan: dokumen, target: { "2025": 4 } }] }
      """
    let reports = "kode;indikator;periode;realisasi\n1;1;2025;2\n2;1;2025;1\n"
    try withFiles(["a.yaml": tree, "a.realisasi.csv": reports]) { folder in
      let report = try ReportFile("a.yaml", "--periode", "2025", folder: folder.path)
      #expect(!report.text.contains("Paling menahan"))
      #expect(!report.tables.contains { $0.caption.hasPrefix("Unit pendorong") })
      #expect(
        report.text.components(separatedBy: "tidak menyebut penanggung jawab").count == 2)
    }
  }

  @Test func `says what it cannot write`() throws {
    let unwritable = try Command(
      "report", "Examples/waktu", "--periode", "2025", "-o", "/nonexistent/a.html")
    #expect(unwritable.status == 2 && unwritable.errors.contains("/nonexistent/a.html"))
    let other = try Command("laporan", "Examples/waktu", "--periode", "2025", "-o", "a.pdf")
    #expect(other.status == 64 && other.errors.contains("akhiran berkas harus .html"))
  }
}
