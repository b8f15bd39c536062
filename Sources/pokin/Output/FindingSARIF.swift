import Pohon

/// Findings as SARIF 2.1.0, for editors and code hosts.
struct FindingSARIF {
  let report: FindingReport
  let rules: [RuleInfo]

  init(_ report: FindingReport, rules: [RuleInfo]) { (self.report, self.rules) = (report, rules) }

  var value: JSONValue {
    let used = Set(report.entries.map(\.finding.rule))
    let driver: JSONValue = .object([
      ("name", .string("pokin")), ("version", .string(Pokin.version)),
      ("rules", .array(rules.filter { used.contains($0.id) }.map(rule))),
    ])
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(report.entries.map(result))),
          ])
        ])
      ),
    ])
  }

  private func rule(_ rule: RuleInfo) -> JSONValue {
    .object([
      ("id", .string(rule.id.description)),
      ("shortDescription", .object([("text", .string(rule.why))])),
      ("help", .object([("text", .string("\(rule.why)\nDasar: \(rule.basis.text)"))])),
      (
        "defaultConfiguration", .object([("level", .string(level(rule.severity)))])
      ),
    ])
  }

  private func result(_ entry: FindingReport.Entry) -> JSONValue {
    .object([
      ("ruleId", .string(entry.finding.rule.description)),
      ("level", .string(level(entry.finding.severity))),
      ("message", .object([("text", .string(entry.finding.message))])),
      ("locations", .array([location(entry.path, entry.range, nil)])),
      (
        "relatedLocations",
        .array(entry.notes.map { location($0.path, $0.range, $0.message) })
      ),
    ])
  }

  private func location(_ path: String, _ range: TextRange?, _ message: String?) -> JSONValue {
    var physical: [(String, JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(Self.uri(path)))]))
    ]
    if let range {
      physical.append(
        (
          "region",
          .object([
            ("startLine", .integer(range.start.line)),
            ("startColumn", .integer(range.start.column)),
            ("endLine", .integer(range.end.line)), ("endColumn", .integer(range.end.column)),
          ])
        ))
    }
    var members: [(String, JSONValue)] = [("physicalLocation", .object(physical))]
    if let message { members.append(("message", .object([("text", .string(message))]))) }
    return .object(members)
  }

  /// A path as a relative URI: everything but unreserved characters and slashes in percent form.
  private static func uri(_ path: String) -> String {
    path.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-._~/".unicodeScalars.contains(scalar))
      let hex = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(scalar) : "%" + (byte < 16 ? "0" : "") + hex
    }.joined()
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .suggestion: "note"
    }
  }
}
