import Pohon

/// The smallest improvement as JSON, version 1.
struct RequirementJSON {
  let answer: Requirement
  let wish: Wish

  init(_ answer: Requirement, _ wish: Wish) { (self.answer, self.wish) = (answer, wish) }

  private var plan: Plan { answer.plan }

  private var dossier: Dossier { plan.dossier }
  private var words: RequirementWords { RequirementWords(answer, wish) }

  /// The states of an answer.
  static let states = ["sudah", "dapat", "tidak_dapat", "tidak_diketahui", "ditolak"]

  private var state: String {
    switch answer.answer {
    case .met: Self.states[0]
    case .reachable: Self.states[1]
    case .unreachable: Self.states[2]
    case .unknown: Self.states[3]
    case .refused: Self.states[4]
    }
  }

  var value: JSONValue {
    let tree = dossier.trees[answer.place.tree]
    let hasRaises = answer.answer == .reachable || answer.answer == .met
    var out: [(String, JSONValue)] = [
      ("versi", .integer(1)), ("periode", .string(plan.periods[0].description)),
      ("pohon", .string(tree.id)), ("kode", .string(tree.nodes[answer.place.node].key)),
      ("nomor", .whole(answer.place.indicator.map { $0 + 1 })),
      (
        "diminta",
        .object([
          ("jenis", .string(wish.kind.rawValue)), ("batas", .figure(answer.goal.bound)),
          ("lebih_dari", .bool(answer.goal.isExclusive)),
          ("sebutan", .text(wish.band.isEmpty ? nil : wish.band)),
        ])
      ),
      ("jawaban", .string(state)), ("sekarang", .figure(answer.current)),
      ("terbaik", .figure(answer.best)), ("total", .figure(hasRaises ? answer.total : nil)),
      ("terbukti", .bool(answer.isLeast && answer.isFewest)),
      ("terbukti_total", .bool(answer.isLeast)), ("belum_lapor", .integer(answer.standIns)),
      ("tambahan", .array(answer.raises.map(raise))), ("unit", .array(answer.units.map(unit))),
      ("catatan", .array([.string(AnswerWords.caveat)])),
    ]
    if answer.answer != .reachable, answer.answer != .met, let why = words.verdict.last {
      let fields = ["total"] + (answer.current == nil ? ["sekarang", "terbaik"] : [])
      out.append(("sebab", .object(fields.map { ($0, .string(why)) })))
    }
    return .object(out)
  }

  private func raise(_ raise: Requirement.Raise) -> JSONValue {
    let tree = dossier.trees[raise.place.tree]
    let node = tree.nodes[raise.place.node]
    let needed = raise.realisasi
    return .object([
      ("pohon", .string(tree.id)), ("kode", .string(node.key)),
      ("nomor", .whole((raise.place.indicator ?? needed?.place.indicator).map { $0 + 1 })),
      ("jenjang", .text(node.level?.rawValue)), ("kondisi", .string(node.statement)),
      ("dari", .figure(raise.from)), ("menjadi", .figure(raise.to)),
      ("poin", .figure(raise.points)), ("dugaan", .bool(raise.isStandIn)),
      ("realisasi_dari", .figure(needed?.from)), ("realisasi_menjadi", .figure(needed?.to)),
      ("realisasi_digenapkan", .bool(needed?.isRounded ?? false)),
      ("satuan", .text(needed.flatMap { dossier.indicator(at: $0.place).satuan })),
    ])
  }

  private func unit(_ unit: Requirement.UnitPart) -> JSONValue {
    .object([
      ("unit", .string(unit.code)), ("nama", .string(unit.name)), ("poin", .figure(unit.points)),
      ("simpul", .array(unit.places.map { .string(AnswerWords.name($0, in: dossier)) })),
    ])
  }
}
