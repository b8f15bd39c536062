import Pohon

/// A supposition for a terminal: what is supposed, what it does to every node above and every unit.
struct WhatIfText {
  let answer: WhatIf

  init(_ answer: WhatIf) { self.answer = answer }

  private var dossier: Dossier { answer.plan.dossier }

  func text(width: Int) -> String {
    var out = AnswerWords.paragraphs(openings, width) + "\n"
    out += AnswerWords.paragraphs(
      answer.suppositions.map { SuppositionEffect($0, answer).sentence }, width)
    out += "\n" + nodeTable.text(width: width)
    let notes = notes
    if !notes.isEmpty { out += "\n" + AnswerWords.paragraphs(notes, width) }
    for outcome in answer.outcomes { out += "\n" + section(outcome, width) }
    return out
  }

  private var openings: [String] {
    var lines = [AnswerWords.caveat]
    if answer.nodes.contains(where: { $0.basis == .held }) {
      lines.append("Beda (terukur dikurangi terhitung) setiap kondisi dianggap tetap.")
    }
    let basis = answer.outcomes.first.map { answer.drivers(of: $0).before.weightBasis }
    if let words = basis.flatMap(AnswerWords.weights) { lines.append(words) }
    return lines
  }

  private var nodeTable: TextTable {
    var table = TextTable([
      TextTable.Column(title: "Kode"), TextTable.Column(title: "Kondisi", isFlexible: true),
      TextTable.Column(title: "Sebelum", alignsRight: true),
      TextTable.Column(title: "Sesudah", alignsRight: true),
      TextTable.Column(title: "Selisih", alignsRight: true), TextTable.Column(title: "Dasar"),
    ])
    for node in answer.nodes {
      table.add([
        AnswerWords.name(node.place, in: dossier),
        dossier.trees[node.place.tree].nodes[node.place.node].statement,
        AnswerWords.points(node.before.capaian.value),
        AnswerWords.points(node.after.capaian.value), AnswerWords.signed(node.difference),
        node.basis.rawValue,
      ])
    }
    return table
  }

  private var notes: [String] {
    let clamped = answer.nodes.filter(\.isClamped).map { AnswerWords.name($0.place, in: dossier) }
    return
      (clamped.isEmpty
      ? [] : ["Dibatasi pada batas capaian: \(clamped.joined(separator: ", "))."])
      + answer.stops.map {
        "Perubahan berhenti di \(AnswerWords.name($0.place, in: dossier)): \($0.reason)."
      }
  }

  private func section(_ outcome: Place, _ width: Int) -> String {
    guard let change = answer.nodes.first(where: { $0.place == outcome }) else { return "" }
    let node = dossier.trees[outcome.tree].nodes[outcome.node]
    let name = "\(AnswerWords.name(outcome, in: dossier)) “\(node.statement)”"
    let period = answer.plan.periods[answer.period]
    guard let before = change.before.capaian.value ?? change.after.capaian.value else {
      return AnswerWords.paragraphs(
        ["\(name): capaian tidak dapat dihitung, \(change.after.capaian.reason.text)."], width)
    }
    let (left, right) = (change.before.kategori?.text, change.after.kategori?.text)
    let band =
      left == right
      ? "kategori tetap \(right ?? "tidak diketahui")"
      : "kategori \(left ?? "tidak diketahui") menjadi \(right ?? "tidak diketahui")"
    let verdict =
      change.isMoved
      ? "capaian \(AnswerWords.points(change.before.capaian.value)) menjadi "
        + "\(AnswerWords.points(change.after.capaian.value)) "
        + "(\(AnswerWords.signed(change.difference))) sampai dengan \(period); \(band)."
      : "capaian tetap \(AnswerWords.points(before)) sampai dengan \(period)."
    var out = AnswerWords.paragraphs(["\(name): \(verdict)"], width)
    let rows = UnitChange.rows(answer.drivers(of: outcome))
    guard !rows.isEmpty else { return out }
    out += "\n" + unitTable(rows).text(width: width)
    out += AnswerWords.paragraphs(
      ["Hambatan = kesenjangan + belum lapor, dalam poin outcome; No dan Dulu adalah peringkat."],
      width)
    return out
  }

