/// A tree by the keys of the file format, apart from any file.
///
/// Assumed values stand in an `asumsi` entry of their node, indicator or heading, as in the file.
public struct TreeFields: Hashable, Sendable {
  /// One condition.
  public struct Node: Hashable, Sendable {
    /// Index of the condition it stands under, which may come later; nil for a root. An index that
    /// no condition has counts as none.
    public var parent: Int?
    /// Its entries, without `anak`.
    public var entries: [FieldValue.Entry]
    /// Where it came from, as ``FieldValue/place``.
    public var place: Int?

    /// A condition with `entries`.
    public init(parent: Int?, entries: [FieldValue.Entry], place: Int? = nil) {
      (self.parent, self.entries, self.place) = (parent, entries, place)
    }
  }

  /// The entries of the document, without `kinerja`.
  public var heading: [FieldValue.Entry]
  /// The conditions; siblings stand in their order, whatever stands between them.
  public var nodes: [Node]

  /// A document with `heading` and `nodes`.
  public init(heading: [FieldValue.Entry] = [], nodes: [Node] = []) {
    (self.heading, self.nodes) = (heading, nodes)
  }
}
