import Foundation
import Pohon
import PohonRules
import PohonTesting
import Testing

/// One thing broken in the worked example, for every rule and at every place where it can be broken.
///
/// By default one place of each breakage, always the same. `POHON_SEED=17` takes others,
/// `POHON_SEED=acak` any, and `POHON_SEED=semua` every place.
@Suite struct `The worked example broken in one place` {
  @Test(arguments: Breakage.all)
  func `is told there by the one rule for it`(_ breakage: Breakage) {
    let whole = breakage.ground.piece
    var random = Self.generator(for: breakage.rule)
    let most = Self.isWhole ? Int.max : 1
    var left = most
    for place in breakage.places(in: whole).shuffled(using: &random) where left > 0 {
      var piece = whole
      guard let spot = breakage.change(&piece, place, &random) else { continue }
      left -= 1
      Self.expect(breakage, piece.dossier, spot, place)
    }
    #expect(left < most, "\(breakage.rule): nowhere to break it")
  }

  @Test func `can be broken for every rule`() {
    #expect(Set(Breakage.all.map(\.rule)) == Set(RuleBook.infos.map(\.id)))
  }

  @Test(arguments: Ground.allCases)
  func `is sound before`(_ ground: Ground) {
    let found = ground.findings.filter { $0.severity > .suggestion }
    #expect(found.isEmpty, "\(found.map(\.message))")
  }

  @Test func `implies no rule that does not exist or is the broken one`() {
    let known = Set(RuleBook.infos.map(\.id))
    for breakage in Breakage.all {
      #expect(breakage.implies.isSubset(of: known.subtracting([breakage.rule])))
    }
  }

  private static func expect(
    _ breakage: Breakage, _ dossier: Dossier, _ spot: Spot, _ place: Place
  ) {
    let known = breakage.ground.findings
    let found = RuleBook.check(dossier).filter { !known.contains($0) }
    let own = found.filter { $0.rule == breakage.rule }
    let code = breakage.ground.piece.nodes[place.node].code
    let name = "\(breakage.rule) at \(code) (POHON_SEED=\(seed))"
    #expect(
      own.contains { spot.holds($0, in: dossier) },
      "\(name): not told, but \(own.map { "\($0.anchor.node ?? "-"): \($0.message)" })")
    let alarms = found.filter {
      $0.severity == .error && $0.rule != breakage.rule && !breakage.implies.contains($0.rule)
    }
    #expect(
      alarms.isEmpty,
      "\(name): also \(alarms.map { "\($0.rule) \($0.anchor.node ?? "-"): \($0.message)" })")
  }

  private static let wish = ProcessInfo.processInfo.environment["POHON_SEED"]
  private static let isWhole = wish == "semua"

  private static let seed: UInt64 = {
    let seed =
      wish == "acak" ? UInt64.random(in: 0...UInt64(UInt32.max)) : wish.flatMap { UInt64($0) } ?? 1
    print("POHON_SEED=\(seed)")
    return seed
  }()

  /// Each rule draws its own numbers, so that a new one moves no other.
  private static func generator(for rule: RuleID) -> SeededGenerator {
    SeededGenerator(seed: rule.description.utf8.reduce(seed) { $0 &* 31 &+ UInt64($1) })
  }
}