  private func unitTable(_ rows: [UnitChange]) -> TextTable {
    var table = TextTable([
      TextTable.Column(title: "No", alignsRight: true),
      TextTable.Column(title: "Dulu", alignsRight: true),
      TextTable.Column(title: "Unit", isFlexible: true),
      TextTable.Column(title: "Sumb.", alignsRight: true),
      TextTable.Column(title: "menjadi", alignsRight: true),
      TextTable.Column(title: "Hambatan", alignsRight: true),
      TextTable.Column(title: "menjadi", alignsRight: true),
    ])
    for row in rows {
      table.add([
        row.after.map { "\($0.rank)" } ?? "–", row.before.map { "\($0.rank)" } ?? "–", row.name,
        AnswerWords.points(row.before?.account.sumbangan ?? 0),
        AnswerWords.points(row.after?.account.sumbangan ?? 0),
        AnswerWords.points(row.before?.account.hambatan ?? 0),
        AnswerWords.points(row.after?.account.hambatan ?? 0),
      ])
    }
    return table
  }
}

/// A unit before and after; nil where it carries nothing of the outcome.
struct UnitChange {
  let code: String
  let name: String
  let before: Drivers.UnitShare?
  let after: Drivers.UnitShare?

  /// Every unit of either side, in the order of the ranking afterwards.
  static func rows(_ drivers: (before: Drivers, after: Drivers)) -> [UnitChange] {
    let before = Dictionary(
      drivers.before.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(drivers.after.units.map(\.code))
    let gone = drivers.before.units.filter { !after.contains($0.code) }
    return drivers.after.units.map {
      UnitChange(code: $0.code, name: $0.name, before: before[$0.code], after: $0)
    } + gone.map { UnitChange(code: $0.code, name: $0.name, before: $0, after: nil) }
  }
}

/// What one supposition does at the place it names.
struct SuppositionEffect {
  let supposition: Supposition
  let answer: WhatIf

  init(_ supposition: Supposition, _ answer: WhatIf) {
    (self.supposition, self.answer) = (supposition, answer)
  }

  private var place: Place { supposition.place }
  private var node: WhatIf.NodeChange? {
    answer.nodes.first { $0.place.tree == place.tree && $0.place.node == place.node }
  }
  /// The figures of the indicator supposed, or nil for a node.
  var figures: (before: IndicatorFigures, after: IndicatorFigures)? {
    place.indicator == nil ? nil : answer.figures(ofIndicator: place)
  }

  /// Why nothing changes at the place, or nil.
  var idleness: String? {
    if let figures {
      guard figures.before.isDue else { return Reason.notDue.text }
      if figures.after.capaian.value == nil { return figures.after.capaian.reason.text }
      return figures.before.capaian == figures.after.capaian ? "capaiannya tetap" : nil
    }
    guard let node else { return nil }
    if node.after.capaian.value == nil { return node.after.capaian.reason.text }
    return node.isMoved ? nil : "capaiannya memang sudah demikian"
  }

  var sentence: String {
    let name = AnswerWords.name(place, in: answer.plan.dossier)
    let tail = idleness.map { "; tidak berpengaruh: \($0)" } ?? ""
    guard let figures else {
      return "Andai \(name): capaian \(AnswerWords.points(node?.before.capaian.value)) menjadi "
        + "\(AnswerWords.points(node?.after.capaian.value))\(tail)."
    }
    let indicator = answer.plan.dossier.indicator(at: place)
    let satuan = indicator.satuan.map { " \($0)" } ?? ""
    var text = "Andai \(name) “\(indicator.name)”: realisasi \(told(figures.before)) menjadi "
    if case .realisasi(let value) = supposition.value {
      text += (value.number.map(AnswerWords.amount) ?? value.text) + satuan
    }
    if idleness == nil {
      text +=
        "; capaian \(AnswerWords.points(figures.before.capaian.value)) menjadi "
        + AnswerWords.points(figures.after.capaian.value)
    } else if let met = figures.after.gradeMet {
      text += "; target \(met ? "tercapai" : "belum tercapai")"
    }
    return text + tail + "."
  }

  private func told(_ figures: IndicatorFigures) -> String {
    figures.realisasi.value.map(AnswerWords.amount)
      ?? figures.printedRealisasi?.text ?? "yang belum ada"
  }
}
