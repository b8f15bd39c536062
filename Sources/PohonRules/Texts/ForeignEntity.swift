import Pohon

/// A text that speaks of an agency with which the document has nothing to do: it was copied.
///
/// Looks at definitions, reasons and formulas, and at the legal texts that are cited; other agencies
/// are legitimate as sources and in what a condition is about. An agency that the document's own
/// names or its organisation mention is not foreign.
struct ForeignEntity: Rule {
  let id: RuleID = "entitas-asing"
  let severity = Severity.warning
  let concern = Concern.measure
  let why = """
    Definisi yang menyebut instansi lain biasanya disalin dari dokumen instansi itu. Yang diukur
    menjadi mutu pelayanan instansi lain, bukan instansi sendiri. Dasar hukum instansi lain tidak
    mengikat instansi ini.
    """
  let advice = "Sesuaikan teksnya dengan instansi sendiri, atau hapus rujukan yang tidak berlaku."
  let basis = Basis.practice("definisi dan dasar hukum berbicara tentang instansi sendiri")
  let examples: [Example] = [
    .flagged(
      """
      judul: IKU Kecamatan Contoh
      kinerja:
        - kondisi: Meningkatnya mutu pelayanan
          indikator:
            - nama: Indeks Kepuasan Masyarakat
              relevansi: Menilai mutu pelayanan rumah sakit  # <-
      """),
    .clean(
      """
      judul: IKU Rumah Sakit Contoh
      kinerja:
        - kondisi: Meningkatnya mutu pelayanan
          indikator:
            - nama: Indeks Kepuasan Masyarakat
              relevansi: Menilai mutu pelayanan rumah sakit
      """),
  ]

  private let fields: Set<FieldName> = [.definisi, .relevansi, .formula, .dokumen]

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let entities = dossier.vocabulary.entities
    let marks = TextGlance.Marks(entities.firstWords.map(\.description))
    return dossier.trees.enumerated().flatMap { number, tree -> [Finding] in
      var names: String?
      var findings: [Finding] = []
      tree.eachText { place in
        guard fields.contains(place.field), TextGlance.holds(place.text, marks) else { return }
        let own = names ?? ownNames(of: tree, dossier.dossier.organisation(ofTree: number))
        names = own
        findings += look(at: place, in: tree, entities, own)
      }
      return findings
    }
  }

  /// Each foreign agency of a text, once.
  private func look(
    at place: WrittenText, in tree: Tree, _ entities: WordList, _ own: String
  ) -> [Finding] {
    let scalars = Array(place.text.unicodeScalars)
    let words = TextWord.all(in: scalars)
    var told: Set<String> = []
    return words.indices.compactMap { at in
      guard let entity = entities.opening(of: words[at...].prefix(4).map { Word($0.plain) }) else {
        return nil
      }
      let name = entity.joined()
      guard !own.contains(name), told.insert(name).inserted else { return nil }
      let passage = words[at].range.lowerBound..<words[at + entity.count - 1].range.upperBound
      let written = String(String.UnicodeScalarView(scalars[passage]))
      return finding(
        "menyebut \(quote(written)), yang bukan bagian dari instansi ini: \(quote(place.text))",
        at: place.anchor(in: tree), passage: passage)
    }
  }

  /// What the document calls itself and those it knows, in lower case.
  private func ownNames(of tree: Tree, _ organisation: Organisation?) -> String {
    var names = [tree.id, tree.heading.title, tree.heading.office, tree.heading.document.title]
      .compactMap { $0 }
    names += [organisation?.name].compactMap { $0 }
    for office in organisation?.offices ?? [] { names += [office.name] + office.aliases }
    return names.joined(separator: "\n").lowercased()
  }
}
