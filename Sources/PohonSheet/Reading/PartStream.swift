import Foundation

/// A part of a workbook as a stream, inflated piece by piece, so that a large sheet is never in
/// memory as a whole.
final class PartStream: InputStream {
  /// Why the stream ended early.
  private(set) var failure: WorkbookError?
  private let entry: ZipEntry
  private var prolog = XMLProlog()
  private var encoding = EncodingCheck()
  private var isStopped = false

  init(_ entry: ZipEntry) {
    self.entry = entry
    super.init(data: Data())
  }

  /// Lets the stream end where it is.
  func stop() { isStopped = true }

  override func open() {}
  override func close() {}
  override var hasBytesAvailable: Bool { !isStopped }

  override func read(_ buffer: UnsafeMutablePointer<UInt8>, maxLength: Int) -> Int {
    guard !isStopped else { return 0 }
    do throws(WorkbookError) {
      let count = try entry.read(into: buffer, count: maxLength)
      let piece = UnsafeBufferPointer(start: buffer, count: count)
      guard encoding.accepts(piece) else { throw .damagedPart(entry.path) }
      prolog.append(piece)
      switch prolog.verdict {
      case .documentType: throw .documentType(part: entry.path)
      case .damaged: throw .damagedPart(entry.path)
      case .open, .harmless: return count
      }
    } catch {
      (failure, isStopped) = (error, true)
      return 0
    }
  }
}
