#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the command writes to: data to standard output, everything else to standard error.
enum Terminal {
  /// Columns to write in: those of the terminal, though never so few that no table fits; 100 where
  /// output goes to a file or pipe.
  static var width: Int {
    guard isatty(STDOUT_FILENO) == 1 else { return 100 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(max(Int(size.ws_col), 40), 160)
  }

  /// Writes data; throws ``Failure`` when nobody takes it, e.g. on a full disk.
  static func print(_ text: String) throws {
    var text = text
    try text.withUTF8 { try print($0) }
  }

  /// Writes a table of CSV, with the mark by which Excel knows UTF-8.
  static func print(table: String) throws { try print("\u{FEFF}" + table) }

  /// Writes bytes as they are.
  static func print(_ bytes: [UInt8]) throws { try bytes.withUnsafeBufferPointer { try print($0) } }

  /// Writes JSON piece by piece, so that a large one never stands in memory as a whole.
  static func print(_ json: JSONValue) throws {
    var buffer = OutputBuffer { try print($0) }
    json.write(to: &buffer)
    try buffer.finish()
  }

  /// Tells the user something that is not data.
  static func tell(_ text: String) {
    var line = text + "\n"
    _ = line.withUTF8 { put($0, to: STDERR_FILENO) }
  }

  private static func print(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    guard put(bytes, to: STDOUT_FILENO) else {
      throw Failure.path("keluaran tidak dapat ditulis")
    }
  }

  /// Whether everything could be written.
  private static func put(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) -> Bool {
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }
}
