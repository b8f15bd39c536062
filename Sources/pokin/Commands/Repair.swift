import Pohon
import PohonFile
import PohonRules

/// Applies the safe cures of findings until none is left, in memory; writing is a step of its own.
struct Repair {
  /// A cure that was applied.
  struct Done {
    let finding: Finding
    let path: String
    let line: Int?
    let advice: String
  }

  /// What was applied, in the order it was.
  private(set) var done: [Done] = []
  /// The dossier as it would be.
  private(set) var loaded: LoadedDossier
  /// The files that change, as they were and as they would be.
  private(set) var changes: [DossierEditor.Change] = []

  /// Most rounds: a cure may bring another finding to light, but not for ever.
  private static let mostRounds = 50

  /// Cures what `findings` finds in `loaded`; `load` reads the files again with drafts in place of
  /// some.
  init(
    _ loaded: LoadedDossier, findings: (LoadedDossier) -> [Finding],
    load: ([String: [UInt8]]) throws -> LoadedDossier
  ) throws {
    self.loaded = loaded
    var drafts: [String: [UInt8]] = [:]
    var originals: [String: [UInt8]] = [:]
    var order: [String] = []
    for _ in 0..<Self.mostRounds {
      guard let round = Self.round(self.loaded, findings(self.loaded)) else { break }
      for change in round.changes {
        if originals[change.path] == nil {
          originals[change.path] = change.before
          order.append(change.path)
        }
        drafts[change.path] = change.after
      }
      done += round.done
      self.loaded = try load(drafts)
    }
    changes = order.compactMap { path in
      guard let before = originals[path], let after = drafts[path], before != after else {
        return nil
      }
      return DossierEditor.Change(path: path, before: before, after: after)
    }
  }

  /// One round of cures that do not touch each other; nil where there is nothing to do.
  private static func round(
    _ loaded: LoadedDossier, _ findings: [Finding]
  ) -> (changes: [DossierEditor.Change], done: [Done])? {
    let curable = findings.filter { $0.cure?.isSafe ?? false }
    if let all = apply(curable[...], to: loaded) { return all.changes.isEmpty ? nil : all }
    // One of them would not read back as meant: the first that does goes alone.
    for index in curable.indices {
      if let one = apply(curable[index...index], to: loaded), !one.changes.isEmpty { return one }
    }
    return nil
  }

  /// Applies what can be applied; nil where the files would not read back as meant.
  private static func apply(
    _ findings: ArraySlice<Finding>, to loaded: LoadedDossier
  ) -> (changes: [DossierEditor.Change], done: [Done])? {
    var editor = DossierEditor(loaded)
    var done: [Done] = []
    for finding in findings {
      guard let cure = finding.cure, editor.take(cure) else { continue }
      let place = loaded.located(finding)
      done.append(
        Done(
          finding: finding, path: place.path, line: place.range?.start.line, advice: cure.advice))
    }
    return editor.changes().map { ($0, done) }
  }
}
