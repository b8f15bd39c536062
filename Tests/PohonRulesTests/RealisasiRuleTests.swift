import Pohon
import PohonRules
import PohonTesting
import Testing

@Suite struct `Rules about realisasi` {
  private func findings(_ rule: RuleID, _ text: String) -> [Finding] {
    let example = ExampleText(text)
    #expect(example.readingFindings.isEmpty, "\(example.readingFindings.map(\.message))")
    return example.findings(of: rule)
  }

  /// What the rule says of one indicator with these fields and rows `periode;realisasi`.
  private func told(
    _ fields: String, _ rows: String..., heading: String = "profil: csf",
    rule: RuleID = "realisasi-tidak-lengkap"
  ) -> [Finding] {
    findings(
      rule,
      """
      \(heading)
      kinerja:
        - kode: "1"
          kondisi: Terlaksananya penimbangan
          indikator: [{ nama: Ukuran, \(fields) }]
      --- # realisasi
      kode;indikator;periode;realisasi;pembilang;penyebut
      \(rows.map { "1;1;\($0)" }.joined(separator: "\n"))
      """)
  }

  @Test(arguments: [
    ("satuan: dokumen", "12", "12 dok", nil), ("satuan: dokumen", "12", "12", nil),
    ("satuan: dokumen", "12", "20 kec.", "bersatuan kecamatan, padahal satuannya dokumen"),
    ("satuan: dokumen", "12", "12 dokumen kajian", nil),
    ("satuan: dokumen", "12", "80%", "bersatuan %, padahal satuannya dokumen"),
    ("jadwal: tahunan", "5 keg", "4 orang", "bersatuan orang, padahal satuannya kegiatan"),
    ("jenis_nilai: jumlah", "12", "80%", "dalam persen, padahal indikatornya jumlah"),
    ("jenis_nilai: persen", "80", "80 dokumen", "bersatuan dokumen, padahal satuannya %"),
    ("jenis_nilai: persen", "80", "80 persen", nil), ("satuan: indeks", "3", "3,2 poin", nil),
    ("jadwal: tahunan", "75", "BB", "berupa predikat, padahal targetnya “75”"),
    ("jadwal: tahunan", "75", "BB (72)", nil), ("skala: akip-88-2021", "BB", "72", nil),
    ("jadwal: tahunan", "BB", "72", "berupa angka, padahal targetnya predikat “BB” tanpa skala"),
    ("jadwal: tahunan", "BB", "B", nil), ("jadwal: tahunan", "2..4", "3", nil),
    ("jadwal: tahunan", "3", "2..4", "berupa rentang; realisasi adalah satu nilai"),
    ("jadwal: tahunan", "3", "N/A", nil),
  ])
  func `a report is of the kind and satuan of its target`(
    _ fields: String, _ target: String, _ reached: String, _ text: String?
  ) {
    let found = told("\(fields), target: { \"2025\": \"\(target)\" }", "2025;\(reached);;")
      .filter { $0.severity == .error }
    #expect(found.map { $0.message.hasSuffix(text ?? "?") } == (text == nil ? [] : [true]))
  }

  @Test(arguments: [
    ("2025;8;;", nil), ("2026;8;;", "“Ukuran” dilaporkan tanpa target 2026"),
    ("2031;8;;", "1 realisasi tahun 2031 berada di luar periode pohon, 2025-2029"),
    ("2024;8;;", nil),
    ("2023;8;;", "1 realisasi tahun 2023 berada di luar periode pohon, 2025-2029"),
  ])
  func `a report belongs to a year with a target`(_ row: String, _ text: String?) {
    let found = told(
      #"baseline: { "2024": "7" }, target: { "2025": "8" }"#, row,
      heading: "profil: csf\nperiode: \"2025-2029\"")
    #expect(found.map(\.message) == (text.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.severity == .error && $0.anchor.field?.name == .realisasi })
  }

