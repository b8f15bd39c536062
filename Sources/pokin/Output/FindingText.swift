import Pohon

/// Findings for a terminal: by file, each with the line it stands on and a mark under the words it
/// speaks of, then what an evaluator would say of it all.
struct FindingText {
  let report: FindingReport
  let rules: [RuleInfo]
  let width: Int

  init(_ report: FindingReport, rules: [RuleInfo], width: Int) {
    (self.report, self.rules, self.width) = (report, rules, width)
  }

  var text: String {
    guard !report.entries.isEmpty else {
      return wrap(nothing, to: width).joined(separator: "\n") + "\n" + accepted
    }
    var out = ""
    var path: String?
    for entry in report.entries {
      if entry.path != path {
        out += (path == nil ? "" : "\n") + entry.path + "\n"
        path = entry.path
      }
      out += block(entry)
    }
    return out + "\n" + FindingSummary(report, rules: rules, width: width).text + accepted
  }

  private var nothing: String {
    let heavy = Severity.allCases.reversed().filter { report.lighter[$0] == nil }
    let what =
      report.lighter.isEmpty ? "temuan" : heavy.map(\.rawValue).joined(separator: " atau ")
    let new = report.baseline == nil ? "" : " baru"
    return "Tidak ada \(what)\(new)." + FindingSummary.lighter(report)
  }

  /// What a baseline keeps from being shown, and what of it is out of date.
  private var accepted: String {
    guard let baseline = report.baseline else { return "" }
    var text = "\(report.known.count) temuan lama tidak ditampilkan (\(baseline.path))."
    if baseline.isForeign {
      text +=
        " \(baseline.path) tidak memuat satu pun temuan dari pohon yang diperiksa; mungkin berkas "
        + "dasar pohon lain."
    }
    if baseline.gone > 0 {
      text +=
        " \(baseline.gone) temuan lama sudah tidak ada; perbarui dengan --catat-dasar "
        + "\(baseline.path)."
    }
    return wrap(text, to: width).joined(separator: "\n") + "\n"
  }

  private func block(_ entry: FindingReport.Entry) -> String {
    let place = entry.range.map { "\($0.start.line):\($0.start.column) " } ?? ""
    let finding = entry.finding
    let head = "\(place)\(finding.severity.rawValue): \(finding.message) [\(finding.rule)]"
    var lines = wrap(head, to: width - 2, indent: "  ")
    if let range = entry.range, let source = entry.source {
      let speaksOfWords = finding.passage != nil || finding.range != nil
      lines += SourceExcerpt(source, range: range, width: width - 6, marksAll: speaksOfWords)
        .lines.map { "  | \($0)" }
    }
    for note in entry.notes {
      let file = note.path == entry.path ? "baris " : "\(note.path):"
      let line = note.range.map { "\(file)\($0.start.line)" } ?? note.path
      lines += wrap("= \(line): \(note.message)", to: width - 4, indent: "  ").map {
        "  \($0)"
      }
    }
    if let cure = finding.cure {
      let kind = cure.isSafe ? "perbaikan" : "usul"
      lines += wrap("= \(kind): \(cure.advice)", to: width - 4, indent: "  ").map { "  \($0)" }
    }
    return lines.map { "  \($0)\n" }.joined()
  }
}

/// A line of a file, cut to the width of the terminal, with a mark under a part of it, or under its
/// beginning alone.
struct SourceExcerpt {
  /// The text, and the mark under it.
  let lines: [String]

  init(_ source: String, range: TextRange, width: Int, marksAll: Bool) {
    let scalars = Array(source.unicodeScalars)
    let start = min(range.start.column - 1, scalars.count)
    let end =
      range.end.line == range.start.line
      ? min(max(range.end.column - 1, start), scalars.count) : scalars.count
    // The line is cut so that the marked part stands in it, its beginning at least.
    let first = scalars.prefix { $0 == " " }.count
    var from = first
    if end - from > width { from = max(from, min(start, end - width)) }
    if start - from > width / 2 { from = start - width / 4 }
    // A sign of what is left out takes the place of one letter.
    if from > first { from -= 1 }
    let to = min(scalars.count, from + width)
    var text = scalars[from..<to].map { $0 == "\t" ? " " : $0 }
    if from > first { text[0] = "…" }
    if to < scalars.count { text[text.count - 1] = "…" }
    let marked = marksAll ? max(1, min(end, to) - start) : 1
    let blank = String(repeating: " ", count: max(0, start - from))
    lines = [
      String(String.UnicodeScalarView(text)),
      blank + "^" + String(repeating: "~", count: marked - 1),
    ]
  }
}
