import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What takes in the elements of one part of a workbook, one after the other.
protocol PartReader: AnyObject {
  /// An element begins; the root has depth 1. Names come without their prefix.
  func open(_ name: String, _ attributes: [String: String], depth: Int) throws(WorkbookError)
  /// A piece of text, perhaps not the whole.
  func take(_ text: String) throws(WorkbookError)
  /// An element ends.
  func close(_ name: String, depth: Int) throws(WorkbookError)
}

extension PartReader {
  func take(_ text: String) {}
  func close(_ name: String, depth: Int) {}

  /// Takes in the whole of `entry`.
  func read(_ entry: ZipEntry, limits: WorkbookLimits) throws(WorkbookError) {
    let stream = PartStream(entry)
    let events = PartEvents(reader: self, stream: stream, mostDepth: limits.depth)
    let parser = XMLParser(stream: stream)
    parser.shouldProcessNamespaces = true
    parser.delegate = events
    let isWhole = parser.parse()
    if let failure = stream.failure ?? events.failure { throw failure }
    guard isWhole, events.isWhole else { throw .damagedPart(entry.path) }
  }
}

extension [String: String] {
  /// The attribute called `name` in whatever namespace, e.g. `r:id`.
  func qualified(_ name: String) -> String? {
    first { $0.key.hasSuffix(":" + name) || $0.key.hasPrefix(name + ":") }?.value
  }
}

/// Passes the parser's events on to a reader until one of them fails.
private final class PartEvents: NSObject, XMLParserDelegate {
  private(set) var failure: WorkbookError?
  private let reader: any PartReader
  private let stream: PartStream
  private let mostDepth: Int
  private var depth = 0
  private var hasRoot = false

  init(reader: any PartReader, stream: PartStream, mostDepth: Int) {
    (self.reader, self.stream, self.mostDepth) = (reader, stream, mostDepth)
  }

  /// Whether a root element began and ended.
  var isWhole: Bool { hasRoot && depth == 0 }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    depth += 1
    hasRoot = true
    attempt(parser) { () throws(WorkbookError) in
      guard depth <= mostDepth else {
        throw .tooLarge("XML bersarang lebih dari \(mostDepth) tingkat")
      }
      try reader.open(name, attributes, depth: depth)
    }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    attempt(parser) { () throws(WorkbookError) in try reader.close(name, depth: depth) }
    depth -= 1
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    attempt(parser) { () throws(WorkbookError) in try reader.take(text) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    attempt(parser) { () throws(WorkbookError) in
      try reader.take(String(decoding: block, as: UTF8.self))
    }
  }

  /// After a failure the parser still tells what it has at hand; nobody listens any more.
  private func attempt(_ parser: XMLParser, _ step: () throws(WorkbookError) -> Void) {
    guard failure == nil else { return }
    do throws(WorkbookError) {
      try step()
    } catch {
      failure = error
      stream.stop()
      parser.abortParsing()
    }
  }
}
