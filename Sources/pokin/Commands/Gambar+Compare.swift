import ArgumentParser
import Pohon
import PohonDrawing
import PohonFile

/// What changed since an older version, and where boxes lead.
extension Gambar {
  /// What the colours stand for: where versions are compared, the changes, unless asked otherwise.
  var colouring: Colouring { warnai ?? (bandingkan == nil ? .jenjang : .perubahan) }

  /// What only the options together can say wrong.
  func validateTogether() throws {
    if warnai == .perubahan, bandingkan == nil {
      throw ValidationError("--warnai perubahan perlu --bandingkan LAMA")
    }
    if bandingkan != nil, unit != nil {
      throw ValidationError("--bandingkan tidak dapat dipakai bersama --unit")
    }
    if bandingkan != nil, halaman == .otomatis {
      throw ValidationError("--bandingkan hanya untuk satu gambar, tidak untuk --halaman otomatis")
    }
    if tautan != nil, let chosenFormat, chosenFormat != .svg {
      throw ValidationError("--tautan hanya untuk SVG")
    }
  }

  /// Holds the tree against the version in the file named, as `pokin banding` does.
  func compare(
    in options: inout DrawingOptions, _ loaded: LoadedDossier, _ number: Int
  ) throws {
    guard let bandingkan else { return }
    var older = DossierOptions()
    (older.paths, older.realisasi) = ([bandingkan], [])
    let comparison = DossierComparison(
      try older.loadForUse(), loaded, only: pohon, oldPath: bandingkan,
      newPath: input.paths.joined(separator: " "))
    let tree = loaded.dossier.trees[number].id
    guard let pair = comparison.pairs.first(where: { $0.new.id == tree }) else {
      throw Failure.usage("--bandingkan \(bandingkan): tidak ada pohon bernama “\(tree)” di situ")
    }
    let name = bandingkan.split(separator: "/").last.map(String.init) ?? bandingkan
    options.older = OlderVersion(pair.old, pair.comparison, name: name)
  }

  /// The pattern of addresses, read.
  func linkPattern() throws -> LinkPattern? {
    guard let tautan else { return nil }
    do throws(LinkPatternError) {
      return try LinkPattern(tautan)
    } catch {
      throw Failure.usage("--tautan \(tautan): \(error)")
    }
  }
}
