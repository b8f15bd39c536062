import Pohon

/// A code as a document prints it, taken apart: `CSF 1.2.` is the label CSF and the numbers 1, 2.
struct PrintedCode: Hashable {
  /// The letters before the numbers, upper case; empty for `CSF`, which names the form and not the
  /// level.
  let label: String
  /// The numbers.
  let numbers: [Int]

  /// Takes `text` apart; nil for codes of another build, e.g. `1.a` or `IV`.
  init?(_ text: String) {
    if let numbers = Self.plainNumbers(text) {
      (label, self.numbers) = ("", numbers)
      return
    }
    var rest = text.unicodeScalars.filter { !$0.properties.isWhitespace }[...]
    if rest.first == "(", rest.last == ")" { rest = rest.dropFirst().dropLast() }
    let isDigit = { (scalar: Unicode.Scalar) in ("0"..."9").contains(scalar) }
    let front = rest.prefix { !isDigit($0) }
    guard front.allSatisfy({ $0.properties.isAlphabetic || $0 == "." || $0 == "-" }) else {
      return nil
    }
    let label = String(String.UnicodeScalarView(front.filter(\.properties.isAlphabetic)))
      .uppercased()
    var back = rest.dropFirst(front.count)
    if back.last == "." { back.removeLast() }
    let parts = back.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in
      part.allSatisfy(isDigit) ? Int(String(String.UnicodeScalarView(part))) : nil
    }
    guard !numbers.isEmpty, numbers.count == parts.count else { return nil }
    self.label = label == "CSF" ? "" : label
    self.numbers = numbers
  }

  /// The numbers of `1.2.3`, `1.2.3.` and `CSF 1.2.3`, which most codes are; nil for all others.
  private static func plainNumbers(_ text: String) -> [Int]? {
    var digits = text.utf8[...]
    if text.hasPrefix("CSF ") { digits = digits.dropFirst(4) }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    var numbers: [Int] = []
    numbers.reserveCapacity(4)
    var (number, length) = (0, 0)
    for byte in digits {
      if byte == UInt8(ascii: "."), length > 0 {
        numbers.append(number)
        (number, length) = (0, 0)
      } else if byte &- 48 < 10, length < 9 {
        number = number * 10 + Int(byte &- 48)
        length += 1
      } else {
        return nil
      }
    }
    guard length > 0 else { return nil }
    numbers.append(number)
    return numbers
  }

  /// The numbers without the last, which are those of the condition above.
  var upper: [Int] { Array(numbers[..<(numbers.count - 1)]) }
}

/// A code and where it stands.
struct CodePlace {
  /// The code as printed.
  let text: String
  /// The code taken apart.
  let code: PrintedCode
  /// Where it stands in the file.
  let anchor: Anchor
  /// The part of the document, in parentheses with a space before; empty where unknown.
  let place: String

  /// The printed codes of a node; where none is printed the code in force, unless it is the `0` that
  /// stands for no code.
  static func all(of node: Node, in tree: Tree) -> [CodePlace] {
    let printed = all(in: node.printings) { Anchor(tree, node, .cetakan, item: $0) }
    if !printed.isEmpty || node.printings.contains(where: { $0.code != nil }) { return printed }
    guard node.code != "0", let code = PrintedCode(node.code) else { return [] }
    return [
      CodePlace(text: node.code, code: code, anchor: Anchor(tree, node, .kode), place: "")
    ]
  }

  /// The codes in `printings`, each anchored by its number from 1.
  static func all(in printings: [Cetakan], anchor: (String) -> Anchor) -> [CodePlace] {
    printings.enumerated().compactMap { index, printing in
      guard let text = printing.code, let code = PrintedCode(text) else { return nil }
      return CodePlace(
        text: text, code: code, anchor: anchor("\(index + 1)"),
        place: printing.place.map { " (\($0))" } ?? "")
    }
  }
}
