import Pohon

/// A document whose number, date and period do not fit together.
///
/// Looks at the heading and at the places where the document prints its own dates (`dokumen.cetakan`),
/// and holds its period against those of the plans it cites (`dokumen.rujukan`). That the years of a
/// plan had begun when it was signed is a suggestion for a worksheet, and for a document that says
/// it changes an earlier one nothing at all.
struct DatesDisagree: TreeRule {
  let id: RuleID = "tanggal-dan-periode-janggal"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.form
  let why = """
    Nomor, tanggal, dan periode menentukan dokumen mana yang berlaku untuk tahun mana. Bila saling
    bertentangan, target dan realisasi dapat dinilai dengan dokumen yang keliru.
    """
  let advice = "Periksa nomor, tanggal, dan periode dokumen, lalu samakan di semua tempat."
  let basis = Basis.practice("nomor, tanggal, dan periode dokumen saling cocok")
  let examples: [Example] = [
    .flagged(
      """
      periode: "2021-2026"
      dokumen:
        nomor: "12 TAHUN 2021"  # <-
        tanggal: "2020-12-18"
      kinerja:
        - kondisi: Meningkatnya gizi balita
      """),
    .flagged(
      """
      periode: "2025-2029"  # <-
      dokumen:
        tanggal: "2025-01-20"
        rujukan:
          - Rencana Strategis Kecamatan Tahun 2021-2026
      kinerja:
        - kondisi: Meningkatnya gizi balita
      """),
    .clean(
      """
      periode: "2021-2026"
      dokumen:
        nomor: "12 TAHUN 2020"
        tanggal: "2020-12-18"
        rujukan:
          - Rencana Strategis Kecamatan Tahun 2016-2021
          - Rencana Strategis Kecamatan Tahun 2021-2026
      kinerja:
        - kondisi: Meningkatnya gizi balita
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let info = tree.heading.document
    let date = info.date.flatMap { PrintedDate(in: $0) }
    return wrongYears(tree) + number(tree, date) + undated(tree) + otherDates(tree, date)
      + basisPeriods(tree, dossier) + late(tree, date)
  }

  private func anchor(_ tree: Tree, _ item: String) -> Anchor {
    Anchor(tree: tree.id, field: Field(.dokumen, item: item))
  }

  /// Years of five digits, wherever the document names years.
  private func wrongYears(_ tree: Tree) -> [Finding] {
    let info = tree.heading.document
    var texts: [(String?, Anchor)] = [
      (tree.heading.title, Anchor(tree, .judul)), (info.title, anchor(tree, "judul")),
      (info.number, anchor(tree, "nomor")), (info.date, anchor(tree, "tanggal")),
    ]
    texts += info.printings.enumerated().map { ($1.text, anchor(tree, "cetakan.\($0 + 1)")) }
    texts += info.citations.enumerated().map { ($1.text, anchor(tree, "rujukan.\($0 + 1)")) }
    return texts.compactMap { text, anchor in
      guard let text, let year = PrintedYears(in: text).tooLong.first else { return nil }
      return finding("tahun \(quote(year)) tidak terdiri atas empat angka", at: anchor)
    }
  }

  private func number(_ tree: Tree, _ date: PrintedDate?) -> [Finding] {
    let info = tree.heading.document
    guard let number = info.number, !number.isEmpty else { return [] }
    let years = PrintedYears(in: number).years
    let figures = number.split { !($0.isASCII && $0.isNumber) }
    var findings: [Finding] = []
    if figures.count <= years.count {
      findings.append(
        finding(
          "nomor dokumen \(quote(number)) belum berisi nomor urut", at: anchor(tree, "nomor")))
    }
    if let year = years.last, let date, year != date.year {
      findings.append(
        finding(
          "nomor dokumen bertahun \(year), padahal tanggalnya \(quote(info.date ?? ""))",
          at: anchor(tree, "nomor"),
          notes: [Finding.Note("tanggal dokumen", at: anchor(tree, "tanggal"))]))
    }
    return findings
  }

  /// A document in force that bears no date.
  private func undated(_ tree: Tree) -> [Finding] {
    let info = tree.heading.document
    guard info.status?.lowercased() == "ditetapkan", (info.date ?? "").isEmpty else { return [] }
    let also = (info.number ?? "").isEmpty ? "tanpa nomor dan tanggal" : "tanpa tanggal"
    return [finding("dokumen berstatus ditetapkan \(also)", at: anchor(tree, "status"))]
  }

  /// Printings that name another date than the heading, another year, or another period.
  private func otherDates(_ tree: Tree, _ date: PrintedDate?) -> [Finding] {
    let info = tree.heading.document
    return info.printings.enumerated().compactMap { index, printing in
      guard let text = printing.text else { return nil }
      let place = printing.place.map { " di \($0)" } ?? ""
      let at = anchor(tree, "cetakan.\(index + 1)")
      let note = [Finding.Note("tanggal dokumen", at: anchor(tree, "tanggal"))]
      if let other = PrintedDate(in: text) {
        guard let date, !date.agrees(with: other) else { return nil }
        return finding(
          "tanggal \(quote(text))\(place) berbeda dari tanggal dokumen \(quote(info.date ?? ""))",
          at: at, notes: note)
      }
      let printed = PrintedYears(in: text)
      if let period = tree.heading.period?.years,
        let other = printed.ranges.first(where: { $0 != period })
      {
        return finding(
          "\(quote(text))\(place) menyebut periode \(other.lowerBound)-\(other.upperBound), padahal"
            + " periode dokumen \(tree.heading.period?.description ?? "")", at: at,
          notes: [Finding.Note("periode dokumen", at: Anchor(tree, .periode))])
      }
      guard printed.ranges.isEmpty, let year = printed.years.first, printed.years.count == 1,
        let date, date.year != year, text != "Nomor: \(info.number ?? "")"
      else { return nil }
      return finding(
        "\(quote(text))\(place) menyebut tahun \(year), padahal dokumen bertanggal"
          + " \(quote(info.date ?? ""))", at: at, notes: note)
    }
  }

  /// Cited plans of the region or the office that end before, or begin after, the period. A kind of
  /// plan is at rest as soon as one of its citations covers the period: the others are wrong about
  /// the plan, which ``LegalCitationOdd`` tells, or name an earlier one.
  private func basisPeriods(_ tree: Tree, _ dossier: CheckedDossier) -> [Finding] {
    guard let period = tree.heading.period?.years else { return [] }
    var short: [(plan: String, note: Finding.Note)] = []
    var covering: Set<String> = []
    for (index, citation) in tree.heading.document.citations.enumerated() {
      guard let text = citation.text, let range = PrintedYears(in: text).ranges.last,
        let plan = ownPlan(in: dossier.phrase(text).description)
      else { continue }
      if range.lowerBound <= period.lowerBound, period.upperBound <= range.upperBound {
        covering.insert(plan)
      } else {
        let note = Finding.Note(
          "dasarnya berlaku \(range.lowerBound)-\(range.upperBound)",
          at: anchor(tree, "rujukan.\(index + 1)"))
        short.append((plan, note))
      }
    }
    let notes = short.filter { !covering.contains($0.plan) }.map(\.note)
    guard !notes.isEmpty else { return [] }
    return [
      finding(
        "periode \(tree.heading.period?.description ?? "") tidak tercakup oleh rencana yang menjadi"
          + " dasarnya", at: Anchor(tree, .periode), notes: notes)
    ]
  }

  /// Which plan it is: the medium-term plan of the region, or the plan of an office; nil for one of
  /// the nation or for the long term.
  private func ownPlan(in phrase: String) -> String? {
    ["rencana strategis", "rencana pembangunan jangka menengah daerah"]
      .first { phrase.holds($0) }
  }

  /// Years of the plan that were over when it was signed.
  private func late(_ tree: Tree, _ date: PrintedDate?) -> [Finding] {
    guard let date, let years = tree.heading.period?.years, date.year > years.lowerBound else {
      return []
    }
    let title = [tree.heading.title, tree.heading.document.title].compactMap { $0 }
      .joined(separator: " ").lowercased()
    guard !["perubahan", "revisi", "reviu"].contains(where: title.contains) else { return [] }
    let passed = years.lowerBound...min(date.year - 1, years.upperBound)
    let (aimed, places) = targets(of: tree, for: passed)
    let what =
      places.isEmpty
      ? "periodenya mencakup \(passed.count == 1 ? "" : "\(passed.lowerBound)–")\(passed.upperBound)"
      : "memuat target \(listed(aimed.sorted().map { "\($0)" }))"
    return [
      finding(
        "dokumen bertanggal \(quote(tree.heading.document.date ?? "")), padahal \(what) yang sudah"
          + " lewat", at: anchor(tree, "tanggal"),
        severity: !places.isEmpty || tree.heading.profile == .iku ? nil : .suggestion,
        notes: Finding.Note.first(of: places) { node, index, period in
          Finding.Note(
            "target \(period)",
            at: Anchor(
              tree, tree.nodes[node], indicator: index, .target, item: period.description))
        })
    ]
  }

  /// The years of `passed` with targets, and the indicators that have these, each with its first.
  private func targets(
    of tree: Tree, for passed: ClosedRange<Int>
  ) -> (years: Set<Int>, places: [(node: Int, index: Int, period: Period)]) {
    var years: Set<Int> = []
    var places: [(node: Int, index: Int, period: Period)] = []
    for node in tree.nodes {
      for (index, indicator) in node.indicators.enumerated() {
        let periods = indicator.targets.lazy.map(\.period).filter { passed.contains($0.year) }
        years.formUnion(periods.map(\.year))
        if let first = periods.first { places.append((node.position, index, first)) }
      }
    }
    return (years, places)
  }
}
