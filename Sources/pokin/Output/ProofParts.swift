import Pohon

/// The members of a proof's JSON objects.
enum ProofParts {
  typealias Members = [(String, JSONValue)]

  static func node(_ node: NodeProof) -> Members {
    let figures = node.figures
    return [
      ("jenjang", .text(node.level?.rawValue)), ("kondisi", .string(node.statement)),
      ("terukur", .figure(figures.terukur.value)), ("terhitung", .figure(figures.terhitung.value)),
      ("capaian", .figure(figures.capaian.value)), ("beda", .figure(figures.beda.value)),
      ("cakupan", .figure(figures.cakupan.value)), ("bila_nol", .figure(figures.bilaNol.value)),
      ("bila_penuh", .figure(figures.bilaPenuh.value)), ("kategori", .text(figures.kategori?.text)),
      ("dipilih", .text(node.choice?.rawValue)),
      ("data_hilang", convention(node.policy) { .string($0.rawValue) }),
      ("dasar_terukur", node.measured.map(family) ?? .null),
      ("dasar_terhitung", node.computed.map(family) ?? .null),
      ("dasar_kategori", node.kategori.map(kategori) ?? .null),
    ]
  }

  static func reasons(_ node: NodeProof) -> Members {
    let figures = node.figures
    return sebab([
      ("terukur", figures.terukur), ("terhitung", figures.terhitung), ("capaian", figures.capaian),
      ("beda", figures.beda), ("cakupan", figures.cakupan), ("bila_nol", figures.bilaNol),
      ("bila_penuh", figures.bilaPenuh),
    ])
  }

  static func convention<Value>(
    _ convention: Convention<Value>, _ value: (Value) -> JSONValue
  ) -> JSONValue {
    .object([
      ("nilai", value(convention.value)), ("asal", .string(convention.origin.rawValue)),
      ("asumsi", .bool(convention.isAssumed)),
    ])
  }

  /// Why figures are not known.
  static func sebab(
    _ figures: [(String, Figure)], text: (Reason) -> String = { $0.text }
  ) -> Members {
    let unknown = figures.filter { $0.1.value == nil }
    return unknown.isEmpty
      ? [] : [("sebab", .object(unknown.map { ($0.0, .string(text($0.1.reason))) }))]
  }

  static func leftOut(_ items: [LeftOut]) -> JSONValue {
    .array(
      items.map { .object([("nama", .string($0.name)), ("sebab", .string($0.reason))]) })
  }

  private static func family(_ family: NodeProof.Family) -> JSONValue {
    .object([
      ("metode", convention(family.method) { .string($0.rawValue) }),
      ("alasan", .text(family.methodReason)), ("bobot", .string(family.weighting.rawValue)),
      ("bobot_asumsi", .bool(family.weighting.isAssumed)),
      ("jumlah_bobot", .figure(family.totalWeight)), ("suku", .array(family.terms.map(term))),
      ("tidak_ikut", leftOut(family.leftOut)), ("hasil", .figure(family.figure.value)),
    ])
  }

  private static func term(_ term: NodeProof.Term) -> JSONValue {
    .object(
      [
        ("rujukan", .string(term.subject.reference)), ("capaian", .figure(term.capaian.value)),
        ("bobot", .figure(term.weight)), ("bobot_ditetapkan", .figure(term.declaredWeight)),
        ("bobot_asumsi", .bool(term.weightIsAssumed)), ("silang", .bool(term.isServing)),
        ("perlakuan", .string(term.treatment.rawValue)), ("bila_nol", .figure(term.lower)),
        ("bila_penuh", .figure(term.upper)), ("cakupan", .figure(term.coverage)),
      ] + sebab([("capaian", term.capaian)]))
  }

  private static func kategori(_ proof: NodeProof.KategoriProof) -> JSONValue {
    .object([
      ("skala", scale(proof.scale)), ("pita", proof.band.map(band) ?? .null),
      ("cakupan", .figure(proof.coverage)),
      ("cakupan_minimum", convention(proof.leastCoverage) { .figure($0) }),
    ])
  }

  static func scale(_ scale: Scale) -> JSONValue {
    .object([
      ("nama", .string(scale.name)), ("sumber", .text(scale.source)),
      ("tahun", .whole(scale.year)),
    ])
  }

  static func band(_ band: Scale.Band) -> JSONValue {
    .object([
      ("label", .string(band.label)), ("arti", .string(band.words)),
      ("dari", .figure(band.lower?.value)), ("sampai", .figure(band.upper?.value)),
      ("termasuk_dari", .bool(band.lower?.isIncluded ?? true)),
      ("termasuk_sampai", .bool(band.upper?.isIncluded ?? true)),
      ("nilai", .figure(band.points)),
    ])
  }
}
