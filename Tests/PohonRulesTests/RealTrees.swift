import Foundation
import Pohon
import PohonFile
import PohonTesting

/// The trees in `trees/`, read once.
enum RealTrees {
  /// All of them, in the order of their names.
  static let dossier: Dossier = {
    let folder = URL(fileURLWithPath: packageRoot).appendingPathComponent("trees")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var organisations: [Organisation] = []
    var trees: [Tree] = []
    var organisationOfTree: [Int?] = []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      guard let tree = read(folder.appendingPathComponent(name)).tree else { continue }
      let organisation = tree.heading.organisation.flatMap {
        read(folder.appendingPathComponent($0)).organisation
      }
      organisationOfTree.append(organisation == nil ? nil : organisations.count)
      organisations += organisation.map { [$0] } ?? []
      trees.append(tree)
    }
    return Dossier(
      trees: trees, organisations: organisations, organisationOfTree: organisationOfTree)
  }()

  private static func read(_ place: URL) -> TreeReading {
    readTree(bytes: (try? Data(contentsOf: place)) ?? Data())
  }
}
