import Pohon

/// What changed between two versions as JSON, version 1.
struct ComparisonJSON {
  let comparison: DossierComparison

  init(_ comparison: DossierComparison) { self.comparison = comparison }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)),
      ("lama", .string(comparison.oldPath)), ("baru", .string(comparison.newPath)),
      ("pohon", .array(changed.map(pair))),
      ("pohon_tetap", .integer(comparison.pairs.count - changed.count)),
      ("pohon_dihapus", .array(comparison.removed.map { .string($0.id) })),
      ("pohon_ditambah", .array(comparison.added.map { .string($0.id) })),
      (
        "ringkasan",
        .object(comparison.counts.map { ($0.kind.rawValue, .integer($0.count)) })
      ),
    ])
  }

  /// The trees in which anything changed.
  private var changed: [DossierComparison.Pair] {
    comparison.pairs.filter { !$0.comparison.changes.isEmpty }
  }

  private func pair(_ pair: DossierComparison.Pair) -> JSONValue {
    .object([
      ("lama", .string(pair.old.id)), ("baru", .string(pair.new.id)),
      ("kondisi_lama", .integer(pair.old.nodes.count)),
      ("kondisi_baru", .integer(pair.new.nodes.count)),
      ("kondisi_tetap", .integer(pair.comparison.kept)),
      ("perubahan", .array(pair.comparison.changes.map { change($0, pair) })),
    ])
  }

  private func change(_ change: TreeChange, _ pair: DossierComparison.Pair) -> JSONValue {
    let (old, new) = (change.old.map { pair.old.nodes[$0] }, change.new.map { pair.new.nodes[$0] })
    return .object([
      ("jenis", .string(change.kind.rawValue)),
      ("kode_lama", .text(old?.key)), ("kode_baru", .text(new?.key)),
      ("kondisi", .string((new ?? old)?.statement ?? "")),
      ("indikator_lama", .whole(change.oldIndicator.map { $0 + 1 })),
      ("indikator_baru", .whole(change.newIndicator.map { $0 + 1 })),
      ("isian", .text(change.field?.rawValue)), ("periode", .text(change.period?.description)),
      ("sebelum", .text(change.before)), ("sesudah", .text(change.after)),
    ])
  }
}

extension OutputSchema {
  static let comparison = object([
    ("versi", version), ("lama", type("string")), ("baru", type("string")),
    (
      "pohon",
      list(
        .object(
          object([
            ("lama", type("string")), ("baru", type("string")), ("kondisi_lama", type("integer")),
            ("kondisi_baru", type("integer")), ("kondisi_tetap", type("integer")),
            ("perubahan", list(.object(change))),
          ])))
    ),
    ("pohon_tetap", type("integer")),
    ("pohon_dihapus", list(type("string"))), ("pohon_ditambah", list(type("string"))),
    (
      "ringkasan",
      .object([("type", .string("object")), ("additionalProperties", type("integer"))])
    ),
  ])

  private static let change = object([
    ("jenis", choice(TreeChange.Kind.allCases.map(\.rawValue))),
    ("kode_lama", type("string", "null")), ("kode_baru", type("string", "null")),
    ("kondisi", type("string")), ("indikator_lama", type("integer", "null")),
    ("indikator_baru", type("integer", "null")), ("isian", type("string", "null")),
    ("periode", type("string", "null")), ("sebelum", type("string", "null")),
    ("sesudah", type("string", "null")),
  ])
}
