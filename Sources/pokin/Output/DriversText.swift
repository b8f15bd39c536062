import Pohon

/// The driver ranking for a terminal: what it rests on, the table, and the account that closes it.
struct DriversText {
  let drivers: Drivers
  let plan: Plan
  let perNode: Bool
  let withPaths: Bool

  init(_ drivers: Drivers, _ plan: Plan, perNode: Bool, withPaths: Bool) {
    (self.drivers, self.plan) = (drivers, plan)
    (self.perNode, self.withPaths) = (perNode, withPaths)
  }

  func text(width: Int) -> String {
    var out = (openings + [""]).map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined()
    out += heading.map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined() + "\n"
    out += table(width).text(width: width)
    if hasFigures {
      out += "\n" + account.map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined()
    }
    if withPaths { out += "\n" + paths(width) }
    return out
  }

  /// The sentences that say what the answer rests on.
  var openings: [String] {
    var lines: [String] = []
    switch drivers.weightBasis {
    case .equal:
      lines.append(
        "Bobot tidak ditetapkan; andil di bawah ini hanya mengikuti susunan pohon.")
    case .mixed:
      lines.append(
        "Bobot ditetapkan hanya di sebagian pohon; di tempat lain dipakai bobot sama (asumsi).")
    case .declared:
      lines.append(
        "Bobot ditetapkan pada seluruh jalur outcome ini\(assumed { $0.contains(.bobot) }).")
    }
    if drivers.unitBasis == .sources {
      lines.append(
        "Pohon ini tidak menyebut penanggung jawab; unit diambil dari sumber data "
          + "(dasar_unit: sumber_data).")
    }
    if drivers.unitBasis == .owners {
      let remark = assumed { $0.contains(.penanggungJawab) }
      if !remark.isEmpty { lines.append("Penanggung jawab ditetapkan\(remark).") }
    }
    if drivers.inheriting > 0 {
      lines.append(
        "\(drivers.inheriting) kondisi tanpa unit sendiri mengikuti unit kondisi di atasnya.")
    }
    if drivers.period != nil, tree.heading.missingData == .zero {
      lines.append("Realisasi yang belum dilaporkan dihitung nol (data_hilang: nol).")
    }
    if drivers.overridesRefusal {
      lines.append(
        "Pohon ini menolak angka sebagian (data_hilang: tolak); andil tetap dihitung dari yang "
          + "sudah lapor.")
    }
    return lines
  }

  /// `, sebagai asumsi` where a field of any node of the tree was filled in afterwards.
  private func assumed(_ isAssumed: (Assumptions) -> Bool) -> String {
    tree.nodes.contains { isAssumed($0.assumptions) } ? ", sebagai asumsi" : ""
  }

  private var tree: Tree { plan.dossier.trees[drivers.outcome.tree] }
  var hasFigures: Bool { drivers.capaian.value != nil }

  var heading: [String] {
    let outcome = tree.nodes[drivers.outcome.node]
    let name = "Outcome \(outcome.key) “\(outcome.statement)”"
    guard let period = drivers.period else { return [name + "."] }
    guard let value = drivers.capaian.value else {
      return [
        "\(name).",
        "Capaian \(period) tidak dapat dihitung: \(drivers.capaian.reason.text). "
          + "Urutan mengikuti andil.",
      ]
    }
    return [
      "\(name): capaian \(points(value)) sampai dengan \(period).",
      "Urutan menurut kesenjangan ditambah belum lapor; angka dalam poin outcome.",
    ] + leader
  }

  /// Whether no condition names anybody who answers for it, so that there is no unit to rank.
  var namesNoUnit: Bool { drivers.units.allSatisfy(Self.isNobody) }

  /// Whether a row stands for what nobody answers for.
  private static func isNobody(_ unit: Drivers.UnitShare) -> Bool {
    unit.code == "tanpa-penanggung-jawab"
  }

  /// The answer in one sentence; none where it would name nobody.
  var leader: [String] {
    guard let first = drivers.units.first, first.account.hambatan > 0, !Self.isNobody(first) else {
      return []
    }
    let tied = drivers.units.filter { $0.rank == 1 }.map(\.name)
    guard tied.count == 1 else {
      return ["Paling menahan outcome, hampir sama besar: \(tied.joined(separator: "; "))."]
    }
    return [
      "Paling menahan outcome: \(first.name), \(points(first.account.hambatan)) poin "
        + "(kesenjangan \(points(first.account.kesenjangan)), belum lapor "
        + "\(points(first.account.belumLapor)))."
    ]
  }

