import Pohon

extension ShapeCheck {
  /// What `metode: rumus` needs besides the shape of its keys, and what only it may have.
  mutating func checkFormula(_ fields: ObjectFields, at spot: Spot) {
    guard let method: Computation.Method = fields.choice(.metode) else { return }
    let unused: [FieldName] = method == .formula ? [.dari] : [.rumus, .variabel]
    for name in unused {
      guard let item = fields.printed(name), !document.isLeftEmpty(item) else { continue }
      add(
        .unreadable, item, spot.key(name),
        "“\(name.rawValue)” tidak dipakai oleh metode \(method.rawValue)")
    }
    guard method == .formula else { return }
    let names = checkVariables(fields, at: spot.key(.variabel))
    guard let item = fields.printed(.rumus), let text = document.text(item) else {
      if let method = fields.printed(.metode) {
        add(.unreadable, method, spot, "“rumus” tidak diisi, padahal metodenya rumus")
      }
      return
    }
    let formula = Formula(text, variables: names.map { FormulaVariable($0) })
    guard case .failure(let error) = formula.reading else { return }
    add(
      .unreadable, item, spot.key(.rumus),
      "“rumus” tidak terbaca pada huruf ke-\(error.column): \(error.message)",
      range: range(of: error, in: item, text))
  }

  /// The names of the variables, each of which has to be a name of its own.
  private mutating func checkVariables(_ fields: ObjectFields, at spot: Spot) -> [String] {
    var first: [String: Int] = [:]
    for (index, variable) in fields.objects(.variabel).enumerated() {
      guard let name = variable.text(.nama), let item = variable.printed(.nama) else { continue }
      let place = spot.inside("\(index + 1)")
      if !Expression.isName(name) {
        add(
          .unreadable, item, place,
          "nama variabel “\(quotable(name))” tidak dapat dipakai dalam rumus; diharapkan huruf, "
            + "angka, dan _")
      }
      if let known = first[name] {
        add(
          .duplicateKey, item, place,
          "variabel “\(quotable(name))” tertulis dua kali; yang pertama dipakai",
          note: ("yang pertama", known))
      } else {
        first[name] = item
      }
    }
    return first.keys.sorted()
  }

  /// The place inside the scalar, where its text stands in the file letter for letter on one line.
  private func range(of error: ExpressionError, in item: Int, _ text: String) -> TextRange? {
    let whole = document[item].range
    guard whole.start.line == whole.end.line else { return nil }
    let quotes = document[item].isPlain ? 0 : 1
    let length = text.unicodeScalars.count
    guard whole.end.column - whole.start.column == length + 2 * quotes else { return nil }
    let start = whole.start.column + quotes
    let point = { TextPoint(line: whole.start.line, column: start + $0) }
    return TextRange(point(error.range.lowerBound), point(error.range.upperBound))
  }
}
