import Pohon
import PohonDrawing

/// The table of capaian: each condition with its capaian and kategori, and under it its indicators as
/// `hitung --format lkjip` has them. A column of which nothing is known is named in a sentence instead.
struct ReportFigures {
  private let subject: ReportSubject
  private let reviews: [[IndicatorReview]]
  private let fields: [ReportField]
  private var notes = ReportNotes()
  private var showsAssumption = false

  init(_ subject: ReportSubject) {
    self.subject = subject
    let reviews = subject.tree.nodes.map(subject.reviews)
    self.reviews = reviews
    let hasCapaian = subject.hasCapaian
    fields = ReportField.allCases.filter { field in
      switch field {
      case .satuan: subject.tree.nodes.contains { $0.indicators.contains { $0.satuan != nil } }
      case .grade: hasCapaian || reviews.joined().contains { $0.figures.predikat != nil }
      default:
        field == .capaian && hasCapaian
          || reviews.joined().contains { field.value($0)?.isKnown ?? false }
      }
    }
  }

  /// The table, on sheets that lie on their long side where it is wide, with what is not known.
  mutating func section() -> Report.Section {
    let columns =
      [ReportTable.Column.code("Kode"), .name("Kondisi dan indikator")]
      + fields.map { field in
        let title = field.title(subject.period, finalYear: finalYear)
        return field.isNumber ? .numbers(title) : .words(title)
      }
    var rows: [ReportTable.Row] = []
    for (node, own) in zip(subject.tree.nodes, reviews) {
      rows.append(row(node))
      for (index, review) in own.enumerated() { rows.append(row(node, index, review)) }
    }
    let caption = "Capaian sampai dengan \(subject.period.words)"
    let table = ReportTable(caption, columns, rows, notes: notes.texts + assumption + remarks)
    return Report.Section(
      "Capaian kondisi dan indikator", on: fields.count > 4 ? .wide : .running,
      leftOut.map(Report.Part.text) + [.table(table)])
  }

  /// The last year of all final targets, where it is the same.
  private var finalYear: Int? {
    let years = Set(reviews.joined().compactMap { $0.finalTarget.isKnown ? $0.final.year : nil })
    return years.count == 1 ? years.first : nil
  }

  // MARK: Rows

  private mutating func row(_ node: Node) -> ReportTable.Row {
    let own = subject.figures(node)
    let before = fields.prefix { $0 != .capaian && $0 != .grade }
    let middle = fields.filter { $0 == .capaian || $0 == .grade }
    var cells = [
      ReportTable.Cell(node.key), ReportTable.Cell(node.statement, span: 1 + before.count),
    ]
    for field in middle { cells.append(field == .capaian ? capaian(node, own) : kategori(own)) }
    let rest = fields.count - before.count - middle.count
    if rest > 0 {
      let coverage = own.cakupan.value.map { "cakupan \(AnswerWords.points($0)) %" }
      cells.append(ReportTable.Cell(coverage ?? "", span: rest))
    }
    return ReportTable.Row(cells, .group)
  }

  private mutating func capaian(_ node: Node, _ own: NodeFigures) -> ReportTable.Cell {
    guard let value = own.capaian.value else { return unknown(own.capaian.reason.text) }
    let isAssumed = !RollupCSV(subject.rollup).assumed(node, subject.number).isEmpty
    return ReportTable.Cell(AnswerWords.points(value) + star(isAssumed))
  }

  private mutating func kategori(_ own: NodeFigures) -> ReportTable.Cell {
    let words = subject.words.kategori(own)
    guard own.kategori == nil, own.capaian.value != nil, let reason = own.kategoriReason else {
      return ReportTable.Cell(words)
    }
    return ReportTable.Cell("\(words) \(notes.mark(reason.text))")
  }

  private mutating func row(
    _ node: Node, _ index: Int, _ review: IndicatorReview
  ) -> ReportTable.Row {
    let indicator = node.indicators[index]
    let polarity = indicator.polarity.flatMap { $0 == .higherIsBetter ? nil : $0.rawValue }
    var cells = [
      ReportTable.Cell("\(node.key)#\(index + 1)"),
      ReportTable.Cell(indicator.name, remark: polarity.map { "polaritas \($0)" } ?? ""),
    ]
    for field in fields { cells.append(cell(field, indicator, review)) }
    return ReportTable.Row(cells)
  }

