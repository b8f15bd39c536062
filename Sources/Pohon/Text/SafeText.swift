/// The one place where text is made fit for the languages a drawing or page is written in.
package enum SafeText {
  /// One line of text: white space of every kind becomes a space, and what XML cannot hold becomes
  /// U+FFFD. Everything that is drawn or written passes here first.
  package static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: clean.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: clean.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: clean.append("\u{FFFD}")
      default: clean.append(scalar)
      }
    }
    return String(clean)
  }

  /// Clean text as XML, in an element or between double quotes. Marks that turn the direction of
  /// text are written as numbers, so that the file itself reads in one direction.
  package static func xml(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: turnsDirection(scalar) ? "&#\(scalar.value);" : nil
      }
    }
  }

  /// Clean text as a Graphviz label that shows exactly this text.
  package static func label(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\\": "\\\\"
      default: nil
      }
    }
  }

  /// Clean text as a label in the DOT language, between double quotes.
  package static func dot(_ text: String) -> String {
    escaped(text) { scalar in
      switch scalar {
      case "&": "&amp;"
      case "\\": "\\\\"
      case "\"": "\\\""
      default: turnsDirection(scalar) ? "&#\(scalar.value);" : nil
      }
    }
  }

  /// Whether a mark embeds, overrides or isolates a direction.
  package static func turnsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func escaped(
    _ text: String, _ replacement: (Unicode.Scalar) -> String?
  ) -> String {
    let special: (UInt8) -> Bool = {
      $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 || $0 == 0x5C || $0 > 0x7E
    }
    if !text.utf8.contains(where: special) { return text }
    var out = ""
    for scalar in text.unicodeScalars {
      if let replacement = replacement(scalar) {
        out += replacement
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}
