import Pohon

/// Loads every tree, organisation and realisasi that the paths lead to.
///
/// A path is a file or a folder (every `*.yaml` below it). What a file says never throws; only a
/// path that cannot be opened, or that holds no `*.yaml`, does.
/// - Parameters:
///   - realisasi: tables of realisasi besides those that lie beside their tree.
///   - drafts: bytes that stand for what a YAML file holds, by its path as it is found here.
///   - known: what a `pokin.yaml` may speak of; nil to leave settings unread. A tree goes by the one
///     in its folder, or else by the nearest above it.
public func loadDossier(
  paths: [String], realisasi: [String] = [], drafts: [String: [UInt8]] = [:],
  settings known: KnownRules? = nil
) throws(FileError) -> LoadedDossier {
  var loader = DossierLoader(drafts: drafts, schema: known.map { SettingsSchema($0) })
  for path in paths { try loader.load(path) }
  try loader.linkOrganisations()
  try loader.loadTables(realisasi)
  loader.applySettings()
  return loader.finished()
}

/// Gathers the parts of a dossier, file after file.
struct DossierLoader {
  var loaded = LoadedDossier()
  var trees: [Tree] = []
  /// For each tree the index of its file.
  var fileOfTree: [Int] = []
  var realisasi: [Realisasi] = []
  var variableReports: [VariableReport] = []

  /// What a `pokin.yaml` may say; nil to leave settings unread.
  let schema: SettingsSchema?
  var shelf = SettingsShelf()

  private let drafts: [String: [UInt8]]
  private var organisations: [Organisation] = []
  private var organisationOfTree: [Int?] = []
  /// Index of the file by its identity.
  private var fileByIdentity: [String: Int] = [:]
  private var organisationOfFile: [Int: Int] = [:]
  /// Files read because a tree refers to them.
  private var referred: [Int] = []
  /// How often a name was taken, from the second time on.
  private var uses: [String: Int] = [:]

  init(drafts: [String: [UInt8]] = [:], schema: SettingsSchema? = nil) {
    self.drafts = drafts
    self.schema = schema
  }

  mutating func load(_ path: String) throws(FileError) {
    switch try FileSystem.existing(path) {
    case .other: throw FileError(path: path, message: "bukan berkas atau folder")
    case .file: try loadFile(path)
    case .folder:
      let files = try FileSystem.yamlFiles(in: path)
      if files.allSatisfy({ FileSystem.split($0).name == SettingsShelf.fileName }) {
        let only = files.isEmpty ? "" : " selain \(SettingsShelf.fileName)"
        throw FileError(path: path, message: "tidak berisi berkas *.yaml\(only)")
      }
      for file in files { try loadFile(file) }
    }
  }

  /// Reads a tree, an organisation or settings; a `pokin.yaml` is never taken for a tree.
  private mutating func loadFile(_ path: String) throws(FileError) {
    if FileSystem.split(path).name == SettingsShelf.fileName {
      try readSettings(path)
    } else if let file = try readFile(path) {
      try govern(file)
    }
  }

  /// Reads a YAML file, unless it was read before, and returns its index; nil where only an
  /// organisation is wanted and the file holds none.
  private mutating func readFile(
    _ path: String, onlyOrganisation: Bool = false
  ) throws(FileError) -> Int? {
    let identity = FileSystem.identity(of: path)
    if let known = fileByIdentity[identity] { return known }
    let bytes =
      if let draft = drafts[path] {
        draft
      } else {
        try FileSystem.bytes(of: path, atMost: ReadingLimit.bytes + 1)
      }
    let source = SourceText(bytes)
    let name = FileSystem.split(path).name
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    var reading = readTree(source, id: stem)
    if onlyOrganisation, reading.organisation == nil { return nil }
    let file = loaded.add(LoadedFile(path: path, map: reading.map, source: source))
    fileByIdentity[identity] = file
    if onlyOrganisation { referred.append(file) }
    if let tree = reading.tree, !reading.isNamed {
      let message = "pohon tidak bernama (“pohon” tidak diisi); nama berkas “\(tree.id)” dipakai"
      reading.findings.append(finding(.unnamedTree, Anchor(tree), message))
    }
    settleName(&reading, file: file)
    if reading.isCut { noteCut(&reading) }
    for found in reading.findings { add(found, file: file) }
    if let tree = reading.tree {
      trees.append(tree)
      fileOfTree.append(file)
    } else if let organisation = reading.organisation {
      organisationOfFile[file] = organisations.count
      organisations.append(organisation)
    }
    return file
  }

