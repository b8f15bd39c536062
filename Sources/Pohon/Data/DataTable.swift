/// Facts of the field as tab-separated text: one a line, comment lines begin with `#`.
struct DataTable {
  /// The cells of each line.
  let rows: [[String]]

  /// Reads UTF-8 bytes; lines that are empty or comments are passed over.
  init(_ bytes: [UInt8]) {
    rows = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard line.first != UInt8(ascii: "#") else { return nil }
      return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
