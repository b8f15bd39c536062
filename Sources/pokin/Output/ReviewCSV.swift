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
    let cells = review.realisasi.map(text)
    return [
      tree.id, node.key, node.level?.rawValue ?? "", node.statement,
      "\((place.indicator ?? 0) + 1)", indicator.name, indicator.satuan ?? "",
      indicator.polarity?.rawValue ?? "", period.description, text(review.target),
      cells[0], text(review.capaian), text(review.rawCapaian),
      own.predikat?.label ?? "", cells[1], cells[2], text(review.finalTarget),
      review.final.year.map(String.init) ?? "", text(review.progress),
      review.told(\.obstacle), review.told(\.followUp),
      indicator.sources.joined(separator: "; "), answering.joined(separator: "; "),
      own.dataYears.map(String.init).joined(separator: ", "), reasons(of: review),
      Set(indicator.assumptions.marks.map(\.name.rawValue)).sorted().joined(separator: ", "),
    ]
  }

  /// A number as spreadsheets take it, else what is printed; empty where it is not known.
  private func text(_ value: ReviewValue) -> String {
    switch value {
    case .number(let number): spreadsheetNumber(number)
    case .range(let range):
      "\(spreadsheetNumber(range.lowerBound))..\(spreadsheetNumber(range.upperBound))"
    case .words(let words): words
    case .unknown: ""
    }
  }

  /// Why a figure of the row is not known, with the columns that each reason empties.
  private func reasons(of review: IndicatorReview) -> String {
    let columns =
      [("target", review.target), ("realisasi", review.realisasi[0]), ("capaian", review.capaian)]
      + [("realisasi_n_1", review.realisasi[1]), ("realisasi_n_2", review.realisasi[2])]
      + [("target_akhir", review.finalTarget), ("kemajuan", review.progress)]
    var said: [(reason: Reason, names: [String])] = []
    for (name, value) in columns {
      guard case .unknown(let reason) = value, reason != .none else { continue }
      if let known = said.firstIndex(where: { $0.reason == reason }) {
        said[known].names.append(name)
      } else {
        said.append((reason, [name]))
      }
    }
    return said.map {
      "\($0.names.joined(separator: ", ")): \(review.figures.text(of: $0.reason))"
    }.joined(separator: "; ")
  }

  /// Where the period and the same one of the two years before stand in the roll-up.
  private func years(from period: Period) -> [Int?] {
    (0...2).map { years in period.earlier(byYears: years).flatMap { position[$0] } }
  }
}
