import Pohon

/// Where the figures of an indicator come from, and what of them is no formula.
struct IndicatorRemark {
  private let layout: RollupLayout
  private let proof: IndicatorProof
  private let isLive: Bool

  init(_ layout: RollupLayout, _ proof: IndicatorProof, isLive: Bool) {
    (self.layout, self.proof, self.isLive) = (layout, proof, isLive)
  }

  var text: String {
    ([printed("target", proof.figures.printedTarget)]
      + [printed("realisasi", proof.figures.printedRealisasi)]
      + [lender, computation, asValue, kemajuan, predikat, dataYears])
      .compactMap { $0 }.joined(separator: "; ")
  }

  /// What a document prints that is no plain number.
  private func printed(_ what: String, _ quantity: Quantity?) -> String? {
    guard let quantity else { return nil }
    if case .number = quantity.reading { return nil }
    return quantity.isAbsent ? nil : "\(what) tercetak “\(quantity.text)”"
  }

  private var lender: String? {
    let places = [
      proof.realisasi.lender.map { _ in "realisasi" }, proof.target.lender.map { _ in "target" },
    ]
    let subject = proof.realisasi.lender ?? proof.target.lender
    guard let subject else { return nil }
    let what = places.compactMap { $0 }.joined(separator: " dan ")
    return "\(what) diambil dari \(layout.name(subject)) (kaitan sama)"
  }

  private var computation: String? {
    switch proof.realisasi.basis {
    case .ratio?: return "realisasi dari pembilang dan penyebut, ditulis sebagai nilai"
    case .computed?:
      guard let declared = proof.realisasi.computation else { return nil }
      let isFormula = RealisasiFormula(proof, layout) != nil
      return "realisasi dihitung (\(declared.method.rawValue))"
        + (isFormula ? " dari indikator lain" : ", ditulis sebagai nilai")
    default: return nil
    }
  }

  private var asValue: String? {
    proof.figures.isDue && proof.figures.capaian.value != nil && !isLive
      ? "capaian ditulis sebagai nilai, tidak mengikuti perubahan sel" : nil
  }

  private var kemajuan: String? {
    proof.figures.progress.value.map {
      "kemajuan \(indonesianText($0, decimals: 2)) persen dari target tahunan"
    }
  }

  private var predikat: String? {
    proof.figures.predikat.map { band in
      "predikat \(band.label)" + (band.meaning.isEmpty ? "" : " (\(band.meaning))")
    }
  }

  private var dataYears: String? {
    let years = proof.figures.dataYears.map(String.init)
    return years.isEmpty ? nil : "data tahun \(years.joined(separator: ", "))"
  }
}
