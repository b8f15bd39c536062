import Pohon

/// The kertas kerja written down a second time, slowly and as plain lines, straight from the form.
enum FormOracle {
  /// The lines about each condition, as ``ReadPage`` gives them; a row of the indicator table is one
  /// line with bars between its cells.
  static func sections(of tree: Tree) -> [String] {
    tree.nodes.flatMap { section(of: $0, in: tree) }
  }

  private static func section(of node: Node, in tree: Tree) -> [String] {
    let names = shown(node.indicators.map(\.name))
    let narrated = shown(node.narrativeIndicators)
    let explanation = SafeText.clean(node.explanation ?? "")
    let claim = SafeText.clean(node.closingClaim ?? "")
    let isRoot = node.parent == nil
    let problems = shown(node.problems)
    if isRoot, node.indicators.isEmpty, narrated.isEmpty, explanation.isEmpty, claim.isEmpty,
      problems.isEmpty
    {
      return []
    }
    let depth = Array(tree.ancestors(of: node.position)).count
    var heading = node.statement.isEmpty ? "—" : SafeText.clean(node.statement)
    if !node.code.isEmpty, !(isRoot && node.level == .outcome) {
      heading = SafeText.clean(node.code) + (node.code.hasSuffix(".") ? " " : ". ") + heading
    }
    var lines = [
      "h\(min(6, max(2, depth + 1))): \(heading)", "li: Penjelasan",
      "p: \(explanation.isEmpty ? "—" : explanation)",
      "p: Masalah terkait dengan kondisi ini antara lain \(listed(problems))",
      "p: Terwujudnya kondisi ini dapat tergambar dari indikator "
        + listed(narrated.isEmpty ? names : narrated),
    ]
    lines += node.indicators.map { indicator in
      let texts = [indicator.name, indicator.definition, indicator.relevance, indicator.formula]
      let cells =
        texts.map { SafeText.clean($0 ?? "") }
        + [shown(indicator.sources).joined(separator: "\n")]
      return cells.map { $0.isEmpty ? "—" : $0 }.joined(separator: "|")
    }
    if !claim.isEmpty {
      lines.append("p: \(claim)")
    } else if !isRoot {
      lines.append("p: Keterkaitan —")
    }
    return lines
  }

  private static func shown(_ texts: [String]) -> [String] {
    texts.filter { !$0.isEmpty }.map(SafeText.clean)
  }

  private static func listed(_ texts: [String]) -> String {
    let marks = "abcdefghijklmnopqrstuvwxyz".map { "(\($0)) " }
    return texts.isEmpty ? "—" : zip(marks, texts).map { $0 + $1 }.joined(separator: " ")
  }

  /// A condition as the tables print it.
  static func printedName(_ node: Node) -> String {
    let statement = node.statement.isEmpty ? "—" : SafeText.clean(node.statement)
    if node.code.isEmpty { return statement }
    let isLabelled = node.level == .csf || node.level == .antara
    return "\(statement) (\(isLabelled ? "CSF " : "")\(SafeText.clean(node.code)))"
  }
}

extension ReadPage {
  /// What stands between the last heading of `level` two with `words` and the place to sign, tables
  /// as ``FormOracle`` writes them.
  func sections() -> [String] {
    var found: [String] = []
    for block in blocks {
      switch block {
      case .line(_, "sela", _): continue
      case .line(_, "pengesahan", _): return found
      case .line("h1", _, _), .line(_, "subjudul", _), .line(_, "outcome", _): continue
      case .line("h2", _, "Critical Success Factor (CSF) dari Outcome Kinerja"),
        .line("h2", _, "Uraian CSF Ke Kondisi Antara Sampai Kondisi paling Operasional"):
        continue
      case .line(let name, _, let text): found.append("\(name): \(text)")
      case .table(let table):
        guard table.names[0] == "Indikator Kinerja" else { continue }
        found += table.grid.map { $0.map { $0 ?? "" }.joined(separator: "|") }
      }
    }
    return found
  }
}
