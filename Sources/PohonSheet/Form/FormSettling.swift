import Pohon

/// Puts what several forms say side by side, and against what was reported before.
struct FormSettling {
  private(set) var takeover: FormTakeover

  init(_ takeover: FormTakeover) { self.takeover = takeover }

  /// Turns claims into changes; `report` gives what was reported before.
  mutating func settle(_ claims: [FormClaim], report: (FormClaim) -> Realisasi?) {
    var order: [FormClaim.Target] = []
    var groups: [FormClaim.Target: [FormClaim]] = [:]
    for claim in claims {
      if groups[claim.target] == nil { order.append(claim.target) }
      groups[claim.target, default: []].append(claim)
    }
    for target in order {
      let agreed = withoutConflicts(groups[target] ?? [])
      for claim in agreed { take(claim, report(claim)) }
    }
    takeover.findings = byFile(takeover.findings)
  }

  /// The claims about one row that no other file gainsays, one a column.
  private mutating func withoutConflicts(_ claims: [FormClaim]) -> [FormClaim] {
    var first: [FieldName: FormClaim] = [:]
    var refused: Set<FieldName> = []
    for claim in claims {
      guard let known = first[claim.field] else {
        first[claim.field] = claim
        continue
      }
      if saySame(known.text, claim.text) { continue }
      refused.insert(claim.field)
      sayConflict(known, claim)
    }
    if let (value, part) = quotientConflict(first), refused.isDisjoint(with: Self.values) {
      refused.insert(.realisasi)
      sayConflict(value, part)
    }
    if !refused.isDisjoint(with: Self.values) { refused.formUnion(Self.values) }
    // Each column once, also where one file was given twice.
    return claims.filter { refused.insert($0.field).inserted }
  }

  private static let values: Set<FieldName> = [.realisasi, .pembilang, .penyebut]

  /// A realisasi from one file and its parts from another that do not fit together.
  private func quotientConflict(
    _ first: [FieldName: FormClaim]
  ) -> (FormClaim, FormClaim)? {
    guard let value = first[.realisasi], let numerator = first[.pembilang],
      let denominator = first[.penyebut], value.spot.file != numerator.spot.file,
      let above = Quantity(numerator.text).number, let below = Quantity(denominator.text).number,
      !isQuotient(value.text, above, below, isPercent: value.isPercent)
    else { return nil }
    return (value, numerator)
  }

  private mutating func sayConflict(_ first: FormClaim, _ second: FormClaim) {
    let told = first.field == second.field ? "" : "\(second.field.rawValue) "
    takeover.findings.append(
      FormFinding(
        .error,
        "\(second.name), \(second.field.rawValue) \(second.target.period): di sini "
          + "\(told)\(quoted(second.text)), tetapi \(first.field.rawValue) \(quoted(first.text)) pada "
          + "\(first.spot); keduanya tidak diambil", at: second.spot))
  }

  private mutating func take(_ claim: FormClaim, _ report: Realisasi?) {
    let current = report?.text(claim.field)
    if saySame(current, claim.text) {
      takeover.unchanged += 1
      return
    }
    if !saySame(current, claim.given) {
      let now = current.map(quoted) ?? "kosong"
      let then = claim.given.map(quoted) ?? "kosong"
      let what =
        "\(claim.name), \(claim.field.rawValue) \(claim.target.period): kini tercatat \(now), "
        + "ketika formulir dibuat \(then)"
      if claim.isShared, current != nil {
        takeover.findings.append(
          FormFinding(
            .error,
            "\(what); indikator bersama, mungkin sudah dilaporkan unit lain, sehingga "
              + "\(quoted(claim.text)) tidak diambil; mohon formulir baru", at: claim.spot))
        return
      }
      takeover.findings.append(
        FormFinding(.warning, "\(what); diganti \(quoted(claim.text))", at: claim.spot))
    }
    takeover.changes.append(
      FormTakeover.Change(
        place: claim.target.place, variable: claim.target.variable, period: claim.target.period,
        name: claim.name, field: claim.field, old: current, new: claim.text, spot: claim.spot))
  }

  /// Findings by file, in the order the files were first spoken of.
  private func byFile(_ findings: [FormFinding]) -> [FormFinding] {
    var order: [String: Int] = [:]
    for finding in findings where order[finding.spot.file] == nil {
      order[finding.spot.file] = order.count
    }
    return findings.enumerated().sorted { one, other in
      let files = (order[one.element.spot.file] ?? 0, order[other.element.spot.file] ?? 0)
      return files.0 == files.1 ? one.offset < other.offset : files.0 < files.1
    }.map(\.element)
  }
}
