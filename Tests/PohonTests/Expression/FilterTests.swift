import Pohon
import Testing

@Suite struct `Filtering rows` {
  private static let fields: [Filter.Field] = [
    .init("jenjang", .text), .init("unit", .text), .init("capaian", .number),
    .init("bobot", .number),
    .init("kondisi", .text),
  ]
  private static let texts: [[String]] = [
    ["operasional"], ["Bagian Hukum", "hukum"], [], [], ["Meningkatnya Mutu Layanan"],
  ]
  private static let numbers: [Double?] = [nil, nil, 70, nil, nil]

  private func admits(_ text: String) throws -> Bool {
    try Filter.read(text, fields: Self.fields).get()
      .admits(number: { Self.numbers[$0] }, texts: { Self.texts[$0] })
  }

  @Test(arguments: [
    ("jenjang == operasional", true), ("jenjang == \"Operasional\"", true),
    ("operasional == jenjang", true),
    ("jenjang != operasional", false), ("jenjang == csf", false), ("unit == hukum", true),
    ("unit == \"bagian hukum\"", true), ("unit != hukum", false), ("kondisi ~ mutu", true),
    ("kondisi ~ \"mutu layanan\"", true), ("kondisi ~ mutasi", false), ("capaian < 75", true),
    ("capaian >= 70 dan capaian ≤ 70", true), ("capaian ≠ 70", false), ("75 > capaian", true),
    ("capaian + 10 == 80", true), ("maks(capaian; 90) == 90", true), ("bobot > 0", false),
    ("bobot <= 0", false), ("bobot != 1", false), ("bobot == bobot", false),
    ("diketahui(bobot)", false),
    ("bukan diketahui(bobot)", true), ("diketahui(capaian)", true),
    ("jenjang == csf || jenjang == operasional && capaian < 75", true),
    ("(jenjang == csf || jenjang == operasional) && capaian > 75", false),
    ("jenjang == csf atau bukan unit == umum", true), ("!(capaian < 75)", false),
    ("! capaian < 75 || jenjang == operasional", true),
  ])
  func `says what it means`(text: String, isAdmitted: Bool) throws {
    #expect(try admits(text) == isAdmitted)
  }

  @Test(arguments: [
    ("jenjang", 1, "harus berupa pernyataan"), ("capaian + 1", 1, "harus berupa pernyataan"),
    ("jenjng == csf", 1, "mungkin “jenjang”"), ("capaian < tujuhpuluh", 11, "tidak dikenal"),
    ("jenjang < 3", 1, "diharapkan angka, bukan teks"), ("jenjang == 3", 12, "berisi teks"),
    ("capaian == \"70\"", 9, "sama-sama angka"), ("capaian ~ 7", 9, "“~” mencari"),
    ("capaian && jenjang == csf", 1, "diharapkan pernyataan"), ("[1#1] > 2", 1, "rujukan"),
    ("jenjang == ", 12, "berakhir"), ("kapaian > 2", 1, "mungkin “capaian”"),
    ("diketahui(jenjang)", 11, "diharapkan angka"),
    ("unit == perekonomian-keuangan", 9, "tidak dikenal"),
    ("xyz", 1, "tidak dikenal"),
  ])
  func `refuses what means nothing, at its place`(text: String, column: Int, part: String) {
    guard case .failure(let error) = Filter.read(text, fields: Self.fields) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(error.column == column, "\(text): \(error.message)")
    #expect(error.message.contains(part), "\(text): \(error.message)")
  }

  @Test func `tells which fields it needs`() throws {
    let filter = try Filter.read("jenjang == csf && capaian > 1", fields: Self.fields).get()
    #expect(filter.fields == [0, 2])
  }
}
