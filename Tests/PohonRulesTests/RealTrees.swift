import Pohon
import PohonFile
import PohonRules
import PohonTesting

/// The trees in `trees/`, read once.
enum RealTrees {
  private static let loaded = try? loadDossier(paths: ["\(packageRoot)/trees"])
  /// All of them with their organisations; empty where they cannot be read.
  static let dossier = loaded?.dossier ?? Dossier(trees: [])
  /// All that is found in them, in reading and by the rules.
  static let findings = (loaded?.findings.map(\.finding) ?? []) + RuleBook.check(dossier)
  /// The worked example, which is meant to be without defects.
  static let example =
    (try? loadDossier(paths: ["\(packageRoot)/Examples/luwu-timur-setda"]).dossier)
    ?? Dossier(trees: [])
}
