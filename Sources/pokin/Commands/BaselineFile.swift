import Pohon
import PohonFile
import PohonRules

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The file of `--dasar` and `--catat-dasar`.
struct BaselineFile {
  let path: String

  /// Reads it; ends with status 2 where it cannot be read or is damaged.
  func read() throws -> Baseline {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw Failure.path(
        exists
          ? "\(path): tidak dapat dibaca"
          : "\(path): tidak ditemukan; buat dengan --catat-dasar \(path)")
    }
    do {
      return try Baseline(bytes: bytes)
    } catch {
      throw Failure.path("\(path):\(error.line): \(error.message)")
    }
  }

  /// Accepts all findings of `report`.
  func record(_ report: FindingReport) throws {
    do {
      try write(Baseline(report.entries.map(\.key)).text, to: path)
    } catch {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: \(report.entries.count) temuan dicatat di \(path)")
  }
}
