import Pohon

/// One row an indicator and period, with the columns of the tables in a yearly performance report
/// (LKjIP): semicolons, decimal commas, unrounded.
struct ReviewCSV {
  private static let headings = [
    "pohon", "kode", "jenjang", "kondisi", "nomor", "indikator", "satuan", "polaritas", "periode",
    "target", "realisasi", "capaian", "capaian_mentah", "predikat", "realisasi_n_1",
    "realisasi_n_2", "target_akhir", "tahun_akhir", "kemajuan", "kendala", "tindak_lanjut",
    "sumber_data", "penanggung_jawab", "tahun_data", "sebab", "asumsi",
  ]

  private let rollup: Rollup
  private let periods: [Period]
  private let position: [Period: Int]

  /// The rows of `periods`; the roll-up must hold ``needed(for:)`` them.
  init(_ rollup: Rollup, periods: [Period]) {
    (self.rollup, self.periods) = (rollup, periods)
    position = Dictionary(
      uniqueKeysWithValues: rollup.plan.periods.enumerated().map { ($1, $0) })
  }

  /// These periods and the same ones of the two years before, each once, these first.
  static func needed(for periods: [Period]) -> [Period] {
    var seen: Set<Period> = []
    let earlier = periods.flatMap { period in (1...2).compactMap { period.earlier(byYears: $0) } }
    return (periods + earlier).filter { seen.insert($0).inserted }
  }

  var text: String {
    var rows = [Self.headings]
    for (number, tree) in rollup.plan.dossier.trees.enumerated() {
      var owners: [[String]] = []
      for node in tree.nodes {
        let own = node.owners.map(\.name)
        owners.append(own.isEmpty ? node.parent.map { owners[$0] } ?? [] : own)
        for index in node.indicators.indices {
          let place = Place(tree: number, node: node.position, indicator: index)
          for period in periods {
            rows.append(row(tree, node, place, period, owners[node.position]))
          }
        }
      }
    }
    return CSVTable.text(rows)
  }

  private func row(
    _ tree: Tree, _ node: Node, _ place: Place, _ period: Period, _ owners: [String]
  ) -> [String] {
    let indicator = rollup.plan.dossier.indicator(at: place)
    let answering = indicator.owners.isEmpty ? owners : indicator.owners.map(\.name)
    let review = IndicatorReview(rollup, place, years(from: period))
    let own = review.figures
    return [
      tree.id, node.key, node.level?.rawValue ?? "", node.statement,
      "\((place.indicator ?? 0) + 1)", indicator.name, indicator.satuan ?? "",
      indicator.polarity?.rawValue ?? "", period.description, review.target,
      review.realisasi(0), review.capaian(own.capaian), review.capaian(own.raw),
      own.predikat?.label ?? "", review.realisasi(1), review.realisasi(2), review.finalTarget,
      review.final.year.map(String.init) ?? "", number(review.progress.value),
      review.told(\.obstacle), review.told(\.followUp),
      indicator.sources.joined(separator: "; "), answering.joined(separator: "; "),
      own.dataYears.map(String.init).joined(separator: ", "), review.reasons,
      Set(indicator.assumptions.marks.map(\.name.rawValue)).sorted().joined(separator: ", "),
    ]
  }

  /// Where the period and the same one of the two years before stand in the roll-up.
  private func years(from period: Period) -> [Int?] {
    (0...2).map { years in period.earlier(byYears: years).flatMap { position[$0] } }
  }
}

/// The cells of one indicator in one period.
private struct IndicatorReview {
  let final: FinalTarget
  let progress: Figure
  private let byYear: [IndicatorFigures?]
  private let reports: [Realisasi]

  /// The figures of the period itself.
  let figures: IndicatorFigures

  init(_ rollup: Rollup, _ place: Place, _ years: [Int?]) {
    let period = years[0] ?? 0
    figures = rollup.figures(ofIndicator: place, at: period)
    byYear = years.map { year in year.map { rollup.figures(ofIndicator: place, at: $0) } }
    final = rollup.finalTarget(ofIndicator: place)
    progress = rollup.finalProgress(ofIndicator: place, at: period)
    reports = rollup.reports(ofIndicator: place, at: period)
  }

  var target: String { value(figures.target, figures.printedTarget) }
  var finalTarget: String { value(final.bounds, final.quantity) }

  /// The realisasi so many years before.
  func realisasi(_ years: Int) -> String {
    guard let own = byYear[years] else { return "" }
    return value(own.realisasi.value.map { $0...$0 }, own.printedRealisasi)
  }

  func capaian(_ figure: Figure) -> String {
    figures.gradeMet.map { $0 ? "tercapai" : "belum tercapai" } ?? number(figure.value)
  }

  /// What the reports say of one thing, with their periods; what repeats is said once.
  func told(_ field: KeyPath<Realisasi, String?>) -> String {
    var said: [(text: String, periods: [String])] = []
    var position: [String: Int] = [:]
    for report in reports {
      guard let text = report[keyPath: field] else { continue }
      if let known = position[text] {
        said[known].periods.append(report.period.description)
      } else {
        position[text] = said.count
        said.append((text, [report.period.description]))
      }
    }
    return said.map { "\($0.periods.joined(separator: ", ")): \($0.text)" }.joined(separator: "; ")
  }

  /// Why a figure of the row is not known, with the columns that each reason empties.
  var reasons: String {
    var found: [(name: String, reason: Reason)] = []
    func add(_ name: String, _ cell: String, _ reason: Reason, _ own: IndicatorFigures?) {
      guard cell.isEmpty, reason != .none else { return }
      found.append((name, own.map { $0.isDue ? reason : $0.omission } ?? reason))
    }
    add("target", target, figures.targetReason, figures)
    add("realisasi", realisasi(0), figures.realisasi.reason, figures)
    add("capaian", capaian(figures.capaian), figures.capaian.reason, figures)
    for years in 1...2 {
      let own = byYear[years]
      add(
        "realisasi_n_\(years)", realisasi(years), own?.realisasi.reason ?? .notReported, own)
    }
    add("target_akhir", finalTarget, final.reason, nil)
    add("kemajuan", number(progress.value), progress.reason, figures)
    var said: [(reason: Reason, names: [String])] = []
    for (name, reason) in found {
      if let known = said.firstIndex(where: { $0.reason == reason }) {
        said[known].names.append(name)
      } else {
        said.append((reason, [name]))
      }
    }
    return said.map { "\($0.names.joined(separator: ", ")): \(figures.text(of: $0.reason))" }
      .joined(separator: "; ")
  }

  /// A number; else what is printed, as a range or a grade.
  private func value(_ bounds: ClosedRange<Double>?, _ printed: Quantity?) -> String {
    switch printed?.reading {
    case .grade: return printed?.text ?? ""
    default: break
    }
    guard let bounds else { return "" }
    let ends = Set([bounds.lowerBound, bounds.upperBound]).sorted()
    return ends.map(spreadsheetNumber).joined(separator: "..")
  }
}

/// The cell of a figure; empty where it is not known.
private func number(_ value: Double?) -> String { value.map(spreadsheetNumber) ?? "" }
