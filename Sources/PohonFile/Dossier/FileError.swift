#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path that the machine refuses, or that holds nothing to read.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public var path: String
  /// What is wrong, in Indonesian, without full stop.
  public var message: String

  /// `path` cannot be used because of `message`.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }

  /// The path, then what is wrong with it.
  public var description: String { "\(path): \(message)" }

  /// What the last system call said; `action` is what was tried, e.g. `dibaca`.
  init(path: String, errno code: Int32, action: String) {
    let reason =
      switch code {
      case ENOENT: action == "ditulis" ? "foldernya tidak ditemukan" : "tidak ditemukan"
      case EACCES, EPERM: "tidak boleh \(action)"
      case ENOTDIR: "bukan folder"
      case EISDIR: "folder, bukan berkas"
      case ENOSPC: "tidak dapat \(action): penyimpanan penuh"
      case EROFS: "tidak dapat \(action): penyimpanan hanya dapat dibaca"
      case ELOOP: "tautan yang berputar"
      case ENAMETOOLONG: "nama terlalu panjang"
      default: "tidak dapat \(action) (galat sistem \(code))"
      }
    self.init(path: path, message: reason)
  }
}
