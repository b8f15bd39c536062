import Pohon

/// Rows that report a variable of a formula.
extension RealisasiReader {
  /// The variable of the indicator at `place` that a row names; nil after a finding.
  mutating func variable(_ name: String, at place: Place) -> FormulaVariable? {
    let tree = trees[place.tree].tree
    let computation = tree.nodes[place.node].indicators[place.indicator ?? 0].computation
    guard let formula = computation?.formula else {
      say(
        .unknownRealisasi,
        "variabel “\(quotable(name))” tidak ada: indikator ini tidak dihitung dengan rumus",
        at: anchor(place))
      return nil
    }
    if let variable = formula.variable(name) { return variable }
    let near = nearestWord(to: name, among: formula.variables.lazy.map(\.name))
    let hint = near.map { "; mungkin “\($0)”" } ?? ""
    say(
      .unknownRealisasi, "variabel “\(quotable(name))” tidak ada pada rumus indikator ini\(hint)",
      at: anchor(place))
    return nil
  }

  /// Whether a row gives one value, as a variable takes it; says so where it does not.
  mutating func isPlain(_ record: Realisasi) -> Bool {
    guard record.numerator == nil, record.denominator == nil else {
      say(
        .unreadableRealisasi,
        "nilai variabel ditulis pada kolom “realisasi”, tanpa pembilang dan penyebut",
        at: anchor(record.place))
      return false
    }
    return true
  }

  /// A table and the tree itself give different values for one period.
  mutating func sayDiffers(
    _ record: Realisasi, _ variable: FormulaVariable, _ declared: Quantity
  ) {
    let place = anchor(record.place)
    let note = Finding.Note(
      "nilai dalam pohon",
      at: Anchor(
        tree: place.tree, node: place.node,
        field: Field(.hitung, indicator: place.field?.indicator, item: FieldName.variabel.rawValue))
    )
    say(
      .repeatedRealisasi,
      "nilai \(record.period) variabel “\(quotable(variable.name))” tertulis dua kali, "
        + "“\(quotable(declared.text))” dalam pohon dan “\(quotable(record.value?.text ?? ""))” di sini; "
        + "yang dalam pohon dipakai",
      at: place, notes: [note])
  }
}
