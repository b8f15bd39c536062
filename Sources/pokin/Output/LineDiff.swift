/// Two texts line by line, in the unified form that `patch` takes.
struct LineDiff {
  private let before: [Substring]
  private let after: [Substring]
  /// Lines of context around a change.
  private static let context = 2

  init(_ before: [UInt8], _ after: [UInt8]) {
    self.before = Self.lines(before)
    self.after = Self.lines(after)
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// One line of the comparison.
  private struct Line {
    var mark: String
    var text: Substring
    /// How many lines of each side stand before it.
    var old: Int
    var new: Int
  }

  /// The changed lines with their context; empty where the texts are equal.
  func text(path: String) -> String {
    let lines = compared()
    let changed = lines.indices.filter { lines[$0].mark != " " }
    guard let first = changed.first else { return "" }
    var out = "--- \(path)\n+++ \(path)\n"
    var start = first
    var end = first
    for next in changed.dropFirst() {
      if next - end > 2 * Self.context {
        out += hunk(lines, start, end)
        start = next
      }
      end = next
    }
    return out + hunk(lines, start, end)
  }

  private func hunk(_ lines: [Line], _ first: Int, _ last: Int) -> String {
    let from = max(0, first - Self.context)
    var part = lines[from...min(lines.count - 1, last + Self.context)]
    // What follows the last line end is no line.
    if part.endIndex == lines.count, part.last?.mark == " ", part.last?.text.isEmpty ?? false {
      part.removeLast()
    }
    let old = part.count { $0.mark != "+" }
    let new = part.count { $0.mark != "-" }
    let start = lines[from]
    return "@@ -\(start.old + 1),\(old) +\(start.new + 1),\(new) @@\n"
      + part.map { $0.mark + $0.text + "\n" }.joined()
  }

  private func compared() -> [Line] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if removed.contains(old) {
        lines.append(Line(mark: "-", text: before[old], old: old, new: new))
        old += 1
      } else if inserted.contains(new) {
        lines.append(Line(mark: "+", text: after[new], old: old, new: new))
        new += 1
      } else {
        lines.append(Line(mark: " ", text: before[old], old: old, new: new))
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines
  }
}
