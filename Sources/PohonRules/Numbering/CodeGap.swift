import Pohon

/// Codes that skip a number.
///
/// Codes of more than one number are looked at by the number above them (1.4.1, 1.4.2, …), if it is
/// the parent's, each place of the document by itself; codes of one number as they follow each other through the tree,
/// where a table may count anew. A gap beside a code used twice is left to ``DuplicateCode``: the
/// one was most likely meant for the other. That the first is not number 1 is a suggestion, since a
/// tree may hold a part of a plan.
struct CodeGap: TreeRule {
  let id: RuleID = "nomor-terlompat"
  let severity = Severity.warning
  let otherSeverities: [Severity] = [.suggestion]
  let concern = Concern.form
  let why = """
    Nomor yang terlompat menimbulkan pertanyaan apakah ada kondisi yang hilang. Rujukan dari dokumen
    lain ke nomor itu tidak menemukan apa pun.
    """
  let advice = "Urutkan kembali nomornya, atau lengkapi kondisi yang hilang."
  let basis = Basis.practice("kondisi bersaudara bernomor urut tanpa terlompat")
  let examples: [Example] = [
    .flagged(
      """
      - kode: "1"
        kondisi: Meningkatnya gizi balita
        anak:
          - kode: "1.1"
            kondisi: Tersedianya kader posyandu
          - kode: "1.3"  # <-
            kondisi: Terlaksananya penimbangan balita
      """),
    .clean(
      """
      - kode: "1"
        kondisi: Meningkatnya gizi balita
        anak:
          - kode: "1.1"
            kondisi: Tersedianya kader posyandu
          - kode: "1.2"
            kondisi: Terlaksananya penimbangan balita
      """),
  ]

  /// Codes that are counted together.
  private struct Family: Hashable {
    var place: String
    var label: String
    var level: Level?
    /// The numbers they share; empty for codes of one number.
    var upper: [Int]
  }

  private struct Member {
    var place: CodePlace
    var parent: Int?

    /// Whether ``DuplicateCode`` tells of the two: a table may count anew under each parent.
    func isUsedTwice(by next: Member) -> Bool {
      place.code == next.place.code && (place.place.isEmpty || parent == next.parent)
    }
  }

  private struct Gap {
    var before: CodePlace?
    var after: CodePlace
  }

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var members: [Family: [Member]] = [:]
    var order: [Family] = []
    var isUnderParent: [[Int]: Bool] = [:]
    let codes = dossier.codes(of: tree)
    for node in tree.nodes {
      let above = node.parent.map { codes[$0].map(\.code.numbers) }
      for place in codes[node.position] {
        let isSingle = place.code.numbers.count == 1
        guard isSingle || above?.contains(place.code.upper) ?? true else { continue }
        isUnderParent[place.code.upper] = above != nil
        let family = Family(
          place: place.place, label: isSingle ? place.code.label : "",
          level: isSingle ? node.level : nil, upper: place.code.upper)
        if members[family] == nil { order.append(family) }
        members[family, default: []].append(Member(place: place, parent: node.parent))
      }
    }
    let gaps = order.flatMap { family -> [Gap] in
      let codes = members[family] ?? []
      return family.upper.isEmpty
        ? inSequence(codes)
        : amongSiblings(codes.map(\.place), isWhole: isUnderParent[family.upper] ?? false)
    }
    return Renumbering.curing(report(gaps), in: tree, dossier)
  }

  /// Gaps in codes of one number, which may start anew at any time; none beside a code used twice.
  private func inSequence(_ codes: [Member]) -> [Gap] {
    codes.indices.dropFirst().compactMap { at in
      let (before, after) = (codes[at - 1], codes[at])
      let isBesideDouble =
        at > 1 && codes[at - 2].isUsedTwice(by: before)
        || at + 1 < codes.count && after.isUsedTwice(by: codes[at + 1])
      guard after.place.code.numbers[0] - before.place.code.numbers[0] > 1, !isBesideDouble else {
        return nil
      }
      return Gap(before: before.place, after: after.place)
    }
  }

  /// Gaps in codes under one number; that they begin with 1 is asked only where that number is
  /// itself in the tree, since a tree may be a part of a larger one.
  private func amongSiblings(_ codes: [CodePlace], isWhole: Bool) -> [Gap] {
    var byNumber: [Int: CodePlace] = [:]
    for code in codes {
      guard let number = code.code.numbers.last, byNumber[number] == nil else { continue }
      byNumber[number] = code
    }
    let sorted = byNumber.sorted { $0.key < $1.key }
    var gaps = zip(sorted, sorted.dropFirst()).compactMap { before, after in
      after.key - before.key > 1 ? Gap(before: before.value, after: after.value) : nil
    }
    if isWhole, let first = sorted.first, first.key > 1 {
      gaps.insert(Gap(before: nil, after: first.value), at: 0)
    }
    return gaps.count <= codes.count - sorted.count ? [] : gaps
  }

  /// One finding for each gap; a second place of the document that has it is a note.
  private func report(_ gaps: [Gap]) -> [Finding] {
    var findings: [Finding] = []
    var told: [PrintedCode: Int] = [:]
    for gap in gaps {
      let after = gap.after
      if let index = told[after.code], !after.place.isEmpty {
        findings[index].notes.append(
          Finding.Note("nomor \(quote(after.text)) juga\(after.place)", at: after.anchor))
        continue
      }
      told[after.code] = findings.count
      guard let before = gap.before else {
        findings.append(
          finding(
            "nomor pertama adalah \(quote(after.text))\(after.place), bukan nomor 1",
            at: after.anchor, severity: .suggestion))
        continue
      }
      findings.append(
        finding(
          "nomor melompat dari \(quote(before.text)) ke \(quote(after.text))\(after.place)",
          at: after.anchor,
          notes: [Finding.Note("nomor sebelumnya \(quote(before.text))", at: before.anchor)]))
    }
    return findings
  }
}
