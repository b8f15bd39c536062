import Foundation
import PohonTesting

/// The YAML files that the package ships, as paths from its root, sorted.
let realFiles: [String] = ["trees", "Examples"].flatMap { folder in
  let all = FileManager.default.enumerator(atPath: "\(packageRoot)/\(folder)")?.allObjects ?? []
  return all.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.sorted()
    .map { "\(folder)/\($0)" }
}

/// The bytes of a file of the package.
func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: "\(packageRoot)/\(path)")))
}