  private func table(_ width: Int) -> TextTable {
    var columns = [
      TextTable.Column(title: "No", alignsRight: true),
      TextTable.Column(title: perNode ? "Kondisi" : "Unit", isFlexible: true),
      TextTable.Column(title: "Andil %", alignsRight: true),
    ]
    let figures =
      width >= 96
      ? ["Sumbangan", "Kesenjangan", "Belum lapor", "Dugaan", "Beda"]
      : ["Sumb.", "Kesenj.", "Blm lapor", "Dugaan", "Beda"]
    if hasFigures {
      columns += figures.map { TextTable.Column(title: $0, alignsRight: true) }
    }
    var table = TextTable(columns)
    for row in perNode ? nodeRows : unitRows {
      table.add([row.number, row.name] + cells(row.account))
    }
    if hasFigures || !perNode { table.add(["", "Jumlah"] + cells(drivers.total)) }
    return table
  }

  typealias Row = (number: String, name: String, account: Drivers.Account)

  var unitRows: [Row] {
    drivers.units.map { ("\($0.rank)", $0.name, $0.account) }
  }

  private var nodeRows: [Row] {
    drivers.ranked.enumerated().map { number, index in
      let share = drivers.nodes[index]
      let node = node(share.place)
      return ("\(number + 1)", "\(node.key) \(node.statement)", share.account)
    }
  }

  func cells(_ account: Drivers.Account) -> [String] {
    let andil = points(account.andil * 100)
    guard hasFigures else { return [andil] }
    return [
      andil, points(account.sumbangan), points(account.kesenjangan), points(account.belumLapor),
      points(account.dugaan), points(account.beda),
    ]
  }

  private func points(_ value: Double) -> String { indonesianText(value, decimals: 2) }

  private func node(_ place: Place) -> Node { plan.dossier.trees[place.tree].nodes[place.node] }

  /// The two equations that the table fulfils, with their numbers.
  var account: [String] {
    let total = drivers.total
    return [
      "Capaian \(exact(drivers.capaian.value ?? .nan)) = sumbangan \(exact(total.sumbangan)) "
        + "+ dugaan \(exact(total.dugaan)) + beda \(exact(total.beda)).",
      "100 = sumbangan \(exact(total.sumbangan)) + kesenjangan \(exact(total.kesenjangan)) "
        + "+ belum lapor \(exact(total.belumLapor)).",
    ]
  }

  /// Four decimals, so that the closing equations can be added up by hand.
  private func exact(_ value: Double) -> String { indonesianText(value, decimals: 4) }

  /// For each unit its nodes, each with its ways up to the outcome.
  private func paths(_ width: Int) -> String {
    var passing: [Place: Drivers.NodeShare] = [:]
    for share in drivers.nodes { passing[share.place] = share }
    let ways = WaysUp(plan, outcome: drivers.outcome)
    var out = ""
    var parts: [Place: [String: Double]] = [:]
    for (share, carriers) in zip(drivers.nodes, drivers.carriers) {
      for carrier in carriers { parts[share.place, default: [:]][carrier.code] = carrier.share }
    }
    for unit in drivers.units {
      let leaves = unit.nodes.filter { passing[$0]?.isLeaf ?? false }
      guard !leaves.isEmpty else { continue }
      out += wrap(unit.name, to: width).joined(separator: "\n") + "\n"
      for place in leaves {
        let andil = (passing[place]?.passing ?? 0) * 100
        let part = parts[place]?[unit.code] ?? 1
        let whole = part < 1 ? " dari \(points(andil)) %" : ""
        let line = "\(node(place).statement) (andil \(points(andil * part)) %\(whole))"
        out += wrap(line, to: width - 2, indent: "  ").map { "  \($0)\n" }.joined()
        for way in ways.from(place) {
          out += wrap(way, to: width - 4, indent: "  ").map { "    \($0)\n" }.joined()
        }
      }
    }
    return out
  }
}
