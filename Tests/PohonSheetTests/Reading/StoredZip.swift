/// A zip archive whose entries are stored as they are, made byte by byte.
struct StoredZip {
  /// The file so far, without its directory.
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds an entry.
  mutating func add(_ name: String, _ content: [UInt8]) {
    let name = Array(name.utf8)
    var common: [UInt8] = little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2)
    common += little(0x21, 2) + little(Int(crc(content)), 4)
    common += little(content.count, 4) + little(content.count, 4) + little(name.count, 2)
    directory += little(0x0201_4b50, 4) + little(20, 2) + common + little(0, 2) + little(0, 2)
    directory += little(0, 2) + little(0, 2) + little(0, 4) + little(bytes.count, 4) + name
    bytes += little(0x0403_4b50, 4) + common + little(0, 2) + name + content
    count += 1
  }

  /// The whole file.
  var file: [UInt8] {
    let end: [UInt8] =
      little(0x0605_4b50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
      + little(directory.count, 4) + little(bytes.count, 4) + little(0, 2)
    return bytes + directory + end
  }

  private func little(_ number: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }

  private func crc(_ content: [UInt8]) -> UInt32 {
    var crc = ~UInt32(0)
    for byte in content {
      crc = crc >> 8 ^ Self.table[Int(UInt8(truncatingIfNeeded: crc) ^ byte)]
    }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
}
