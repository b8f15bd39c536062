import Foundation
import Pohon
import PohonTesting
import Testing

/// Each figure of a report is held against what the other verbs answer.
@Suite struct `Figures of a report` {
  static let samples: [(path: String, period: String)] = [
    ("Examples/luwu-timur-setda", "2025"), ("Examples/luwu-timur-setda", "2025-T2"),
    ("Examples/waktu", "2025"), ("Examples/data-hilang/sebagian.yaml", "2025"),
    ("Examples/predikat", "2025"), ("Examples/rentang-dan-turun", "2025"),
    ("Examples/kaitan", "2025"), ("trees/kecamatan-wotu-iku.yaml", "2025"),
    ("Examples/akip", "2025"),
  ]

  @Test(arguments: samples)
  func `of conditions are those of pokin hitung`(path: String, period: String) throws {
    let report = try ReportFile(path, "--periode", period)
    let nodes = try nodes(path, period)
    let figures = try #require(report.tables.first { $0.caption.hasPrefix("Capaian ") })
    let bounds = report.tables.first { $0.caption.hasPrefix("Cakupan ") }
    #expect(!nodes.isEmpty)
    for node in nodes {
      let key = node["kode"] as? String ?? "?"
      let row = try #require(figures.row("Kode", key), "\(key)")
      #expect(row["Kondisi dan indikator"] == plain(node["kondisi"]), "\(key)")
      let capaian = first(node["capaian"])
      expect(row["Capaian (%)"], capaian, isShown: row["Capaian (%)"] != nil, "\(key) capaian")
      if let kategori = (node["kategori"] as? [Any])?.first as? String {
        #expect(row["Kategori atau predikat"] == kategori, "\(key)")
      }
      guard let bounds else { continue }
      let limits = try #require(bounds.row("Kode", key))
      for (heading, name) in [
        ("Terukur", "terukur"), ("Terhitung", "terhitung"), ("Beda", "beda"),
        ("Cakupan", "cakupan"), ("Bila nol", "bila_nol"), ("Bila penuh", "bila_penuh"),
      ] {
        expect(limits[heading], first(node[name]), isShown: true, "\(key) \(name)")
      }
    }
    let isKnown = nodes.contains { first($0["capaian"]) != nil }
    #expect(isKnown == (bounds != nil))
  }

  @Test(arguments: samples)
  func `of indicators are those of pokin hitung`(path: String, period: String) throws {
    let report = try ReportFile(path, "--periode", period)
    let figures = try #require(report.tables.first { $0.caption.hasPrefix("Capaian ") })
    let run = try Command("hitung", path, "--periode", period, "--format", "lkjip")
    let table = CSVTable(run.output)
    let heads = table.rows[0].cells
    for cells in table.rows.dropFirst().map(\.cells) {
      let told = Dictionary(zip(heads, cells), uniquingKeysWith: { first, _ in first })
      let name = "\(told["kode"] ?? "")#\(told["nomor"] ?? "")"
      let row = try #require(figures.row("Kode", name), "\(name)")
      #expect(row["Kondisi dan indikator"]?.hasPrefix(told["indikator"] ?? "?") == true)
      for (start, column, decimals) in [
        ("Target \(period)", "target", nil), ("Realisasi \(period)", "realisasi", nil),
        ("Capaian", "capaian", 2), ("Realisasi \(earlier(period, 1))", "realisasi_n_1", nil),
        ("Realisasi \(earlier(period, 2))", "realisasi_n_2", nil),
        ("Target akhir", "target_akhir", nil), ("Kemajuan", "kemajuan", 2),
      ] as [(String, String, Int?)] {
        let shown = row.first { $0.key.hasPrefix(start) }?.value
        expect(shown, written: told[column] ?? "", decimals: decimals, "\(name) \(column)")
      }
      if told["capaian_mentah"] != told["capaian"], let raw = number(told["capaian_mentah"] ?? "") {
        let shown = row["Capaian (%)"] ?? ""
        #expect(shown.contains("mentah \(indonesianText(raw, decimals: 2))"), "\(name)")
      }
      if let predikat = told["predikat"], !predikat.isEmpty {
        #expect(row["Kategori atau predikat"] == predikat, "\(name)")
      }
    }
  }

