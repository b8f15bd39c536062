/// Output on its way out: gathered as bytes and handed on in pieces.
struct OutputBuffer {
  private var bytes: [UInt8] = []
  private let pass: ([UInt8]) throws -> Void
  private var failure: (any Error)?

  /// Hands pieces of about 64 KB to `pass`; after its first error none.
  init(_ pass: @escaping ([UInt8]) throws -> Void) {
    self.pass = pass
    bytes.reserveCapacity(Self.piece + 4096)
  }

  private static let piece = 1 << 16

  mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= Self.piece { flush() }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Starts a line, indented by two spaces a level.
  mutating func startLine(_ level: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<2 * level { bytes.append(UInt8(ascii: " ")) }
  }

  /// Hands the rest on; throws the first error of all.
  mutating func finish() throws {
    flush()
    if let failure { throw failure }
  }

  private mutating func flush() {
    defer { bytes.removeAll(keepingCapacity: true) }
    guard failure == nil else { return }
    do { try pass(bytes) } catch { failure = error }
  }
}
