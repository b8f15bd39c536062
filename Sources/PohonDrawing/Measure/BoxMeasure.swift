import Pohon

/// Breaks the content of a node into lines and says how tall its box must be.
struct BoxMeasure {
  /// Most lines of a condition; the rest is in the tooltip.
  static let mostStatementLines = 6
  /// Most indicators in a box, and most lines for each.
  static let mostIndicators = 6
  static let mostIndicatorLines = 3
  /// Most owners in a box.
  static let mostOwners = 3

  var width: Double
  var options: DrawingOptions
  /// The scale that names the bands of values.
  var scale: Scale?

  /// The box of `node`; `hidden` tells how many conditions below it are not drawn, `changed` what
  /// happened to it since an older version.
  func measure(_ node: Node, hidden: Int = 0, changed: String? = nil) -> MeasuredBox {
    let padding = LevelMark.of(node.level).doubled ? 10.0 : 6.0
    var page = BoxPage(padding: padding, width: width)
    page.skip(padding - 1)
    page.addHeader(
      code: node.code, level: node.level?.label ?? "", badge: options.findings[node.key]?.total)
    if let changed { page.add(changed, bold: true, atMost: 4) }
    let statement = page.add(
      node.statement, size: TextSize.body, atMost: Self.mostStatementLines)
    if options.detail != .ringkas { add(node, to: &page) }
    if let value = options.values[node.key] {
      page.add(valueText(value, of: node), bold: true, atMost: 2)
    }
    for mark in marks(of: node) { page.add(mark, bold: true, atMost: 2) }
    if hidden > 0 { page.add("+ \(hidden) kondisi di bawahnya", atMost: 2) }
    page.addChips(ownerTexts(node))
    page.skip(padding)
    return MeasuredBox(
      height: page.bottom.rounded(.up), lines: page.lines, chips: page.chips, badge: page.badge,
      isComplete: statement.isComplete,
      flaws: page.flaws + (statement.isComplete ? 0 : 1) + (statement.isUnbroken ? 0 : 1))
  }

  private func add(_ node: Node, to page: inout BoxPage) {
    let indicators = node.indicators
    if !indicators.isEmpty { page.skip(2) }
    let measures = options.detail == .lengkap ? options.measures[node.key] ?? [] : []
    for (index, indicator) in indicators.prefix(Self.mostIndicators).enumerated() {
      page.add(indicator.nameWithSatuan, bullet: true, atMost: Self.mostIndicatorLines)
      guard index < measures.count, let words = measures[index].words else { continue }
      page.add(words, bold: true, indented: true, atMost: 2)
    }
    let rest = indicators.count - Self.mostIndicators
    if rest > 0 { page.add("dan \(rest) indikator lagi", bullet: true, atMost: 1) }
  }

  private func valueText(_ value: Double, of node: Node) -> String {
    let isProvisional = options.provisional.contains(node.key)
    let band = isProvisional ? "sementara" : scale?.band(of: value)?.words
    return "Capaian \(indonesianText(value, decimals: 2))\u{A0}%" + (band.map { " · \($0)" } ?? "")
  }

  /// What was found out about a node besides its value, in words.
  private func marks(of node: Node) -> [String] {
    var marks: [String] = []
    if options.colouring == .temuan, let found = options.findings[node.key]?.words,
      !found.isEmpty
    {
      marks.append(found)
    }
    if let share = options.shares[node.key] {
      marks.append("Andil \(indonesianText(share * 100, decimals: 1))\u{A0}%")
    }
    if let difference = options.differences[node.key] {
      let sign = difference > 0 ? "+" : difference < 0 ? "−" : ""
      marks.append("Beda \(sign)\(indonesianText(abs(difference), decimals: 2))\u{A0}poin")
    }
    return marks
  }

  private func ownerTexts(_ node: Node) -> [String] {
    let shown = node.owners.prefix(Self.mostOwners).map { shortOffice($0.name) }
    let rest = node.owners.count - shown.count
    return rest > 0 ? shown + ["+\(rest)"] : shown
  }

  /// The name of an office as short as it stays clear.
  private func shortOffice(_ name: String) -> String {
    for (long, short) in [
      ("Bagian ", "Bag. "), ("Subbagian ", "Subbag. "), ("Kecamatan ", "Kec. "),
    ]
    where name.hasPrefix(long) {
      return short + name.dropFirst(long.count)
    }
    return name
  }
}