  @Test(arguments: samples)
  func `count indicators that reached their target`(path: String, period: String) throws {
    let report = try ReportFile(path, "--periode", period)
    var counts = (due: 0, reached: 0, short: 0, unknown: 0)
    for indicator in try nodes(path, period).flatMap({ $0["indikator"] as? [[String: Any]] ?? [] })
    {
      let reasons = indicator["sebab"] as? [String: String] ?? [:]
      if reasons["capaian"]?.hasPrefix("belum waktunya") == true { continue }
      counts.due += 1
      let raw = (indicator["capaian_mentah"] as? [Any])?.first
      if let grade = (raw as? [String: Any])?["teks"] as? String {
        if grade == "tercapai" { counts.reached += 1 } else { counts.short += 1 }
      } else if let value = raw as? Double {
        if value >= 99.999_999_999 { counts.reached += 1 } else { counts.short += 1 }
      } else {
        counts.unknown += 1
      }
    }
    let sentence =
      "Dari \(counts.due) indikator yang seharusnya dilaporkan, \(counts.reached) mencapai target, "
      + "\(counts.short) belum mencapai target, dan \(counts.unknown) tidak diketahui."
    let hasFigures = counts.reached + counts.short > 0
    #expect(report.text.contains(sentence) == hasFigures, "\(sentence)")
  }

  @Test(arguments: [("Examples/luwu-timur-setda", "0"), ("Examples/waktu", "1")])
  func `of units are those of pokin pendorong`(path: String, outcome: String) throws {
    let report = try ReportFile(path, "--periode", "2025")
    let json = try Command(
      "pendorong", path, "--outcome", outcome, "--periode", "2025", "--format", "json"
    ).json()
    let table = try #require(report.table("Unit pendorong \(outcome)"))
    let units = json["unit"] as? [[String: Any]] ?? []
    #expect(table.rows.count == units.count + 1)
    let total = try #require(json["total"] as? [String: Any])
    for (row, unit) in zip(table.rows, units + [total]) {
      if let name = unit["nama"] as? String {
        #expect(row["Unit"] == name)
        #expect(row["No"] == (unit["peringkat"] as? Int).map(String.init))
      }
      expect(row["Andil %"], (unit["andil"] as? Double).map { $0 * 100 }, isShown: true, "andil")
      for (heading, name) in [
        ("Sumbangan", "sumbangan"), ("Kesenjangan", "kesenjangan"),
        ("Belum lapor", "belum_lapor"), ("Dugaan", "dugaan"), ("Beda", "beda"),
      ] {
        expect(row[heading], unit[name] as? Double, isShown: true, name)
      }
    }
  }

  // MARK: Reading

  private func nodes(_ path: String, _ period: String) throws -> [[String: Any]] {
    let run = try Command("hitung", path, "--periode", period, "--format", "json")
    return try run.json()["simpul"] as? [[String: Any]] ?? []
  }

  private func earlier(_ period: String, _ years: Int) -> String {
    (Int(period.prefix(4)).map { String($0 - years) } ?? "") + period.dropFirst(4)
  }

  private func first(_ values: Any?) -> Double? { (values as? [Any])?.first as? Double }

  private func plain(_ text: Any?) -> String {
    (text as? String ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func number(_ text: String) -> Double? {
    Double(text.replacingOccurrences(of: ",", with: "."))
  }

  /// A figure in percent; where it is not known, a mark that leads to a note.
  private func expect(_ shown: String?, _ value: Double?, isShown: Bool, _ what: String) {
    guard isShown else { return #expect(value == nil, "\(what)") }
    guard let value else {
      #expect(shown?.contains("(") == true, "\(what): \(shown ?? "")")
      return
    }
    let text = indonesianText(value, decimals: 2)
    let words = (shown ?? "").split(separator: " ").first ?? ""
    #expect(words == text || words == "\(text)*", "\(what): \(shown ?? "")")
  }

  /// A cell of the CSV as it stands on paper; a column that is not shown holds nothing.
  private func expect(_ shown: String?, written: String, decimals: Int?, _ what: String) {
    guard let shown else { return #expect(written.isEmpty, "\(what): \(written)") }
    if written.isEmpty {
      #expect(shown.hasPrefix("tidak diketahui ("), "\(what): \(shown)")
      return
    }
    let ends = written.components(separatedBy: "..").map { end in
      number(end).map { value in
        let text = indonesianText(value, decimals: decimals ?? 4)
        guard decimals == nil, text.contains(",") else { return text }
        return text.replacing(/,?0+$/, with: "")
      } ?? end
    }
    let expected = ends.joined(separator: " s.d. ")
    #expect(
      shown == expected || shown.hasPrefix("\(expected)*") || shown.hasPrefix("\(expected) "),
      "\(what): \(shown) instead of \(expected)")
  }
}
