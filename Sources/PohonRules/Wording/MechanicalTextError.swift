import Pohon

/// A word written wrong, written twice, or punctuation in the wrong place.
///
/// One misspelling of one document is one finding, however often it was copied: at the statement or
/// name that bears it, else at its first place. Only known misspellings are told, see
/// ``Misspellings``. Printed wordings are read but never edited.
struct MechanicalTextError: TreeRule {
  let id: RuleID = "salah-tulis"
  let severity = Severity.suggestion
  let otherSeverities: [Severity] = [.warning]
  let concern = Concern.form
  let why = """
    Salah tulis pada rumusan dan nama indikator ikut tersalin ke dokumen lain, dan pencarian tidak
    menemukannya. Penilai membacanya sebagai tanda bahwa dokumen tidak diperiksa.
    """
  let advice = "Betulkan ejaannya di semua tempat kata itu tersalin."
  let basis = Basis.practice("dokumen diperiksa ejaannya sebelum ditetapkan")
  let examples: [Example] = [
    .flagged(
      """
      kode: "1.1"
      kondisi: Terlaksananya adminstrasi kependudukan  # <-
      penjelasan: Kondisi ketika data data penduduk lengkap,benar, dan terbaru..  # <-
      """),
    .clean(
      """
      kode: "1.1"
      kondisi: Terlaksananya administrasi kependudukan
      penjelasan: Kondisi ketika data penduduk lengkap, benar, dan masing-masing terbaru.
      """),
  ]

  private struct Spot {
    var place: WrittenText
    var fault: TextFault
  }

  /// Most other places that a finding names.
  private let mostNotes = 5

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var findings: [Finding] = []
    var spots: [String: [Spot]] = [:]
    var order: [String] = []
    tree.eachText { place in
      let faults = TextFault.all(
        in: place.text, .shipped, mayDouble: dossier.vocabulary.mayDouble)
      var told: Set<TextFault.Kind> = []
      for fault in faults {
        if case .misspelling(let wrong, _) = fault.kind {
          if spots[wrong] == nil { order.append(wrong) }
          spots[wrong, default: []].append(Spot(place: place, fault: fault))
        } else if place.standing != .printed, told.insert(fault.kind).inserted {
          findings.append(report(fault, among: faults, at: place, in: tree))
        }
      }
    }
    return findings + order.compactMap { spots[$0].flatMap { report($0, in: tree) } }
  }

  /// A misspelling with all its places.
  private func report(_ spots: [Spot], in tree: Tree) -> Finding? {
    guard
      let main = spots.first(where: { $0.place.standing == .key })
        ?? spots.first(where: { $0.place.standing == .ordinary }) ?? spots.first,
      case .misspelling(_, let right) = main.fault.kind
    else { return nil }
    let anchor = main.place.anchor(in: tree)
    var notes: [Finding.Note] = []
    for spot in spots where notes.count < mostNotes {
      let other = spot.place.anchor(in: tree)
      if other != anchor, notes.last?.anchor != other {
        notes.append(Finding.Note("juga di sini: \(quote(spot.fault.words))", at: other))
      }
    }
    let edits = spots.compactMap { spot -> Edit? in
      guard spot.place.standing != .printed, let repair = spot.fault.repair else { return nil }
      return Edit(
        at: spot.place.anchor(in: tree), repair.passage, with: repair.replacement)
    }
    return finding(
      "\(quote(main.fault.words)) salah tulis untuk \(quote(right))", at: anchor,
      severity: main.place.standing == .key ? .warning : .suggestion, notes: notes,
      passage: main.fault.passage,
      cure: edits.isEmpty ? nil : Cure("tulis \(quote(right))", edits))
  }

  /// Any other fault, with all of its kind in the same text.
  private func report(
    _ fault: TextFault, among faults: [TextFault], at place: WrittenText, in tree: Tree
  ) -> Finding {
    let anchor = place.anchor(in: tree)
    let edits = faults.filter { $0.kind == fault.kind }.compactMap { same in
      same.repair.map { Edit(at: anchor, $0.passage, with: $0.replacement) }
    }
    let (message, advice) = words(of: fault)
    return finding(
      message, at: anchor, passage: fault.passage,
      cure: edits.isEmpty ? nil : Cure(advice, edits, isSafe: fault.kind != .twice))
  }

  private func words(of fault: TextFault) -> (message: String, advice: String) {
    let words = quote(fault.words)
    return switch fault.kind {
    case .misspelling, .twice: ("\(words): kata yang sama tertulis dua kali", "hapus satu kata")
    case .doubledMark: ("tanda baca pada \(words) tertulis dua kali", "hapus satu tanda baca")
    case .missingSpace: ("tidak ada spasi setelah tanda baca pada \(words)", "sisipkan spasi")
    case .spaceBefore: ("ada spasi sebelum tanda baca pada \(words)", "hapus spasi")
    case .loneParenthesis: ("tanda kurung pada \(words) tidak berpasangan", "")
    }
  }
}
