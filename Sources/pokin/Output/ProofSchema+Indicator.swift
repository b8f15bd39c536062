import Pohon

extension OutputSchema {
  static var indicator: JSONValue {
    .object(
      object(
        head("indikator") + [
          ("nama", type("string")), ("satuan", type("string", "null")),
          ("waktunya", type("boolean")), ("jadwal", reference("ketetapan")), ("realisasi", figure),
          ("realisasi_dilaporkan", figure), ("realisasi_dihitung", figure), ("kemajuan", figure),
          ("capaian", figure), ("capaian_mentah", figure), ("tercapai", type("boolean", "null")),
          ("predikat", type("string", "null")), ("dasar_realisasi", realisasi),
          ("dasar_target", target), ("penyetaraan", optional(points)),
          ("dasar_capaian", optional(capaian)),
          ("target_setahun", figure), ("skala", optional(reference("skala"))),
          ("pita", optional(reference("pita"))), ("anak", list(reference("langkah"))),
        ], optional: [("sebab", reasons)]))
  }

  private static let points: JSONValue = .object(
    object([("realisasi", type("number")), ("target", type("number"))]))

  private static let reports = list(
    .object(
      object([
        ("periode", type("string")), ("teks", type("string", "null")), ("nilai", figure),
        ("pembilang", figure), ("penyebut", figure), ("tahun_data", type("integer", "null")),
        ("dipakai", type("boolean")), ("alasan", type("string", "null")),
      ])))

  private static var realisasi: JSONValue {
    .object(
      object([
        ("dasar", choices(["dilaporkan", "pembilang-penyebut", "dihitung"])),
        ("dipinjam_dari", type("string", "null")), ("hasil_dipinjam", type("boolean")),
        ("akumulasi", reference("ketetapan")), ("laporan", reports),
        ("pembilang", figure), ("penyebut", figure), ("kali_seratus", type("boolean")),
        ("hitung", optional(computation)),
      ]))
  }

  private static var computation: JSONValue {
    let operand = object(
      [
        ("rujukan", type("string")), ("realisasi", figure), ("satuan", type("string", "null")),
        ("pembilang", figure), ("penyebut", figure), ("bobot", type("number")),
        ("bobot_ditetapkan", figure), ("bobot_asumsi", type("boolean")),
      ], optional: [("sebab", reasons)])
    return .object(
      object([
        ("metode", choice(Computation.Method.allCases.map(\.rawValue))),
        ("dari", choice(["anak", "nama"])),
        ("bobot", choice(NodeProof.Weighting.allCases.map(\.rawValue))),
        ("bobot_asumsi", type("boolean")), ("suku", list(.object(operand))),
        ("tidak_ikut", list(reference("tidak_ikut"))), ("rumus", optional(formula)),
      ]))
  }

  private static var formula: JSONValue {
    let operand = object(
      [
        ("nama", type("string")), ("satuan", type("string", "null")), ("nilai", figure),
        ("rujukan", type("string", "null")), ("akumulasi", optional(reference("ketetapan"))),
        ("laporan", reports),
      ], optional: [("sebab", reasons)])
    return .object(
      object([
        ("teks", type("string")), ("diuraikan", type("string")),
        ("dengan_angka", type("string")), ("asumsi", type("boolean")),
        ("suku", list(.object(operand))),
      ]))
  }

  private static var target: JSONValue {
    let part = object([
      ("periode", type("string")), ("teks", type("string")), ("bawah", figure), ("atas", figure),
      ("asumsi", type("boolean")),
    ])
    return .object(
      object(
        [
          ("cara", type("string")), ("bawah", figure), ("atas", figure),
          ("teks", type("string", "null")), ("bagian", list(.object(part))),
          ("bulan", type("integer", "null")), ("target_triwulan", reference("ketetapan")),
          ("dipinjam_dari", type("string", "null")),
        ], optional: [("sebab", reasons)]))
  }

  private static var capaian: JSONValue {
    .object(
      object([
        ("rumus", choice(["R/T", "(2T-R)/T", "T/R", "di-dalam-rentang"])),
        ("polaritas", reference("ketetapan")), ("rumus_turun", optional(reference("ketetapan"))),
        ("realisasi", type("number")), ("target", figure),
        ("batas", choices(["target", "batas-bawah", "batas-atas"])), ("mentah", type("number")),
        ("paling_rendah", type("number")),
        ("paling_tinggi", .object(convention(type("number")))), ("nilai", type("number")),
      ]))
  }
}
