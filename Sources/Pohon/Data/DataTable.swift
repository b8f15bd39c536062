/// Facts of the field as tab-separated text: one a line, comment lines begin with `#`.
public struct DataTable: Sendable {
  /// The cells of each line.
  public let rows: [[String]]

  /// Reads UTF-8 bytes; lines that are empty or comments are passed over.
  public init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
