import Pohon
import PohonFile
import PohonRules

/// Findings as SARIF 2.1.0, for editors and code hosts.
///
/// Where a baseline is used, what it accepts is there too: marked as unchanged and as suppressed.
struct FindingSARIF {
  private let report: FindingReport
  private let rules: [RuleInfo]
  private let ruleIndex: [RuleID: Int]
  private let loaded: LoadedDossier
  private let keys: FindingKeys

  init(_ report: FindingReport, rules: [RuleInfo], _ loaded: LoadedDossier) {
    self.report = report
    self.rules = rules
    self.loaded = loaded
    ruleIndex = Dictionary(
      rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    keys = FindingKeys(loaded.dossier)
  }

  var value: JSONValue {
    let driver: JSONValue = .object([
      ("name", .string("pokin")), ("version", .string(Pokin.version)),
      ("semanticVersion", .string(Pokin.version)), ("language", .string("id")),
      ("rules", .array(rules.map { SARIFRule($0).value })),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])), ("language", .string("id")),
            ("columnKind", .string("unicodeCodePoints")), ("results", .array(results)),
          ])
        ])
      ),
    ])
  }

  private var results: [JSONValue] {
    let entries =
      report.entries.map { ($0, isKnown: false) } + report.known.map { ($0, isKnown: true) }
    let replacements = DossierEditor.replacements(of: entries.map(\.0.finding.cure), in: loaded)
    var uses: [String: Int] = [:]
    return zip(entries, replacements).map { entry, replacements in
      let print = keys.fingerprint(of: entry.0.key)
      uses[print, default: 0] += 1
      return result(
        entry.0, isKnown: entry.isKnown, replacements, "\(print):\(uses[print, default: 1])")
    }
  }

  private func result(
    _ entry: FindingReport.Entry, isKnown: Bool, _ replacements: [DossierEditor.Replacement]?,
    _ fingerprint: String
  ) -> JSONValue {
    let finding = entry.finding
    var members: [(String, JSONValue)] = [("ruleId", .string(finding.rule.description))]
    if let index = ruleIndex[finding.rule] { members.append(("ruleIndex", .integer(index))) }
    members += [
      ("level", .string(finding.severity.sarifLevel)), ("message", text(finding.message)),
      ("locations", .array([location(entry.path, entry.range, nil)])),
      (
        "relatedLocations",
        .array(
          entry.notes.enumerated().map { number, note in
            location(note.path, note.range, note.message, id: number + 1)
          })
      ),
      ("partialFingerprints", .object([("pokin/v1", .string(fingerprint))])),
    ]
    if let cure = finding.cure, let replacements {
      members.append(("fixes", .array([fix(cure, replacements)])))
    }
    if report.baseline != nil {
      members.append(("baselineState", .string(isKnown ? "unchanged" : "new")))
      members.append(("suppressions", .array(isKnown ? [suppression] : [])))
    }
    return .object(members)
  }

  /// Without a status, which means accepted: the schema's revisions call it by two names.
  private var suppression: JSONValue {
    .object([
      ("kind", .string("external")),
      ("justification", .string("Tercatat di \(report.baseline?.path ?? "")")),
    ])
  }

  private func fix(_ cure: Cure, _ replacements: [DossierEditor.Replacement]) -> JSONValue {
    var paths: [String] = []
    for replacement in replacements where !paths.contains(replacement.path) {
      paths.append(replacement.path)
    }
    let changes = paths.map { path -> JSONValue in
      let own = replacements.filter { $0.path == path }.map { replacement -> JSONValue in
        .object([
          ("deletedRegion", region(replacement.range)),
          ("insertedContent", text(replacement.text)),
        ])
      }
      return .object([("artifactLocation", artifact(path)), ("replacements", .array(own))])
    }
    return .object([("description", text(cure.advice)), ("artifactChanges", .array(changes))])
  }

  private func location(
    _ path: String, _ range: TextRange?, _ message: String?, id: Int? = nil
  ) -> JSONValue {
    var physical: [(String, JSONValue)] = [("artifactLocation", artifact(path))]
    if let range { physical.append(("region", region(range))) }
    var members: [(String, JSONValue)] = id.map { [("id", JSONValue.integer($0))] } ?? []
    members.append(("physicalLocation", .object(physical)))
    if let message { members.append(("message", text(message))) }
    return .object(members)
  }

  private func region(_ range: TextRange) -> JSONValue {
    .object([
      ("startLine", .integer(range.start.line)), ("startColumn", .integer(range.start.column)),
      ("endLine", .integer(range.end.line)), ("endColumn", .integer(range.end.column)),
    ])
  }

  private func artifact(_ path: String) -> JSONValue {
    .object([("uri", .string(Self.uri(path)))])
  }

  private func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  /// A path as a URI, relative where the path is: everything but unreserved characters and slashes in
  /// percent form.
  private static func uri(_ path: String) -> String {
    let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    let escaped = plain.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._~/".unicodeScalars.contains(scalar))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + hex
    }.joined()
    return path.hasPrefix("/") ? "file://\(escaped)" : escaped
  }
}
