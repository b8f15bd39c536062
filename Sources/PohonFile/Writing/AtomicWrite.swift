#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes a text to a file, wholly or not at all.
///
/// The text goes to a file beside it, is forced to disk, and takes the place of the old file in one
/// step. A device or pipe is written to as it is.
public func write(_ text: String, to path: String) throws(FileError) {
  try write(bytes: Array(text.utf8), to: path)
}

/// Writes a text to a file, but not over one that is something else than `kind`, as `isKind` knows
/// from its bytes.
public func write(
  _ text: String, to path: String, over kind: String, _ isKind: ([UInt8]) -> Bool
) throws(FileError) {
  if FileSystem.kind(of: path) == .file {
    guard isKind(try FileSystem.bytes(of: path, atMost: .max)) else {
      throw FileError(path: path, message: "sudah ada dan bukan \(kind); tidak ditimpa")
    }
  }
  try write(text, to: path)
}

/// Writes bytes to a file, wholly or not at all; see ``write(_:to:)``.
public func write(bytes: [UInt8], to path: String) throws(FileError) {
  try write(to: path) { file throws(FileError) in try file.put(bytes) }
}

/// Writes what `fill` puts into a file piece by piece, wholly or not at all.
func write(to path: String, _ fill: (OpenFile) throws(FileError) -> Void) throws(FileError) {
  let kind = FileSystem.kind(of: path)
  if kind == .folder { throw FileError(path: path, errno: EISDIR, action: "ditulis") }
  if kind == .other {
    let file = try OpenFile(path, O_WRONLY | O_CLOEXEC, for: path)
    defer { close(file.descriptor) }
    try fill(file)
    return
  }
  // A link stays a link: what it leads to is replaced.
  let target = kind == nil ? path : FileSystem.identity(of: path)
  let (folder, name) = FileSystem.split(target)
  let beside = FileSystem.join(
    folder, ".\(name.prefix(100)).\(getpid())-\(UInt32.random(in: 0 ... .max))")
  let file = try OpenFile(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, for: path)
  do throws(FileError) {
    defer { close(file.descriptor) }
    keepMode(of: target, on: file.descriptor)
    try fill(file)
    guard fsync(file.descriptor) == 0 else {
      throw FileError(path: path, errno: errno, action: "ditulis")
    }
  } catch {
    unlink(beside)
    throw error
  }
  guard rename(beside, target) == 0 else {
    let error = FileError(path: path, errno: errno, action: "ditulis")
    unlink(beside)
    throw error
  }
  sync(folder: folder.isEmpty ? "." : folder)
}

/// A file that is being written.
struct OpenFile {
  fileprivate let descriptor: Int32
  /// The file that errors speak of.
  private let path: String

  fileprivate init(_ opened: String, _ flags: Int32, for path: String) throws(FileError) {
    self.path = path
    descriptor = open(opened, flags, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno, action: "ditulis") }
  }

  /// Writes `bytes` behind what was put before.
  func put(_ bytes: [UInt8]) throws(FileError) {
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + done }, bytes.count - done)
      }
      if count > 0 {
        done += count
      } else if errno != EINTR {
        throw FileError(path: path, errno: errno, action: "ditulis")
      }
    }
  }
}

private func keepMode(of path: String, on file: Int32) {
  var found = stat()
  if stat(path, &found) == 0 { _ = fchmod(file, found.st_mode & 0o7777) }
}

/// So that the new name survives a power cut.
private func sync(folder: String) {
  let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard handle >= 0 else { return }
  fsync(handle)
  close(handle)
}
