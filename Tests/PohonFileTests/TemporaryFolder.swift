import Foundation

/// A folder of its own for one test, gone when the test ends.
final class TemporaryFolder {
  let path: String

  /// A folder that holds `files` by their paths inside it; a path that ends in `/` is a folder.
  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "pohon-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files {
      let url = URL(fileURLWithPath: "\(path)/\(name)")
      let folder = name.hasSuffix("/") ? url : url.deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if !name.hasSuffix("/") { try Data(text.utf8).write(to: url) }
    }
  }

  subscript(_ name: String) -> String { "\(path)/\(name)" }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
