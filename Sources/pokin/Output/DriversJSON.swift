import Pohon

/// The driver ranking as JSON, version 1.
struct DriversJSON {
  let drivers: Drivers
  let plan: Plan

  init(_ drivers: Drivers, _ plan: Plan) { (self.drivers, self.plan) = (drivers, plan) }

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
    let tree = plan.dossier.trees[place.tree]
    let key = tree.nodes[place.node].key
    return .string(place.tree == drivers.outcome.tree ? key : "\(tree.id)#\(key)")
  }
}
