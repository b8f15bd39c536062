import Foundation

/// A folder of our own among the machine's temporary files.
struct TemporaryFolder {
  /// Where it is.
  let path: String

  /// Makes an empty folder that nobody else can read.
  init() throws(WorkbookWriteError) {
    let parent = FileManager.default.temporaryDirectory.path
    var pattern = Array("\(parent)/pohon-XXXXXX".utf8CString)
    guard mkdtemp(&pattern) != nil else {
      throw WorkbookWriteError("folder sementara di \(parent) tidak dapat dibuat")
    }
    path = String(decoding: pattern.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// What the file called `name` holds; nil if it cannot be read.
  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(path)/\(name)").map { [UInt8]($0) }
  }

  /// Removes it with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
