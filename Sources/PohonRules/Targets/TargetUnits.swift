import Pohon

/// In which units an indicator and its targets are written.
struct TargetUnits {
  let own: Placed
  /// What kind of value the indicator takes, by what it declares or else by how its name opens.
  private let kind: Kind
  /// Whether its printed formula comes to a percentage.
  private let isPercentByFormula: Bool
  /// The unit that closes its name in parentheses, with its place there.
  let named: (unit: String, passage: Range<Int>)?

  private enum Kind { case percent, count, score, any }

  /// A contradiction: where it stands, and what is wrong there.
  struct Conflict {
    var anchor: Anchor
    var text: String
    var severity: Severity?
  }

  init(_ own: Placed, _ dossier: CheckedDossier) {
    self.own = own
    let vocabulary = dossier.vocabulary
    kind = Self.kind(
      of: own.indicator, opening: dossier.phrase(own.indicator.name).first, vocabulary)
    let formula = own.indicator.formula.map(dossier.printedFormula)
    isPercentByFormula = formula.map { $0.hasQuotient && $0.timesHundred } ?? false
    named = Self.closingUnit(of: own.indicator.name)
  }

  /// `Nilai` and `Indeks` are bare scores; `Tingkat` and `Laju` may be anything.
  private static func kind(
    of indicator: Indicator, opening: Word?, _ vocabulary: Vocabulary
  ) -> Kind {
    switch indicator.valueType {
    case .percent: return .percent
    case .count: return .count
    case .index, .grade: return .score
    case .number, .range: return .any
    case nil: break
    }
    if vocabulary.percentages.contains(opening) { return .percent }
    if vocabulary.counts.contains(opening) { return .count }
    return opening.map { isScore($0.description) } ?? false ? .score : .any
  }

  private static func isScore(_ unit: String) -> Bool {
    ["indeks", "nilai", "predikat"].contains(Satuan.canonical(unit))
  }

  /// The first contradiction; a target that cannot be read contradicts nothing.
  var conflict: Conflict? {
    if Satuan.areAtOdds(own.indicator.satuan, named?.unit), let named {
      return Conflict(
        anchor: own.anchor(.satuan),
        text:
          "satuan \(own.name) adalah \(quote(own.indicator.satuan ?? "")), padahal namanya menyebut"
          + " \(quote(named.unit))")
    }
    let first = own.indicator.targets.first { $0.value.satuan != nil }
    for target in own.indicator.targets {
      guard let (text, severity) = fault(of: target.value, besides: first) else { continue }
      return Conflict(
        anchor: own.anchor(.target, item: target.period.description),
        text: "target \(target.period) \(own.name) adalah \(quote(target.value.text)), \(text)",
        severity: severity)
    }
    return nil
  }

  private func fault(of value: Quantity, besides first: Target?) -> (String, Severity?)? {
    if let label = value.grade, value.number == nil { return fault(ofGrade: label) }
    guard let written = value.satuan, Satuan.isKnown(written) else { return nil }
    for unit in [own.indicator.satuan, named?.unit] where Satuan.areAtOdds(unit, written) {
      return ("padahal satuannya \(quote(unit ?? ""))", nil)
    }
    if let first, Satuan.areAtOdds(first.value.satuan, written) {
      return ("padahal target \(first.period) \(quote(first.value.text))", nil)
    }
    let unit = Satuan.canonical(written)
    let isScore = Self.isScore(unit)
    if isPercentByFormula, unit != "%", !isScore {
      return ("padahal rumusnya menghasilkan persen", nil)
    }
    switch kind {
    case .percent where unit != "%": return ("padahal indikatornya persentase", nil)
    case .count where unit == "%" || isScore: return ("padahal indikatornya menghitung jumlah", nil)
    case .score where unit == "%" && !isPercentByFormula:
      return ("padahal indikatornya nilai atau indeks, bukan persentase", nil)
    case .score where unit != "%" && unit != "rupiah" && !isScore:
      return ("padahal indikatornya nilai atau indeks, bukan jumlah", nil)
    default: return nil
    }
  }

  private func fault(ofGrade label: String) -> (String, Severity?)? {
    switch kind {
    case .percent: ("padahal indikatornya persentase", nil)
    case .count: ("padahal indikatornya menghitung jumlah", nil)
    case .score, .any:
      own.indicator.scale == nil
        ? ("predikat tanpa skala yang menyebut urutannya", .warning) : nil
    }
  }

  /// A known unit in parentheses at the end of `name`, with the blanks before it.
  private static func closingUnit(of name: String) -> (unit: String, passage: Range<Int>)? {
    guard name.utf8.last == UInt8(ascii: ")") else { return nil }
    let scalars = Array(name.unicodeScalars)
    guard scalars.last == ")", let open = scalars.lastIndex(of: "(") else { return nil }
    var unit = String.UnicodeScalarView()
    unit.append(contentsOf: scalars[(open + 1)...].dropLast())
    var start = open
    while start > 0, scalars[start - 1].properties.isWhitespace { start -= 1 }
    guard start > 0, Satuan.isKnown(String(unit)) else { return nil }
    return (String(unit), start..<scalars.count)
  }
}

extension TargetUnits {
  /// A unit that stands in a cell or in the name while `satuan` is empty.
  var misplaced: String? {
    guard own.indicator.satuan == nil else { return nil }
    return cells.lazy.compactMap(\.target.value.satuan).first.map(bare) ?? named?.unit
  }

  /// Whether a cell has a unit.
  var isInCells: Bool { cells.contains { $0.target.value.satuan != nil } }

  /// Moves the unit to `satuan`; nil where a cell would not read the same without it.
  ///
  /// Safe where nothing but the place of the unit changes: every cell has it, none is assumed, and a
  /// name that loses it is not the copy of a printed one.
  var cure: Cure? {
    guard let unit = misplaced else { return nil }
    var edits = [Edit(at: own.anchor(.satuan), with: unit)]
    var isSafe = Satuan.isKnown(unit)
    for (field, target) in cells {
      guard let written = target.value.satuan else {
        isSafe = isSafe && named != nil
        continue
      }
      var text = String(target.value.text.dropLast(written.count))
      while text.last?.isWhitespace ?? false { text.removeLast() }
      let left = Quantity(text)
      guard target.value.text.hasSuffix(written), left.satuan == nil,
        left.reading == target.value.reading, bare(written) == unit
      else { return nil }
      edits.append(Edit(at: own.anchor(field, item: target.period.description), with: text))
    }
    if let named {
      edits.append(Edit(at: own.anchor(.nama), named.passage, with: ""))
      isSafe = isSafe && own.indicator.printings.isEmpty
    }
    let assumed = own.indicator.assumptions.marks.contains {
      [.target, .baseline, .nama].contains($0.name)
    }
    return Cure("pindahkan \(quote(unit)) ke satuan", edits, isSafe: isSafe && !assumed)
  }

  private var cells: [(field: FieldName, target: Target)] {
    own.indicator.baseline.map { (.baseline, $0) } + own.indicator.targets.map { (.target, $0) }
  }

  private func bare(_ unit: String) -> String {
    var unit = unit[...]
    while let last = unit.last, last == "." || last == " " { unit.removeLast() }
    return String(unit)
  }
}
