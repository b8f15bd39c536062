/// A text as the XML of a workbook holds it (ISO/IEC 29500-1, ST_Xstring): what XML cannot hold
/// stands as `_xHHHH_`, and an underscore that would read as the start of one stands so too.
func escapedCellText(_ text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  guard scalars.contains(where: { $0 == "_" || needsEscape($0) }) else { return text }
  var escaped = ""
  for (position, scalar) in scalars.enumerated() {
    if needsEscape(scalar) || startsEscape(scalars[position...]) {
      escaped += escape(scalar)
    } else {
      escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Control characters but tab and line feed, and the two that no XML may hold. A carriage return is
/// legal, but readers take it for a line feed.
private func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// Whether `_xHHHH` stands at the front. What follows is not looked at: an escape may come to stand
/// there, with an underscore of its own.
private func startsEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  let front = Array(scalars.prefix(6))
  return front.count == 6 && front[0] == "_" && front[1] == "x"
    && front[2...].allSatisfy { $0.isASCII && $0.properties.isHexDigit }
}

private func escape(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
}
