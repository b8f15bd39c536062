import Foundation
import Pohon
import PohonFile
import PohonTesting
import Testing

/// Every folder of `Examples` that says in `harapan.csv` what its figures come to by hand.
@Suite struct `Expected tables` {
  private static let folders: [String] = {
    let root = URL(fileURLWithPath: packageRoot).appendingPathComponent("Examples").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
    return names.sorted().map { "\(root)/\($0)" }.filter {
      FileManager.default.fileExists(atPath: "\($0)/harapan.csv")
    }
  }()

  @Test func `are there`() { #expect(Self.folders.count >= 12) }

  /// An empty cell is not compared; a dash means that there is no such figure. `ya` under `hanya`
  /// takes the period by itself.
  @Test(arguments: folders)
  func `are met`(folder: String) throws {
    let loaded = try loadDossier(paths: [folder])
    #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.finding.message))")
    let table = CSVTable(try String(contentsOfFile: "\(folder)/harapan.csv", encoding: .utf8))
    let heads = table.rows[0].cells
    #expect(table.rows.count > 1)
    var periods: [String: Rollup] = [:]
    for row in table.rows.dropFirst() {
      let cells = Dictionary(zip(heads, row.cells), uniquingKeysWith: { first, _ in first })
      let period = try #require(Period(cells["periode"] ?? ""))
      let alone = cells["hanya"] == "ya"
      let key = "\(period) \(alone)"
      let rollup =
        periods[key] ?? Plan(loaded.dossier, periods: [period], alone: alone).run()
      periods[key] = rollup
      let number = cells["indikator"] ?? ""
      let name = (cells["kode"] ?? "") + (number.isEmpty ? "" : "#\(number)")
      let place = try #require(NameIndex(loaded.dossier).places(name).first)
      let figures = Self.figures(place, rollup)
      let expected = cells.filter { !Self.keys.contains($0.key) && !$0.value.isEmpty }
      #expect(!expected.isEmpty, "line \(row.line) compares nothing")
      for (column, cell) in expected {
        let what = "\(folder) \(name) \(period) \(column)"
        let figure = try #require(figures[column], "\(what): no such column")
        #expect(figure.text(decimals: Self.decimals(of: cell)) == cell, "\(what)")
      }
    }
  }

  /// The columns that say what a row is about.
  private static let keys: Set = ["kode", "indikator", "periode", "hanya"]

  /// What a cell shows: a figure, or a word.
  private enum Shown {
    case figure(Double?)
    case word(String?)

    func text(decimals: Int) -> String {
      switch self {
      case .figure(let value): value.map { indonesianText($0, decimals: decimals) } ?? "–"
      case .word(let word): word ?? "–"
      }
    }
  }

  private static func figures(_ place: Place, _ rollup: Rollup) -> [String: Shown] {
    guard place.indicator != nil else {
      let figures = rollup.figures(ofNode: place, at: 0)
      return [
        "terukur": .figure(figures.terukur.value), "terhitung": .figure(figures.terhitung.value),
        "capaian": .figure(figures.capaian.value), "beda": .figure(figures.beda.value),
        "cakupan": .figure(figures.cakupan.value), "bila_nol": .figure(figures.bilaNol.value),
        "bila_penuh": .figure(figures.bilaPenuh.value),
        "kategori": .word(figures.kategori?.text), "sebab": .word(figures.capaian.reason.text),
      ]
    }
    let figures = rollup.figures(ofIndicator: place, at: 0)
    let met: Shown? = figures.gradeMet.map { .word($0 ? "tercapai" : "belum tercapai") }
    return [
      "capaian": met ?? .figure(figures.capaian.value),
      "capaian_mentah": met ?? .figure(figures.raw.value),
      "kelebihan": .figure(figures.kelebihan.value), "predikat": .word(figures.predikat?.label),
      "realisasi": .figure(figures.realisasi.value),
      "realisasi_dihitung": .figure(figures.computed.value),
      "kemajuan": .figure(figures.progress.value), "target": .figure(figures.target?.lowerBound),
      "sebab": .word(figures.capaian.reason.text),
    ]
  }

  /// How many decimals the table prints.
  private static func decimals(of cell: String) -> Int {
    cell.split(separator: ",").dropFirst().first?.count ?? 0
  }
}
