import Pohon

/// Applies cures to the files that a dossier was read from.
public struct DossierEditor {
  /// One file as it was and as it would be.
  public struct Change: Sendable {
    /// The file.
    public let path: String
    /// Its bytes, as they were read.
    public let before: [UInt8]
    /// Its bytes with the cures.
    public let after: [UInt8]

    /// `path` with the bytes it held and those it would hold.
    public init(path: String, before: [UInt8], after: [UInt8]) {
      (self.path, self.before, self.after) = (path, before, after)
    }
  }

  let loaded: LoadedDossier
  private(set) var editors: [Int: FileEditor] = [:]

  /// An editor of the files of `loaded`.
  public init(_ loaded: LoadedDossier) { self.loaded = loaded }

  /// Takes a cure in, all of it; false where one of its changes cannot be made in the text, or meets
  /// a change taken in before.
  public mutating func take(_ cure: Cure) -> Bool {
    var changed = editors
    for edit in cure.edits {
      guard let file = loaded.fileOfDocument[edit.anchor.tree], let map = loaded.files[file].map
      else { return false }
      var editor = changed[file] ?? FileEditor(loaded.files[file].source, map)
      guard editor.apply(edit) else { return false }
      changed[file] = editor
    }
    editors = changed
    return !cure.edits.isEmpty
  }

  /// The files that change, in the order they were read; nil where a changed file would not read
  /// back as what was meant.
  public func changes() -> [Change]? {
    var found: [Change] = []
    for (file, editor) in editors.sorted(by: { $0.key < $1.key }) where !editor.isEmpty {
      guard let after = editor.finished() else { return nil }
      let source = loaded.files[file].source
      let before = (source.hadMark ? SourceText.mark : []) + source.bytes
      guard after != before else { continue }
      found.append(Change(path: loaded.files[file].path, before: before, after: after))
    }
    return found
  }
}
