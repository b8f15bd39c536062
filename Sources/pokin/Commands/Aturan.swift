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
    try Terminal.print(explanation(rule, width: Terminal.width))
  }

  private func list(width: Int) -> String {
    var table = TextTable([
      .init(title: "Aturan"), .init(title: "Tingkat"), .init(title: "Mengapa", isFlexible: true),
    ])
    for rule in allRules {
      table.add([rule.id.description, rule.severity.rawValue, firstSentence(rule.why)])
    }
    return table.text(width: width)
  }

  private func firstSentence(_ text: String) -> String {
    text.firstRange(of: ". ").map { text[..<$0.lowerBound] + "." } ?? text
  }

  private func explanation(_ rule: RuleInfo, width: Int) -> String {
    var out = "\(rule.id) (\(rule.severity.rawValue))\n\n"
    out += wrap(rule.why, to: width).joined(separator: "\n") + "\n\n"
    out += wrap("Dasar: \(rule.basis.text)", to: width).joined(separator: "\n") + "\n"
    for example in rule.examples {
      let title: String
      switch example {
      case .flagged: title = "Ditemukan (baris bertanda <-):"
      case .clean: title = "Tanpa temuan:"
      }
      out += "\n\(title)\n\n"
      out += example.text.split(separator: "\n").map { "    \($0)\n" }.joined()
    }
    return out
  }
}
