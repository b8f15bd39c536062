import Pohon

/// A proof as indented sentences.
struct ProofText {
  let proof: Proof
  /// Levels that are indented; deeper steps say their level instead, so that lines stay readable.
  private let deepest = 10

  init(_ proof: Proof) { self.proof = proof }

  func text(width: Int) -> String {
    let span = proof.alone ? "hanya untuk" : "sampai dengan"
    var out = wrap(
      "Uraian \(span) \(proof.period); angka ditampilkan sampai empat desimal.", to: width
    ).joined(separator: "\n")
    out += "\n\n"
    for step in proof.steps {
      let indent = String(repeating: "  ", count: min(step.depth, deepest))
      let level = step.depth > deepest ? "[tingkat \(step.depth + 1)] " : ""
      out += paragraph(level + step.claim, indent, hanging: "  ", width)
      for sentence in step.sentences {
        out += paragraph(sentence, indent + "  ", hanging: "", width)
      }
    }
    return out
  }

  private func paragraph(
    _ text: String, _ indent: String, hanging: String, _ width: Int
  ) -> String {
    wrap(text, to: max(24, width - indent.count), indent: hanging)
      .map { indent + $0 + "\n" }.joined()
  }
}
