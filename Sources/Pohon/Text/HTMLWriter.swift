/// Writes HTML so that no text can become markup: names are ours, everything else is escaped here.
package struct HTMLWriter {
  package private(set) var bytes: [UInt8] = []

  /// Nothing written yet.
  package init() {}

  /// An element with what `content` writes inside it.
  package mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    raw("</\(name)>\n")
  }

  /// An element that holds `text`.
  package mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [], text: String
  ) {
    open(name, attributes)
    self.text(text)
    raw("</\(name)>\n")
  }

  /// The start of an element; all of one that never has an end.
  package mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    start(name, attributes)
    raw(">")
  }

  /// An element that never holds anything, closed so that the page is XML as well.
  package mutating func void(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
    start(name, attributes)
    raw("/>\n")
  }

  private mutating func start(_ name: StaticString, _ attributes: [(StaticString, String)]) {
    raw("<\(name)")
    for (name, value) in attributes {
      raw(" \(name)=\"")
      text(value)
      raw("\"")
    }
  }

  /// Text as it reads.
  package mutating func text(_ text: String) { raw(SafeText.xml(SafeText.clean(text))) }

  /// Markup of our own.
  package mutating func raw(_ markup: String) { bytes += markup.utf8 }

  /// Finished markup.
  package mutating func raw(_ markup: some Sequence<UInt8>) { bytes += markup }
}
