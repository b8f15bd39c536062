import Pohon

/// JSON Schemas (2020-12) of what the verbs print, version 1.
enum OutputSchema {
  /// The verbs whose output has a schema.
  static let verbs = [
    "periksa", "hitung", "jelaskan", "kecukupan-target", "pendorong", "andai", "butuh", "daftar",
    "banding",
  ]

  /// The schema of a verb's output, or nil.
  static func schema(of verb: String) -> JSONValue? {
    switch verb {
    case "periksa": document("Keluaran pokin periksa --format json", findings)
    case "hitung": document("Keluaran pokin hitung --format json", rollup)
    case "jelaskan":
      document("Keluaran pokin hitung --jelaskan KODE --format json", proof)
    case "kecukupan-target":
      document("Keluaran pokin hitung --kecukupan-target --format json", sufficiency)
    case "pendorong": document("Keluaran pokin pendorong --format json", drivers)
    case "andai": document("Keluaran pokin andai --format json", whatIf)
    case "butuh": document("Keluaran pokin butuh --format json", requirement)
    case "daftar": document("Keluaran pokin daftar --format json", listing)
    case "banding": document("Keluaran pokin banding --format json", comparison)
    default: nil
    }
  }

  private static func document(_ title: String, _ body: [(String, JSONValue)]) -> JSONValue {
    .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(title)),
      ] + body)
  }

  /// An object with all of these keys; others may be added without a new version.
  static func object(
    _ required: [(String, JSONValue)], optional: [(String, JSONValue)] = []
  ) -> [(String, JSONValue)] {
    [
      ("type", .string("object")),
      ("required", .array(required.map { .string($0.0) })),
      ("properties", .object(required + optional)),
    ]
  }

  static func type(_ names: String...) -> JSONValue {
    .object([("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string)))])
  }

  static func list(_ item: JSONValue) -> JSONValue {
    .object([("type", .string("array")), ("items", item)])
  }

  static func choice(_ values: [String]) -> JSONValue {
    .object([("enum", .array(values.map(JSONValue.string)))])
  }

  static let version: JSONValue = .object([("const", .integer(1))])
  static let figure = type("number", "null")
  private static let figures = list(figure)
  static let reasons: JSONValue = .object([
    ("type", .string("object")), ("additionalProperties", type("string")),
  ])
  /// A number, null, or a grade, range or other printed value with the number it stands for.
  private static let worded = list(
    .object([
      (
        "anyOf",
        .array([figure, .object(object([("teks", type("string")), ("nilai", figure)]))])
      )
    ]))

  private static var findings: [(String, JSONValue)] {
    let note = object([
      ("pesan", type("string")), ("berkas", type("string")), ("baris", type("integer", "null")),
    ])
    let finding = object([
      ("aturan", type("string")), ("tingkat", choice(["kesalahan", "peringatan", "saran"])),
      ("berkas", type("string")), ("baris", type("integer", "null")),
      ("kolom", type("integer", "null")), ("pohon", type("string", "null")),
      ("simpul", type("string", "null")), ("bidang", type("string", "null")),
      ("pesan", type("string")), ("catatan", list(.object(note))),
      ("tentang", type("string", "null")),
      ("perbaikan", .object([("anyOf", .array([type("null"), .object(cure)]))])),
    ])
    let baseline = object([
      ("berkas", type("string")), ("temuan_lama", type("integer")),
      ("sudah_tidak_ada", type("integer")),
    ])
    return object(
      [
        ("versi", version), ("temuan", list(.object(finding))),
        (
          "ringkasan",
          .object(
            object([
              ("kesalahan", type("integer")), ("peringatan", type("integer")),
              ("saran", type("integer")), ("dapat_dibetulkan", type("integer")),
            ]))
        ),
      ], optional: [("dasar", .object(baseline))])
  }

  /// How a finding is cured; the changes are null where the text cannot be changed by rote.
  private static var cure: [(String, JSONValue)] {
    let change = object([
      ("berkas", type("string")), ("baris", type("integer")), ("kolom", type("integer")),
      ("sampai_baris", type("integer")), ("sampai_kolom", type("integer")),
      ("teks", type("string")),
    ])
    return object([
      ("saran", type("string")), ("pasti", type("boolean")),
      (
        "perubahan",
        .object([
          ("type", .array([.string("array"), .string("null")])), ("items", .object(change)),
        ])
      ),
    ])
  }

  /// For each field whose reason changes from period to period, one text or null a period.
  private static let reasonsByPeriod: JSONValue = .object([
    ("type", .string("object")), ("additionalProperties", list(type("string", "null"))),
  ])

  private static var rollup: [(String, JSONValue)] {
    let indicator = object(
      [
        ("nomor", type("integer")), ("nama", type("string")), ("satuan", type("string", "null")),
        ("target", worded), ("realisasi", worded), ("realisasi_dilaporkan", figures),
        ("realisasi_dihitung", figures), ("kemajuan", figures), ("capaian", worded),
        ("capaian_mentah", worded), ("kelebihan", figures),
        ("predikat", list(type("string", "null"))),
        ("asumsi", list(type("string"))),
      ],
      optional: [
        ("tahun_data", list(list(type("integer")))), ("sebab", reasons),
        ("sebab_periode", reasonsByPeriod),
      ])
    let node = object(
      [
        ("pohon", type("string")), ("kode", type("string")),
        ("jenjang", type("string", "null")), ("kondisi", type("string")), ("terukur", figures),
        ("terhitung", figures), ("capaian", figures), ("beda", figures), ("cakupan", figures),
        ("bila_nol", figures), ("bila_penuh", figures),
        ("kategori", list(type("string", "null"))), ("indikator", list(.object(indicator))),
        ("asumsi", list(type("string"))),
      ], optional: [("sebab", reasons), ("sebab_periode", reasonsByPeriod)])
    return object(
      [("versi", version), ("periode", list(type("string"))), ("simpul", list(.object(node)))],
      optional: disagreements)
  }

  private static var sufficiency: [(String, JSONValue)] {
    let bounds: JSONValue = .object([
      ("type", .array([.string("array"), .string("null")])), ("items", type("number")),
    ])
    let row = object(
      [
        ("pohon", type("string")), ("kode", type("string")), ("nomor", type("integer")),
        ("nama", type("string")), ("satuan", type("string", "null")), ("periode", type("string")),
        ("target", bounds), ("dari_target_suku", bounds), ("selisih", bounds),
        ("toleransi", figure),
        ("hasil", choice(TargetSufficiency.Verdict.allCases.map(\.rawValue))),
        ("suku_tanpa_target", list(type("string"))), ("asumsi", list(type("string"))),
      ], optional: [("sebab", reasons)])
    return object([
      ("versi", version), ("toleransi_persen", figure), ("kecukupan", list(.object(row))),
    ])
  }

  private static var drivers: [(String, JSONValue)] {
    let account: [(String, JSONValue)] = [
      ("andil", figure), ("sumbangan", figure), ("dugaan", figure), ("beda", figure),
      ("kesenjangan", figure), ("belum_lapor", figure),
    ]
    let unit = object(
      [("unit", type("string")), ("nama", type("string"))] + account + [
        ("peringkat", type("integer")), ("simpul", list(type("string"))),
      ])
    return object(
      [
        ("versi", version), ("outcome", type("string")), ("periode", type("string", "null")),
        ("bobot", choice(["ditetapkan", "rata", "campuran"])),
        ("dasar_unit", choice(["penanggung_jawab", "sumber_data"])), ("capaian", figure),
        ("total", .object(object(account))), ("unit", list(.object(unit))),
        ("asumsi", list(type("string"))), ("sampai", type("string", "null")),
      ], optional: driverViews(account) + [("sebab", reasons)])
  }
}
