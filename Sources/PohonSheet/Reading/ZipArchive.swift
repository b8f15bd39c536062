import CZip

/// The archive that a workbook is, and a count of what was inflated of it.
final class ZipArchive {
  private let handle: OpaquePointer
  /// The file, which libzip reads from as long as the archive is open.
  private let copy: UnsafeMutableRawBufferPointer
  /// Entries by their names in lower case; nil for a name that two entries have.
  private let indices: [String: zip_uint64_t?]
  private let fileBytes: Int
  private let limits: WorkbookLimits
  private var inflatedBytes = 0

  init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookError) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    guard let handle = Self.opened(copy) else {
      copy.deallocate()
      throw .damagedArchive
    }
    let count = Int(zip_get_num_entries(handle, 0))
    var indices: [String: zip_uint64_t?] = [:]
    for index in 0..<zip_uint64_t(clamping: min(count, limits.entries)) {
      guard let name = zip_get_name(handle, index, 0) else { continue }
      let key = Self.key(String(cString: name))
      indices.updateValue(indices.keys.contains(key) ? nil : index, forKey: key)
    }
    (self.handle, self.copy, self.indices, self.limits) = (handle, copy, indices, limits)
    fileBytes = bytes.count
    guard count <= limits.entries else {
      throw .tooLarge("lebih dari \(grouped(limits.entries)) berkas di dalam arsip")
    }
  }

  deinit {
    zip_discard(handle)
    copy.deallocate()
  }

  /// Whether there is an entry of this name.
  func holds(_ path: String) -> Bool { indices.keys.contains(Self.key(path)) }

  /// Whether any entry lies in some folder under this name.
  func holdsAnywhere(_ name: String) -> Bool {
    indices.keys.contains { $0.hasSuffix("/" + Self.key(name)) }
  }

  /// The entry at `path`, to be inflated; nil if there is none.
  func entry(at path: String, isLarge: Bool = false) throws(WorkbookError) -> ZipEntry? {
    guard let known = indices[Self.key(path)] else { return nil }
    guard let index = known else { throw .damagedPart(path) }
    guard let file = zip_fopen_index(handle, index, 0) else {
      let code = zip_error_code_zip(zip_get_error(handle))
      throw code == ZIP_ER_NOPASSWD ? .encrypted : .damagedPart(path)
    }
    let most = isLarge ? limits.partBytes : limits.partBytes / 8
    return ZipEntry(file, path: path, mostBytes: most, archive: self)
  }

  /// Counts inflated bytes, whatever part they belong to.
  fileprivate func count(_ bytes: Int) throws(WorkbookError) {
    inflatedBytes += bytes
    if inflatedBytes > limits.inflatedBytes {
      throw .tooLarge("isinya lebih dari \(grouped(limits.inflatedBytes >> 20)) MB")
    }
    if inflatedBytes > limits.bytesFreeOfRatio, inflatedBytes / limits.ratio > fileBytes {
      throw .tooLarge("isinya lebih dari \(limits.ratio) kali ukuran berkasnya")
    }
  }

  /// Some programs write backslashes, and names are the same in capitals.
  private static func key(_ path: String) -> String {
    path.lowercased().replacing("\\", with: "/")
  }

  private static func opened(_ copy: UnsafeMutableRawBufferPointer) -> OpaquePointer? {
    let length = zip_uint64_t(copy.count)
    guard let source = zip_source_buffer_create(copy.baseAddress, length, 0, nil) else {
      return nil
    }
    guard let handle = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      zip_source_free(source)
      return nil
    }
    return handle
  }
}

/// One entry of an archive while it is inflated.
final class ZipEntry {
  /// Its name, as the workbook gives it.
  let path: String
  private let file: OpaquePointer
  private let mostBytes: Int
  private let archive: ZipArchive
  private var readBytes = 0

  fileprivate init(_ file: OpaquePointer, path: String, mostBytes: Int, archive: ZipArchive) {
    (self.file, self.path, self.mostBytes, self.archive) = (file, path, mostBytes, archive)
  }

  deinit { zip_fclose(file) }

  /// Inflates up to `count` bytes more into `buffer`; 0 at the end.
  func read(into buffer: UnsafeMutablePointer<UInt8>, count: Int) throws(WorkbookError) -> Int {
    let read = Int(zip_fread(file, buffer, zip_uint64_t(clamping: count)))
    guard read >= 0 else { throw .damagedPart(path) }
    readBytes += read
    guard readBytes <= mostBytes else {
      throw .tooLarge("bagian \(path) lebih dari \(grouped(mostBytes >> 20)) MB")
    }
    try archive.count(read)
    return read
  }
}
