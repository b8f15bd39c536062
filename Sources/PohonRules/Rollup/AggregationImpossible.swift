import Pohon

/// A computation or weighting that cannot give what it says.
///
/// It tells what roll-up refuses or silently leaves aside: operands of unlike satuan, children that
/// `dari: anak` passes over, a formula that adds unlike units, a `rasio` whose parts nobody reports, weights for some of a family only.
/// `agregasi: tidak` and `agregasi: rata-rata` need no weights and are left alone. A rasio that
/// nobody has reported yet says nothing.
struct AggregationImpossible: Rule {
  let id: RuleID = "agregasi-tidak-mungkin"
  let severity = Severity.warning
  let concern = Concern.numbers
  let why = """
    Hanya angka yang sejenis dapat digabungkan. Dokumen dan orang tidak dapat dijumlahkan, rasio
    memerlukan pembilang dan penyebut, dan bobot hanya berarti bila semua yang bersaudara memilikinya.
    """
  let advice = """
    Gabungkan hanya yang bersatuan sama dan beri bobot kepada semuanya, atau pilih cara hitung lain.
    """
  let basis = Basis.practice("yang digabungkan bersatuan sama dan berbobot semua")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya pembinaan posyandu
      indikator:
        - nama: Jumlah pembinaan
          satuan: kegiatan
          hitung: { metode: jumlah, dari: ["1.1", "1.2"] }  # <-
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Kader, satuan: orang }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Rapat, satuan: kegiatan }] }
      """),
    .clean(
      """
      kondisi: Meningkatnya pembinaan posyandu
      indikator:
        - nama: Jumlah pembinaan
          satuan: kegiatan
          hitung: { metode: jumlah, dari: ["1.1", "1.2"] }
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: Kunjungan, satuan: keg }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: Rapat, satuan: kegiatan }] }
      """),
    .flagged(
      """
      indikator:
        - nama: Beban kerja
          hitung:  # <-
            metode: rumus
            rumus: dokumen + pegawai
            variabel: [{ nama: dokumen, satuan: dokumen }, { nama: pegawai, satuan: orang }]
      """),
    .flagged(
      """
      kode: "1"  # <-
      kondisi: Menurunnya prevalensi stunting
      anak:
        - { kode: "1.1", kondisi: Meningkatnya gizi balita, bobot: 60 }
        - { kode: "1.2", kondisi: Membaiknya sanitasi keluarga }
      """),
  ]

  /// Most other places that a finding names one by one.
  private let mostNotes = 5

  func check(_ dossier: CheckedDossier) -> [Finding] {
    let computed = (0..<dossier.operands.count).lazy.filter {
      !dossier.operands[$0].isEmpty || dossier.indicator($0).indicator.computation != nil
    }
    let ofHitung = computed.flatMap { number -> [Finding] in
      let own = dossier.indicator(number)
      guard let method = own.indicator.computation?.method else { return [] }
      if method == .formula { return mismatch(own, dossier) }
      let operands = dossier.operands[number].map { dossier.indicator(Int($0)) }
      let parts = method == .ratio ? withoutParts(own, operands, dossier) : []
      return mixed(own, operands) + passedOver(own, operands) + parts
    }
    return ofHitung + dossier.families.compactMap { partial($0, in: dossier) }
  }

  // MARK: Satuan

  /// What must agree for values to be combined.
  private struct Unit: Hashable {
    var satuan: String?
    var isPercent: Bool

    init(_ indicator: Indicator) {
      satuan = indicator.satuan.map(Satuan.canonical)
      isPercent = satuan == "%" || indicator.valueType == .percent
    }

    var text: String {
      if let satuan { return satuan }
      return isPercent ? "persen tanpa satuan" : "tanpa satuan"
    }
  }

  private func mixed(_ own: Placed, _ operands: [Placed]) -> [Finding] {
    var seen: Set<Unit> = []
    let first = operands.map { (unit: Unit($0.indicator), operand: $0) }
      .filter { seen.insert($0.unit).inserted }
    let notes = Finding.Note.first(mostNotes, of: first) {
      Finding.Note("\($0.operand.name): \($0.unit.text)", at: $0.operand.anchor())
    }
    if first.count > 1 {
      let names = first.prefix(mostNotes).map(\.unit.text).joined(separator: ", ")
      return [
        finding(
          "hitung \(own.name) menggabungkan satuan yang berbeda: \(names)",
          at: own.anchor(.hitung), notes: notes)
      ]
    }
    let result = Unit(own.indicator)
    guard let operand = first.first, result != operand.unit, result.satuan != nil,
      own.indicator.computation?.method != .ratio
    else { return [] }
    return [
      finding(
        "\(own.name) bersatuan \(result.text), tetapi indikator pembentuknya \(operand.unit.text)",
        at: own.anchor(.hitung), notes: notes)
    ]
  }

  // MARK: Children passed over

  private func passedOver(_ own: Placed, _ operands: [Placed]) -> [Finding] {
    guard own.indicator.computation?.operands == .children else { return [] }
    let taken = Set(operands.filter { $0.tree.id == own.tree.id }.map(\.place.node))
    let others = own.tree.children(of: own.place.node).filter {
      !taken.contains($0) && !own.tree.nodes[$0].indicators.isEmpty
    }
    guard !others.isEmpty else { return [] }
    let satuan = own.indicator.satuan.map { "bukan \(quote($0))" } ?? "lain"
    return [
      finding(
        "hitung \(own.name) dari anak tidak mengikutkan \(others.count) kondisi, karena satuan "
          + "indikatornya \(satuan)", at: own.anchor(.hitung),
        notes: Finding.Note.first(mostNotes, of: others) {
          let node = own.tree.nodes[$0]
          return Finding.Note(quote(node.statement), at: Anchor(own.tree, node))
        })
    ]
  }

  // MARK: Parts of a rasio

  private func withoutParts(
    _ own: Placed, _ operands: [Placed], _ dossier: CheckedDossier
  ) -> [Finding] {
    let lacking = operands.filter { operand in
      let method = operand.indicator.computation?.method
      if method == .ratio { return false }
      let reports = dossier.reports[dossier.links.indicator(operand.place)]
        .map { dossier.dossier.realisasi[Int($0)] }
      let hasParts = reports.contains { $0.numerator != nil && $0.denominator != nil }
      return !hasParts && (method != nil || !reports.isEmpty)
    }
    guard !lacking.isEmpty else { return [] }
    return [
      finding(
        "rasio \(own.name) tidak dapat dihitung: \(lacking.count) indikator pembentuknya tidak"
          + " pernah dilaporkan dengan pembilang dan penyebut", at: own.anchor(.hitung),
        notes: Finding.Note.first(mostNotes, of: lacking) {
          Finding.Note($0.name, at: $0.anchor())
        })
    ]
  }

  // MARK: Weights

  private func partial(_ family: WeightFamily, in dossier: CheckedDossier) -> Finding? {
    guard family.isPartial, family.kind != .owners else { return nil }
    if family.kind == .children {
      let node = dossier.trees[family.place.tree].nodes[family.place.node]
      switch node.aggregation?.method {
      case .mean?, Aggregation.Method.none?: return nil
      default: break
      }
    }
    let missing = family.parts.filter { $0.weight == nil }
    return finding(
      "bobot hanya ditetapkan untuk \(family.declared.count) dari \(family.description), sehingga "
        + "semuanya dihitung sama besar", at: family.anchor,
      notes: Finding.Note.first(mostNotes, of: missing) {
        Finding.Note("belum berbobot", at: $0.anchor)
      })
  }
}
