/// What the tables of a workbook make of the raw contents of its cells.
struct CellDecoder {
  /// The texts that cells share.
  var texts: [String] = []
  /// The formats of numbers.
  var formats = NumberFormats()
  /// Whether days are counted from 1904 on.
  var countsFrom1904 = false

  /// The raw contents of a cell.
  struct Raw {
    /// Its type as the file spells it; nil for a number.
    var type: String?
    /// The number of its style.
    var style = 0
    /// What stands between the tags.
    var text = ""
    /// Whether there was any value, be it an empty one.
    var hasValue = false
  }

  /// The value of a cell, and what is wrong with it; nil for an empty one.
  func value(of raw: Raw) -> (CellValue?, (SheetRemarks.Kind, String)?) {
    guard raw.hasValue else { return (nil, nil) }
    if raw.type == "inlineStr" || raw.type == "str" {
      return (.text(EscapedText.decoded(raw.text)), nil)
    }
    var raw = raw
    raw.text = Self.trimmed(raw.text)
    switch raw.type {
    case nil, "n": return number(raw)
    case "s": return shared(raw.text)
    case "b": return (.flag(isTrue(raw.text)), nil)
    case "e": return (.error(raw.text), nil)
    case "d":
      if let date = SerialDate.text(iso: raw.text) { return (.date(date), nil) }
      let message = "\(quoted(raw.text)) bertipe tanggal, tetapi bukan tanggal; dibaca sebagai teks"
      return (text(raw), (.impossibleDate, message))
    case let type?:
      return (
        text(raw), (.unknownType, "tipe sel \(quoted(type)) tidak dikenal; dibaca sebagai teks")
      )
    }
  }

  /// Blanks around anything but a text mean nothing; there are hardly ever any.
  private static func trimmed(_ text: String) -> String {
    func isBlank(_ byte: UInt8?) -> Bool { byte.map { $0 <= 32 } ?? false }
    guard isBlank(text.utf8.first) || isBlank(text.utf8.last) else { return text }
    return String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  private func text(_ raw: Raw) -> CellValue? { raw.text.isEmpty ? nil : .text(raw.text) }

  private func shared(_ text: String) -> (CellValue?, (SheetRemarks.Kind, String)?) {
    if let index = Int(text), texts.indices.contains(index) { return (.text(texts[index]), nil) }
    if text.isEmpty { return (nil, nil) }
    return (nil, (.missingText, "teks nomor \(quoted(text)) tidak ada dalam buku kerja"))
  }

  private func number(_ raw: Raw) -> (CellValue?, (SheetRemarks.Kind, String)?) {
    if raw.text.isEmpty { return (nil, nil) }
    guard let number = Self.number(raw.text) else {
      let message = "\(quoted(raw.text)) bertipe angka, tetapi bukan angka; dibaca sebagai teks"
      return (text(raw), (.unreadNumber, message))
    }
    let format = formats[raw.style]
    switch format {
    case .plain: return (.number(number), nil)
    case .percentage: return (.percentage(number), nil)
    case .date, .time, .duration:
      if let date = SerialDate.text(number, as: format, from1904: countsFrom1904) {
        return (.date(date), nil)
      }
      let message = "\(raw.text) berformat tanggal, tetapi di luar kalender; dibaca sebagai angka"
      return (.number(number), (.impossibleDate, message))
    }
  }

  /// A finite number in the spelling of XML Schema; Swift alone would take `0x10` and `nan` too.
  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}
