import Pohon

/// What reading a table of realisasi gave: what was understood, where it stood, and what was wrong.
public struct RealisasiReading: Sendable {
  /// The reports, in the order of the rows.
  public var realisasi: [Realisasi]
  /// For each report the line its row begins on, from 1.
  public var lines: [Int]
  /// The rows about variables of formulas.
  public var variableReports: [VariableReport]
  /// What was wrong, each with its `range`.
  public var findings: [Finding]
}

/// Reads the text of a table of realisasi (CSV); never fails because of its content.
///
/// - Parameters:
///   - trees: the trees whose indicators the rows name.
///   - owner: index of the tree whose rows they are where no column `pohon` says otherwise.
public func readRealisasi(_ text: String, of trees: [Tree], owner: Int? = 0) -> RealisasiReading {
  var reader = RealisasiReader(trees: trees)
  let tree = owner.flatMap { trees.indices.contains($0) ? $0 : nil }
  reader.read(SourceText(text.utf8), file: 0, tree: tree)
  let rows = reader.firstUse.filter { $0.key.variable == nil }.values.sorted {
    $0.record < $1.record
  }
  return RealisasiReading(
    realisasi: reader.records, lines: rows.map(\.line), variableReports: reader.variables,
    findings: reader.findings.map(\.finding))
}
