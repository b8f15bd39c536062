import Pohon

/// A dossier with the files it came from, so that every finding can be shown where it stands.
public struct LoadedDossier: Sendable {
  /// The trees, organisations and realisasi.
  public internal(set) var dossier = Dossier(trees: [])
  /// What was wrong with the files, by file and place.
  public internal(set) var findings: [LocatedFinding] = []
  /// What each document's `pokin.yaml` decides about the rules.
  public internal(set) var settings = SettingsBook()
  /// The files read, in the order they were read.
  public internal(set) var files: [LoadedFile] = []

  /// The documents of which a part could not be read, by id.
  public internal(set) var cut: Set<String> = []

  /// Index of the file by the id of its tree or organisation.
  var fileOfDocument: [String: Int] = [:]
  /// Index of the tree by its id.
  var treeOfDocument: [String: Int] = [:]
  /// The row of a table that reported each cell.
  var rowOfRealisasi: [RealisasiCell: RealisasiUse] = [:]
  private var fileOfPath: [String: Int] = [:]

  /// Whether no file gave a condition or an organisation.
  public var isEmpty: Bool { !hasNodes && dossier.organisations.isEmpty }

  /// Whether any tree holds a condition.
  public var hasNodes: Bool { dossier.trees.contains { !$0.nodes.isEmpty } }

  /// The file and place where `anchor` stands; nil for a document that no file gave.
  ///
  /// A reported value (``FieldName/realisasi`` with its period as item) stands in the row of its table.
  public func place(of anchor: Anchor) -> (path: String, range: TextRange?)? {
    if let row = row(of: anchor) {
      return (files[row.file].path, TextRange(startOfLine: row.line))
    }
    guard let file = fileOfDocument[anchor.tree] else { return nil }
    return (files[file].path, files[file].map?[anchor])
  }

  private func row(of anchor: Anchor) -> RealisasiUse? {
    guard let field = anchor.field, field.name == .realisasi, let number = field.indicator,
      let period = field.item.flatMap({ Period($0) }), let tree = treeOfDocument[anchor.tree],
      let file = fileOfDocument[anchor.tree], let key = anchor.node,
      let node = files[file].map?.position(of: key)
    else { return nil }
    let place = Place(tree: tree, node: node, indicator: number - 1)
    return rowOfRealisasi[RealisasiCell(place: place, period: period)]
  }

  /// A finding of a rule with its file and place, that of its words where it names some; the place
  /// is empty for an unknown document.
  public func located(_ finding: Finding) -> LocatedFinding {
    let place = place(of: finding.anchor)
    let range = finding.range ?? words(of: finding) ?? place?.range
    return LocatedFinding(finding: finding, path: place?.path ?? "", range: range)
  }

  /// Of what rules found, what does not rest on a document that was read in part: nobody knows what
  /// stands in the rest.
  public func certain(_ findings: [Finding]) -> [Finding] {
    guard !cut.isEmpty else { return findings }
    return findings.filter { finding in
      !cut.contains(finding.anchor.tree) && !finding.notes.contains { cut.contains($0.anchor.tree) }
    }
  }

  /// Where the words stand that a finding speaks of.
  private func words(of finding: Finding) -> TextRange? {
    guard let passage = finding.passage, let file = fileOfDocument[finding.anchor.tree],
      let map = files[file].map, let scalar = map.text(at: finding.anchor)
    else { return nil }
    let source = files[file].source
    let item = map.document[scalar]
    let written = ScalarSource(
      map.document.text(scalar) ?? "", in: source.bytes,
      at: source.byte(at: item.range.start)..<source.byte(at: item.range.end))
    return written?[passage].map {
      TextRange(source.point(atByte: $0.lowerBound), source.point(atByte: $0.upperBound))
    }
  }

  /// Where a note of `finding` stands: in the finding's own file where reading set its range.
  public func place(
    of note: Finding.Note, in finding: LocatedFinding
  ) -> (path: String, range: TextRange?)? {
    note.range.map { (finding.path, $0) } ?? place(of: note.anchor)
  }

  /// A line of a file that was read, from 1; nil where there is none.
  public func line(_ line: Int, of path: String) -> String? {
    fileOfPath[path].flatMap { files[$0].line(line) }
  }

  /// Takes a file in and returns its index.
  mutating func add(_ file: LoadedFile) -> Int {
    fileOfPath[file.path] = files.count
    files.append(file)
    return files.count - 1
  }
}

/// A file that was read.
public struct LoadedFile: Sendable {
  /// The path as it was given or found.
  public let path: String
  /// Where its places stand; nil for a table of realisasi and for settings.
  public let map: SourceMap?
  let source: SourceText

  init(path: String, map: SourceMap?, source: SourceText) {
    self.path = path
    self.map = map
    self.source = source
  }

  /// The line with number `line`, from 1, without its end; nil where there is none.
  public func line(_ line: Int) -> String? { source.line(line) }
}

/// A finding with the file and place it is shown at.
public struct LocatedFinding: Hashable, Sendable {
  /// The finding.
  public var finding: Finding
  /// The file; empty where none is known.
  public var path: String
  /// The place in the file, where known.
  public var range: TextRange?

  /// `finding`, shown at `range` of `path`.
  public init(finding: Finding, path: String, range: TextRange?) {
    self.finding = finding
    self.path = path
    self.range = range
  }
}
