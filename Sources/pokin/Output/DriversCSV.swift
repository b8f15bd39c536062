import Pohon

/// The driver ranking as a table for a spreadsheet: semicolons, decimal commas, unrounded.
struct DriversCSV {
  let drivers: Drivers
  let plan: Plan
  let perNode: Bool
  private let ways: WaysUp

  init(_ drivers: Drivers, _ plan: Plan, perNode: Bool) {
    (self.drivers, self.plan, self.perNode) = (drivers, plan, perNode)
    ways = WaysUp(plan, outcome: drivers.outcome)
  }

  private static let figures = [
    "andil", "sumbangan", "dugaan", "beda", "kesenjangan", "belum_lapor",
  ]

  var text: String { CSVTable.text(perNode ? nodeRows : unitRows) }

  private var unitRows: [[String]] {
    [["peringkat", "unit", "nama"] + Self.figures + ["simpul"]]
      + drivers.units.map { unit in
        ["\(unit.rank)", unit.code, unit.name] + cells(unit.account)
          + [unit.nodes.map { ways.name($0) }.joined(separator: ", ")]
      }
  }

  private var nodeRows: [[String]] {
    [["pohon", "kode", "jenjang", "kondisi", "peran"] + Self.figures + ["unit"]]
      + drivers.ranked.map { index in
        let share = drivers.nodes[index]
        let tree = plan.dossier.trees[share.place.tree]
        let node = tree.nodes[share.place.node]
        let carriers = drivers.carriers[index].map { carrier in
          carrier.share == 1
            ? carrier.name
            : "\(carrier.name) (\(indonesianText(carrier.share * 100, decimals: 0)) %)"
        }
        return [
          tree.id, node.key, node.level?.rawValue ?? "", node.statement,
          share.isLeaf ? "ujung" : "beda",
        ] + cells(share.account) + [carriers.joined(separator: ", ")]
      }
  }

  private func cells(_ account: Drivers.Account) -> [String] {
    let figures = [
      account.sumbangan, account.dugaan, account.beda, account.kesenjangan, account.belumLapor,
    ]
    let isKnown = drivers.capaian.value != nil
    return [spreadsheetNumber(account.andil)]
      + figures.map { isKnown && $0.isFinite ? spreadsheetNumber($0) : "" }
  }
}
