import Foundation
import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

/// The workbook that `pohon.py` builds of a tree in a layout, as read.
func officeWorkbook(of tree: String, as layout: String) throws -> Workbook {
  let python = "\(packageRoot)/.build-uji/bin/python"
  try #require(
    FileManager.default.isExecutableFile(atPath: python),
    "the Python environment is missing: make deps-uji")
  let place = FileManager.default.temporaryDirectory
    .appendingPathComponent("pohon-\(UUID().uuidString).xlsx")
  defer { try? FileManager.default.removeItem(at: place) }
  let process = Process()
  process.executableURL = URL(fileURLWithPath: python)
  process.arguments = [
    "\(packageRoot)/Tests/PohonSheetTests/Import/pohon.py", path(of: tree), layout, place.path,
  ]
  try process.run()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  return try readWorkbook(bytes: [UInt8](try Data(contentsOf: place)))
}

/// A tree under `trees/`, as its file has it.
func shippedTree(_ name: String) throws -> Tree {
  let data = try Data(contentsOf: URL(fileURLWithPath: path(of: name)))
  return try #require(readTree(bytes: [UInt8](data)).tree)
}

private func path(of tree: String) -> String { "\(packageRoot)/trees/\(tree).yaml" }
