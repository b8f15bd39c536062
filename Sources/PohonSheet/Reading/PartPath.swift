/// Where a part stands in the archive, e.g. `xl/worksheets/sheet1.xml`.
struct PartPath: Hashable {
  /// The path without a leading slash.
  let text: String

  init(_ text: String) { self.text = text }

  /// What `target` means when this part names it: a path from the root if it begins with a
  /// slash, else from the folder of this part.
  func resolving(_ target: String) -> PartPath {
    let words = Self.decoded(target).replacing("\\", with: "/")
    let folder = words.hasPrefix("/") ? [] : text.split(separator: "/").dropLast()
    var steps = Array(folder)
    for step in words.split(separator: "/") {
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return PartPath(steps.joined(separator: "/"))
  }

  /// The part that tells what this one's relations are.
  var relations: PartPath {
    var steps = text.split(separator: "/", omittingEmptySubsequences: false)
    let name = steps.popLast() ?? ""
    return PartPath((steps + ["_rels", "\(name).rels"]).joined(separator: "/"))
  }

  /// `%20` and kin as the signs they stand for.
  private static func decoded(_ target: String) -> String {
    guard target.contains("%") else { return target }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
