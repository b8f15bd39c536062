import Pohon

/// What reading fields gave: a tree, and what was wrong with them.
public struct FieldsReading: Sendable {
  /// A finding, and the place of the value that it is about.
  public struct Remark: Sendable {
    /// What was wrong; without `range`.
    public var finding: Finding
    /// The place as the source numbered it (``FieldValue/place``); nil where it gave none.
    public var place: Int?
  }

  /// The tree, as far as it could be understood.
  public var tree: Tree
  /// What was wrong, in the order of the fields.
  public var remarks: [Remark]
}

/// Reads a tree from fields by the rules of the file format; never fails because of its content.
///
/// Conditions whose parents go round in a circle are left out; a source that lets people write
/// parents looks for circles first. Linear in the number of values.
/// - Parameter id: the name a tree gets whose heading has none (`pohon`).
public func readTree(_ fields: consuming TreeFields, id: String = "") -> FieldsReading {
  let heading = YamlDocument(fields.heading)
  let own = ObjectFields(heading, 0, .tree).text(.pohon) ?? ""
  var reader = DocumentReader(heading)
  let tree = reader.readTree(fields, id: own.isEmpty ? id : own)
  let remarks = sortedByPlace(reader.check.findings).map { finding in
    var finding = finding
    let line = finding.range?.start.line
    finding.range = nil
    for note in finding.notes.indices { finding.notes[note].range = nil }
    return FieldsReading.Remark(finding: finding, place: line.flatMap { $0 > 0 ? $0 - 1 : nil })
  }
  return FieldsReading(tree: tree, remarks: remarks)
}
