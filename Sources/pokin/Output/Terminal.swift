import Foundation

/// What the command writes to: data to standard output, everything else to standard error.
enum Terminal {
  /// Columns of the terminal, 100 where output goes to a file or pipe.
  static var width: Int {
    guard isatty(STDOUT_FILENO) == 1 else { return 100 }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return min(Int(size.ws_col), 160)
  }

  /// Writes data; throws ``Failure`` when nobody takes it, e.g. on a full disk.
  static func print(_ text: String) throws { try print(Array(text.utf8)) }

  /// Writes bytes as they are.
  static func print(_ bytes: [UInt8]) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
    } catch {
      throw Failure.path("keluaran tidak dapat ditulis")
    }
  }

  /// Tells the user something that is not data.
  static func tell(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