extension Indicator {
  /// The name with its unit of measure, unless the name says it already.
  var nameWithSatuan: String {
    guard let satuan, !satuan.isEmpty, !name.lowercased().contains("(\(satuan.lowercased()))")
    else { return name }
    return "\(name) (\(satuan))"
  }
}

/// The lines of one box, filled from top to bottom.
private struct BoxPage {
  let padding: Double
  let width: Double
  private(set) var bottom = 0.0
  private(set) var lines: [TextLine] = []
  private(set) var chips: [MeasuredBox.Chip] = []
  /// A number in the upper right corner.
  private(set) var badge: MeasuredBox.Chip?
  /// Levels and owners that found no room; see ``MeasuredBox/flaws``.
  private(set) var flaws = 0.0

  init(padding: Double, width: Double) { (self.padding, self.width) = (padding, width) }

  mutating func skip(_ height: Double) { bottom += height }

  /// Adds code and level on one line, with a number at its end where there is one; the level gives way
  /// where both do not fit.
  mutating func addHeader(code: String, level: String, badge: Int?) {
    let (bold, plain) = (
      TextWrap(size: TextSize.small, bold: true), TextWrap(size: TextSize.small)
    )
    var room = width - 2 * padding
    if let badge, badge > 0 { room -= addBadge("\(badge)", bold.widths) + 4 }
    let first = bold.oneLine(SafeText.clean(code), width: room)
    let taken = bold.widths.width(first, size: TextSize.small, bold: true).rounded(.up)
    let start = first.isEmpty ? 0 : taken + 5
    let fits = plain.widths.width(level, size: TextSize.small) <= room - start
    let baseline = bottom + TextSize.small
    if !first.isEmpty {
      lines.append(
        TextLine(
          text: first, x: padding, baseline: baseline, size: TextSize.small, bold: true))
    }
    if !level.isEmpty, fits {
      lines.append(
        TextLine(text: level, x: padding + start, baseline: baseline, size: TextSize.small))
    }
    if !fits { flaws += 0.3 }
    if !first.isEmpty || !level.isEmpty || self.badge != nil { bottom += TextSize.small + 3 }
  }

  /// Puts a number into the upper right corner and returns the width it takes.
  private mutating func addBadge(_ text: String, _ widths: LetterWidths) -> Double {
    let size = TextSize.small
    let taken = max(13, widths.width(text, size: size, bold: true).rounded(.up) + 8)
    let frame = Rect(x: width - padding - taken, y: bottom - 1, width: taken, height: size + 3)
    let indent = (taken - widths.width(text, size: size, bold: true)) / 2
    badge = MeasuredBox.Chip(
      frame: frame,
      line: TextLine(
        text: text, x: frame.x + indent, baseline: bottom + size - 0.5, size: size, bold: true))
    return taken
  }

  /// Adds a paragraph.
  @discardableResult
  mutating func add(
    _ text: String, size: Double = TextSize.small, bold: Bool = false, bullet: Bool = false,
    indented: Bool = false, atMost most: Int
  ) -> WrappedText {
    let indent = bullet || indented ? 8.0 : 0
    let wrap = TextWrap(size: size, bold: bold)
    let wrapped = wrap.lines(
      SafeText.clean(text), width: width - 2 * padding - indent, atMost: most)
    for (number, line) in wrapped.lines.enumerated() {
      let baseline = bottom + size
      if bullet, number == 0 {
        lines.append(TextLine(text: "•", x: padding, baseline: baseline, size: size))
      }
      lines.append(
        TextLine(text: line, x: padding + indent, baseline: baseline, size: size, bold: bold))
      bottom += size + 2
    }
    return wrapped
  }

  /// Frames with one line each, in as many rows as they need.
  mutating func addChips(_ texts: [String]) {
    let room = width - 2 * padding
    let height = TextSize.small + 4
    let wrap = TextWrap(size: TextSize.small)
    if !texts.isEmpty { bottom += 4 }
    var x = 0.0
    for text in texts {
      let line = wrap.oneLine(SafeText.clean(text), width: room - 8)
      if line.hasSuffix("…") { flaws += 0.2 }
      let taken = wrap.widths.width(line, size: TextSize.small).rounded(.up) + 8
      if x > 0, x + taken > room {
        x = 0
        bottom += height + 3
      }
      chips.append(
        MeasuredBox.Chip(
          frame: Rect(x: padding + x, y: bottom, width: taken, height: height),
          line: TextLine(
            text: line, x: padding + x + 4, baseline: bottom + TextSize.small,
            size: TextSize.small)))
      x += taken + 4
    }
    if !texts.isEmpty { bottom += height }
  }
}
