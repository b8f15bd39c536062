/// The other parts that a part names, by their ids.
final class Relations: PartReader {
  /// One of them.
  struct Relation {
    /// The last word of its type, e.g. `worksheet`, the same in both kinds of the format.
    let kind: String
    let target: PartPath
  }

  /// By id, those inside the workbook only.
  private(set) var byID: [String: Relation] = [:]
  private let part: PartPath

  /// The relations of `part`; none if the archive does not tell any.
  init(of part: PartPath, in archive: ZipArchive, limits: WorkbookLimits) throws(WorkbookError) {
    self.part = part
    guard let entry = try archive.entry(at: part.relations.text) else { return }
    try read(entry, limits: limits)
  }

  /// The parts of one kind, sorted by path.
  func targets(of kind: String) -> [PartPath] {
    byID.values.filter { $0.kind == kind }.map(\.target).sorted { $0.text < $1.text }
  }

  func open(_ name: String, _ attributes: [String: String], depth: Int) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let target = attributes["Target"], let type = attributes["Type"]
    else { return }
    byID[id] = Relation(
      kind: type.split(separator: "/").last.map(String.init) ?? "",
      target: part.resolving(target))
  }
}
