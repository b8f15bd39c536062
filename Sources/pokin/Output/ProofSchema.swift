import Pohon

extension OutputSchema {
  /// What `hitung --jelaskan KODE --format json` prints.
  static var proof: [(String, JSONValue)] {
    let proof = object([
      ("periode", type("string")), ("hanya", type("boolean")), ("akar", reference("langkah")),
      ("lanjutan", list(reference("langkah"))),
    ])
    return object([
      ("versi", version), ("kode", type("string")), ("uraian", list(.object(proof))),
    ]) + [
      (
        "$defs",
        .object([
          ("langkah", step), ("kondisi", node), ("indikator", indicator),
          ("rujukan", mention), ("ketetapan", .object(convention(type("string")))),
          ("keluarga", family), ("pita", band), ("skala", scale), ("tidak_ikut", leftOut),
        ])
      )
    ]
  }

  static func reference(_ name: String) -> JSONValue {
    .object([("$ref", .string("#/$defs/\(name)"))])
  }

  static func optional(_ schema: JSONValue) -> JSONValue {
    .object([("anyOf", .array([schema, type("null")]))])
  }

  static func convention(_ value: JSONValue) -> [(String, JSONValue)] {
    object([
      ("nilai", value), ("asal", choice(ConventionOrigin.allCases.map(\.rawValue))),
      ("asumsi", type("boolean")),
    ])
  }

  /// A proved node, a proved indicator, or a reference to one that is proved elsewhere.
  private static var step: JSONValue {
    .object([
      (
        "if",
        .object([("required", .array([.string("lihat")]))])
      ),
      ("then", reference("rujukan")),
      (
        "else",
        .object([
          (
            "if",
            .object([
              ("properties", .object([("jenis", .object([("const", .string("kondisi"))]))]))
            ])
          ),
          ("then", reference("kondisi")), ("else", reference("indikator")),
        ])
      ),
    ])
  }

  private static let mention: JSONValue = .object(
    object([
      ("jenis", choice(["kondisi", "indikator"])), ("pohon", type("string")),
      ("kode", type("string")), ("lihat", type("string")),
    ]))

  static func head(_ kind: String) -> [(String, JSONValue)] {
    [
      ("jenis", .object([("const", .string(kind))])), ("pohon", type("string")),
      ("kode", type("string")), ("pernyataan", type("string")), ("kalimat", list(type("string"))),
    ]
  }

  private static var node: JSONValue {
    .object(
      object(
        head("kondisi") + [
          ("jenjang", type("string", "null")), ("kondisi", type("string")), ("terukur", figure),
          ("terhitung", figure), ("capaian", figure), ("beda", figure), ("cakupan", figure),
          ("bila_nol", figure), ("bila_penuh", figure), ("kategori", type("string", "null")),
          ("dipilih", choices(["terukur", "terhitung"])), ("data_hilang", reference("ketetapan")),
          ("dasar_terukur", optional(reference("keluarga"))),
          ("dasar_terhitung", optional(reference("keluarga"))),
          ("dasar_kategori", optional(kategori)), ("indikator", list(reference("langkah"))),
          ("anak", list(reference("langkah"))),
        ], optional: [("sebab", reasons)]))
  }

  static func choices(_ names: [String]) -> JSONValue {
    .object([("enum", .array(names.map(JSONValue.string) + [.null]))])
  }

  private static var family: JSONValue {
    let term = object(
      [
        ("rujukan", type("string")), ("capaian", figure), ("bobot", type("number")),
        ("bobot_ditetapkan", figure), ("bobot_asumsi", type("boolean")),
        ("silang", type("boolean")),
        ("perlakuan", choice(NodeProof.Treatment.allCases.map(\.rawValue))),
        ("bila_nol", figure), ("bila_penuh", figure), ("cakupan", type("number")),
      ], optional: [("sebab", reasons)])
    return .object(
      object([
        ("metode", reference("ketetapan")), ("alasan", type("string", "null")),
        ("bobot", choice(NodeProof.Weighting.allCases.map(\.rawValue))),
        ("bobot_asumsi", type("boolean")), ("jumlah_bobot", type("number")),
        ("suku", list(.object(term))), ("tidak_ikut", list(reference("tidak_ikut"))),
        ("hasil", figure),
      ]))
  }

  private static let leftOut: JSONValue = .object(
    object([("nama", type("string")), ("sebab", type("string"))]))

  private static let scale: JSONValue = .object(
    object([
      ("nama", type("string")), ("sumber", type("string", "null")),
      ("tahun", type("integer", "null")),
    ]))

  private static let band: JSONValue = .object(
    object([
      ("label", type("string")), ("arti", type("string")), ("dari", figure), ("sampai", figure),
      ("termasuk_dari", type("boolean")), ("termasuk_sampai", type("boolean")), ("nilai", figure),
    ]))

  private static var kategori: JSONValue {
    .object(
      object([
        ("skala", reference("skala")), ("pita", optional(reference("pita"))),
        ("cakupan", type("number")),
        ("cakupan_minimum", .object(convention(type("number")))),
      ]))
  }
}
