import Testing

@testable import pokin

@Suite struct `Writing JSON` {
  @Test func `a long answer goes out in pieces and is the same text`() throws {
    let json = JSONValue.each(20_000) { .object([("nomor", .integer($0)), ("é", .string("\n"))]) }
    var pieces: [[UInt8]] = []
    var buffer = OutputBuffer { pieces.append($0) }
    json.write(to: &buffer)
    try buffer.finish()
    #expect(pieces.count > 5)
    #expect(pieces.allSatisfy { $0.count < 100_000 })
    #expect(String(decoding: pieces.joined(), as: UTF8.self) == json.text)
  }

  @Test func `after an error nothing more is written, and the error is told`() {
    struct Full: Error {}
    var attempts = 0
    var buffer = OutputBuffer { _ in
      attempts += 1
      throw Full()
    }
    JSONValue.each(20_000) { .integer($0) }.write(to: &buffer)
    #expect(throws: Full.self) { try buffer.finish() }
    #expect(attempts == 1)
  }
}
