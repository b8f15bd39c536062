import Pohon

/// A list as JSON, version 1.
struct ListingJSON {
  let listing: Listing

  init(_ listing: Listing) { self.listing = listing }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)), ("periode", .text(listing.period?.description)),
      ("saring", .text(listing.filter)), ("simpul", .array(listing.list.rows.map(row))),
    ])
  }

  private func row(_ row: NodeRow) -> JSONValue {
    let node = listing.node(row)
    let tree = listing.tree(row)
    let isBySource = listing.list.treesBySource.contains(row.place.tree)
    let units = row.units.map { unit in
      JSONValue.object([("unit", .string(unit.code)), ("nama", .string(unit.name))])
    }
    let figures = row.figures
    var out: [(String, JSONValue)] = [
      ("pohon", .string(tree.id)), ("kode", .string(node.key)),
      ("induk", .text(listing.parent(row))), ("jenjang", .text(node.level?.rawValue)),
      ("kondisi", .string(node.statement)), ("kedalaman", .integer(row.depth)),
      ("unit", .array(units)),
      ("dasar_unit", .string(isBySource ? "sumber_data" : "penanggung_jawab")),
      ("unit_diwarisi", .bool(row.inheritsUnits)), ("bobot", .figure(node.weight)),
    ]
    out += Self.figures.map { ($0.name, .figure(figures?[keyPath: $0.path].value)) }
    out.append(("kategori", .text(figures?.kategori?.text)))
    out.append(("indikator", .array(row.indicators.map { indicator(row, node, $0) })))
    let reasons = Self.figures.compactMap { name, path -> (String, JSONValue)? in
      guard let reason = figures.map({ $0[keyPath: path].reason }), reason != .none else {
        return figures == nil ? (name, .string(Self.noPeriod)) : nil
      }
      return (name, .string(reason.text))
    }
    if !reasons.isEmpty { out.append(("sebab", .object(reasons))) }
    return .object(out)
  }

  private func indicator(_ row: NodeRow, _ node: Node, _ index: Int) -> JSONValue {
    let indicator = node.indicators[index]
    let figures = listing.figures(row, index)
    let lower = figures?.target.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    return .object([
      ("nomor", .integer(index + 1)), ("nama", .string(indicator.name)),
      ("satuan", .text(indicator.satuan)), ("target", .figure(lower)),
      ("target_teks", .text(figures?.targetText)),
      ("realisasi", .figure(figures?.realisasi.value)),
      ("realisasi_teks", .text(figures?.realisasiText)),
      ("capaian", .figure(figures?.capaian.value)),
    ])
  }

  private static let noPeriod = "periode tidak disebut"
  private static var figures: [(name: String, path: KeyPath<NodeFigures, Figure>)] {
    [
      ("terukur", \.terukur), ("terhitung", \.terhitung), ("capaian", \.capaian),
      ("beda", \.beda), ("cakupan", \.cakupan),
    ]
  }
}

extension OutputSchema {
  /// What `daftar` prints.
  static var listing: [(String, JSONValue)] {
    let unit = object([("unit", type("string")), ("nama", type("string"))])
    let indicator = object([
      ("nomor", type("integer")), ("nama", type("string")), ("satuan", type("string", "null")),
      ("target", figure), ("target_teks", type("string", "null")), ("realisasi", figure),
      ("realisasi_teks", type("string", "null")), ("capaian", figure),
    ])
    let node = object(
      [
        ("pohon", type("string")), ("kode", type("string")), ("induk", type("string", "null")),
        ("jenjang", type("string", "null")), ("kondisi", type("string")),
        ("kedalaman", type("integer")), ("unit", list(.object(unit))),
        ("dasar_unit", choice(["penanggung_jawab", "sumber_data"])),
        ("unit_diwarisi", type("boolean")), ("bobot", figure), ("terukur", figure),
        ("terhitung", figure), ("capaian", figure), ("beda", figure), ("cakupan", figure),
        ("kategori", type("string", "null")), ("indikator", list(.object(indicator))),
      ], optional: [("sebab", reasons)])
    return object([
      ("versi", version), ("periode", type("string", "null")),
      ("saring", type("string", "null")), ("simpul", list(.object(node))),
    ])
  }
}
