import Pohon

extension Breakage {
  /// Ways to break how something is computed.
  static let ofFormulas: [Breakage] = [
    .indicator("persentase-tanpa-pembagi") { indicator, _, _ in
      guard opening(indicator.name) == "Persentase" else { return false }
      indicator.formula = numerator(indicator)
      return true
    },
    .indicator("jumlah-berformula-persen") { indicator, _, _ in
      guard opening(indicator.name) == "Jumlah" else { return false }
      indicator.formula = numerator(indicator) + " / Jumlah seluruhnya selama 1 tahun x 100"
      return true
    },
    // A count in place of a quotient divides nothing.
    .around("formula-tersalin", implies: ["persentase-tanpa-pembagi"]) { piece, node, random in
      let others = piece.nodes.filter {
        $0.position != node && opening($0.indicators[0].name) == "Jumlah"
      }
      guard let other = others.randomElement(using: &random) else { return nil }
      piece.nodes[node].indicators[0].formula = other.indicators[0].formula
      return Spot(node, indicator: 0)
    },
    .indicator("formula-bukan-hitungan") { indicator, _, _ in
      guard opening(indicator.name) != "Persentase", indicator.externalPublisher == nil else {
        return false
      }
      indicator.formula = "Laporan \(withoutOpening(indicator.name))"
      return true
    },
    .indicator("formula-mengukur-hal-lain") { indicator, _, _ in
      switch opening(indicator.name) {
      case "Jumlah": indicator.formula = "Jumlah meja selama 1 tahun"
      case "Persentase":
        indicator.formula = "Jumlah meja selama 1 tahun / Jumlah meja selama 1 tahun x 100"
      default: return false
      }
      return true
    },
    .indicator("dimensi-formula-janggal") { indicator, node, _ in
      switch opening(indicator.name) {
      case "Persentase":
        indicator.formula =
          "Nilai \(withoutOpening(indicator.name)) selama 1 tahun / Jumlah unit kerja x 100"
      case "Indeks" where node.level == .outcome:
        indicator.formula = indicator.formula?.replacing(" x 25", with: "")
      default: return false
      }
      return true
    },
    .indicator("ukuran-hanya-capaian") { indicator, node, _ in
      guard node.level != .operasional, opening(indicator.name) == "Persentase" else {
        return false
      }
      indicator.formula =
        "\(numerator(indicator)) / Target \(withoutOpening(indicator.name)) x 100"
      return true
    },
    .indicator("hasil-diukur-keluaran") { indicator, node, _ in
      guard node.level == .csf || node.level == .antara else { return false }
      indicator.formula =
        "Jumlah dokumen yang disusun selama 1 tahun / Jumlah dokumen selama 1 tahun x 100"
      return true
    },
    .indicator("kurun-waktu-tidak-ada") { indicator, _, _ in
      guard indicator.externalPublisher == nil, let formula = indicator.formula else {
        return false
      }
      indicator.schedule = nil
      indicator.formula = formula.replacing(" selama 1 tahun", with: "")
        .replacing(" 1 tahun", with: "")
      return true
    },
    .indicator("variabel-tak-terpakai") { indicator, _, _ in
      let variables = ["hasil", "seluruh", "lain"].map { FormulaVariable($0) }
      indicator.computation = Computation(
        formula: Formula("hasil / seluruh × 100", variables: variables))
      return true
    },
  ]

  private static func numerator(_ indicator: Indicator) -> String {
    indicator.formula?.split(separator: " / ").first.map(String.init) ?? ""
  }
}
