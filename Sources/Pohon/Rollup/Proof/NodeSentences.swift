/// Writes the proof of one node in sentences, from its structure alone.
struct NodeSentences {
  let node: NodeProof

  init(_ node: NodeProof) { self.node = node }

  private var figures: NodeFigures { node.figures }

  /// Code, words, capaian, and how sure it is.
  var claim: String {
    let name =
      node.code.isEmpty ? "“\(node.statement)”" : "\(node.subject.text) “\(node.statement)”"
    guard let value = figures.capaian.value else {
      return "\(name): capaian tidak dapat dihitung (\(figures.capaian.reason.text))"
    }
    var text = "\(name): capaian \(shown(value))"
    if let kategori = figures.kategori { text += ", \(kategori.text)" }
    if let low = figures.bilaNol.value, let high = figures.bilaPenuh.value, low < high {
      text += "; \(shown(low)) bila yang belum lapor nol, \(shown(high)) bila penuh"
    }
    return text
  }

  /// Every reason, the choice first.
  var all: [String] {
    var sentences: [String] = []
    if let choice { sentences.append(choice) }
    if let measured = node.measured, !isPlainLeaf, node.choice != .computed {
      sentences += FamilySentences(measured, "Terukur", policy: node.policy).all
    } else if let measured = node.measured {
      sentences += FamilySentences(measured, "Terukur", policy: node.policy).exceptions
    }
    if let computed = node.computed {
      sentences += FamilySentences(computed, "Terhitung", policy: node.policy).all
    }
    sentences += [bounds, gap, coverage, kategori].compactMap { $0 }
    return sentences
  }

  /// Whether one indicator alone says everything, in its own step.
  private var isPlainLeaf: Bool {
    node.measured?.terms.count == 1 && (node.computed?.due.isEmpty ?? true)
  }

  private var choice: String? {
    switch node.choice {
    case .measured:
      node.computed == nil
        ? nil : "Capaian diambil dari terukur karena kondisi ini punya ukuran sendiri."
    case .computed:
      node.measured == nil
        ? nil
        : "Capaian diambil dari terhitung; terukur tidak ada: \(figures.terukur.reason.text)."
    case nil: nil
    }
  }

  /// The family that the capaian, and so its bounds, come from.
  private var chosen: NodeProof.Family? {
    node.choice == .measured ? node.measured : node.choice == .computed ? node.computed : nil
  }

  private var bounds: String? {
    guard let low = figures.bilaNol.value, let high = figures.bilaPenuh.value, low < high,
      let family = chosen
    else { return nil }
    let terms = family.due.filter { $0.lower != nil }
    guard terms.count > 1 else { return nil }
    return "Bila yang belum lapor nol, \(combined(terms, \.lower, family)) = \(shown(low)); "
      + "bila penuh, \(combined(terms, \.upper, family)) = \(shown(high))."
  }

  private func combined(
    _ terms: [NodeProof.Term], _ value: KeyPath<NodeProof.Term, Double?>,
    _ family: NodeProof.Family
  ) -> String {
    let known = terms.compactMap { term in
      term[keyPath: value].map { (value: $0, weight: term.weight) }
    }
    switch family.method.value {
    case .minimum: return "terendah dari \(known.map { shown($0.value) }.joined(separator: "; "))"
    case .maximum: return "tertinggi dari \(known.map { shown($0.value) }.joined(separator: "; "))"
    case .weightedMean, .mean, .none: return meanText(known)
    }
  }

  private var gap: String? {
    guard let beda = figures.beda.value, let left = figures.terukur.value,
      let right = figures.terhitung.value
    else { return nil }
    return "Beda = terukur \(shown(left)) − terhitung \(shown(right)) = \(shown(beda))."
  }

  /// The share reported: of the children where any is due, else of the own indicators.
  private var coverage: String? {
    guard let value = figures.cakupan.value else { return nil }
    let children = node.computed?.due ?? []
    let terms = children.isEmpty ? node.measured?.due ?? [] : children
    let place = children.isEmpty ? "Cakupan laporannya" : "Cakupan laporan di bawahnya"
    guard terms.count > 1, terms.contains(where: { $0.coverage != terms[0].coverage }) else {
      return children.isEmpty || node.kategori != nil ? nil : "\(place) \(shown(value)) %."
    }
    let text = meanText(terms.map { ($0.coverage, $0.weight) })
    return "\(place) = \(text) = \(shown(value)) %."
  }

  private var kategori: String? {
    guard let proof = node.kategori else {
      guard figures.capaian.value != nil, let reason = figures.kategoriReason else { return nil }
      return "Tidak ada kategori: \(reason.text)."
    }
    let coverage = shown(proof.coverage)
    let least = "\(shown(proof.leastCoverage.value)) % (\(proof.leastCoverage.origin.text))"
    if figures.kategori == .provisional {
      return "Belum diberi kategori (sementara): cakupan \(coverage) %, kurang dari \(least)."
    }
    let isLeaf = node.computed?.due.isEmpty ?? true
    let enough =
      proof.coverage < 100
      ? "; cakupan \(coverage) %, sedikitnya \(least)" : isLeaf ? "" : "; cakupan \(coverage) %"
    guard let band = proof.band else {
      return "Tidak ada kategori: \(figures.kategoriReason?.text ?? "")\(enough)."
    }
    return "Kategori \(band.words)\(band.span) (skala \(proof.scale.name))\(enough)."
  }
}

extension Scale.Band {
  /// `: di atas 75 sampai 90`, `: mulai 65 sampai kurang dari 70`; empty for a grade that has no
  /// bounds.
  var span: String {
    let from = lower.map { "\($0.isIncluded ? "mulai" : "di atas") \(shown($0.value))" }
    let to = upper.map { "sampai \($0.isIncluded ? "" : "kurang dari ")\(shown($0.value))" }
    let text = [from, to].compactMap { $0 }.joined(separator: " ")
    return text.isEmpty ? "" : ": \(text)"
  }
}

/// Of two values or more `(40 × 85 + 60 × 90) / 100`, or `(85 + 90) / 2` with equal weights; of one
/// the value itself.
func meanText(_ known: [(value: Double, weight: Double)]) -> String {
  guard let first = known.first, known.count > 1 else {
    return known.first.map { shown($0.value) } ?? "tidak diketahui"
  }
  let equal = known.allSatisfy { $0.weight == first.weight }
  let terms = known.map { equal ? shown($0.value) : "\(shown($0.weight)) × \(shown($0.value))" }
  let total = equal ? Double(known.count) : known.reduce(0) { $0 + $1.weight }
  return "(\(terms.joined(separator: " + "))) / \(shown(total))"
}