  private mutating func cell(
    _ field: ReportField, _ indicator: Indicator, _ review: IndicatorReview
  ) -> ReportTable.Cell {
    guard let value = field.value(review) else {
      guard field == .grade else {
        let isAssumed = indicator.assumptions.contains(.satuan)
        return ReportTable.Cell(indicator.satuan.map { $0 + star(isAssumed) } ?? "–")
      }
      return grade(review.figures)
    }
    if case .unknown(let reason) = value {
      return unknown(
        review.figures.text(of: reason), remark: field == .capaian ? progress(review) : "")
    }
    return ReportTable.Cell(
      text(value, field) + star(isAssumed(field, indicator, review)), remark: remark(field, review))
  }

  private mutating func grade(_ figures: IndicatorFigures) -> ReportTable.Cell {
    if let band = figures.predikat { return ReportTable.Cell(band.label) }
    guard let reason = figures.predikatReason, reason != .figure(.noScale) else {
      return ReportTable.Cell("–")
    }
    return unknown(figures.isDue ? reason.text : figures.omission.text)
  }

  private mutating func unknown(_ reason: String, remark: String = "") -> ReportTable.Cell {
    ReportTable.Cell("tidak diketahui\u{A0}\(notes.mark(reason))", remark: remark)
  }

  private func text(_ value: ReviewValue, _ field: ReportField) -> String {
    switch value {
    case .number(let number):
      field == .capaian || field == .progress
        ? AnswerWords.points(number) : AnswerWords.amount(number)
    case .range(let range):
      "\(AnswerWords.amount(range.lowerBound)) s.d. \(AnswerWords.amount(range.upperBound))"
    case .words(let words): words
    case .unknown: "tidak diketahui"
    }
  }

  /// What stands under a figure: the raw capaian where it is another, the year of odd data.
  private func remark(_ field: ReportField, _ review: IndicatorReview) -> String {
    switch field {
    case .capaian:
      guard let raw = review.figures.raw.value, raw != review.figures.capaian.value else {
        return ""
      }
      return "mentah \(AnswerWords.points(raw))"
    case .realisasi where !review.figures.dataYears.isEmpty:
      return "data \(review.figures.dataYears.map(String.init).joined(separator: ", "))"
    case .finalTarget where finalYear == nil: return review.final.year.map { "tahun \($0)" } ?? ""
    default: return ""
    }
  }

  /// How far the year's target was reached where the period has none of its own.
  private func progress(_ review: IndicatorReview) -> String {
    review.figures.progress.value.map { "kemajuan \(AnswerWords.points($0))" } ?? ""
  }

  // MARK: What rests on assumptions, and what is not known

  private mutating func star(_ isAssumed: Bool) -> String {
    if isAssumed { showsAssumption = true }
    return isAssumed ? "*" : ""
  }

  private func isAssumed(
    _ field: ReportField, _ indicator: Indicator, _ review: IndicatorReview
  ) -> Bool {
    switch field {
    case .target: indicator.assumptions.marks.contains { $0.name == .target }
    case .finalTarget:
      indicator.assumptions.contains(.target)
        || indicator.assumptions.contains(.target, item: review.final.year.map(String.init))
    default: false
    }
  }

  private var assumption: [String] {
    showsAssumption ? ["* Bersandar pada asumsi, tidak tercetak pada dokumen."] : []
  }

  /// The columns of which nothing is known, with the reasons.
  private var leftOut: [String] {
    guard !reviews.joined().isEmpty else { return [] }
    var said: [(reasons: String, titles: [String])] = []
    for field in ReportField.allCases where !fields.contains(field) {
      let reasons = reasons(field)
      guard !reasons.isEmpty else { continue }
      let title = field.title(subject.period, finalYear: finalYear)
      if let known = said.firstIndex(where: { $0.reasons == reasons }) {
        said[known].titles.append(title)
      } else {
        said.append((reasons, [title]))
      }
    }
    return said.map {
      "\($0.titles.joined(separator: ", ")): tidak diketahui untuk semua indikator (\($0.reasons))."
    }
  }

  /// Why a column has nothing in it, each reason once.
  private func reasons(_ field: ReportField) -> String {
    var seen: Set<String> = []
    return reviews.joined().compactMap { review in
      guard case .unknown(let reason)? = field.value(review) else { return nil }
      let text = review.figures.text(of: reason)
      return !text.isEmpty && seen.insert(text).inserted ? text : nil
    }.joined(separator: "; ")
  }

  /// What a table of cells has no place for.
  private var remarks: [String] {
    let words = subject.words
    return [
      words.surpluses(subject.tree, subject.number, 0),
      words.gradesMet(subject.tree, subject.number, 0),
    ].compactMap { $0 }
  }
}
