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
  var all: [String] { [result, methodReason].compactMap { $0 } + weights + exceptions }

  var isOwn: Bool { title == "Terukur" }
  var counted: [NodeProof.Term] {
    family.terms.filter { $0.treatment == .counted || $0.treatment == .zero }
  }

  private func name(_ term: NodeProof.Term) -> String {
    isOwn ? "indikator \((term.subject.place.indicator ?? 0) + 1)" : term.subject.text
  }

  func names(_ terms: [NodeProof.Term]) -> String {
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
      let saysWhy = family.due.contains { $0.treatment != .counted && $0.treatment != .zero }
      return family.due.isEmpty || saysWhy
        ? nil : "\(title) tidak diketahui: \(family.figure.reason.text)."
    }
    if counted.count == 1, let term = counted.first {
      let alone = family.due.count == 1 ? "" : ", satu-satunya yang diketahui, \(weight(term))"
      return "\(title) = capaian \(name(term)) = \(shown(figure))\(alone)."
    }
    switch family.method.value {
    case .minimum, .maximum:
      let word = family.method.value == .minimum ? "terendah" : "tertinggi"
      let list = counted.map { "\(shown(value($0))) (\(name($0)))" }.joined(separator: "; ")
      return "\(title) = capaian \(word) dari \(list) = \(shown(figure))\(declared)."
    case .weightedMean, .mean, .none:
      let word =
        (family.method.value == .mean ? "rata-rata" : "rata-rata tertimbang")
        + (family.method.origin == .standard ? " (bawaan)" : "")
      let text = meanText(counted.map { (value($0), $0.weight) })
      return "\(title) = \(word) \(names(counted)) = \(text) = \(shown(figure))\(declared)."
    }
  }

  /// Why the tree combines by that method, where it says so.
  private var methodReason: String? {
    guard let reason = family.methodReason, !family.due.isEmpty else { return nil }
    return "Alasan agregasi \(family.method.value.rawValue): \(reason)."
  }

  /// That the method declared is an assumption; nothing for the default.
  private var declared: String {
    guard family.method.origin == .node else { return "" }
    return family.method.isAssumed ? " (metode asumsi)" : ""
  }

  /// Every term that does not simply count, and every link that was ignored.
  var exceptions: [String] {
    var sentences: [String] = []
    for treatment in NodeProof.Treatment.allCases {
      let terms = family.terms.filter { $0.treatment == treatment }
      if !terms.isEmpty { sentences += exception(treatment, terms) }
    }
    let serving = family.due.filter(\.isServing)
    if !serving.isEmpty {
      sentences.append("Ikut menyumbang lewat kaitan silang: \(names(serving)).")
    }
    for link in family.leftOut { sentences.append("Tidak ikut: \(link.name), \(link.reason).") }
    return sentences
  }

  /// `(data_hilang: nol, ditetapkan pohon)`.
  private var policyText: String {
    "(data_hilang: \(policy.value.rawValue), \(policy.origin.text))"
  }

  /// What is left out of the period, by why.
  private func notDue(_ terms: [NodeProof.Term]) -> [String] {
    let longer = terms.filter { $0.capaian.reason == .longerPeriod }
    let other = terms.filter { $0.capaian.reason != .longerPeriod }
    return [
      ("Belum waktunya dilaporkan", other),
      ("Hanya dilaporkan untuk waktu yang lebih panjang daripada periode ini", longer),
    ].filter { !$0.1.isEmpty }.map { "\($0.0), tidak ikut dihitung: \(names($0.1))." }
  }

  private func exception(_ treatment: NodeProof.Treatment, _ terms: [NodeProof.Term]) -> [String] {
    let isSole = family.terms.count == 1
    let isLost = family.figure.value == nil
    switch treatment {
    case .counted: return []
    case .zero:
      let list = isSole ? "" : ": \(unknown(terms))"
      return ["Belum dilaporkan, dihitung nol \(policyText)\(list)."]
    case .shared:
      if isSole, isOwn { return [] }
      if family.due.contains(where: { $0.treatment == .refused }) {
        return ["Belum diketahui: \(unknown(terms))."]
      }
      if isLost { return ["\(title) tidak diketahui, karena belum diketahui: \(unknown(terms))."] }
      return [
        "Belum diketahui: \(unknown(terms)); bobotnya dibagi ke yang lain"
          + (policy.value == .renormalise ? " \(policyText)." : ".")
      ]
    case .refused:
      if isSole, isOwn { return [] }
      return [
        "\(title) tidak dihitung \(policyText), karena belum diketahui: \(unknown(terms))."
      ]
    case .notCompared:
      return [
        (isLost
          ? "\(title) tidak diketahui, karena belum diketahui"
          : "Belum diketahui, tidak dibandingkan")
          + ": \(unknown(terms))."
      ]
    case .notCombined:
      return [
        family.figure.reason == .cycle
          ? "\(title) tidak ada: kaitannya berputar, sehingga \(names(terms)) tidak digabungkan."
          : "\(title) tidak ada: capaian \(names(terms)) tidak digabungkan (agregasi: tidak)."
      ]
    case .notDue: return isOwn && family.due.isEmpty ? [] : notDue(terms)
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
