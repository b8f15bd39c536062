import Pohon

/// Whether operands' targets reach computed targets, as JSON, version 1; bounds are `[bawah, atas]`.
struct SufficiencyJSON {
  let sufficiency: TargetSufficiency
  let dossier: Dossier

  init(_ sufficiency: TargetSufficiency, _ dossier: Dossier) {
    (self.sufficiency, self.dossier) = (sufficiency, dossier)
  }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)), ("toleransi_persen", .figure(sufficiency.tolerance * 100)),
      ("kecukupan", .array(sufficiency.rows.map(row))),
    ])
  }

  private func row(_ row: TargetSufficiency.Row) -> JSONValue {
    let indicator = dossier.indicator(at: row.place)
    let tree = dossier.trees[row.place.tree]
    let names = SufficiencyNames(dossier)
    var out: [(String, JSONValue)] = [
      ("pohon", .string(tree.id)), ("kode", .string(tree.nodes[row.place.node].key)),
      ("nomor", .integer((row.place.indicator ?? 0) + 1)), ("nama", .string(indicator.name)),
      ("satuan", .text(indicator.satuan)), ("periode", .string(row.period.description)),
      ("target", bounds(row.target)), ("dari_target_suku", bounds(row.computed)),
      ("selisih", bounds(row.gap)), ("toleransi", .figure(row.tolerance)),
      ("hasil", .string(row.verdict.rawValue)),
      ("suku_tanpa_target", .array(row.withoutTarget.map { .string(names.name($0)) })),
      ("asumsi", .array(indicator.assumesTarget ? [.string("target")] : [])),
    ]
    if row.reason != .none {
      let fields = row.computed == nil ? ["dari_target_suku", "selisih"] : ["selisih"]
      out.append(("sebab", .object(fields.map { ($0, .string(row.reason.text)) })))
    }
    return .object(out)
  }

  private func bounds(_ range: ClosedRange<Double>?) -> JSONValue {
    range.map { .array([.figure($0.lowerBound), .figure($0.upperBound)]) } ?? .null
  }
}

/// The same as a table for a spreadsheet: semicolons, decimal commas, unrounded.
struct SufficiencyCSV {
  let sufficiency: TargetSufficiency
  let dossier: Dossier

  init(_ sufficiency: TargetSufficiency, _ dossier: Dossier) {
    (self.sufficiency, self.dossier) = (sufficiency, dossier)
  }

  var text: String {
    let heading = [
      "pohon", "kode", "indikator", "nama", "satuan", "periode", "target_bawah", "target_atas",
      "suku_bawah", "suku_atas", "selisih_bawah", "selisih_atas", "toleransi", "hasil",
      "suku_tanpa_target", "sebab", "asumsi",
    ]
    let names = SufficiencyNames(dossier)
    let rows = sufficiency.rows.map { row in
      let indicator = dossier.indicator(at: row.place)
      let tree = dossier.trees[row.place.tree]
      return [
        tree.id, tree.nodes[row.place.node].key, "\((row.place.indicator ?? 0) + 1)",
        indicator.name, indicator.satuan ?? "", row.period.description,
      ] + [row.target, row.computed, row.gap].flatMap(bounds)
        + [
          spreadsheetNumber(row.tolerance), row.verdict.rawValue,
          row.withoutTarget.map(names.name).joined(separator: ", "), row.reason.text,
          indicator.assumesTarget ? "target" : "",
        ]
    }
    return CSVTable.text([heading] + rows)
  }

  private func bounds(_ range: ClosedRange<Double>?) -> [String] {
    guard let range else { return ["", ""] }
    return [spreadsheetNumber(range.lowerBound), spreadsheetNumber(range.upperBound)]
  }
}
