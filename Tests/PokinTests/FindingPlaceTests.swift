import Foundation
import PohonTesting
import Testing

@Suite struct `Places of findings` {
  /// The code of the node that a line of a file belongs to, found without Pohon: the last line
  /// before it that opens a node.
  private func code(ofLine line: Int, in lines: [Substring]) -> String? {
    for text in lines[..<line].reversed() {
      let trimmed = text.drop { $0 == " " }
      guard trimmed.hasPrefix("- kode: ") else { continue }
      return trimmed.dropFirst(8).trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    }
    return nil
  }

  @Test func `are lines of the node they name`() throws {
    let findings = try #require(
      try Command("periksa", "trees", "--format", "json").json()["temuan"] as? [[String: Any]])
    #expect(findings.count > 50)
    for finding in findings {
      guard let path = finding["berkas"] as? String, path.hasSuffix(".yaml"),
        !path.contains("organisasi"), let node = finding["simpul"] as? String
      else { continue }
      let line = try #require(finding["baris"] as? Int)
      let text = try String(contentsOfFile: "\(packageRoot)/\(path)", encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        code(ofLine: line, in: lines) == node,
        "\(finding["aturan"] ?? ""): \(path):\(line) does not belong to \(node)")
    }
  }
}
