import Pohon

/// One indicator in two documents, with two different values.
///
/// A `sama` link says that both are one. Where only one document gives a value the other borrows it;
/// where both do and differ, each keeps its own and nobody knows which holds. One finding a pair and
/// kind of value, at the document that declares the link.
struct TwoValuesOfOneIndicator: Rule {
  let id: RuleID = "nilai-sama-berbeda"
  let severity = Severity.warning
  let concern = Concern.numbers
  let why = """
    Kaitan “sama” menyatakan bahwa dua dokumen memuat indikator yang satu. Target atau realisasinya
    pun harus satu; bila berbeda, masing-masing dokumen dinilai dengan angkanya sendiri.
    """
  let advice = """
    Samakan target dan realisasinya di semua dokumen, atau hapus kaitannya bila indikatornya memang
    berbeda.
    """
  let basis = Basis.practice("satu indikator mempunyai satu target dan satu realisasi")
  let examples: [Example] = [
    .flagged(
      """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
        indikator: [{ nama: Prevalensi stunting, target: { "2025": "20" } }]
      --- # iku
      - kode: "T1"
        kondisi: Menurunnya prevalensi stunting
        indikator:
          - nama: Prevalensi stunting
            kaitan: [{ jenis: sama, ke: "contoh#1#1" }]
            target: { "2025": "18" }  # <-
      """),
    .clean(
      """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
        indikator: [{ nama: Prevalensi stunting, target: { "2025": "20" } }]
      --- # iku
      - kode: "T1"
        kondisi: Menurunnya prevalensi stunting
        indikator:
          - nama: Prevalensi stunting
            kaitan: [{ jenis: sama, ke: "contoh#1#1" }]
            target: { "2025": "20,0" }
      """),
  ]

  private struct Pair: Hashable { var low, high: Int }

  func check(_ dossier: CheckedDossier) -> [Finding] {
    var seen: Set<Pair> = []
    return dossier.links.sameIndicators.flatMap { pair -> [Finding] in
      let (from, to) = pair
      guard from != to, seen.insert(Pair(low: min(from, to), high: max(from, to))).inserted else {
        return []
      }
      let targets = [from, to].map { dossier.indicator($0).indicator.targets }
      let reports = [from, to].map { number in
        dossier.reports[number].map { dossier.dossier.realisasi[Int($0)] }
      }
      let aims = differing(
        targets[0].map { ($0.period, Value($0.value)) },
        targets[1].map { ($0.period, Value($0.value)) })
      let told = differing(
        reports[0].map { ($0.period, Value($0)) }, reports[1].map { ($0.period, Value($0)) })
      return [
        report(aims, .target, dossier.indicator(from), dossier.indicator(to)),
        report(told, .realisasi, dossier.indicator(from), dossier.indicator(to)),
      ].compactMap(\.self)
    }
  }

  /// A value as it is compared, and as it is written.
  private struct Value {
    var reading: Quantity.Reading?
    var parts: [Double?] = []
    var text: String

    init(_ quantity: Quantity) { (reading, text) = (quantity.reading, quantity.text) }

    init(_ report: Realisasi) {
      reading = report.value?.reading
      parts = [report.numerator, report.denominator]
      let quotient = parts.compactMap(\.self).map(figure).joined(separator: "/")
      text = report.value?.text ?? quotient
    }

    func differs(from other: Value) -> Bool { reading != other.reading || parts != other.parts }
  }

  /// The periods that both give a value for, and not the same.
  private func differing(
    _ own: [(Period, Value)], _ other: [(Period, Value)]
  ) -> [(period: Period, own: Value, other: Value)] {
    let known = Dictionary(other, uniquingKeysWith: { first, _ in first })
    return own.sorted { $0.0 < $1.0 }.compactMap { period, value in
      guard let second = known[period], value.differs(from: second) else { return nil }
      return (period, value, second)
    }
  }

  private func report(
    _ values: [(period: Period, own: Value, other: Value)], _ field: FieldName, _ own: Placed,
    _ other: Placed
  ) -> Finding? {
    guard let first = values.first else { return nil }
    let item = first.period.description
    let more = values.count > 1 ? "; juga pada \(values.count - 1) periode lain" : ""
    return finding(
      "\(field.rawValue) \(item) \(own.name) \(quote(first.own.text)), padahal indikator yang sama "
        + "dalam “\(other.tree.id)” \(quote(first.other.text))\(more)",
      at: own.anchor(field, item: item),
      notes: [
        Finding.Note(
          "di sini \(quote(first.other.text))", at: other.anchor(field, item: item))
      ])
  }
}
