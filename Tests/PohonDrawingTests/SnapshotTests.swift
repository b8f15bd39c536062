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

  @Test(arguments: Colouring.allCases) func `in every colouring`(colouring: Colouring) throws {
    let (old, new) = `A picture beside an older version`.versions()
    var options = DrawingOptions()
    options.colouring = colouring
    switch colouring {
    case .jenjang, .unit: break
    case .capaian:
      options.values = ["0": 78.6, "1": 91, "1.1": 66, "1.1.1": 12.5, "1.3": 55]
      options.provisional = ["1.3"]
    case .temuan:
      options.findings["1", default: FindingCount()].add(.error)
      options.findings["1.1", default: FindingCount()].add(.warning)
      options.findings["1.1.1", default: FindingCount()].add(.suggestion)
      options.findings["1.1", default: FindingCount()].add(.suggestion)
    case .andil: options.shares = ["0": 1, "1": 1, "1.1": 0.55, "1.1.1": 0.3, "1.3": 0.07]
    case .beda: options.differences = ["0": 12, "1": 3, "1.1": 0, "1.2": -4.25, "1.3": -20]
    case .perubahan:
      options.older = OlderVersion(old, TreeComparison(old, new), name: "lama.yaml")
    }
    try expectSnapshot(try svg(new, options), named: "warna-\(colouring.rawValue).svg")
  }

  @Test func `of one unit, with its paths upwards`() throws {
    var options = DrawingOptions()
    options.only = ["1.1.1", "1.2.1"]
    try expectSnapshot(try svg(sampleTree(), options), named: "unit.svg")
  }

  @Test func `changed, without colour`() throws {
    let (old, new) = `A picture beside an older version`.versions()
    var options = `A picture beside an older version`.options(old, new)
    options.blackAndWhite = true
    try expectSnapshot(try svg(new, options), named: "perubahan-hitam-putih.svg")
  }

  @Test func `with findings counted, terms of a formula and links to click`() throws {
    var tree = sampleTree()
    tree.update(1) { node in
      node.indicators = [Indicator(name: "Prevalensi stunting")]
      node.indicators[0].computation = Computation(method: .mean, operands: .named(["1.1.1#1"]))
    }
    tree.update(4) { $0.links = [Link(kind: .sama, target: "1.2.1")] }
    var options = DrawingOptions()
    options.link = try LinkPattern("https://intranet/{kode}")
    options.findings["1.1.1", default: FindingCount()].add(.warning)
    for _ in 0..<12 { options.findings["1.2", default: FindingCount()].add(.error) }
    try expectSnapshot(try svg(tree, options), named: "temuan-unsur-tautan.svg")
  }
}
