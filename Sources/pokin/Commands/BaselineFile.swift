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
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure.path("\(path): tidak ditemukan; buat dengan --catat-dasar \(path)")
    }
    do {
      return try Baseline(bytes: bytes(ofFile: path))
    } catch let error as BaselineError {
      throw Failure.path("\(path):\(error.line): \(error.message)")
    } catch let error as FileError {
      throw Failure.path(error.description)
    }
  }

  /// Accepts all findings of `report`; ends with status 2 where the file holds anything else.
  func record(_ report: FindingReport) throws {
    do {
      try write(
        Baseline(report.entries.map(\.key)).text, to: path, over: "berkas dasar", Self.isBaseline)
    } catch {
      throw Failure.path(error.description)
    }
    Terminal.tell("pokin: \(report.entries.count) temuan dicatat di \(path)")
  }

  /// Whether a file is a baseline, if perhaps a damaged one; an empty file may become one.
  private static func isBaseline(_ bytes: [UInt8]) -> Bool {
    do throws(BaselineError) {
      _ = try Baseline(bytes: bytes)
      return true
    } catch {
      return bytes.isEmpty || error.line > 1
    }
  }
}
