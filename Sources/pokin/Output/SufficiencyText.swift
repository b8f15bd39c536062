import Pohon

/// Whether operands' targets reach computed targets, for a terminal: an account, then a small table
/// for each computed indicator.
struct SufficiencyText {
  let sufficiency: TargetSufficiency
  let dossier: Dossier

  init(_ sufficiency: TargetSufficiency, _ dossier: Dossier) {
    (self.sufficiency, self.dossier) = (sufficiency, dossier)
  }

  func text(width: Int) -> String {
    guard !sufficiency.rows.isEmpty else { return paragraphs([nothing], width) }
    var out = paragraphs([account], width)
    var start = 0
    let rows = sufficiency.rows
    while start < rows.count {
      let end = rows[start...].firstIndex { $0.place != rows[start].place } ?? rows.count
      out += "\n" + section(rows[start..<end], width)
      start = end
    }
    return out + "\n" + paragraphs(notes, width)
  }

  private func paragraphs(_ sentences: [String], _ width: Int) -> String {
    sentences.map { wrap($0, to: width).joined(separator: "\n") + "\n" }.joined()
  }

  private let nothing = """
    Tidak ada target yang dapat diperiksa: belum ada indikator bertarget yang dihitung dari \
    indikator lain (hitung).
    """

  private var account: String {
    let counts = TargetSufficiency.Verdict.allCases.compactMap { verdict -> String? in
      let count = sufficiency.rows.count { $0.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    return
      "\(sufficiency.rows.count) target dibandingkan dengan yang dihitung dari target sukunya: "
      + counts.joined(separator: ", ") + "."
  }

  private func section(_ rows: ArraySlice<TargetSufficiency.Row>, _ width: Int) -> String {
    guard let place = rows.first?.place else { return "" }
    let indicator = dossier.indicator(at: place)
    let tree = dossier.trees[place.tree]
    let satuan = indicator.satuan.map { ", \($0)" } ?? ""
    let method = indicator.computation?.method.rawValue ?? ""
    var out = paragraphs(
      [
        "\(tree.id)#\(tree.nodes[place.node].key)#\((place.indicator ?? 0) + 1) "
          + "“\(indicator.name)” (\(method)\(satuan))"
      ], width)
    var table = TextTable(
      [TextTable.Column(title: "Periode")]
        + ["Target", "Dari target suku", "Selisih"].map {
          TextTable.Column(title: $0, alignsRight: true)
        } + [TextTable.Column(title: "Kecukupan")])
    for row in rows {
      table.add([
        row.period.description, text(row.target), row.computed.map(text) ?? "–",
        row.gap.map(text) ?? "–", row.verdict.rawValue,
      ])
    }
    out += table.text(width: width).split(separator: "\n").map { "  \($0)\n" }.joined()
    return out + paragraphs(remarks(rows), width)
  }

  /// Why figures are missing, each reason once, with the operands that have no target.
  private func remarks(_ rows: ArraySlice<TargetSufficiency.Row>) -> [String] {
    var found: [String] = []
    for row in rows where row.reason != .none {
      let operands = SufficiencyNames(dossier).text(row.withoutTarget)
      let text =
        operands.isEmpty ? row.reason.text : "suku tanpa target yang dapat dihitung: \(operands)"
      let remark = "  Tidak diketahui: \(text)."
      if !found.contains(remark) { found.append(remark) }
    }
    return found
  }

  private var notes: [String] {
    let percent = indonesianText(sufficiency.tolerance * 100)
    var notes = [
      "Selisih = dari target suku − target, menurut arah yang baik; negatif berarti kurang. "
        + "Toleransi \(percent) persen target, atau pembulatan angka target bila lebih besar."
    ]
    if sufficiency.rows.contains(where: { $0.verdict == .open }) {
      notes.append(
        "Belum pasti: target rasio bergantung pada besarnya penyebut tiap suku, atau target suku "
          + "berupa rentang.")
    }
    let assumed = Set(sufficiency.rows.map(\.place)).count {
      dossier.indicator(at: $0).assumesTarget
    }
    if assumed > 0 {
      notes.append("Asumsi, tidak tercetak: target \(assumed) indikator yang dihitung.")
    }
    return notes
  }

  private func text(_ range: ClosedRange<Double>) -> String {
    let ends = [range.lowerBound, range.upperBound].map { indonesianText($0, decimals: 2) }
    return ends[0] == ends[1] ? ends[0] : "\(ends[0]) s.d. \(ends[1])"
  }
}

/// Names indicators as `KODE#N`, with the tree before where there are several.
struct SufficiencyNames {
  let dossier: Dossier

  init(_ dossier: Dossier) { self.dossier = dossier }

  func name(_ place: Place) -> String {
    let tree = dossier.trees[place.tree]
    let own = "\(tree.nodes[place.node].key)#\((place.indicator ?? 0) + 1)"
    return dossier.trees.count == 1 ? own : "\(tree.id)#\(own)"
  }

  /// Up to six names, then how many more.
  func text(_ places: [Place]) -> String {
    let rest = places.count > 6 ? " dan \(places.count - 6) lainnya" : ""
    return places.prefix(6).map(name).joined(separator: ", ") + rest
  }
}

extension Indicator {
  /// Whether any of its targets is assumed.
  var assumesTarget: Bool { assumptions.marks.contains { $0.name == .target } }
}
