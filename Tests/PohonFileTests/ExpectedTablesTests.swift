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

  @Test func `are there`() { #expect(Self.folders.count >= 4) }

  /// An empty cell is not compared; a dash means that the figure is not known. `ya` under `hanya`
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
      let compared = figures.filter { cells[$0.key]?.isEmpty == false }
      #expect(!compared.isEmpty, "line \(row.line) compares nothing")
      for (column, figure) in compared {
        Self.compare(figure, with: cells[column] ?? "", "\(folder) \(name) \(period) \(column)")
      }
    }
  }

  private static func figures(_ place: Place, _ rollup: Rollup) -> [String: Figure] {
    guard place.indicator != nil else {
      let figures = rollup.figures(ofNode: place, at: 0)
      return [
        "terukur": figures.terukur, "terhitung": figures.terhitung, "capaian": figures.capaian,
      ]
    }
    let figures = rollup.figures(ofIndicator: place, at: 0)
    return [
      "capaian": figures.capaian, "realisasi_dihitung": figures.computed,
      "realisasi": figures.realisasi, "kemajuan": figures.progress,
      "target": figures.target.map { Figure($0.lowerBound) }
        ?? Figure(unknown: figures.targetReason),
    ]
  }

  /// To as many decimals as the table prints.
  private static func compare(_ figure: Figure, with expected: String, _ what: String) {
    guard expected != "–" else {
      #expect(figure.value == nil, "\(what)")
      return
    }
    let decimals = expected.split(separator: ",").dropFirst().first?.count ?? 0
    #expect(
      figure.value.map { indonesianText($0, decimals: decimals) } == expected,
      "\(what): \(figure)")
  }
}
