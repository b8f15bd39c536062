import Pohon

/// Puts reported values into the tables of realisasi beside a tree, and leaves every other byte of
/// them as it is.
///
/// A value goes into the row that reports its indicator and period already, else into a new row at
/// the end of a table: of the only one there is, or of `NAME.realisasi-PERIODE.csv`, or else of
/// `NAME.realisasi.csv`; where several stand there and none is called so, the first of these two is
/// made, and where there is none, the second.
public struct RealisasiEditor {
  /// New texts for the row of one indicator (or variable of its formula) and period.
  public struct Update: Sendable {
    /// The indicator.
    public var place: Place
    /// The variable; nil for the realisasi.
    public var variable: String?
    /// The period.
    public var period: Period
    /// The columns that get a text, which is never empty.
    public var cells: [FieldName: String]

    /// `cells` for the row of an indicator or variable and a period.
    public init(place: Place, variable: String?, period: Period, cells: [FieldName: String]) {
      (self.place, self.variable, self.period) = (place, variable, period)
      self.cells = cells
    }
  }

  /// One file as it was and as it would be.
  public struct Change: Sendable {
    /// The file.
    public let path: String
    /// Its bytes, as they were read; nil for a file that is not there yet.
    public let before: [UInt8]?
    /// Its bytes with the values.
    public let after: [UInt8]

    /// `path` with the bytes it held and those it would hold.
    public init(path: String, before: [UInt8]?, after: [UInt8]) {
      (self.path, self.before, self.after) = (path, before, after)
    }
  }

  private var tables: [RealisasiTableEditor] = []
  private let index: TreeIndex
  private let tree: Int
  /// The path of the tree without `.yaml`.
  private let stem: String

  /// An editor of the tables beside tree `tree` of `loaded`.
  ///
  /// Throws where one of them cannot be understood: a value might stand in it already.
  public init(_ loaded: LoadedDossier, tree: Int) throws(FileError) {
    let id = loaded.dossier.trees[tree].id
    let path = loaded.fileOfDocument[id].map { loaded.files[$0].path } ?? id
    self.tree = tree
    stem = path.hasSuffix(".yaml") ? String(path.dropLast(5)) : path
    index = TreeIndex(loaded.dossier.trees[tree])
    for file in loaded.files where file.map == nil && isBeside(file.path) {
      guard file.source.bytes.count <= ReadingLimit.bytes else {
        throw FileError(path: file.path, message: "lebih besar dari 16 MB; tidak dapat ditulisi")
      }
      let bytes = (file.source.hadMark ? SourceText.mark : []) + file.source.bytes
      tables.append(try RealisasiTableEditor(path: file.path, bytes, index, tree: tree))
    }
  }

  /// The files that `updates` change; `period` names a file that has to be made.
  public mutating func changes(
    for updates: [Update], period: Period
  ) throws(FileError) -> [Change] {
    for update in updates {
      let cell = RealisasiCell(
        place: update.place, period: update.period, variable: update.variable)
      let known = tables.firstIndex { $0.holds(cell) }
      let table = if let known { known } else { try home(period) }
      tables[table].put(update, at: cell, code: index.tree.nodes[update.place.node].key)
    }
    return tables.compactMap(\.change)
  }

  /// The table that new rows go into.
  private mutating func home(_ period: Period) throws(FileError) -> Int {
    if tables.count == 1 { return 0 }
    let names = ["\(stem).realisasi-\(period).csv", "\(stem).realisasi.csv"]
    for name in names {
      if let found = tables.firstIndex(where: { $0.path == name }) { return found }
    }
    let path = tables.isEmpty ? names[1] : names[0]
    guard FileSystem.kind(of: path, followingLinks: false) == nil else {
      throw FileError(path: path, message: "sudah ada, tetapi bukan berkas biasa; tidak ditimpa")
    }
    tables.append(try RealisasiTableEditor(path: path, nil, index, tree: tree))
    return tables.count - 1
  }

  private func isBeside(_ path: String) -> Bool {
    path.hasPrefix(stem + ".realisasi") && path.hasSuffix(".csv")
      && !path.dropFirst(stem.count).contains("/")
  }
}

/// Writes all of `changes` or none: where one file cannot be written, those before it get back what
/// they held.
public func write(_ changes: [RealisasiEditor.Change]) throws(FileError) {
  for (index, change) in changes.enumerated() {
    do throws(FileError) {
      try write(bytes: change.after, to: change.path)
    } catch {
      for done in changes[..<index] {
        if let before = done.before {
          try? write(bytes: before, to: done.path)
        } else {
          FileSystem.remove(done.path)
        }
      }
      throw error
    }
  }
}
