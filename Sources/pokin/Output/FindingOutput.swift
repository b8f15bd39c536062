import Pohon

/// Findings for a terminal: a line each, then how many there are.
struct FindingText {
  let report: FindingReport

  init(_ report: FindingReport) { self.report = report }

  var text: String {
    guard !report.entries.isEmpty else { return "Tidak ada temuan.\n" }
    let counts = Severity.allCases.reversed().map { "\(report.count($0)) \($0.rawValue)" }
    return report.entries.map { $0.text + "\n" }.joined()
      + "\n\(report.entries.count) temuan: \(counts.joined(separator: ", ")).\n"
  }
}

/// Findings as JSON, version 1.
struct FindingJSON {
  let report: FindingReport

  init(_ report: FindingReport) { self.report = report }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)),
      ("temuan", .array(report.entries.map(entry))),
      (
        "ringkasan",
        .object(
          Severity.allCases.reversed().map { ($0.rawValue, .integer(report.count($0))) })
      ),
    ])
  }

  private func entry(_ entry: FindingReport.Entry) -> JSONValue {
    let anchor = entry.finding.anchor
    return .object([
      ("aturan", .string(entry.finding.rule.description)),
      ("tingkat", .string(entry.finding.severity.rawValue)),
      ("berkas", .string(entry.path)),
      ("baris", .whole(entry.range?.start.line)),
      ("kolom", .whole(entry.range?.start.column)),
      ("pohon", .text(anchor.tree.isEmpty ? nil : anchor.tree)),
      ("simpul", .text(anchor.node)),
      ("bidang", .text(anchor.field?.description)),
      ("pesan", .string(entry.finding.message)),
      (
        "catatan",
        .array(
          entry.notes.map {
            .object([
              ("pesan", .string($0.message)), ("berkas", .string($0.path)),
              ("baris", .whole($0.range?.start.line)),
            ])
          })
      ),
    ])
  }
}

/// Findings as an evaluator's worksheet.
struct FindingCSV {
  let report: FindingReport

  init(_ report: FindingReport) { self.report = report }

  var text: String {
    let heading = ["no", "tingkat", "berkas", "baris", "kode", "bidang", "temuan", "aturan"]
    let rows = report.entries.enumerated().map { number, entry in
      [
        "\(number + 1)", entry.finding.severity.rawValue, entry.path,
        entry.range.map { "\($0.start.line)" } ?? "", entry.finding.anchor.node ?? "",
        entry.finding.anchor.field?.description ?? "", entry.finding.message,
        entry.finding.rule.description,
      ]
    }
    return CSVTable.text([heading] + rows)
  }
}

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
