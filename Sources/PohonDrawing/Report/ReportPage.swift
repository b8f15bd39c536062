import Pohon

/// A report as one HTML file that stands alone: it fetches nothing and runs nothing, and prints on
/// sheets of the size asked for.
package struct ReportPage {
  private let report: Report
  private let paper: Paper

  /// `report` on `paper`.
  package init(_ report: Report, paper: Paper) { (self.report, self.paper) = (report, paper) }

  /// The finished file.
  package func bytes() -> [UInt8] {
    LonePage(title: documentTitle).bytes(
      style: { out in
        out.raw(sheets)
        out.raw(PackageResources.laporan_css)
      }, body: { body(&$0) })
  }

  private var documentTitle: String {
    report.chapters.first.map { "\(report.title): \($0.title)" } ?? report.title
  }

  /// The sheets in their three ways of lying; margins are those of the style sheet.
  private var sheets: String {
    let (short, long) = paper.millimetres
    let (wide, high) = ("\(decimalText(long))mm", "\(decimalText(short))mm")
    return """
      @page { size: \(high) \(wide); }
      @page lebar { size: \(wide) \(high); }
      @page gambar { size: \(wide) \(high); }
      @media print { .lembar, .lembar svg { height: calc(\(high) - 2mm); } }

      """
  }

  private func body(_ out: inout HTMLWriter) {
    out.element("header") { out in
      out.element("h1", text: report.title)
      facts(report.facts, &out)
      if report.chapters.count > 2 { contents(&out) }
    }
    out.element("main") { out in
      for (number, chapter) in report.chapters.enumerated() { write(chapter, number, &out) }
    }
  }

  private func contents(_ out: inout HTMLWriter) {
    out.element("nav", [("aria-label", "Daftar isi")]) { out in
      out.element("ol") { out in
        for (number, chapter) in report.chapters.enumerated() {
          out.element("li") {
            $0.element("a", [("href", "#\(Self.id(number))")], text: chapter.title)
          }
        }
      }
    }
  }

  private static func id(_ chapter: Int) -> String { "bab-\(chapter + 1)" }

  private func write(_ chapter: Report.Chapter, _ number: Int, _ out: inout HTMLWriter) {
    out.element("section", [("class", "bab"), ("id", Self.id(number))]) { out in
      out.element("h2", text: chapter.title)
      facts(chapter.facts, &out)
      for (order, section) in chapter.sections.enumerated() {
        out.element("section", [("class", section.sheets.rawValue)]) { out in
          out.element("h3", text: "\(order + 1). \(section.title)")
          for part in section.parts { write(part, &out) }
        }
      }
    }
  }

  private func facts(_ facts: [Report.Fact], _ out: inout HTMLWriter) {
    if facts.isEmpty { return }
    out.element("dl") { out in
      for fact in facts {
        out.element("dt", text: fact.name)
        out.element("dd", text: fact.value)
      }
    }
  }

  private func write(_ part: Report.Part, _ out: inout HTMLWriter) {
    switch part {
    case .text(let text): out.element("p", text: text)
    case .heading(let text): out.element("h4", text: text)
    case .list(let texts):
      out.element("ul") { out in
        for text in texts { out.element("li", text: text) }
      }
    case .table(let table): table.write(to: &out)
    case .drawing(let drawing):
      let frame: [(StaticString, String)] = [
        ("class", "lembar"), ("tabindex", "0"), ("role", "group"), ("aria-label", "Gambar"),
      ]
      out.element("div", frame) { $0.raw(drawing.svg) }
    case .group(let parts):
      out.element("div", [("class", "utuh")]) { out in for part in parts { write(part, &out) } }
    }
  }
}
