import Pohon

/// Puts what several forms say side by side, and against what was reported before.
struct FormSettling {
  private(set) var takeover: FormTakeover

  init(_ takeover: FormTakeover) { self.takeover = takeover }

  /// Turns claims into changes; `report` gives what was reported before.
  mutating func settle(
    _ claims: [FormClaim], report: (FormClaim.Target) -> Realisasi?
  ) {
    var order: [FormClaim.Target] = []
    var groups: [FormClaim.Target: [FormClaim]] = [:]
    for claim in claims {
      if groups[claim.target] == nil { order.append(claim.target) }
      groups[claim.target, default: []].append(claim)
    }
    for target in order { settle(row: groups[target] ?? [], report(target)) }
    takeover.findings = byFile(takeover.findings)
  }

  /// Settles the claims about one row. A value, its parts, its year and its proof stand or fall
  /// together: parts alone would give the refused value all the same.
  private mutating func settle(row: [FormClaim], _ report: Realisasi?) {
    let (agreed, gainsaid) = withoutConflicts(row)
    let late = agreed.filter { isOvertaken($0, report) }
    late.forEach { refuse($0, report) }
    var refused = gainsaid.union(late.map(\.field))
    if !refused.isDisjoint(with: Self.values) {
      let hanging = agreed.filter { claim in
        Self.boundTogether.contains(claim.field) && !refused.contains(claim.field)
          && !saySame(report?.text(claim.field), claim.text)
      }
      sayHanging(hanging)
      refused.formUnion(hanging.map(\.field))
    }
    for claim in agreed where !refused.contains(claim.field) { take(claim, report) }
  }

  /// The claims about one row, one a column, and the columns in which files gainsay each other.
  private mutating func withoutConflicts(
    _ claims: [FormClaim]
  ) -> (agreed: [FormClaim], gainsaid: Set<FieldName>) {
    var first: [FieldName: FormClaim] = [:]
    var gainsaid: Set<FieldName> = []
    // Each column once, also where one file was given twice.
    var agreed: [FormClaim] = []
    for claim in claims {
      guard let known = first[claim.field] else {
        first[claim.field] = claim
        agreed.append(claim)
        continue
      }
      if saySame(known.text, claim.text) { continue }
      gainsaid.insert(claim.field)
      sayConflict(known, claim)
    }
    if let (value, part) = quotientConflict(first), gainsaid.isDisjoint(with: Self.values) {
      gainsaid.formUnion(Self.values)
      sayConflict(value, part)
    }
    return (agreed.filter { !gainsaid.contains($0.field) }, gainsaid)
  }

  private static let values: Set<FieldName> = [.realisasi, .pembilang, .penyebut]
  private static let boundTogether = values.union([.tahunData, .bukti])

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

  /// What is not taken because the value of its row is not, file by file.
  private mutating func sayHanging(_ claims: [FormClaim]) {
    var files: [String] = []
    for claim in claims where !files.contains(claim.spot.file) { files.append(claim.spot.file) }
    for file in files {
      let own = claims.filter { $0.spot.file == file }
      let fields = own.map { $0.field.rawValue.replacing("_", with: " ") }
      takeover.findings.append(
        FormFinding(
          .warning,
          "\(own[0].name) \(own[0].target.period): \(fields.joined(separator: ", ")) ikut tidak "
            + "diambil, karena nilai baris ini tidak diambil", at: own[0].spot))
    }
  }

  /// Whether somebody else may have reported meanwhile what the claim would overwrite.
  private func isOvertaken(_ claim: FormClaim, _ report: Realisasi?) -> Bool {
    let current = report?.text(claim.field)
    return claim.isShared && current != nil && !saySame(current, claim.text)
      && !saySame(current, claim.given)
  }

  private mutating func refuse(_ claim: FormClaim, _ report: Realisasi?) {
    takeover.findings.append(
      FormFinding(
        .error,
        "\(meanwhile(claim, report)); indikator bersama, mungkin sudah dilaporkan unit lain, "
          + "sehingga \(quoted(claim.text)) tidak diambil; mohon formulir baru", at: claim.spot))
  }

  private mutating func take(_ claim: FormClaim, _ report: Realisasi?) {
    let current = report?.text(claim.field)
    if saySame(current, claim.text) {
      takeover.unchanged += 1
      return
    }
    if !saySame(current, claim.given) {
      takeover.findings.append(
        FormFinding(
          .warning, "\(meanwhile(claim, report)); diganti \(quoted(claim.text))", at: claim.spot))
    }
    takeover.changes.append(
      FormTakeover.Change(
        place: claim.target.place, variable: claim.target.variable, period: claim.target.period,
        name: claim.name, field: claim.field, old: current, new: claim.text, spot: claim.spot))
  }

  /// What the table says now, and what it said when the form was made.
  private func meanwhile(_ claim: FormClaim, _ report: Realisasi?) -> String {
    let now = report?.text(claim.field).map(quoted) ?? "kosong"
    let then = claim.given.map(quoted) ?? "kosong"
    return "\(claim.name), \(claim.field.rawValue) \(claim.target.period): kini tercatat \(now), "
      + "ketika formulir dibuat \(then)"
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
