import Pohon

extension DossierLoader {
  /// Reads the tables beside each tree (`NAME.realisasi*.csv` beside `NAME.yaml`), then those named.
  mutating func loadTables(_ named: [String]) throws(FileError) {
    var tables: [(path: String, tree: Int?)] = []
    var known: Set<String> = []
    var tablesInFolder: [String: [String: [String]]] = [:]
    for tree in trees.indices {
      let (folder, name) = FileSystem.split(loaded.files[fileOfTree[tree]].path)
      if tablesInFolder[folder] == nil { tablesInFolder[folder] = tableNames(in: folder) }
      for table in tablesInFolder[folder]?[stem(name)] ?? [] {
        let path = FileSystem.join(folder, table)
        guard FileSystem.kind(of: path, followingLinks: false) == .file,
          known.insert(FileSystem.identity(of: path)).inserted
        else { continue }
        tables.append((path, tree))
      }
    }
    for path in named {
      guard try FileSystem.existing(path) == .file else {
        throw FileError(path: path, message: "bukan berkas")
      }
      guard known.insert(FileSystem.identity(of: path)).inserted else { continue }
      tables.append((path, owner(of: path)))
    }
    try read(tables)
  }

  private mutating func read(_ tables: [(path: String, tree: Int?)]) throws(FileError) {
    var reader = RealisasiReader(trees: trees)
    for (path, tree) in tables {
      let source = SourceText(try FileSystem.bytes(of: path, atMost: ReadingLimit.bytes + 1))
      let file = loaded.add(LoadedFile(path: path, map: nil, source: source))
      if let tree { shelf.govern(file, as: fileOfTree[tree]) }
      reader.read(source, file: file, tree: tree)
    }
    for (file, finding) in reader.findings { add(finding, file: file) }
    realisasi = reader.records
    loaded.rowOfRealisasi = reader.firstUse
    variableReports = reader.variables
  }

  /// The tree whose file name a table begins with, else the only tree.
  private func owner(of path: String) -> Int? {
    let name = FileSystem.split(path).name
    let matching = trees.indices.filter { tree in
      name.hasPrefix(stem(FileSystem.split(loaded.files[fileOfTree[tree]].path).name) + ".")
    }
    if matching.count == 1 { return matching[0] }
    return trees.count == 1 ? 0 : nil
  }

  /// The tables of realisasi in a folder, by the stem of the file they belong to; none where the
  /// folder lets its files be read but not be listed.
  private func tableNames(in folder: String) -> [String: [String]] {
    var found: [String: [String]] = [:]
    let mark = Array(".realisasi".utf8)
    let names = (try? FileSystem.names(in: folder.isEmpty ? "." : folder)) ?? []
    for name in names where name.hasSuffix(".csv") {
      let bytes = Array(name.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: mark) }
      guard let start else { continue }
      found[String(decoding: bytes[..<start], as: UTF8.self), default: []].append(name)
    }
    return found
  }

  private func stem(_ name: String) -> String {
    name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
  }
}
