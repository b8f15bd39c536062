import Pohon
import PohonDrawing
import PohonTesting
import Testing

@Suite struct `Pictures as they were last looked at` {
  @Test func `a small tree with a link`() throws {
    var tree = sampleTree()
    tree.update(4) { $0.links = [Link(kind: .silang, target: "1.2", weight: 0.25)] }
    try expectSnapshot(try svg(tree), named: "ringkas.svg")
  }

  @Test func `layered from left to right, with indicators`() throws {
    var options = DrawingOptions()
    (options.layout, options.direction) = (.berjenjang, .kiriKanan)
    options.detail = .indikator
    try expectSnapshot(try svg(sampleTree(), options), named: "berjenjang.svg")
  }

  @Test func `on A4 upright, coloured by capaian`() throws {
    var options = DrawingOptions()
    (options.paper, options.orientation) = (.a4, .potret)
    options.colouring = .capaian
    options.values = ["0": 78.6, "1": 91, "1.1": 66, "1.1.1": 12.5, "1.2": 55]
    try expectSnapshot(try svg(sampleTree(), options), named: "capaian-a4.svg")
  }

  @Test func `the DOT text of a layered tree`() throws {
    var options = DrawingOptions()
    options.layout = .berjenjang
    let bytes = try draw(sampleTree(), as: .dot, options: options).bytes
    try expectSnapshot(String(decoding: bytes, as: UTF8.self), named: "berjenjang.dot")
  }
}
