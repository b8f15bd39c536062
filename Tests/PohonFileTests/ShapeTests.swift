import Pohon
import PohonFile
import Testing

@Suite struct `Keys and values that do not fit` {
  @Test(arguments: [
    (
      "kondsi: a", "kunci-tak-dikenal",
      "kunci “kondsi” tidak dikenal dalam kondisi; mungkin “kondisi”"
    ),
    ("zzzzzz: a", "kunci-tak-dikenal", "kunci “zzzzzz” tidak dikenal dalam kondisi"),
    (
      "kondisi: a\n    kondisi: b", "kunci-ganda",
      "kunci “kondisi” tertulis dua kali; yang pertama dipakai"
    ),
    (
      "kondisi: [a]", "nilai-tak-terbaca",
      "“kondisi” tidak terbaca; diharapkan satu teks, bukan daftar"
    ),
    (
      "jenjang: antra", "nilai-tak-terbaca",
      "“jenjang” “antra” tidak terbaca; diharapkan salah satu dari outcome, csf, antara, operasional, tujuan, sasaran; mungkin “antara”"
    ),
    ("bobot: -5", "nilai-tak-terbaca", "“bobot” “-5” tidak terbaca; diharapkan angka nol ke atas"),
    ("bobot: banyak", "nilai-tak-terbaca", "“bobot” “banyak” tidak terbaca; diharapkan angka"),
    ("bobot: 1.500", "angka-ambigu", "“bobot”: “1.500” dapat berarti 1,5 atau 1.500"),
    (
      "indikator: [{nama: a, target: {\"2025\": 1.500}}]", "angka-ambigu",
      "“target”: “1.500” dapat berarti 1,5 atau 1.500"
    ),
    (
      "indikator: [{nama: a, target: {\"25\": 1}}]", "nilai-tak-terbaca",
      "periode “25” tidak terbaca; diharapkan 2025, 2025-S1, 2025-T3 atau 2025-09"
    ),
    (
      "indikator: [{nama: a, target: {\"2025\": 1, '2025': 2}}]", "kunci-ganda",
      "periode “2025” tertulis dua kali; yang pertama dipakai"
    ),
    (
      "indikator: [{nama: a, target: 5}]", "nilai-tak-terbaca",
      "“target” “5” tidak terbaca; diharapkan nilai menurut tahun, misalnya { \"2025\": 80 }"
    ),
    (
      "masalah: [a, ]\n    masalah: [b]", "kunci-ganda",
      "kunci “masalah” tertulis dua kali; yang pertama dipakai"
    ),
    (
      "masalah:\n      - a\n      -", "nilai-tak-terbaca",
      "isi daftar “masalah” kosong; diharapkan teks"
    ),
    (
      "masalah: [[a]]", "nilai-tak-terbaca",
      "“masalah” tidak terbaca; diharapkan teks, bukan daftar"
    ),
    (
      "kaitan: [{ke: a}]", "nilai-tak-terbaca",
      "“jenis” tidak diisi; tanpa itu bagian ini tidak terpakai"
    ),
    (
      "anak: x", "nilai-tak-terbaca",
      "“anak” “x” tidak terbaca; diharapkan daftar yang tiap isinya diawali “-”"
    ),
    ("? [a]\n    : b", "nilai-tak-terbaca", "kunci tidak terbaca; diharapkan kunci berupa teks"),
    (
      "boleh_tanpa_anak: mungkin", "nilai-tak-terbaca",
      "“boleh_tanpa_anak” “mungkin” tidak terbaca; diharapkan true atau false"
    ),
    ("asumsi: {anak: []}", "kunci-tak-dikenal", "kunci “anak” tidak dikenal dalam asumsi"),
    (
      "bobot: 1\n    asumsi: {bobot: 2}", "kunci-ganda",
      "“bobot” sudah tercetak; isian dalam asumsi tidak dipakai"
    ),
  ])
  func `are said once`(lines: String, rule: RuleID, message: String) {
    let reading = readTree("pohon: a\nkinerja:\n  - kode: \"x\"\n    \(lines)\n")
    #expect(reading.findings.map(\.message) == [message])
    #expect(reading.findings.map(\.rule) == [rule])
    #expect(reading.findings.first?.anchor.node == "x")
    #expect((reading.findings.first?.range?.start.line ?? 0) >= 4)
    #expect(reading.tree?.nodes.count == 1)
  }

  @Test func `a repeated key points at the first`() {
    let reading = readTree("pohon: a\njudul: satu\njudul: dua\n")
    #expect(reading.tree?.heading.title == "satu")
    #expect(reading.findings[0].notes.map(\.range?.start.line) == [2])
  }

  @Test func `elements that cannot be used do not shift the others`() throws {
    let reading = readTree("pohon: a\nkinerja:\n  - indikator: [[x], {nama: b}]\n")
    let tree = try #require(reading.tree)
    #expect(tree.nodes[0].indicators.map(\.name) == ["b"])
    let place = reading.map[Anchor(tree, tree.nodes[0], indicator: 0)]
    #expect(place?.start == TextPoint(line: 3, column: 22))
  }

  @Test(arguments: ["1.10", "1", "1_0", "1:30", "0x1F", "1e3", "2024-10-01", "yes", "Off", "~"])
  func `a code that other tools take for something else should be quoted`(code: String) {
    let open = readTree("pohon: a\nkinerja:\n  - kode: \(code)\n")
    #expect(open.findings.map(\.rule) == ["kode-tanpa-kutip"])
    #expect(open.tree?.nodes[0].code == code)
    #expect(readTree("pohon: a\nkinerja:\n  - kode: '\(code)'\n").findings.isEmpty)
  }

  @Test(arguments: ["1.4.6", "CSF 1", "T1", "IS.1.1", "1.4.6.", "-"])
  func `a code that stays a text needs no quotes`(code: String) {
    #expect(readTree("pohon: a\nkinerja:\n  - {kode: \(code)}\n").findings.isEmpty)
  }
}
