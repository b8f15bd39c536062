/// A text as one line of YAML: plain where every tool reads it back as this text, else between
/// double quotes.
func yamlScalar(_ text: String) -> String { isSafePlain(text) ? text : yamlQuoted(text) }

/// Whether a text stands for itself without quotes, in a block mapping or sequence.
private func isSafePlain(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first, !indicators.contains(first), !isBlank(first),
    !text.hasPrefix("..."), yamlMeaning(ofPlain: text) == nil
  else { return false }
  var before = first
  for scalar in text.unicodeScalars {
    if needsEscape(scalar) { return false }
    if scalar == "#", isBlank(before) { return false }
    if before == ":", isBlank(scalar) { return false }
    before = scalar
  }
  return before != ":" && !isBlank(before)
}

private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII
    ? scalar == " " || (0x9...0xD).contains(scalar.value) : scalar.properties.isWhitespace
}

/// A text between double quotes.
func yamlQuoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\t": out += "\\t"
    case "\r": out += "\\r"
    case _ where needsEscape(scalar):
      out += "\\u" + hexadecimal(scalar.value)
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}

/// Controls, line ends, direction marks and what else an editor does not show.
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
    0xFFFE...0xFFFF:
    true
  default: false
  }
}

/// What cannot begin a plain scalar, or means something to some tool when it does.
private let indicators: Set<Unicode.Scalar> = [
  "-", "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
  "=", "<", "~",
]
