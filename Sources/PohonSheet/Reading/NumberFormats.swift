/// What the formats of a workbook make of numbers, by the number of a cell's style.
final class NumberFormats: PartReader {
  private var styles: [NumberFormat] = []
  private var custom: [Int: NumberFormat] = [:]
  private var isInCellFormats = false

  /// What cells of `style` show; plain for a style that isn't there.
  subscript(style: Int) -> NumberFormat {
    styles.indices.contains(style) ? styles[style] : .plain
  }

  func open(_ name: String, _ attributes: [String: String], depth: Int) {
    switch (depth, name) {
    case (3, "numFmt"):
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }) else { return }
      custom[id] = NumberFormat(code: attributes["formatCode"] ?? "")
    case (2, _): isInCellFormats = name == "cellXfs"
    case (3, "xf") where isInCellFormats:
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(custom[id] ?? NumberFormat(builtIn: id))
    default: break
    }
  }
}

/// How a number is shown, as far as it changes what the number means.
enum NumberFormat: UInt8 {
  case plain, percentage, date, time, duration

  /// One of the formats that every program knows by number.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10: .percentage
      case 14...17, 22, 27...36, 50...58: .date
      case 18...21, 45, 47: .time
      case 46: .duration
      default: .plain
      }
  }

  /// A format as spelled in the file, e.g. `[$-421]dd mmmm yyyy;@`. Its first section decides.
  init(code: String) {
    var letters: Set<Character> = []
    var rest = code.lowercased()[...]
    var isDuration = false
    scan: while let sign = rest.popFirst() {
      switch sign {
      case ";": break scan
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inside.count + 1)
        isDuration = isDuration || ["h", "m", "s"].contains(String(Set(inside)))
      default: letters.insert(sign)
      }
    }
    let spelled = ["general", "standard"].contains(code.lowercased())
    self =
      if spelled {
        .plain
      } else if isDuration {
        .duration
      } else if letters.contains("%") {
        .percentage
      } else if !letters.isDisjoint(with: "yd") {
        .date
      } else if !letters.isDisjoint(with: "hs") {
        .time
      } else {
        letters.contains("m") ? .date : .plain
      }
  }
}
