import Foundation
import Testing

/// Compares `text` with the snapshot called `name` beside the calling test, in `Snapshots/`.
///
/// With `RECORD_SNAPSHOTS=1` in the environment it writes the snapshot instead. Look at what
/// changed before committing it.
public func expectSnapshot(
  _ text: String, named name: String, file: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let place = folder.appendingPathComponent(name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(to: place, atomically: true, encoding: .utf8)
    return
  }
  let expected = try? String(contentsOf: place, encoding: .utf8)
  #expect(
    expected == text, "snapshot \(name) differs; RECORD_SNAPSHOTS=1 swift test accepts it",
    sourceLocation: sourceLocation)
}

/// The root folder of this package, found from the place of this file.
public let packageRoot = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
