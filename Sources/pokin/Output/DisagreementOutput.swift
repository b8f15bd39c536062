import Pohon

/// Where measured and computed disagree most, as text, JSON and table.
struct DisagreementOutput {
  let rollup: Rollup

  init(_ rollup: Rollup) { self.rollup = rollup }

  private var dossier: Dossier { rollup.plan.dossier }

  func text(width: Int) -> String {
    var out = ""
    for (index, period) in rollup.plan.periods.enumerated() {
      if !out.isEmpty { out += "\n" }
      let span = rollup.plan.alone ? "hanya" : "sampai dengan"
      out += "Beda = terukur − terhitung, \(span) \(period), terbesar di atas\n\n"
      let rows = rollup.disagreements(at: index)
      out +=
        rows.isEmpty
        ? "Tidak ada kondisi yang punya terukur dan terhitung sekaligus.\n"
        : table(rows).text(width: width)
    }
    guard out.contains("─") else { return out }
    out += "\nSetiap beda adalah pertanyaan, bukan kesalahan:\n"
    for (number, question) in Disagreement.questions.enumerated() {
      out += wrap("\(number + 1). \(question)", to: width, indent: "   ").joined(separator: "\n")
      out += "\n"
    }
    return out + "Andil = pengaruh kondisi itu terhadap puncak pohonnya.\n"
  }

  private func table(_ rows: [Disagreement]) -> TextTable {
    var table = TextTable([
      TextTable.Column(title: "Kode"), TextTable.Column(title: "Kondisi", isFlexible: true),
      TextTable.Column(title: "Terukur", alignsRight: true),
      TextTable.Column(title: "Terhitung", alignsRight: true),
      TextTable.Column(title: "Beda", alignsRight: true),
      TextTable.Column(title: "Andil %", alignsRight: true),
    ])
    for row in rows {
      table.add([
        AnswerWords.name(row.place, in: dossier),
        dossier.trees[row.place.tree].nodes[row.place.node].statement,
        AnswerWords.points(row.terukur), AnswerWords.points(row.terhitung),
        AnswerWords.signed(row.beda), AnswerWords.points(row.andil.map { $0 * 100 }),
      ])
    }
    return table
  }

  /// The keys that `--beda` adds to the JSON of `hitung`.
  var members: [(String, JSONValue)] {
    let rows = rollup.plan.periods.enumerated().flatMap { index, period in
      rollup.disagreements(at: index).map { row in json(row, period) }
    }
    return [
      ("beda", .array(rows)),
      ("pertanyaan", .array(Disagreement.questions.map(JSONValue.string))),
    ]
  }

  private func json(_ row: Disagreement, _ period: Period) -> JSONValue {
    let tree = dossier.trees[row.place.tree]
    let node = tree.nodes[row.place.node]
    return .object([
      ("periode", .string(period.description)), ("pohon", .string(tree.id)),
      ("kode", .string(node.key)), ("jenjang", .text(node.level?.rawValue)),
      ("kondisi", .string(node.statement)), ("terukur", .figure(row.terukur)),
      ("terhitung", .figure(row.terhitung)), ("beda", .figure(row.beda)),
      ("andil", .figure(row.andil)),
      ("outcome", .string("\(tree.id)#\(tree.nodes[row.outcome.node].key)")),
    ])
  }

  var csv: String {
    var rows = [
      [
        "periode", "pohon", "kode", "jenjang", "kondisi", "terukur", "terhitung", "beda", "andil",
        "outcome",
      ]
    ]
    for (index, period) in rollup.plan.periods.enumerated() {
      for row in rollup.disagreements(at: index) {
        let tree = dossier.trees[row.place.tree]
        let node = tree.nodes[row.place.node]
        let figures = [row.terukur, row.terhitung, row.beda, row.andil]
        rows.append(
          [period.description, tree.id, node.key, node.level?.rawValue ?? "", node.statement]
            + figures.map { $0.map(spreadsheetNumber) ?? "" }
            + [tree.nodes[row.outcome.node].key])
      }
    }
    return CSVTable.text(rows)
  }
}