  @Test func `a tree without any target says so once, one without realisasi nothing`() {
    let found = told("satuan: orang", "2025-T1;8;;", "2025-T2;9;;")
    #expect(
      found.map(\.message) == [
        "2 realisasi tidak dapat dinilai, karena pohon ini tidak menetapkan target"
      ])
    #expect(found.first?.severity == .warning)
    #expect(told(#"target: { "2025": "8" }"#).isEmpty)
  }

  @Test func `what only feeds a hitung needs no target, but is owed`() {
    let text = """
      - kode: "1"
        kondisi: Meningkatnya kunjungan
        indikator:
          - nama: Kunjungan
            target: { "2025": "8" }
            hitung: { metode: jumlah, dari: ["2#1", "2#2"] }
      - kode: "2"
        kondisi: Terlaksananya kunjungan
        indikator: [Posyandu, Puskesmas]
      --- # realisasi
      kode;indikator;periode;realisasi
      2;1;2025-T1;8
      """
    let found = findings("realisasi-tidak-lengkap", text)
    #expect(
      found.map(\.message) == [
        "1 dari 2 indikator yang jatuh tempo pada 2025-T1 belum dilaporkan: 2#2"
      ])
    #expect(found.first?.severity == .warning)
    #expect(findings("realisasi-tidak-lengkap", text + "\n2;1;2025;8\n2;2;2025;8").isEmpty)
  }

  @Test(arguments: [
    ("triwulanan", ["2025-T1"]), ("semesteran", []), ("tahunan", []),
  ])
  func `only what is due is owed`(_ schedule: String, _ periods: [String]) {
    let found = findings(
      "realisasi-tidak-lengkap",
      """
      kode: "1"
      kondisi: Meningkatnya kunjungan
      indikator:
        - { nama: Satu, target: { "2025": "8" } }
        - { nama: Dua, jadwal: \(schedule), target: { "2025": "8" } }
        - { nama: Tanpa target }
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025-T1;8
      """)
    #expect(found.count == periods.count, "\(found.map(\.message))")
    #expect(found.allSatisfy { $0.message.hasSuffix("2025-T1 belum dilaporkan: 1#2") })
  }

  @Test(arguments: [
    ("72,73;8;11", nil), ("72,7;8;11", nil), ("73;8;11", nil),
    ("72;8;11", "“72”, padahal 8 / 11 menghasilkan 72,7273"), ("72,73;8;0", nil),
    ("0,73;8;11", "“0,73”, padahal 8 / 11 menghasilkan 72,7273"), (";8;11", nil),
  ])
  func `pembilang and penyebut give the value reported`(_ row: String, _ text: String?) {
    let found = told(#"satuan: "%", target: { "2025": "80" }"#, "2025;\(row)")
    #expect(found.map { $0.message.hasSuffix(text ?? "?") } == (text == nil ? [] : [true]))
    #expect(found.allSatisfy { $0.severity == .warning })
    #expect(
      told(#"target: { "2025": "80" }"#, "2025;0,73;8;11").isEmpty, "a fraction or a percentage")
  }

  @Test(arguments: [
    ("jumlah", "12", "3 3 3 3", nil),
    ("jumlah", "11", "3 3 3 3", "“11”, padahal laporan bagian-bagiannya berjumlah 12"),
    ("rata-rata", "3", "3 3 3 3", nil), ("rata-rata", "12", "3 3 3 3", "rata-ratanya 3"),
    ("terakhir", "4", "1 2 3 4", nil), ("terakhir", "10", "1 2 3 4", "berakhir pada 4"),
    ("jumlah", "12", "3 3 3", nil), ("rata-rata", "3,3", "3,25 3,25 3,25 3,5", nil),
    ("terakhir", "79", "1 2 3 78,6", nil), ("terakhir", "79", "1 2 3 77", "berakhir pada 77"),
    ("", "12", "3 3 3 3", nil), ("", "3", "3 3 3 3", nil), ("", "9", "3 3 3 3", "berjumlah 12"),
  ])
  func `a report for the year agrees with its parts`(
    _ way: String, _ year: String, _ parts: String, _ text: String?
  ) {
    let rows = parts.split(separator: " ").enumerated().map { "1;1;2025-T\($0 + 1);\($1);;" }
    let found = findings(
      "realisasi-tidak-lengkap",
      """
      kode: "1"
      kondisi: Terlaksananya penimbangan
      indikator:
        - nama: Ukuran
          \(way.isEmpty ? "jadwal: triwulanan" : "akumulasi: \(way)")
          target: { "2025": "80" }
      --- # realisasi
      kode;indikator;periode;realisasi;pembilang;penyebut
      1;1;2025;\(year);;
      \(rows.joined(separator: "\n"))
      """)
    let expected = text.map { _ in [true] } ?? []
    #expect(found.map { $0.message.hasSuffix(text ?? "?") } == expected, "\(found.map(\.message))")
    if text != nil { #expect(found.first?.anchor.field?.item == "2025") }
  }

  @Test(arguments: [
    ("30", "10", "20", nil), ("30,1", "10", "20", nil),
    ("30,4", "10", "20", "selisih 0,4; toleransi 0,15"),
    ("31", "10", "20", "selisih 1; toleransi 0,5"), ("30", "10", "N/A", nil),
  ])
  func `a reported parent is what its operands give`(
    _ parent: String, _ first: String, _ second: String, _ text: String?
  ) {
    let found = findings(
      "induk-berbeda-dari-hitungan",
      """
      kode: "1"
      kondisi: Meningkatnya kunjungan
      indikator: [{ nama: Kunjungan, hitung: { metode: jumlah, dari: ["1.1", "1.2"] } }]
      anak:
        - { kode: "1.1", kondisi: a, indikator: [{ nama: A, jenis_nilai: jumlah }] }
        - { kode: "1.2", kondisi: b, indikator: [{ nama: B, jenis_nilai: jumlah }] }
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025-T1;\(parent)
      1.1;1;2025-T1;\(first)
      1.2;1;2025-T1;\(second)
      """)
    #expect(found.map { $0.message.hasSuffix("(\(text ?? "?"))") } == (text == nil ? [] : [true]))
  }

  @Test(arguments: [
    ("naik", "100", "150", nil), ("naik", "100", "151", "adalah 151 % (realisasi 151, target 100)"),
    ("turun", "10", "21", "adalah −10 % (realisasi 21, target 10)"), ("turun", "10", "20", nil),
    ("naik", "0", "5", "tidak terdefinisi, karena targetnya nol"),
    ("turun", "0", "5", "tidak terdefinisi, karena targetnya nol"),
    ("rentang", "2..4", "9", "adalah −25 % (realisasi 9, target 2 s.d. 4)"),
    ("naik", "BB", "AA", nil),
    ("", "10", "1000", nil),
  ])
  func `a capaian beyond reason is told with what it comes from`(
    _ polarity: String, _ target: String, _ reached: String, _ text: String?
  ) {
    let way = polarity.isEmpty ? "jadwal: tahunan" : "polaritas: \(polarity)"
    let found = told(
      "\(way), target: { \"2025\": \"\(target)\" }", "2025;\(reached);;", rule: "capaian-janggal")
    let message = text.map { "capaian “Ukuran” sampai dengan 2025 \($0)" }
    #expect(found.map(\.message) == (message.map { [$0] } ?? []))
    let isMild = polarity == "turun" && target == "0"
    #expect(found.allSatisfy { $0.severity == (isMild ? .suggestion : .warning) })
  }

  @Test(arguments: [("96", true), ("20", false), ("7", false)])
  func `a falling percentage may have been reported the other way round`(
    _ reached: String, _ isInverse: Bool
  ) {
    let found = told(
      #"satuan: "%", polaritas: turun, target: { "2025": "5" }"#, "2025;\(reached);;",
      rule: "capaian-janggal")
    #expect(found.contains { $0.message.contains("kebalikannya: 100 − 96 = 4") } == isInverse)
  }

  @Test(arguments: [
    ("100", "70", "60", 1), ("100", "70", "76", 0), ("74", "100", "120", 1), ("74", "100", "99", 0),
    ("100", "70", "", 0), ("", "70", "60", 0),
  ])
  func `a parent that its children contradict is told`(
    _ parent: String, _ first: String, _ second: String, _ count: Int
  ) {
    let found = findings(
      "capaian-janggal",
      """
      kode: "1"
      kondisi: Meningkatnya kunjungan
      indikator: [{ nama: X, polaritas: naik, target: { "2025": "100" } }]
      anak:
        - kode: "1.1"
          kondisi: a
          indikator: [{ nama: A, polaritas: naik, target: { "2025": "100" } }]
        - kode: "1.2"
          kondisi: b
          indikator: [{ nama: B, polaritas: naik, target: { "2025": "100" } }]
      --- # realisasi
      kode;indikator;periode;realisasi
      1;1;2025;\(parent)
      1.1;1;2025;\(first)
      1.2;1;2025;\(second)
      """)
    #expect(found.map(\.anchor.node) == Array(repeating: "1", count: count))
  }

  @Test func `one indicator in two documents has one realisasi`() {
    let text = """
      - kode: "1"
        kondisi: Menurunnya prevalensi stunting
        indikator: [{ nama: Prevalensi, kaitan: [{ jenis: sama, ke: "iku#T1#1" }] }]
      --- # iku
      - kode: "T1"
        kondisi: Menurunnya prevalensi stunting
        indikator: [{ nama: Prevalensi, kaitan: [{ jenis: sama, ke: "contoh#1#1" }] }]
      --- # realisasi
      pohon;kode;indikator;periode;realisasi
      contoh;1;1;2025;20
      iku;T1;1;2025;18
      """
    let found = findings("nilai-sama-berbeda", text)
    #expect(
      found.map(\.message) == [
        "realisasi 2025 “Prevalensi” “20”, padahal indikator yang sama dalam “iku” “18”"
      ])
    #expect(found.first?.notes.map(\.anchor.tree) == ["iku"])
    #expect(findings("nilai-sama-berbeda", text.replacing(";18", with: ";20,0")).isEmpty)
  }

  /// Taking away any report of the example, or making it tenfold, is told where it stands.
  @Test func `breaking any report of the example is told`() {
    let sound = RealTrees.example
    let rule: Set<RuleID> = ["capaian-janggal"]
    var tried = 0
    for (index, row) in sound.realisasi.enumerated()
    where index % 4 == 0 && row.numerator == nil
      && sound.indicator(at: row.place).polarity == .higherIsBetter
    {
      guard let value = row.value?.number, value > 0 else { continue }
      var dossier = sound
      dossier.realisasi[index].value = Quantity(value * 10)
      let found = RuleBook.check(dossier, only: rule)
      let node = sound.trees[row.place.tree].nodes[row.place.node].key
      #expect(found.contains { $0.anchor.node == node }, "\(node) \(row.period)")
      tried += 1
    }
    #expect(tried > 15)
  }

  @Test func `every report that is missing is told`() {
    let sound = RealTrees.example
    for index in sound.realisasi.indices where index % 6 == 0 {
      let row = sound.realisasi[index]
      var dossier = sound
      dossier.realisasi.remove(at: index)
      guard sound.indicator(at: row.place).computation == nil else { continue }
      let found = RuleBook.check(dossier, only: ["realisasi-tidak-lengkap"])
      let key = sound.trees[row.place.tree].nodes[row.place.node].key
      #expect(found.contains { $0.message.contains(" \(key)") }, "\(key) \(row.period)")
    }
  }
}
