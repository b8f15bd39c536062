#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few things that loading asks of the file system.
enum FileSystem {
  enum Kind {
    case file
    case folder
    /// A link, device, pipe or socket.
    case other
  }

  /// What stands at `path`; nil where there is nothing that can be looked at.
  static func kind(of path: String, followingLinks: Bool = true) -> Kind? {
    var found = stat()
    guard (followingLinks ? stat(path, &found) : lstat(path, &found)) == 0 else { return nil }
    switch found.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// What stands at a path that somebody named.
  static func existing(_ path: String) throws(FileError) -> Kind {
    guard let kind = kind(of: path) else {
      throw FileError(path: path, errno: errno, action: "dibuka")
    }
    return kind
  }

  /// The bytes of a file, and no more than `most` of them.
  static func bytes(of path: String, atMost most: Int) throws(FileError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw FileError(path: path, errno: errno, action: "dibaca") }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      let count = read(file, &chunk, min(chunk.count, most - bytes.count))
      if count == 0 { break }
      if count > 0 {
        bytes += chunk[..<count]
      } else if errno != EINTR {
        throw FileError(path: path, errno: errno, action: "dibaca")
      }
    }
    return bytes
  }

  /// The names in a folder, sorted by bytes.
  static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else {
      throw FileError(path: folder, errno: errno, action: "dibuka")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted(by: precedes)
  }

  /// Takes a file away, where there is one.
  static func remove(_ path: String) { unlink(path) }

  /// One name for a file, whatever path leads to it.
  static func identity(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Every `*.yaml` below a folder, sorted by bytes; links and hidden names are passed over.
  static func yamlFiles(in folder: String) throws(FileError) -> [String] {
    var found: [String] = []
    var pending = [folder]
    while let next = pending.popLast() {
      for name in try names(in: next) where !name.hasPrefix(".") {
        let path = join(next, name)
        switch kind(of: path, followingLinks: false) {
        case .folder: pending.append(path)
        case .file where name.hasSuffix(".yaml"): found.append(path)
        default: break
        }
      }
    }
    return found.sorted(by: precedes)
  }

  /// `name` inside `folder`; an absolute name stands for itself.
  static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The folder part of a path, empty where there is none, and the name.
  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.utf8.index(after: slash)...]))
  }

  /// The folder above one, in the words it was typed in: `..` above the folder one stands in.
  static func above(_ folder: String) -> String {
    let parts = split(folder)
    switch parts.name {
    case "", ".": return parts.folder == "/" ? "/" : join(parts.folder, "..")
    case "..": return folder + "/.."
    default: return parts.folder
    }
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

/// The bytes of a file, as they are.
public func bytes(ofFile path: String) throws(FileError) -> [UInt8] {
  try FileSystem.bytes(of: path, atMost: .max)
}

/// Whether anything stands at `path`.
public func isTaken(_ path: String) -> Bool {
  FileSystem.kind(of: path, followingLinks: false) != nil
}

/// Makes a folder, and those above it, where there is none yet.
public func makeFolder(_ path: String) throws(FileError) {
  if FileSystem.kind(of: path) == .folder { return }
  let above = FileSystem.split(path).folder
  if !above.isEmpty, above != path { try makeFolder(above) }
  guard mkdir(path, 0o777) == 0 else {
    throw FileError(path: path, errno: errno, action: "ditulis")
  }
}
