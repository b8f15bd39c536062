/// A rung of the ladder that a document prints its conditions on.
///
/// The words are those of the form (PermenPANRB 89/2021 for the first four, the IKU table for the
/// last two) and stay Indonesian everywhere.
public enum Level: String, CaseIterable, Hashable, Sendable {
  /// The final result of the whole tree.
  case outcome
  /// A critical success factor of the outcome.
  case csf
  /// An intermediate condition; may nest.
  case antara
  /// The most operational condition, delivered by one team.
  case operasional
  /// An aim of an agency in an IKU table.
  case tujuan
  /// A target condition under an aim in an IKU table.
  case sasaran

  /// Whether a condition of this level is a result, as against something delivered.
  public var isResult: Bool { self != .operasional }
}

/// The kind of document a tree was taken from, which decides its ladder of levels.
public enum Profile: String, CaseIterable, Hashable, Sendable {
  /// A kertas kerja pohon kinerja: outcome › csf › antara › operasional, one root.
  case csf
  /// A table of indikator kinerja utama: tujuan › sasaran, several roots allowed.
  case iku

  /// The levels from the root downwards.
  public var ladder: [Level] {
    switch self {
    case .csf: [.outcome, .csf, .antara, .operasional]
    case .iku: [.tujuan, .sasaran]
    }
  }

  /// Whether a tree of this profile may have more than one root.
  public var allowsSeveralRoots: Bool { self == .iku }

  /// Whether `child` may stand directly under `parent`: one rung lower, or antara under antara.
  public func allows(_ child: Level, under parent: Level) -> Bool {
    guard let upper = ladder.firstIndex(of: parent), let lower = ladder.firstIndex(of: child)
    else { return false }
    return lower == upper + 1 || (parent == .antara && child == .antara)
  }
}
