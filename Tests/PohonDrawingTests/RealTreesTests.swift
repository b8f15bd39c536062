import Pohon
import PohonDrawing
import PohonFile
import PohonTesting
import Testing

@Suite struct `The documents in this repository` {
  static let trees = ["trees", "Examples"].flatMap { folder in
    ((try? loadDossier(paths: ["\(packageRoot)/\(folder)"]))?.dossier.trees ?? []).map {
      Drawn(name: "\(folder)/\($0.id)", tree: $0)
    }
  }

  /// A tree under a short name, so that a report of a test stays readable.
  struct Drawn: CustomTestStringConvertible {
    var name: String
    var tree: Tree
    var testDescription: String { name }
  }

  @Test func `are found`() { #expect(Self.trees.count >= 6) }

  @Test(arguments: trees, Detail.allCases)
  func `fit one A3 sheet in letters that can be read, or say that they do not`(
    drawn: Drawn, detail: Detail
  ) throws {
    var options = DrawingOptions()
    (options.paper, options.detail) = (.a3, detail)
    let picture = try draw(drawn.tree, as: .svg, options: options)
    if drawn.name.hasSuffix("luwu-timur-setda-csf"), detail == .ringkas {
      print("\(drawn.name) on A3: smallest letters \(picture.smallestText) points")
    }
    let isSaid = picture.notices.contains { $0.hasPrefix("huruf terkecil") }
    #expect(picture.smallestText >= 7 || (detail != .ringkas && isSaid))
    let read = try #require(ReadSVG(String(decoding: picture.bytes, as: UTF8.self)))
    #expect(read.codes == drawn.tree.nodes.map(\.code))
  }

  @Test(arguments: trees.filter { $0.name.hasPrefix("trees/") })
  func `look as when they were last looked at`(drawn: Drawn) throws {
    var options = DrawingOptions()
    options.paper = .a3
    try expectSnapshot(try svg(drawn.tree, options), named: "\(drawn.tree.id).svg")
  }
}
