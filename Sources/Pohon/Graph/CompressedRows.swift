/// A directed graph in two flat arrays: the targets of row i are `items[starts[i]..<starts[i + 1]]`.
public struct CompressedRows: Sendable {
  /// Where each row begins; one more than there are rows.
  public let starts: [Int32]
  /// The targets, row after row, in the order the edges were given.
  public let items: [Int32]

  /// The graph of `rows` rows with these edges. Linear.
  public init(rows: Int, edges: [(from: Int32, to: Int32)]) {
    var starts = [Int32](repeating: 0, count: rows + 1)
    for edge in edges { starts[Int(edge.from) + 1] += 1 }
    for row in 0..<rows { starts[row + 1] += starts[row] }
    var filled = starts
    var items = [Int32](repeating: 0, count: edges.count)
    for edge in edges {
      let row = Int(edge.from)
      items[Int(filled[row])] = edge.to
      filled[row] += 1
    }
    (self.starts, self.items) = (starts, items)
  }

  /// How many rows there are.
  public var count: Int { starts.count - 1 }

  /// The targets of `row`.
  public subscript(row: Int) -> ArraySlice<Int32> {
    items[Int(starts[row])..<Int(starts[row + 1])]
  }

  /// The groups of rows that reach each other, largest cycles whole: every strongly connected
  /// component of two rows or more, and every row with an edge to itself.
  ///
  /// Tarjan's algorithm with its own stack, so that depth does not matter. Linear.
  public func cycles() -> [[Int]] {
    var search = CycleSearch(rows: self)
    for row in 0..<count { search.visit(row) }
    return search.found.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}

private struct CycleSearch {
  let rows: CompressedRows
  var found: [[Int]] = []
  /// 0 for unseen rows, else the order in which a row was seen, from 1.
  private var order: [Int32]
  private var lowest: [Int32]
  private var onStack: [Bool]
  private var stack: [Int] = []
  /// Rows being looked at, each with the next edge to follow.
  private var path: [(row: Int, edge: Int32)] = []
  private var clock: Int32 = 0

  init(rows: CompressedRows) {
    self.rows = rows
    order = Array(repeating: 0, count: rows.count)
    lowest = order
    onStack = Array(repeating: false, count: rows.count)
  }

  mutating func visit(_ root: Int) {
    guard order[root] == 0 else { return }
    enter(root)
    while let (row, edge) = path.last {
      if edge < rows.starts[row + 1] {
        path[path.count - 1].edge += 1
        let target = Int(rows.items[Int(edge)])
        if order[target] == 0 {
          enter(target)
        } else if onStack[target] {
          lowest[row] = min(lowest[row], order[target])
        }
      } else {
        path.removeLast()
        if let above = path.last?.row { lowest[above] = min(lowest[above], lowest[row]) }
        if lowest[row] == order[row] { close(row) }
      }
    }
  }

  private mutating func enter(_ row: Int) {
    clock += 1
    (order[row], lowest[row], onStack[row]) = (clock, clock, true)
    stack.append(row)
    path.append((row, rows.starts[row]))
  }

  private mutating func close(_ root: Int) {
    var members: [Int] = []
    while let row = stack.popLast() {
      onStack[row] = false
      members.append(row)
      if row == root { break }
    }
    if members.count > 1 || rows[root].contains(Int32(root)) { found.append(members) }
  }
}
