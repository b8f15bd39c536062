/// The parts of the output schemas that `andai`, `butuh` and the further views of `pendorong` and
/// `hitung` add.
extension OutputSchema {
  private static let text = type("string")
  private static let name: [(String, JSONValue)] = [("pohon", text), ("kode", text)]
  private static let condition = name + [("jenjang", type("string", "null")), ("kondisi", text)]
  private static let truth = type("boolean")

  /// `simpul_andil` of `--per kondisi` and `jalur` of `--jalur`.
  static func driverViews(_ account: [(String, JSONValue)]) -> [(String, JSONValue)] {
    let carrier = object([
      ("unit", text), ("nama", text), ("porsi", figure), ("diwarisi", truth),
    ])
    let share = object(
      condition + [("peran", choice(["ujung", "beda"])), ("unit", list(.object(carrier)))]
        + account)
    let step = object([("simpul", text), ("silang", truth)])
    let path = object(
      name + [("andil", figure), ("lewat", list(list(.object(step)))), ("lengkap", truth)])
    return [("simpul_andil", list(.object(share))), ("jalur", list(.object(path)))]
  }

  /// `beda` and `pertanyaan` of `hitung --beda`.
  static var disagreements: [(String, JSONValue)] {
    let row = object(
      [("periode", text)] + condition + [
        ("terukur", figure), ("terhitung", figure), ("beda", figure), ("andil", figure),
        ("outcome", type("string", "null")),
      ])
    return [("beda", list(.object(row))), ("pertanyaan", list(text))]
  }

  static var whatIf: [(String, JSONValue)] {
    let supposition = object(
      name + [
        ("nomor", type("integer", "null")), ("jenis", choice(["realisasi", "capaian"])),
        ("teks", text), ("dari", figure), ("menjadi", figure), ("capaian_sebelum", figure),
        ("capaian_sesudah", figure), ("berpengaruh", truth),
      ], optional: [("sebab", reasons)])
    let side = object(
      [
        ("terukur", figure), ("terhitung", figure), ("capaian", figure),
        ("kategori", type("string", "null")),
      ], optional: [("sebab", reasons)])
    let node = object(
      condition + [
        ("sebelum", .object(side)), ("sesudah", .object(side)), ("selisih", figure),
        ("dasar", text), ("dibatasi", truth),
      ])
    let stop = object(name + [("sebab", reasons)])
    return object([
      ("versi", version), ("periode", text), ("andaian", list(.object(supposition))),
      ("simpul", list(.object(node))), ("berhenti", list(.object(stop))),
      ("outcome", list(.object(outcome))), ("catatan", list(text)),
    ])
  }

  private static var outcome: [(String, JSONValue)] {
    let account: [(String, JSONValue)] = [
      ("andil", figure), ("sumbangan", figure), ("dugaan", figure), ("beda", figure),
      ("kesenjangan", figure), ("belum_lapor", figure), ("hambatan", figure),
    ]
    let total = object([("capaian", figure)] + account)
    let share = object(account + [("peringkat", type("integer", "null"))])
    let unit = object([
      ("unit", text), ("nama", text), ("sebelum", .object(share)), ("sesudah", .object(share)),
    ])
    return object([
      ("outcome", text), ("bobot", choice(["ditetapkan", "rata", "campuran"])),
      ("dasar_unit", choice(["penanggung_jawab", "sumber_data"])), ("sebelum", .object(total)),
      ("sesudah", .object(total)), ("unit", list(.object(unit))),
    ])
  }

  static var requirement: [(String, JSONValue)] {
    let wish = object([
      ("jenis", choice(Wish.Kind.allCases.map(\.rawValue))), ("batas", figure),
      ("lebih_dari", truth), ("sebutan", type("string", "null")),
    ])
    let raise = object(
      name + [
        ("nomor", type("integer", "null")), ("jenjang", type("string", "null")),
        ("kondisi", text), ("dari", figure), ("menjadi", figure), ("poin", figure),
        ("dugaan", truth), ("realisasi_dari", figure), ("realisasi_menjadi", figure),
        ("realisasi_digenapkan", truth),
        ("satuan", type("string", "null")),
      ])
    let unit = object([
      ("unit", text), ("nama", text), ("poin", figure), ("simpul", list(text)),
    ])
    return object(
      [("versi", version), ("periode", text)] + name + [
        ("nomor", type("integer", "null")), ("diminta", .object(wish)),
        ("jawaban", choice(RequirementJSON.states)), ("sekarang", figure), ("terbaik", figure),
        ("total", figure), ("terbukti", truth), ("terbukti_total", truth),
        ("belum_lapor", type("integer")),
        ("tambahan", list(.object(raise))), ("unit", list(.object(unit))),
        ("catatan", list(text)),
      ], optional: [("sebab", reasons)])
  }
}
