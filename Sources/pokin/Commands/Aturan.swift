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
    let rule = try rule(called: id, said: id)
    try Terminal.print(RuleText(rule).text(width: Terminal.width))
  }

  /// A line for each rule, under what it is about, errors first.
  private func list(width: Int) -> String {
    let names = allRules.map(\.id.description)
    let nameWidth = names.map(\.count).max() ?? 0
    // What an office may set stands in a column of its own, a line each.
    let margin = nameWidth + 4 + Self.levelWidth
    func padded(_ text: String, to width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    func line(_ name: String, _ level: String, _ limits: [String]) -> String {
      let head = padded("  " + name, to: nameWidth + 4) + padded(level, to: Self.levelWidth)
      let lines = limits.joined(separator: "\n" + String(repeating: " ", count: margin))
      return trimmedEnd(head + lines) + "\n"
    }
    var out = line("Aturan", "Tingkat", ["Batas"])
    for concern in Concern.allCases {
      let own = allRules.filter { $0.concern == concern }
      guard !own.isEmpty else { continue }
      out += "\n\(concern.title) (\(own.count))\n"
      for severity in Severity.allCases.reversed() {
        for rule in own where rule.severity == severity {
          let varies = rule.otherSeverities.isEmpty ? "" : " *"
          out += line(rule.id.description, severity.rawValue + varies, notes(rule))
        }
      }
    }
    let last = [
      "* Dalam keadaan tertentu lebih berat atau lebih ringan; penjelasannya menyebut tingkat itu.",
      "\(allRules.count) aturan. pokin aturan NAMA menjelaskan satu aturan; tingkat dan batasnya "
        + "diatur dalam pokin.yaml di samping pohon atau di folder di atasnya.",
    ]
    return out + "\n" + last.map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined()
  }

  private static let levelWidth = 14

  private func trimmedEnd(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// What an office may set, and from when the rule is in force.
  private func notes(_ rule: RuleInfo) -> [String] {
    rule.thresholds.map { "\($0.name): \(plainText($0.usual))" }
      + (rule.since.map { ["dokumen \($0) ke atas"] } ?? [])
  }
}
