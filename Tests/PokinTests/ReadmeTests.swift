import Foundation
import PohonTesting
import Testing

/// A command that the README shows, with the lines it shows of what that prints.
struct ReadmeSample: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  /// Runs of lines, between which others are left out (`…`).
  var passages: [[String]] = [[]]

  var testDescription: String { arguments.joined(separator: " ") }

  static let all: [ReadmeSample] = {
    let text = (try? String(contentsOfFile: "\(packageRoot)/README.md", encoding: .utf8)) ?? ""
    var found: [ReadmeSample] = []
    var isInside = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ pokin ") {
        found.append(ReadmeSample(arguments: words(of: line.dropFirst(8))))
      } else if isInside, !found.isEmpty {
        found[found.count - 1].add(line)
      }
    }
    return found.filter { $0.passages != [[]] }
  }()

  private mutating func add(_ line: String) {
    if line.allSatisfy({ " …".contains($0) }), !line.isEmpty {
      passages.append([])
    } else {
      passages[passages.count - 1].append(line)
    }
  }

  /// The words of a command line; quotes hold some together, `#` begins a comment.
  private static func words(of line: Substring) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
      number, part in
      number.isMultiple(of: 2)
        ? part.split(separator: " #").first?.split(separator: " ").map(String.init) ?? []
        : [String(part)]
    }
  }
}

@Suite struct `The README` {
  @Test(arguments: ReadmeSample.all) func `shows what the command prints`(
    _ sample: ReadmeSample
  ) throws {
    let run = try Command(sample.arguments)
    var rest = (run.output + run.errors).components(separatedBy: "\n")[...]
    for passage in sample.passages {
      let start = rest.indices.first { rest[$0...].starts(with: passage) }
      let at = try #require(start, "not printed:\n\(passage.joined(separator: "\n"))")
      rest = rest[(at + passage.count)...]
    }
  }

  @Test func `has samples`() { #expect(ReadmeSample.all.count >= 5) }
}
