import Pohon
import PohonFile
import PohonTesting

/// The trees in `trees/`, read once.
enum RealTrees {
  /// All of them with their organisations; empty where they cannot be read.
  static let dossier =
    (try? loadDossier(paths: ["\(packageRoot)/trees"]).dossier) ?? Dossier(trees: [])
  /// The worked example, which is meant to be without defects.
  static let example =
    (try? loadDossier(paths: ["\(packageRoot)/Examples/luwu-timur-setda"]).dossier)
    ?? Dossier(trees: [])
}
