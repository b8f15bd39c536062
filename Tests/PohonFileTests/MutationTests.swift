import Pohon
import PohonFile
import PohonTesting
import Testing

/// 20 × 1,000 damaged versions of the whole real files: each gives an answer or a finding, in time.
///
/// Reading a long file takes a debug build many times as long as a short one, so all but 20 × 15
/// are versions of the files below 16 KB.
@Suite struct `Damaged files` {
  @Test(arguments: 1...20)
  func `never stop the reader`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7919)
    let originals = try realFiles.map { try bytes(of: $0) }
    let short = originals.filter { $0.count < 16 * 1024 }
    let long = originals.filter { $0.count >= 16 * 1024 }
    for round in 0..<1_000 {
      let isLong = round % 67 == 0
      var damaged = try #require((isLong ? long : short).randomElement(using: &random))
      for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&damaged, &random) }
      let clock = ContinuousClock()
      let start = clock.now
      let reading = readTree(bytes: damaged)
      let time = clock.now - start
      #expect(time < .seconds(20), "seed \(seed), round \(round)")
      #expect(!reading.isEmpty || !reading.findings.isEmpty, "seed \(seed), round \(round)")
      #expect(
        reading.findings.allSatisfy { $0.range != nil && !$0.message.isEmpty },
        "seed \(seed), round \(round)")
      guard round % 10 == 0, let tree = reading.tree else { continue }
      for node in tree.nodes { #expect(reading.map[Anchor(tree, node, .kondisi)] != nil) }
      let isEqual = readTree(yamlText(of: tree)).tree == tree
      #expect(isEqual, "seed \(seed), round \(round)")
    }
  }

  /// One way to spoil a file.
  private func damage(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard bytes.count > 2 else { return }
    let at = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.removeLast(at)
    case 3: bytes.insert(contentsOf: bytes[at..<min(at + 200, bytes.count)], at: at)
    case 4: changeLine(&bytes, at) { $0.removeAll() }
    case 5: changeLine(&bytes, at) { $0 += $0 }
    case 6: changeLine(&bytes, at) { $0.insert(contentsOf: [0x20, 0x20], at: 0) }
    case 7: changeLine(&bytes, at) { line in line = Array(line.drop { $0 == 0x20 }) }
    default:
      let piece = hostileTexts.randomElement(using: &random) ?? ""
      bytes.insert(contentsOf: piece.utf8, at: at)
    }
  }

  private func changeLine(_ bytes: inout [UInt8], _ at: Int, _ change: (inout [UInt8]) -> Void) {
    let start = bytes[..<at].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[at...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    guard start < end else { return }
    var line = Array(bytes[start..<end])
    change(&line)
    bytes.replaceSubrange(start..<end, with: line)
  }
}
