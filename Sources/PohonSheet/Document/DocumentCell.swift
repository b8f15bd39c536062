import Pohon

/// A text of a document, and whether a person or tool filled it in afterwards.
struct DocumentText: Hashable, Sendable {
  var text: String
  var isAssumed = false
}

/// A cell of a table of a document, the same in a workbook and on a page.
struct DocumentCell: Hashable, Sendable {
  /// Its lines; none where the tree says nothing.
  var lines: [DocumentText] = []
  /// Whether the form leaves it open, so that no line is missing.
  var isBlank = false
  /// The number that its only line says, and with how many decimals; workbooks hold numbers.
  var number: Number?

  /// A number of a workbook.
  struct Number: Hashable, Sendable {
    var value: Double
    /// Digits behind the comma; nil shows as many as it has.
    var decimals: Int?
  }

  /// Whether the tree holds nothing of what belongs here.
  var isMissing: Bool { lines.isEmpty && !isBlank }

  /// A cell that the form leaves open.
  static let blank = DocumentCell(isBlank: true)

  /// The number of a row.
  static func ordinal(_ number: Int) -> DocumentCell {
    DocumentCell(
      lines: [DocumentText(text: "\(number).")],
      number: Number(value: Double(number), decimals: nil))
  }
}

/// Makes cells of what a condition, indicator or document holds, with what of it is assumed.
struct FieldCells {
  let assumptions: Assumptions

  /// A cell of one text.
  func cell(_ text: String?, _ name: FieldName) -> DocumentCell {
    guard let text, !text.isEmpty else { return DocumentCell() }
    return DocumentCell(
      lines: [DocumentText(text: text, isAssumed: assumptions.contains(name))])
  }

  /// A cell of a text for each element of a list.
  func cell(_ texts: [String], _ name: FieldName) -> DocumentCell {
    let isWhole = assumptions.contains(name)
    let lines = texts.enumerated().map { index, text in
      DocumentText(
        text: text, isAssumed: isWhole || assumptions.contains(name, item: "\(index + 1)"))
    }
    return DocumentCell(lines: lines.filter { !$0.text.isEmpty })
  }

  /// A cell of a number that no document prints.
  func cell(_ value: Double?, _ name: FieldName) -> DocumentCell {
    guard let value, value.isFinite else { return DocumentCell() }
    var cell = cell(indonesianText(value), name)
    cell.number = DocumentCell.Number(value: value, decimals: nil)
    return cell
  }

  /// A cell of the values of one column of periods. Where the column is that of a year, parts of it
  /// are named: `T2: 40`.
  func cell(_ values: [Target], _ name: FieldName, namesParts: Bool) -> DocumentCell {
    let isWhole = assumptions.contains(name)
    let shown = values.filter { !$0.value.text.isEmpty }
    let lines = shown.map { value in
      let period = value.period.description
      let isNamed = namesParts && value.period.months.count < 12
      return DocumentText(
        text: (isNamed ? "\(period.dropFirst(5)): " : "") + value.value.text,
        isAssumed: isWhole || assumptions.contains(name, item: period))
    }
    var cell = DocumentCell(lines: lines)
    if lines.count == 1, lines[0].text == shown[0].value.text {
      cell.number = DocumentCell.Number(shown[0].value)
    }
    return cell
  }
}

extension DocumentCell.Number {
  /// The number that a printed value is, shown with the digits printed; nil for all other values.
  init?(_ quantity: Quantity) {
    guard case .number(let value) = quantity.reading, quantity.satuan == nil, value.isFinite else {
      return nil
    }
    let decimals = quantity.text.split { $0 == "," || $0 == "." }.dropFirst().last?.utf8.count
    self.init(value: value, decimals: quantity.mark == nil ? nil : decimals)
  }
}