  /// Gives a document whose name is taken another one, everywhere.
  private mutating func settleName(_ reading: inout TreeReading, file: Int) {
    guard let id = reading.tree?.id ?? reading.organisation?.id else { return }
    guard loaded.fileOfDocument[id] != nil else {
      loaded.fileOfDocument[id] = file
      return
    }
    var count = uses[id, default: 1] + 1
    while loaded.fileOfDocument["\(id)~\(count)"] != nil { count += 1 }
    uses[id] = count
    let name = "\(id)~\(count)"
    loaded.fileOfDocument[name] = file
    reading.rename(to: name)
    let key: FieldName = reading.tree == nil ? .organisasi : .pohon
    let anchor = Anchor(tree: name, field: Field(key))
    reading.findings.append(
      Finding(
        rule: ReadingRule.repeatedTree.id, severity: .error, anchor: anchor,
        message: "nama “\(id)” sudah dipakai berkas lain; di sini dibaca sebagai “\(name)”",
        notes: [.init("pemakai pertama", at: Anchor(tree: id, field: Field(key)))]))
  }

  /// Remembers a document that was not read to its end, and says what follows from that.
  private mutating func noteCut(_ reading: inout TreeReading) {
    guard let id = reading.tree?.id ?? reading.organisation?.id else { return }
    loaded.cut.insert(id)
    let anchor = Anchor(tree: id)
    for index in reading.findings.indices
    where reading.findings[index].rule == ReadingRule.brokenFile.id {
      let note = Finding.Note(
        "sisanya tidak terbaca; selama itu dokumen ini tidak diperiksa dengan aturan", at: anchor,
        range: reading.findings[index].range)
      reading.findings[index].notes.append(note)
    }
  }

  /// Joins each tree with the organisation it names, else with the only one that has its office.
  mutating func linkOrganisations() throws(FileError) {
    for tree in trees.indices {
      if trees[tree].heading.organisation != nil {
        organisationOfTree.append(referredOrganisation(of: tree))
        continue
      }
      let office = trees[tree].heading.office
      let owners = organisations.indices.filter { index in
        organisations[index].offices.contains { $0.code == office && $0.standing == .own }
      }
      organisationOfTree.append(office != nil && owners.count == 1 ? owners[0] : nil)
    }
    for file in referred { try govern(file) }
  }

  private mutating func referredOrganisation(of tree: Int) -> Int? {
    let written = trees[tree].heading.organisation ?? ""
    let file = fileOfTree[tree]
    let path = FileSystem.join(FileSystem.split(loaded.files[file].path).folder, written)
    let reason: String
    if written.utf8.contains(0) || FileSystem.kind(of: path) != .file {
      reason = "berkas organisasi “\(quotable(written))” tidak ditemukan"
    } else {
      do throws(FileError) {
        let found = try readFile(path, onlyOrganisation: true)
        if let organisation = found.flatMap({ organisationOfFile[$0] }) { return organisation }
        reason = "“\(quotable(written))” bukan berkas organisasi"
      } catch {
        reason = "berkas organisasi “\(quotable(written))” \(error.message)"
      }
    }
    add(finding(.missingOrganisation, Anchor(trees[tree], .organisasi), reason), file: file)
    return nil
  }

  /// Records a finding about a file; a place not given is looked up in it.
  mutating func add(_ finding: Finding, file: Int) {
    let range = finding.range ?? loaded.files[file].map?[finding.anchor]
    loaded.findings.append(
      LocatedFinding(finding: finding, path: loaded.files[file].path, range: range))
  }

  func finding(_ rule: ReadingRule, _ anchor: Anchor, _ message: String) -> Finding {
    Finding(rule: rule.id, severity: rule.severity, anchor: anchor, message: message)
  }

  /// The dossier, with its findings by file (in reading order) and place.
  func finished() -> LoadedDossier {
    var finished = loaded
    finished.dossier = Dossier(
      trees: trees, organisations: organisations, organisationOfTree: organisationOfTree,
      realisasi: realisasi)
    finished.treeOfDocument = Dictionary(
      trees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    finished.dossier.variableReports = variableReports
    let order = Dictionary(
      loaded.files.enumerated().map { ($0.element.path, $0.offset) }, uniquingKeysWith: min)
    let start = TextPoint(line: 1, column: 1)
    finished.findings = loaded.findings.enumerated().map { offset, found in
      ((order[found.path] ?? 0, found.range?.start ?? start, offset), found)
    }
    .sorted { $0.0 < $1.0 }.map(\.1)
    return finished
  }
}
