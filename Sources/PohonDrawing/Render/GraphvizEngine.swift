import CGraphviz
import Synchronization

/// The one global: Graphviz keeps state for the whole process and crashes when two threads use it.
private let graphvizLock = Mutex(())

/// Boxes for Graphviz `dot` to place.
struct GraphvizPlacement {
  var sizes: [Size]
  var edges: [(parent: Int, child: Int)]
  var leftToRight: Bool
  var siblingSpace: Double
  var rowSpace: Double
}

/// Graphviz, in process; this file alone knows it.
enum GraphvizEngine {
  /// The centres that `dot` gives the boxes, y downwards.
  static func place(_ request: GraphvizPlacement) throws(GraphvizError) -> [Point] {
    try graphvizLock.withLock { _ throws(GraphvizError) in
      let graph = try GraphvizGraph()
      try graph.declare(.graph, "rankdir", request.leftToRight ? "LR" : "TB")
      try graph.declare(.graph, "ordering", "out")
      try graph.declare(.graph, "splines", "none")
      try graph.declare(.graph, "nodesep", inches(request.siblingSpace))
      try graph.declare(.graph, "ranksep", inches(request.rowSpace))
      try graph.declare(.node, "shape", "box")
      try graph.declare(.node, "label", "")
      try graph.declare(.node, "fixedsize", "true")
      let width = try graph.declare(.node, "width", "1")
      let height = try graph.declare(.node, "height", "1")
      for size in request.sizes {
        let node = try graph.addNode()
        try graph.set(node: node, width, inches(size.width))
        try graph.set(node: node, height, inches(size.height))
      }
      for edge in request.edges { _ = try graph.addEdge(edge.parent, edge.child) }
      try graph.layout("dot")
      return request.sizes.indices.map { graph.centre($0) }
    }
  }

  /// Draws what `build` puts into a fresh graph, whose nodes and edges all carry their `pos`.
  static func render(
    as format: String, _ build: (borrowing GraphvizGraph) throws(GraphvizError) -> Void
  ) throws(GraphvizError) -> (bytes: [UInt8], warnings: [String]) {
    try graphvizLock.withLock { _ throws(GraphvizError) in
      let graph = try GraphvizGraph()
      try build(graph)
      try graph.layout("nop2")
      let bytes = try graph.render(format)
      return (bytes, graph.warnings())
    }
  }

  /// How wide the fonts of this machine make a line of text that is drawn in DejaVu Sans.
  static func width(of text: String, size: Double) throws(GraphvizError) -> Double {
    try graphvizLock.withLock { _ throws(GraphvizError) in
      let graph = try GraphvizGraph()
      for (name, value) in [
        ("shape", "plaintext"), ("margin", "0"), ("width", "0"), ("height", "0"), ("label", text),
        ("fontname", "DejaVu Sans"), ("fontsize", decimalText(size)),
      ] { try graph.declare(.node, name, value) }
      let node = try graph.addNode()
      try graph.layout("dot")
      return graph.width(node)
    }
  }

  /// A length as Graphviz wants sizes.
  static func inches(_ points: Double) -> String { decimalText(points / 72, decimals: 5) }
}

/// A graph inside Graphviz, freed when it goes out of scope. Lives only while the lock is held.
struct GraphvizGraph: ~Copyable {
  /// What an attribute belongs to.
  enum Kind {
    case graph, node, edge

    fileprivate var code: gambar_kind {
      switch self {
      case .graph: gambar_of_graph
      case .node: gambar_of_node
      case .edge: gambar_of_edge
      }
    }
  }

  /// A declared attribute.
  typealias Attribute = OpaquePointer

  private let graph: OpaquePointer

  fileprivate init() throws(GraphvizError) {
    gambar_forget_messages()
    guard let made = gambar_new() else {
      throw GraphvizError(action: "disiapkan", messages: String(cString: gambar_messages()))
    }
    graph = made
  }

  deinit { gambar_free(graph) }

  /// Declares an attribute with its default.
  @discardableResult
  borrowing func declare(
    _ kind: Kind, _ name: String, _ value: String
  ) throws(GraphvizError) -> Attribute {
    guard let made = gambar_declare(graph, kind.code, name, value) else {
      throw failure("menerima atribut \(name)")
    }
    return made
  }

  /// Adds a node and returns its number; messages call it `name`, which no other node may have.
  borrowing func addNode(_ name: String? = nil) throws(GraphvizError) -> Int {
    let node = gambar_add_node(graph, name)
    guard node >= 0 else { throw failure("menambah simpul") }
    return Int(node)
  }

  /// Adds an edge and returns its number.
  borrowing func addEdge(_ tail: Int, _ head: Int) throws(GraphvizError) -> Int {
    let edge = gambar_add_edge(graph, Int64(tail), Int64(head))
    guard edge >= 0 else { throw failure("menambah garis") }
    return Int(edge)
  }

  /// Sets an attribute of a node.
  borrowing func set(node: Int, _ name: Attribute, _ value: String) throws(GraphvizError) {
    guard gambar_set_node(graph, Int64(node), name, value) == 0 else {
      throw failure("mengisi simpul")
    }
  }

  /// Sets an attribute of an edge.
  borrowing func set(edge: Int, _ name: Attribute, _ value: String) throws(GraphvizError) {
    guard gambar_set_edge(graph, Int64(edge), name, value) == 0 else {
      throw failure("mengisi garis")
    }
  }

  fileprivate borrowing func layout(_ engine: String) throws(GraphvizError) {
    let status = gambar_layout(graph, engine)
    if status != 0 || hasError { throw failure("menata gambar") }
  }

  fileprivate borrowing func render(_ format: String) throws(GraphvizError) -> [UInt8] {
    var picture = gambar_bytes()
    defer { gambar_bytes_free(&picture) }
    let status = gambar_render(graph, format, &picture)
    guard status == 0, !hasError, let bytes = picture.bytes else {
      throw failure("menggambar \(format)")
    }
    return Array(UnsafeBufferPointer(start: bytes, count: picture.count))
  }

  fileprivate borrowing func width(_ node: Int) -> Double { gambar_width(graph, Int64(node)) }

  fileprivate borrowing func centre(_ node: Int) -> Point {
    var (x, y, width, height) = (0.0, 0.0, 0.0, 0.0)
    gambar_size(graph, &width, &height)
    gambar_centre(graph, Int64(node), &x, &y)
    return Point(x: x, y: height - y)
  }

  /// What Graphviz grumbled about without failing.
  fileprivate borrowing func warnings() -> [String] {
    messages.split(separator: "\n").map(String.init)
  }

  private var messages: String { String(cString: gambar_messages()) }

  /// A message counts as a failure whatever the return code said.
  private var hasError: Bool {
    messages.split(separator: "\n").contains { $0.hasPrefix("Error:") }
  }

  private func failure(_ action: String) -> GraphvizError {
    var text = messages[...]
    while text.last == "\n" { text.removeLast() }
    return GraphvizError(action: action, messages: String(text))
  }
}
