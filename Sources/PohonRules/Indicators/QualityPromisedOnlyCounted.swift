import Pohon

/// A lowest condition that promises a quality, or whose problem is one, while its indicators only
/// count.
///
/// One indicator whose name holds a word of quality is enough to be silent: then quality is counted.
struct QualityPromisedOnlyCounted: TreeRule {
  let id: RuleID = "mutu-dijanjikan-jumlah-dihitung"
  let severity = Severity.suggestion
  let concern = Concern.measure
  let why = """
    Kondisi yang menjanjikan mutu perlu dibuktikan mutunya. Jumlah keluaran dapat tercapai penuh
    sementara keluarannya terlambat, tidak lengkap, atau tidak sesuai standar.
    """
  let advice = "Hitung hanya yang memenuhi mutu itu, atau tambahkan indikator tentang mutunya."
  let basis = Basis.document("Bab II dokumen IKU: indikator menggambarkan keberhasilan yang diukur")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Terlaksananya pengelolaan informasi hukum sesuai standar  # <-
      indikator: [Jumlah produk hukum yang didokumentasikan]
      """),
    .flagged(
      """
      kondisi: Terlaksananya penyaluran beasiswa
      masalah: [Informasi belum tepat sasaran]  # <-
      indikator: [Jumlah dokumen penyaluran beasiswa]
      """),
    .clean(
      """
      kondisi: Terlaksananya pengelolaan informasi hukum sesuai standar
      indikator: [Jumlah produk hukum yang didokumentasikan sesuai standar]
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    let vocabulary = dossier.vocabulary
    return tree.nodes.compactMap { node in
      guard node.end == node.position + 1, !node.indicators.isEmpty,
        node.indicators.allSatisfy({ vocabulary.counts.contains(dossier.phrase($0.name).first) }),
        !node.indicators.contains(where: {
          let words = dossier.phrase($0.name).words
          return vocabulary.promises.place(in: words) != nil
            || vocabulary.qualityWords.place(in: words) != nil
        })
      else { return nil }
      if let words = quality(in: node.statement, dossier) {
        return finding(
          "\(quote(node.statement)) menjanjikan \(quoted(words, in: node.statement)), tetapi"
            + " indikatornya hanya menghitung jumlah",
          at: Anchor(tree, node, .kondisi), passage: passage(of: words, in: node.statement))
      }
      for (index, problem) in node.problems.enumerated() {
        guard let words = quality(in: problem, dossier) else { continue }
        return finding(
          "masalah \(quote(problem)) menyebut \(quoted(words, in: problem)), tetapi indikator pada"
            + " kondisi \(quote(node.statement)) hanya menghitung jumlah",
          at: Anchor(tree, node, .masalah, item: "\(index + 1)"),
          passage: passage(of: words, in: problem))
      }
      return nil
    }
  }

  private func quality(in text: String, _ dossier: CheckedDossier) -> ArraySlice<Word>? {
    let words = dossier.phrase(text).words
    return dossier.vocabulary.promises.place(in: words).map { words[$0] }
  }
}
