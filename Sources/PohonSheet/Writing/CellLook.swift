/// How a kind of cell is shown, free of any library: for people who print in black and white too.
struct CellLook: Hashable {
  /// The lines around a cell.
  enum Border: Hashable { case none, thin, dashed }
  /// Where a text stands between left and right.
  enum Alignment: Hashable { case general, left, centre, right }

  /// Points; the font is Excel's own.
  static let fontSize = 11.0

  var fontSize = Self.fontSize
  var isBold: Bool
  var isItalic: Bool
  var fill: UInt32?
  var border = Border.thin
  var alignment = Alignment.general
  var isCentredDown = false
  var indent: Int
  var wraps = true
  var isOpen = false
  /// How numbers are shown; nil as they are.
  var numberFormat: String?

  /// The look of `style`; `isJoined` for a cell that spans others or ends its row, which alone lets a
  /// line above a table wrap.
  init(_ style: CellStyle, decimals: Int? = nil, isJoined: Bool = true) {
    isBold = style.isBold
    isItalic = style.isAssumed
    indent = min(max(style.indent, 0), Self.mostIndent)
    if indent > 0 { alignment = .left }
    if style.isCentred { alignment = .centre }
    if style.alignsRight { alignment = .right }
    switch style.kind {
    case .body: break
    case .heading:
      (isBold, fill, alignment, isCentredDown) = (true, 0xD6_E0_EA, .centre, true)
    case .title:
      (isBold, fontSize, border, wraps) = (true, 14, .none, isJoined)
    case .note:
      (border, wraps) = (.none, isJoined)
    case .entry:
      (fill, border, isOpen) = (0xFF_F6_CC, .dashed, true)
    }
    guard let decimals else { return }
    let places = min(max(decimals, 0), 30)
    numberFormat = "#,##0" + (places > 0 ? "." : "") + String(repeating: "0", count: places)
  }

  private static let mostIndent = 15
}
