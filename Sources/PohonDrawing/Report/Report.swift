/// A report for paper: what stands in it, in order, without how it looks.
package struct Report {
  /// Its title.
  package var title: String
  /// What is said of the report under its title.
  package var facts: [Fact]
  /// One a document, and what holds for all of them.
  package var chapters: [Chapter]

  /// A report called `title`.
  package init(_ title: String, facts: [Fact], chapters: [Chapter]) {
    (self.title, self.facts, self.chapters) = (title, facts, chapters)
  }

  /// A name with what is known under it.
  package struct Fact {
    let name: String
    let value: String

    /// `value` under `name`.
    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
  }

  /// What is said of one document.
  package struct Chapter {
    let title: String
    let facts: [Fact]
    let sections: [Section]

    /// A chapter of `sections`.
    package init(_ title: String, facts: [Fact] = [], _ sections: [Section]) {
      (self.title, self.facts, self.sections) = (title, facts, sections)
    }
  }

  /// A titled part of a chapter.
  package struct Section {
    /// How its sheets lie.
    package enum Sheets: String {
      /// Upright, behind what stands before it.
      case running = "tegak"
      /// On sheets of its own that lie on their long side, for wide tables.
      case wide = "lebar"
      /// One drawing a sheet, without a margin.
      case drawn = "gambar"
    }

    let title: String
    let sheets: Sheets
    let parts: [Part]

    /// A section of `parts`.
    package init(_ title: String, on sheets: Sheets = .running, _ parts: [Part]) {
      (self.title, self.sheets, self.parts) = (title, sheets, parts)
    }
  }

  /// A paragraph, list, table or drawing.
  package enum Part {
    /// A paragraph.
    case text(String)
    /// A title inside a section.
    case heading(String)
    /// Sentences that belong together.
    case list([String])
    /// Rows under a head.
    case table(ReportTable)
    /// A finished drawing.
    case drawing(ReportDrawing)
    /// Parts that are kept on one sheet where it holds them.
    case group([Part])
  }
}
