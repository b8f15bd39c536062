import Pohon
import PohonRules
import PohonTesting
import Testing

/// One example of one rule.
struct ExampleCase: CustomTestStringConvertible, Sendable {
  var rule: RuleID
  var number: Int
  var example: Example

  var testDescription: String { "\(rule) \(number)" }

  static let all: [ExampleCase] = RuleBook.infos.flatMap { info in
    info.examples.enumerated().map {
      ExampleCase(rule: info.id, number: $0 + 1, example: $1)
    }
  }
}

@Suite struct `Examples of rules` {
  @Test(arguments: ExampleCase.all)
  func `a rule speaks on the lines its example marks and on no other`(_ item: ExampleCase) {
    let text = ExampleText(item.example.text)
    let findings = text.findings(of: item.rule)
    #expect(text.lines(of: findings) == text.flaggedLines, "\(findings.map(\.message))")
    #expect(findings.allSatisfy { $0.rule == item.rule })
    #expect(text.readingFindings.isEmpty, "\(text.readingFindings.map(\.message))")
    switch item.example {
    case .flagged: #expect(!text.flaggedLines.isEmpty)
    case .clean: #expect(text.flaggedLines.isEmpty)
    }
  }

  @Test func `every rule shows itself at work and at rest`() {
    for info in RuleBook.infos {
      let flagged = info.examples.filter { if case .flagged = $0 { true } else { false } }
      #expect(!flagged.isEmpty && flagged.count < info.examples.count, "\(info.id)")
      for example in info.examples {
        let lines = example.text.split(separator: "\n").count
        #expect((2...14).contains(lines), "\(info.id)")
      }
    }
  }

  @Test func `a message is one sentence without full stop and closed quotes`() {
    for item in ExampleCase.all {
      for finding in ExampleText(item.example.text).findings(of: item.rule) {
        let texts = [finding.message] + finding.notes.map(\.message)
        for text in texts {
          #expect(!text.hasSuffix(".") && !text.contains("\n"), "\(text)")
          #expect(text.filter { $0 == "“" }.count == text.filter { $0 == "”" }.count, "\(text)")
        }
      }
    }
  }
}
