import Pohon

/// A supposition as JSON, version 1.
struct WhatIfJSON {
  let answer: WhatIf

  init(_ answer: WhatIf) { self.answer = answer }

  private var dossier: Dossier { answer.plan.dossier }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)),
      ("periode", .string(answer.plan.periods[answer.period].description)),
      ("andaian", .array(answer.suppositions.map(supposition))),
      ("simpul", .array(answer.nodes.map(node))),
      ("berhenti", .array(answer.stops.map(stop))),
      ("outcome", .array(answer.outcomes.map(outcome))),
      ("catatan", .array([.string(AnswerWords.caveat)])),
    ])
  }

  private func supposition(_ supposition: Supposition) -> JSONValue {
    let effect = SuppositionEffect(supposition, answer)
    let place = supposition.place
    var out: [(String, JSONValue)] = nodeName(place)
    out.append(("nomor", .whole(place.indicator.map { $0 + 1 })))
    switch supposition.value {
    case .realisasi(let value):
      out += [
        ("jenis", .string("realisasi")), ("teks", .string(value.text)),
        ("dari", .figure(effect.figures?.before.realisasi.value)),
        ("menjadi", .figure(value.number)),
        ("capaian_sebelum", .figure(effect.figures?.before.capaian.value)),
        ("capaian_sesudah", .figure(effect.figures?.after.capaian.value)),
      ]
    case .capaian(let value):
      let node = answer.nodes.first { $0.place == place }
      out += [
        ("jenis", .string("capaian")), ("teks", .string("\(indonesianText(value))%")),
        ("dari", .figure(node?.before.capaian.value)), ("menjadi", .figure(value)),
        ("capaian_sebelum", .figure(node?.before.capaian.value)),
        ("capaian_sesudah", .figure(node?.after.capaian.value)),
      ]
    }
    out.append(("berpengaruh", .bool(effect.idleness == nil)))
    if let why = effect.idleness {
      out.append(("sebab", .object([("berpengaruh", .string(why))])))
    }
    return .object(out)
  }

  private func nodeName(_ place: Place) -> [(String, JSONValue)] {
    let tree = dossier.trees[place.tree]
    return [("pohon", .string(tree.id)), ("kode", .string(tree.nodes[place.node].key))]
  }

  private func node(_ change: WhatIf.NodeChange) -> JSONValue {
    let node = dossier.trees[change.place.tree].nodes[change.place.node]
    return .object(
      nodeName(change.place) + [
        ("jenjang", .text(node.level?.rawValue)), ("kondisi", .string(node.statement)),
        ("sebelum", side(change.before)), ("sesudah", side(change.after)),
        ("selisih", .figure(change.difference)), ("dasar", .string(change.basis.rawValue)),
        ("dibatasi", .bool(change.isClamped)),
      ])
  }

  private func side(_ side: WhatIf.Side) -> JSONValue {
    var out: [(String, JSONValue)] = [
      ("terukur", .figure(side.terukur.value)), ("terhitung", .figure(side.terhitung.value)),
      ("capaian", .figure(side.capaian.value)), ("kategori", .text(side.kategori?.text)),
    ]
    let reasons = [
      ("terukur", side.terukur), ("terhitung", side.terhitung), ("capaian", side.capaian),
      ("kategori", side.capaian),
    ].filter { $0.1.value == nil }.map { ($0.0, JSONValue.string($0.1.reason.text)) }
    if !reasons.isEmpty { out.append(("sebab", .object(reasons))) }
    return .object(out)
  }

  private func stop(_ stop: WhatIf.Stop) -> JSONValue {
    .object(nodeName(stop.place) + [("sebab", .object([("selisih", .string(stop.reason))]))])
  }

  private func outcome(_ outcome: Place) -> JSONValue {
    let drivers = answer.drivers(of: outcome)
    let tree = dossier.trees[outcome.tree]
    return .object([
      ("outcome", .string("\(tree.id)#\(tree.nodes[outcome.node].key)")),
      ("bobot", .string(drivers.before.weightBasis.rawValue)),
      ("dasar_unit", .string(drivers.before.unitBasis.rawValue)),
      ("sebelum", total(drivers.before)), ("sesudah", total(drivers.after)),
      ("unit", .array(UnitChange.rows(drivers).map(unit))),
    ])
  }

  private func total(_ drivers: Drivers) -> JSONValue {
    .object(
      [("capaian", .figure(drivers.capaian.value))]
        + account(drivers.total, isKnown: drivers.capaian.value != nil))
  }

  private func unit(_ row: UnitChange) -> JSONValue {
    .object([
      ("unit", .string(row.code)), ("nama", .string(row.name)),
      ("sebelum", .object(share(row.before))), ("sesudah", .object(share(row.after))),
    ])
  }

  private func share(_ share: Drivers.UnitShare?) -> [(String, JSONValue)] {
    account(share?.account ?? Drivers.Account(), isKnown: true) + [
      ("peringkat", .whole(share?.rank))
    ]
  }

  private func account(
    _ account: Drivers.Account, isKnown: Bool
  ) -> [(String, JSONValue)] {
    let figures = [
      ("andil", account.andil), ("sumbangan", account.sumbangan), ("dugaan", account.dugaan),
      ("beda", account.beda), ("kesenjangan", account.kesenjangan),
      ("belum_lapor", account.belumLapor), ("hambatan", account.hambatan),
    ]
    return figures.map { ($0.0, isKnown ? .figure($0.1) : .null) }
  }
}
