import Foundation
import Pohon
import Testing

@testable import PohonDrawing

@Suite struct `Speaking to Graphviz` {
  @Test func `a node without place is an error although Graphviz draws it`() {
    #expect(throws: GraphvizError.self) {
      _ = try GraphvizEngine.render(as: "svg") { graph throws(GraphvizError) in
        _ = try graph.addNode()
      }
    }
  }

  @Test func `what Graphviz grumbles about is an error that names the node`() {
    let error = #expect(throws: GraphvizError.self) {
      _ = try GraphvizEngine.render(as: "svg") { graph throws(GraphvizError) in
        let place = try graph.declare(.node, "pos", "")
        try graph.set(node: try graph.addNode("simpul-1"), place, "0,0")
        try graph.set(node: try graph.addNode("simpul-2"), place, "di sana")
      }
    }
    #expect(error?.messages.contains("simpul-2") == true)
  }

  @Test func `the fonts of this machine are those that boxes are measured for`() throws {
    #expect(MachineFonts.fit)
    let wide = try GraphvizEngine.width(of: "MMMM", size: 10)
    let narrow = try GraphvizEngine.width(of: "iiii", size: 10)
    #expect(wide > 30 && wide > 2 * narrow)
  }

  @Test func `an unknown format is an error with Graphviz's words`() {
    let error = #expect(throws: GraphvizError.self) {
      _ = try GraphvizEngine.render(as: "tidak-ada", onePlacedNode)
    }
    #expect(error?.messages.isEmpty == false)
  }

  @Test func `an edge between nodes that are not there is an error`() {
    #expect(throws: GraphvizError.self) {
      _ = try GraphvizEngine.render(as: "svg") { graph throws(GraphvizError) in
        _ = try graph.addEdge(0, 5)
      }
    }
  }

  @Test func `after an error the next drawing is as before`() throws {
    let before = try svg(sampleTree())
    _ = try? GraphvizEngine.render(as: "tidak-ada", onePlacedNode)
    #expect(try svg(sampleTree()) == before)
  }

  @Test func `many threads may draw at once`() async throws {
    let expected = try svg(sampleTree())
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<24 { group.addTask { try svg(sampleTree()) } }
      for try await drawn in group { #expect(drawn == expected) }
    }
  }

  @Test func `two hundred drawings keep memory flat`() throws {
    // Other tests take and give back memory meanwhile; a leak would show in every round.
    var least = Int.max
    for _ in 0..<8 where least > 1_000 {
      let before = try residentKilobytes()
      for _ in 0..<200 { _ = try draw(sampleTree(), as: .svg) }
      least = min(least, try residentKilobytes() - before)
    }
    #expect(least <= 1_000, "\(least) kB")
  }

  private func onePlacedNode(_ graph: borrowing GraphvizGraph) throws(GraphvizError) {
    let place = try graph.declare(.node, "pos", "")
    let node = try graph.addNode()
    try graph.set(node: node, place, "0,0")
  }

  /// Resident memory of this process.
  private func residentKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
