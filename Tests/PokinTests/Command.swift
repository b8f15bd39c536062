import Foundation
import PohonTesting

/// One run of the built command, in the root folder of the package.
struct Command {
  let status: Int32
  /// What it printed, without the mark of ``isMarked``.
  let output: String
  /// Whether the mark by which Excel knows UTF-8 stands before what it printed.
  let isMarked: Bool
  let errors: String

  /// Runs `pokin` with `arguments`; it is killed after a minute, so that a hang is a failure.
  init(_ arguments: String..., folder: String = packageRoot) throws {
    try self.init(arguments, folder: folder)
  }

  init(
    _ arguments: [String], program: String = "pokin", folder: String = packageRoot,
    environment: [String: String] = [:]
  ) throws {
    let process = Process()
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.executableURL = Self.products.appendingPathComponent(program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let files = try ["out", "err"].map { name in
      let place = scratch.appendingPathComponent(name)
      try Data().write(to: place)
      return (place, try FileHandle(forWritingTo: place))
    }
    process.standardOutput = files[0].1
    process.standardError = files[1].1
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: limit)
    process.waitUntilExit()
    limit.cancel()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    isMarked = try Data(contentsOf: files[0].0).starts(with: [0xEF, 0xBB, 0xBF])
    output = try String(contentsOf: files[0].0, encoding: .utf8)
    errors = try String(contentsOf: files[1].0, encoding: .utf8)
  }

  /// The output read as JSON.
  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
  }

  /// The programs stand beside the tests that use them.
  private static let products: URL = {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: argument).deletingLastPathComponent()
    }
    return folder
  }()
}

/// A folder of its own for one test, gone afterwards.
func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
