import Foundation
import Pohon
import Testing

/// The precision of the rules: each finding on the real documents was judged by a reader.
@Suite(.serialized) struct `The findings on the real documents` {
  /// Least share of right ones among the errors and warnings that are right or wrong.
  private static let leastShare = 0.95

  @Test func `are each judged, and no judgement outlives its finding`() throws {
    let old = try Judgement.all()
    let now = Judgement.renewed(RealTrees.findings, from: old)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      return try Judgement.write(now)
    }
    let written = counted(old)
    let found = counted(now)
    let unjudged = found.filter { ($0.value) > (written[$0.key] ?? 0) }.keys.sorted()
    let stale = written.filter { ($0.value) > (found[$0.key] ?? 0) }.keys.sorted()
    #expect(unjudged.isEmpty, "judge these (RECORD_SNAPSHOTS=1 adds them to Tests/Penilaian)")
    #expect(stale.isEmpty, "no longer found (RECORD_SNAPSHOTS=1 drops them)")
  }

  @Test func `bear a verdict with a reason`() throws {
    let bare = try Judgement.all().filter {
      Judgement.Verdict(rawValue: $0.verdict) == nil || $0.reason.isEmpty
    }
    #expect(bare.isEmpty, "\(bare.map { [$0.document] + $0.key.columns + [$0.verdict] })")
  }

  @Test func `are right, those that demand a change, in nineteen of twenty`() throws {
    let judged = try Judgement.all().filter(\.isCounted)
    func count(_ verdict: Judgement.Verdict) -> Int {
      judged.count { $0.verdict == verdict.rawValue }
    }
    let (right, wrong) = (count(.right), count(.wrong))
    let share = Double(right) / Double(max(1, right + wrong))
    let numbers = """
      of \(judged.count) errors and warnings \(right) right, \(wrong) wrong, \
      \(count(.debatable)) debatable: \(share) of the right and wrong ones are right
      """
    print(numbers)
    #expect(right + wrong > 100, "\(numbers)")
    #expect(share >= Self.leastShare, "\(numbers)")
  }

  private func counted(_ judgements: [Judgement]) -> [String: Int] {
    Dictionary(judgements.map { ("\($0.document): \($0.key.columns)", 1) }, uniquingKeysWith: +)
  }
}
