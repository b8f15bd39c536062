/// Writes how the terms of a family became one figure.
struct FamilySentences {
  let family: NodeProof.Family
  /// `Terukur` or `Terhitung`.
  let title: String
  let policy: Convention<MissingDataPolicy>

  init(_ family: NodeProof.Family, _ title: String, policy: Convention<MissingDataPolicy>) {
    (self.family, self.title, self.policy) = (family, title, policy)
  }

  /// The result, its weights, and every term that does not simply count.
  var all: [String] { [result].compactMap { $0 } + weights + exceptions }

  private var isOwn: Bool { title == "Terukur" }
  private var counted: [NodeProof.Term] {
    family.terms.filter { $0.treatment == .counted || $0.treatment == .zero }
  }

  private func name(_ term: NodeProof.Term) -> String {
    isOwn ? "indikator \((term.subject.place.indicator ?? 0) + 1)" : term.subject.text
  }

  private func names(_ terms: [NodeProof.Term]) -> String {
    isOwn
      ? "indikator "
        + terms.map { "\(($0.subject.place.indicator ?? 0) + 1)" }.joined(separator: ", ")
      : terms.map(\.subject.text).joined(separator: ", ")
  }

  private func value(_ term: NodeProof.Term) -> Double { term.capaian.value ?? 0 }

  /// `20 dari 100`, on the family's own scale.
  private func weight(_ term: NodeProof.Term) -> String {
    "bobot \(shown(term.weight)) dari \(shown(family.totalWeight))"
  }

  private var result: String? {
    guard let figure = family.figure.value else {
      return family.due.isEmpty ? nil : "\(title) tidak diketahui: \(family.figure.reason.text)."
    }
    if counted.count == 1, let term = counted.first {
      let alone = family.due.count == 1 ? "" : ", satu-satunya yang diketahui, \(weight(term))"
      return "\(title) = capaian \(name(term)) = \(shown(figure))\(alone)."
    }
    switch family.method.value {
    case .minimum, .maximum:
      let word = family.method.value == .minimum ? "terendah" : "tertinggi"
      let list = counted.map { "\(name($0)) \(shown(value($0)))" }.joined(separator: "; ")
      return "\(title) = capaian \(word) dari \(list) = \(shown(figure))\(declared)."
    case .weightedMean, .mean, .none:
      let word = family.method.value == .mean ? "rata-rata" : "rata-rata tertimbang"
      let text = meanText(counted.map { (value($0), $0.weight) })
      return "\(title) = \(word) \(names(counted)) = \(text) = \(shown(figure))\(declared)."
    }
  }

  /// Where the method was declared, and why; nothing for the default.
  private var declared: String {
    guard family.method.origin == .node else { return "" }
    return family.method.isAssumed ? " (metode asumsi)" : ""
  }

  private var weights: [String] {
    let isExtreme = family.method.value == .minimum || family.method.value == .maximum
    guard family.due.count > 1, !isExtreme || family.weighting == .nothing else { return [] }
    let noun = isOwn ? "Bobot indikator" : "Bobot"
    switch family.weighting {
    case .single, .equalByMethod: return []
    case .equal: return ["\(noun) tidak ditetapkan, dipakai sama (asumsi)."]
    case .incomplete:
      let lacking = family.terms.filter { $0.declaredWeight == nil }
      return [
        "\(noun) hanya ditetapkan sebagian, dipakai sama (asumsi); belum ada bobot "
          + "\(names(lacking))."
      ]
    case .nothing: return ["\(noun) yang ikut dihitung semuanya nol, dipakai sama (asumsi)."]
    case .declared: return declaredWeights
    }
  }

  private var declaredWeights: [String] {
    var sentences: [String] = []
    let due = family.due
    if due.allSatisfy({ $0.weight == due[0].weight }) {
      sentences.append(
        "Bobotnya sama, masing-masing \(shown(due[0].weight)) dari \(shown(family.totalWeight)).")
    }
    let assumed = due.filter(\.weightIsAssumed)
    if assumed.count == due.count {
      sentences.append("\(isOwn ? "Bobot indikator" : "Bobotnya") asumsi.")
    } else if !assumed.isEmpty {
      sentences.append("Bobot \(names(assumed)) asumsi.")
    }
    return sentences
  }

  /// Every term that does not simply count, and every link that was ignored.
  var exceptions: [String] {
    var sentences: [String] = []
    for treatment in NodeProof.Treatment.allCases {
      let terms = family.terms.filter { $0.treatment == treatment }
      if !terms.isEmpty, let text = exception(treatment, terms) { sentences.append(text) }
    }
    let serving = family.due.filter(\.isServing)
    if !serving.isEmpty {
      sentences.append("Ikut menyumbang lewat kaitan silang: \(names(serving)).")
    }
    for link in family.leftOut { sentences.append("Tidak ikut: \(link.name), \(link.reason).") }
    return sentences
  }

  private func exception(_ treatment: NodeProof.Treatment, _ terms: [NodeProof.Term]) -> String? {
    let isSole = family.terms.count == 1
    switch treatment {
    case .counted: return nil
    case .zero:
      let list = isSole ? nil : unknown(terms)
      return "Belum dilaporkan, dihitung nol (data_hilang: nol, \(policy.origin.text))"
        + (list.map { ": \($0)." } ?? ".")
    case .shared:
      if isSole, isOwn { return nil }
      return "Belum diketahui: \(unknown(terms))"
        + (family.figure.value == nil ? "." : "; bobotnya dibagi ke yang lain.")
    case .refused:
      return "Belum diketahui: \(unknown(terms)); karena itu \(title.lowercased()) tidak dihitung "
        + "(data_hilang: tolak, \(policy.origin.text))."
    case .notCompared: return "Belum diketahui, tidak dibandingkan: \(unknown(terms))."
    case .notCombined: return "Tidak digabungkan: \(names(terms))."
    case .notDue:
      if isOwn, family.due.isEmpty { return nil }
      return "Belum waktunya dilaporkan, tidak ikut dihitung: \(names(terms))."
    }
  }

  /// Each with its weight, where weights were declared, and the reasons, each once.
  private func unknown(_ terms: [NodeProof.Term]) -> String {
    var reasons: [String] = []
    for term in terms where !reasons.contains(term.capaian.reason.text) {
      reasons.append(term.capaian.reason.text)
    }
    return reasons.map { reason in
      let alike = terms.filter { $0.capaian.reason.text == reason }
      let isWeighted = family.weighting == .declared && family.due.count > 1
      let list =
        isWeighted
        ? alike.map { "\(name($0)) \(weight($0))" }.joined(separator: ", ") : names(alike)
      return "\(list) (\(reason))"
    }.joined(separator: "; ")
  }
}
