import Pohon

/// The driver ranking as JSON, version 1.
struct DriversJSON {
  let drivers: Drivers
  let plan: Plan
  let perNode: Bool
  let withPaths: Bool
  let level: Level?
  private let ways: WaysUp

  init(_ drivers: Drivers, _ plan: Plan, perNode: Bool, withPaths: Bool, stopAt level: Level?) {
    (self.drivers, self.plan, self.level) = (drivers, plan, level)
    (self.perNode, self.withPaths) = (perNode, withPaths)
    ways = WaysUp(plan, outcome: drivers.outcome)
  }

  var value: JSONValue {
    let tree = plan.dossier.trees[drivers.outcome.tree]
    var out: [(String, JSONValue)] = [
      ("versi", .integer(1)),
      ("outcome", .string("\(tree.id)#\(tree.nodes[drivers.outcome.node].key)")),
      ("periode", .text(drivers.period?.description)),
      ("bobot", .string(drivers.weightBasis.rawValue)),
      ("dasar_unit", .string(drivers.unitBasis.rawValue)),
      ("capaian", .figure(drivers.capaian.value)),
      ("total", .object(account(drivers.total))),
      ("unit", .array(drivers.units.map(unit))),
    ]
    out.append(("asumsi", .array(assumed.map(JSONValue.string))))
    out.append(("sampai", .text(level?.rawValue)))
    if perNode { out.append(("simpul_andil", .array(drivers.ranked.map(share)))) }
    if withPaths { out.append(("jalur", .array(drivers.nodes.filter(\.isLeaf).map(paths)))) }
    if let reason {
      let fields = ["capaian", "total", "unit"]
      out.append(("sebab", .object(fields.map { ($0, .string(reason)) })))
    }
    return .object(out)
  }

  /// What the ranking rests on that the outcome's document does not print.
  private var assumed: [String] {
    let tree = plan.dossier.trees[drivers.outcome.tree]
    var names = [FieldName.bobot, .penanggungJawab].filter { name in
      tree.nodes.contains { $0.assumptions.contains(name) }
    }.map(\.rawValue)
    if drivers.weightBasis != .declared { names.append("bobot_anak") }
    return names
  }

  private var reason: String? {
    if drivers.period == nil { return "periode tidak disebut; hanya andil yang dihitung" }
    return drivers.capaian.value == nil ? drivers.capaian.reason.text : nil
  }

  private func unit(_ unit: Drivers.UnitShare) -> JSONValue {
    .object(
      [("unit", .string(unit.code)), ("nama", .string(unit.name))] + account(unit.account) + [
        ("peringkat", .integer(unit.rank)), ("simpul", .array(unit.nodes.map(name))),
      ])
  }

  /// A node with its account and who carries it.
  private func share(_ index: Int) -> JSONValue {
    let share = drivers.nodes[index]
    let tree = plan.dossier.trees[share.place.tree]
    let node = tree.nodes[share.place.node]
    let carriers = drivers.carriers[index].map { carrier in
      JSONValue.object([
        ("unit", .string(carrier.code)), ("nama", .string(carrier.name)),
        ("porsi", .figure(carrier.share)), ("diwarisi", .bool(carrier.isInherited)),
      ])
    }
    return .object(
      [
        ("pohon", .string(tree.id)), ("kode", .string(node.key)),
        ("jenjang", .text(node.level?.rawValue)), ("kondisi", .string(node.statement)),
        ("peran", .string(share.isLeaf ? "ujung" : "beda")), ("unit", .array(carriers)),
      ] + account(share.account))
  }

  /// The ways of a node up to the outcome, each from the node upwards.
  private func paths(_ share: Drivers.NodeShare) -> JSONValue {
    let (found, areAll) = ways.ways(from: share.place)
    let tree = plan.dossier.trees[share.place.tree]
    return .object([
      ("pohon", .string(tree.id)), ("kode", .string(tree.nodes[share.place.node].key)),
      ("andil", .figure(share.passing)),
      (
        "lewat",
        .array(
          found.map { way in
            .array(
              way.steps.map { step in
                .object([
                  ("simpul", .string(ways.name(step.place))),
                  ("silang", .bool(step.isCrosscutting)),
                ])
              })
          })
      ),
      ("lengkap", .bool(areAll)),
    ])
  }

  private func account(_ account: Drivers.Account) -> [(String, JSONValue)] {
    let known = drivers.capaian.value != nil
    func figure(_ value: Double) -> JSONValue { known ? .figure(value) : .null }
    return [
      ("andil", .figure(account.andil)), ("sumbangan", figure(account.sumbangan)),
      ("dugaan", figure(account.dugaan)), ("beda", figure(account.beda)),
      ("kesenjangan", figure(account.kesenjangan)),
      ("belum_lapor", figure(account.belumLapor)),
    ]
  }

  /// The key of a node; with its tree where that is another than the outcome's.
  private func name(_ place: Place) -> JSONValue {
    .string(ways.name(place))
  }
}
