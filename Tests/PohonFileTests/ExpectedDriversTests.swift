import Foundation
import Pohon
import PohonFile
import PohonTesting
import Testing

/// What `Examples/pendorong` says in `harapan-pendorong.csv` that its units and nodes come to.
@Suite struct `Expected drivers` {
  private static let folder =
    URL(fileURLWithPath: packageRoot).appendingPathComponent("Examples/pendorong").path
  private static let columns = [
    "andil", "sumbangan", "dugaan", "beda", "kesenjangan", "belum_lapor",
  ]

  /// One question of the table: an outcome, a period or none, and where andil ends.
  private struct Question: Hashable {
    var outcome: String
    var period: String
    var level: String
  }

  private static let questions: [Question: [[String: String]]] = {
    let text = (try? String(contentsOfFile: "\(folder)/harapan-pendorong.csv", encoding: .utf8))
    let rows = CSVTable(text ?? "").rows
    let cells = rows.dropFirst().map { row in
      Dictionary(zip(rows[0].cells, row.cells), uniquingKeysWith: { first, _ in first })
    }
    return Dictionary(grouping: cells) {
      Question(
        outcome: $0["outcome"] ?? "", period: $0["periode"] ?? "", level: $0["sampai"] ?? "")
    }
  }()

  @Test func `are met`() throws {
    #expect(Self.questions.count >= 5)
    let dossier = try loadDossier(paths: [Self.folder]).dossier
    for (question, rows) in Self.questions {
      let drivers = try Self.drivers(question, dossier)
      for row in rows { try Self.compare(row, drivers, dossier, "\(question)") }
      let units = rows.compactMap { $0["unit"] }.filter { !$0.isEmpty && $0 != "jumlah" }
      #expect(Set(units) == Set(drivers.units.map(\.code)), "\(question)")
    }
  }

  /// The three identities, from the totals alone.
  @Test func `add up`() throws {
    let dossier = try loadDossier(paths: [Self.folder]).dossier
    for question in Self.questions.keys {
      let drivers = try Self.drivers(question, dossier)
      let total = drivers.total
      #expect(abs(total.andil - 1) < 1e-12)
      guard let capaian = drivers.capaian.value else { continue }
      #expect(abs(total.sumbangan + total.dugaan + total.beda - capaian) < 1e-9)
      #expect(abs(total.sumbangan + total.kesenjangan + total.belumLapor - 100) < 1e-9)
    }
  }

  private static func drivers(_ question: Question, _ dossier: Dossier) throws -> Drivers {
    let place = try #require(NameIndex(dossier).places(question.outcome).first)
    let period = Period(question.period)
    return Drivers(
      Plan(dossier, periods: period.map { [$0] } ?? []), outcome: place,
      at: period == nil ? nil : 0, stopAt: Level(rawValue: question.level))
  }

  private static func compare(
    _ row: [String: String], _ drivers: Drivers, _ dossier: Dossier, _ what: String
  ) throws {
    let (unit, code) = (row["unit"] ?? "", row["kode"] ?? "")
    let account: Drivers.Account
    if !code.isEmpty {
      let share = drivers.nodes.first { share in
        dossier.trees[share.place.tree].nodes[share.place.node].code == code
      }
      account = try #require(share, "\(what): \(code) has no share").account
    } else if unit == "jumlah" {
      account = drivers.total
    } else {
      let found = try #require(drivers.units.first { $0.code == unit }, "\(what): no \(unit)")
      account = found.account
      #expect(row["peringkat"] == "\(found.rank)", "\(what) \(unit)")
    }
    let figures = [
      account.andil, account.sumbangan, account.dugaan, account.beda, account.kesenjangan,
      account.belumLapor,
    ]
    for (column, figure) in zip(columns, figures) {
      let cell = row[column] ?? ""
      let decimals = cell.split(separator: ",").dropFirst().first?.count ?? 0
      guard !cell.isEmpty else { continue }
      let text = indonesianText(figure, decimals: max(decimals, 4))
      let expected = Quantity(cell).number.map { indonesianText($0, decimals: max(decimals, 4)) }
      #expect(text == expected, "\(what) \(unit)\(code) \(column)")
    }
  }
}
