import ArgumentParser
import Pohon
import PohonRules

/// `pokin aturan`: lists the rules, or explains one.
struct Aturan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aturan", abstract: "Menampilkan daftar aturan, atau menjelaskan satu aturan.",
    aliases: ["rules"])

  @Argument(help: ArgumentHelp("Nama aturan, misalnya anak-tunggal.", valueName: "ID"))
  var id: String?

  func run() throws {
    guard let id else {
      try Terminal.print(list(width: Terminal.width))
      return
    }
    guard let rule = allRules.first(where: { $0.id.description == id }) else {
      let near = nearestWord(to: id, among: allRules.map(\.id.description))
      throw Failure.usage(
        "\(id): tidak ada aturan itu" + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
    }
    try Terminal.print(RuleText(rule).text(width: Terminal.width))
  }

  /// A line for each rule, under what it is about, errors first.
  private func list(width: Int) -> String {
    let nameWidth = allRules.map(\.id.description.count).max() ?? 0
    var out = ""
    for concern in Concern.allCases {
      let own = allRules.filter { $0.concern == concern }
      guard !own.isEmpty else { continue }
      out += (out.isEmpty ? "" : "\n") + "\(concern.title) (\(own.count))\n"
      for severity in Severity.allCases.reversed() {
        for rule in own where rule.severity == severity {
          let name = rule.id.description
          let pad = String(repeating: " ", count: nameWidth - name.count)
          let head = "  \(name)\(pad)  \(severity.rawValue)"
          let gap = String(repeating: " ", count: max(1, 12 - severity.rawValue.count))
          // What an office may set stands in a column of its own, a line each.
          let margin = String(repeating: " ", count: nameWidth + 16)
          let more = notes(rule).joined(separator: "\n" + margin)
          out += more.isEmpty ? "\(head)\n" : "\(head)\(gap)\(more)\n"
        }
      }
    }
    let last =
      "\(allRules.count) aturan. pokin aturan NAMA menjelaskan satu aturan; tingkat dan batasnya "
      + "diatur dalam pokin.yaml di samping pohon."
    return out + "\n" + wrap(last, to: width).joined(separator: "\n") + "\n"
  }

  /// What an office may set, and from when the rule is in force.
  private func notes(_ rule: RuleInfo) -> [String] {
    rule.thresholds.map { "\($0.name): \(plainText($0.usual))" }
      + (rule.since.map { ["sejak \($0)"] } ?? [])
  }
}
