/// What YAML 1.1 tools (PyYAML, Excel add-ons, linters) would make of an unquoted text, in
/// Indonesian; nil where they leave it a text.
func yamlMeaning(ofPlain text: String) -> String? {
  guard let first = text.utf8.first else { return "kosong" }
  if text.utf8.count <= longestWord {
    if emptyWords.contains(text) { return "kosong" }
    if truthWords.contains(text.lowercased()) { return "ya atau tidak" }
  }
  guard isDigit(first) || numberStarts.contains(first) else { return nil }
  let bytes = Array(text.utf8)
  if isNumber(bytes[...]) { return "angka" }
  return isDate(bytes) ? "tanggal" : nil
}

private let emptyWords: Set<String> = ["~", "null", "Null", "NULL"]
private let truthWords: Set<String> = ["y", "n", "yes", "no", "true", "false", "on", "off"]
/// Bytes of the longest of these words.
private let longestWord = 5
/// What a number begins with besides digits.
private let numberStarts: [UInt8] = Array("+-.".utf8)

/// Digits with signs, points, exponents, underscores, colons (base 60) or a base prefix.
private func isNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
  var rest = bytes
  if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
  let word = String(decoding: rest, as: UTF8.self).lowercased()
  if word == ".inf" || word == ".nan" { return true }
  if word.hasPrefix("0x") { return rest.dropFirst(2).allSatisfy(isHexadecimal) }
  if word.hasPrefix("0b") || word.hasPrefix("0o") {
    return rest.dropFirst(2).allSatisfy { isDigit($0) || $0 == UInt8(ascii: "_") }
  }
  guard rest.contains(where: isDigit), rest.first.map({ isDigit($0) || $0 == 0x2E }) ?? false
  else { return false }
  var points = 0
  var exponents = 0
  var before: UInt8 = 0
  for byte in rest {
    switch byte {
    case UInt8(ascii: "."): points += 1
    case UInt8(ascii: "e"), UInt8(ascii: "E"): exponents += 1
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard before | 0x20 == UInt8(ascii: "e") else { return false }
    case UInt8(ascii: "_"), UInt8(ascii: ":"): break
    default: guard isDigit(byte) else { return false }
    }
    before = byte
  }
  return points <= 1 && exponents <= 1
}

/// `2024-10-01`, alone or with a time behind it.
private func isDate(_ bytes: [UInt8]) -> Bool {
  let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard parts.count >= 3, parts[0].count == 4, (1...2).contains(parts[1].count) else {
    return false
  }
  return (parts[0] + parts[1]).allSatisfy(isDigit) && parts[2].first.map(isDigit) ?? false
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

private func isHexadecimal(_ byte: UInt8) -> Bool {
  isDigit(byte) || (0x61...0x66).contains(byte | 0x20) || byte == UInt8(ascii: "_")
}
