import Pohon

extension DossierLoader {
  /// Lets the nearest `pokin.yaml` govern the file with index `file`: that of its folder, or of a
  /// folder above it, up to one that holds `.git` or the root of the file system.
  ///
  /// Where the file really lies counts, not how its path was typed.
  mutating func govern(_ file: Int) throws(FileError) {
    guard schema != nil else { return }
    let path = loaded.files[file].path
    let folder = FileSystem.split(FileSystem.identity(of: path)).folder
    shelf.govern(file, by: try settings(of: folder, typed: FileSystem.split(path).folder))
  }

  /// The settings for the files of a folder; `typed` is how the user named it. Every folder is
  /// looked at once.
  private mutating func settings(of folder: String, typed: String) throws(FileError) -> Int? {
    var passed: [String] = []
    var found: Int?
    var (at, shown) = (folder, typed)
    while true {
      if let known = shelf.known(at) {
        found = known
        break
      }
      passed.append(at)
      if FileSystem.kind(of: FileSystem.join(at, SettingsShelf.fileName)) == .file {
        let isSame = FileSystem.identity(of: shown.isEmpty ? "." : shown) == at
        found = try readSettings(FileSystem.join(isSame ? shown : at, SettingsShelf.fileName))
        break
      }
      if at == "/" || FileSystem.kind(of: FileSystem.join(at, ".git")) != nil { break }
      (at, shown) = (FileSystem.split(at).folder, FileSystem.above(shown))
    }
    for folder in passed { shelf.keep(found, for: folder) }
    return found
  }

  /// Reads a `pokin.yaml`, unless it was read before, and returns its entry.
  @discardableResult
  mutating func readSettings(_ path: String) throws(FileError) -> Int? {
    guard let schema else { return nil }
    let identity = FileSystem.identity(of: path)
    if let known = shelf.entry(identity: identity) { return known }
    let source = SourceText(try FileSystem.bytes(of: path, atMost: ReadingLimit.bytes + 1))
    let reading = SettingsReader.read(source, schema)
    let file = loaded.add(LoadedFile(path: path, map: nil, source: source))
    for finding in reading.findings { add(finding, file: file) }
    return shelf.add(reading, file: file, identity: identity)
  }

  /// The settings of every document, and the reading's own findings as the settings want them.
  mutating func applySettings() {
    for (file, finding) in shelf.conflicts { add(finding, file: file) }
    for (document, file) in loaded.fileOfDocument {
      loaded.settings.byDocument[document] = shelf.settings(ofFile: file)
    }
    let files = Dictionary(
      loaded.files.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: min)
    loaded.findings = loaded.findings.compactMap { found in
      guard let settings = files[found.path].flatMap({ shelf.settings(ofFile: $0) }) else {
        return found
      }
      let rule = found.finding.rule
      guard !settings.off.contains(rule) else { return nil }
      var kept = found
      kept.finding.severity = settings.severities[rule] ?? found.finding.severity
      return kept
    }
  }
}
