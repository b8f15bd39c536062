import Pohon

/// What a page tells beside the drawing, besides what stands in the tree itself.
public struct PageContent: Hashable, Sendable {
  /// Shown while no condition is chosen: what holds for the whole tree.
  public var overview: [PageSection] = []
  /// By node key: shown with the condition's own text.
  public var notes: [String: PageNote] = [:]

  /// Nothing besides the tree.
  public init() {}
}

/// What a page tells of one condition.
public struct PageNote: Hashable, Sendable {
  /// The units that filtering counts it to; empty takes its owners.
  public var units: [String] = []
  /// Findings, figures, drivers.
  public var sections: [PageSection] = []

  /// Nothing besides the condition's own text.
  public init() {}
}

/// A titled part of a page.
public struct PageSection: Hashable, Sendable {
  /// Its title, e.g. `Temuan`.
  public var title: String
  /// What stands under it, in order.
  public var parts: [PagePart]

  /// A section of `parts`.
  public init(_ title: String, _ parts: [PagePart]) {
    (self.title, self.parts) = (title, parts)
  }
}

/// A paragraph, list or table of a page.
public enum PagePart: Hashable, Sendable {
  /// A paragraph.
  case text(String)
  /// A title inside a section.
  case heading(String)
  /// Sentences that belong together.
  case list([String])
  /// Something a checker found: how bad, what, and why it matters.
  case finding(Severity, String, why: String)
  /// Other conditions by key, each with the words that lead there; plain words where the key is not
  /// drawn.
  case conditions([Mention])
  /// Rows under a head; all columns but the first `texts` hold numbers.
  case table(head: [String], rows: [[String]], texts: Int)

  /// Another condition of the page.
  public struct Mention: Hashable, Sendable {
    /// The key of its node.
    public var key: String
    /// What is said of it.
    public var words: String

    /// A mention of `key`.
    public init(_ key: String, _ words: String) { (self.key, self.words) = (key, words) }
  }
}
