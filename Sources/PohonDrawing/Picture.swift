/// What a tree can be drawn as.
public enum PictureFormat: String, CaseIterable, Hashable, Sendable {
  case svg
  case png
  case pdf
  /// Text for Graphviz, so that its own programs can lay the tree out again.
  case dot
  /// A page that stands alone: the drawing with all there is to read of each condition, see
  /// ``DrawingOptions/page``.
  case html

  /// What Graphviz is asked for.
  var rendered: PictureFormat { self == .html ? .svg : self }
}

/// A finished drawing.
public struct Picture: Hashable, Sendable {
  /// The file's content.
  public var bytes: [UInt8]
  /// What the reader of the drawing should know, in Indonesian.
  public var notices: [String]
  /// Size of the smallest letters on the sheet, in points.
  public var smallestText: Double
}

/// Why a tree could not be drawn.
public enum DrawingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Graphviz failed.
  case graphviz(GraphvizError)
  /// Pages could not be put together.
  case pdf(PDFError)
  /// The tree has no node of this key.
  case unknownNode(String)
  /// The drawing is larger than its format can hold.
  case tooLarge(format: PictureFormat, width: Int, height: Int)
  /// `berjenjang` would take too long for this many nodes.
  case tooManyForLayered(nodes: Int, most: Int)

  /// One Indonesian sentence that says what to do.
  public var description: String {
    switch self {
    case .graphviz(let error): "\(error)"
    case .pdf(let error): "\(error)"
    case .unknownNode(let key):
      "pohon ini tidak mempunyai kondisi berkode “\(key)”"
    case .tooLarge(let format, let width, let height):
      """
      gambar \(width) × \(height) terlalu besar untuk \(format.rawValue.uppercased()); \
      pakai SVG, tentukan --kertas, atau gambar sebagian dengan --akar atau --kedalaman
      """
    case .tooManyForLayered(let nodes, let most):
      """
      tata letak berjenjang paling banyak untuk \(most) kondisi, pohon ini \(nodes); \
      pakai --tata-letak ringkas, --akar, atau --kedalaman
      """
    }
  }
}

/// What Graphviz said went wrong.
public struct GraphvizError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done.
  public var action: String
  /// Graphviz's own words, where it had any.
  public var messages: String
  /// Key of the node that they speak of, where they do.
  public var node: String?

  /// One Indonesian sentence with Graphviz's own words.
  public var description: String {
    let place = node.map { " pada kondisi “\($0)”" } ?? ""
    return "Graphviz gagal \(action)\(place)" + (messages.isEmpty ? "" : ": \(messages)")
  }
}
