/// A text as one line of YAML: plain where every tool reads it back as this text, else between
/// double quotes.
func yamlScalar(_ text: String) -> String { isSafePlain(text) ? text : yamlQuoted(text) }

/// Whether a text stands for itself without quotes, in a block mapping or sequence.
private func isSafePlain(_ text: String) -> Bool {
  let scalars = Array(text.unicodeScalars)
  guard let first = scalars.first, let last = scalars.last, !indicators.contains(first),
    !first.properties.isWhitespace, !last.properties.isWhitespace, last != ":",
    !text.hasPrefix("..."), yamlMeaning(ofPlain: text) == nil
  else { return false }
  for (index, scalar) in scalars.enumerated() {
    if needsEscape(scalar) { return false }
    if index > 0, scalar == "#", scalars[index - 1].properties.isWhitespace { return false }
    if scalar == ":", index + 1 < scalars.count, scalars[index + 1].properties.isWhitespace {
      return false
    }
  }
  return true
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
