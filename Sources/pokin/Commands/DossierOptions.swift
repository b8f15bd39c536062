import ArgumentParser
import Pohon
import PohonFile

/// The arguments that say which trees are looked at.
struct DossierOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Berkas pohon (YAML) atau folder yang memuatnya; tanpa PATH, folder ini.", valueName: "PATH"))
  var paths: [String] = ["."]

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Berkas realisasi (CSV) selain yang ada di samping pohon.", valueName: "FILE"))
  var realisasi: [String] = []

  /// Reads everything; ends with status 2 where nothing can be read.
  func load() throws -> LoadedDossier { try load(drafts: [:]) }

  /// Reads everything, with `drafts` for what some files hold.
  func load(drafts: [String: [UInt8]]) throws -> LoadedDossier {
    do {
      return try loadDossier(
        paths: paths, realisasi: realisasi, drafts: drafts, settings: knownRules)
    } catch {
      throw Failure.path(error.description)
    }
  }

  /// Reads everything, tells of reading errors, and insists on something usable.
  func loadForUse() throws -> LoadedDossier {
    let loaded = try load()
    for entry in FindingReport(loaded).entries where entry.finding.severity == .error {
      Terminal.tell(entry.line)
    }
    if !loaded.hasNodes {
      throw Failure.path(
        "\(paths.joined(separator: ", ")): tidak ada pohon kinerja yang dapat dipakai")
    }
    return loaded
  }
}

/// Finds the one place that a name given on the command line means.
func findPlace(
  _ name: String, in dossier: Dossier, option: String, allowsIndicator: Bool = false
) throws -> Place {
  let index = NameIndex(dossier)
  let places = index.places(name).filter { allowsIndicator || $0.indicator == nil }
  if let place = places.first, places.count == 1 { return place }
  guard places.isEmpty else {
    let names = places.map { "\(dossier.trees[$0.tree].id)#\(name)" }.joined(separator: ", ")
    throw Failure.usage("\(option) \(name) ada di beberapa pohon; tulis salah satu: \(names)")
  }
  let near = dossier.trees.indices.compactMap { index.nearest(to: name, writtenIn: $0) }.first
  let hint = near.map { "; mungkin maksudnya \($0)" } ?? ""
  let what = allowsIndicator ? "kondisi atau indikator" : "kondisi"
  throw Failure.usage("\(option) \(name): tidak ada \(what) dengan kode itu\(hint)")
}

/// The forms by which rows know the unit that a name given with `--unit` means.
func findUnit(_ name: String, in dossier: Dossier) throws -> Set<String> {
  let forms = NodeList.units(named: name, in: dossier)
  if !forms.isEmpty { return forms }
  let known = dossier.organisations.flatMap(\.offices).flatMap { [$0.name, $0.code] }
  let near = nearestWord(to: name, among: known).map { "; mungkin maksudnya \($0)" } ?? ""
  throw Failure.usage("--unit \(name): tidak ada unit itu\(near)")
}

/// The one tree that is meant: the one named, or the only one.
func chooseTree(_ name: String?, in dossier: Dossier) throws -> Int {
  let ids = dossier.trees.map(\.id)
  if let name {
    if let number = ids.firstIndex(of: name) { return number }
    let near = nearestWord(to: name, among: ids)
    throw Failure.usage(
      "--pohon \(name): tidak ada pohon itu" + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
  }
  guard ids.count == 1 else {
    throw Failure.usage(
      "PATH berisi beberapa pohon; pilih dengan --pohon: \(ids.joined(separator: ", "))")
  }
  return 0
}
