import Pohon
import PohonFile
import Testing

@Suite struct `Reading formulas` {
  private func tree(_ hitung: String) -> String {
    """
    pohon: a
    kinerja:
      - kode: "1"
        indikator:
          - nama: Nilai
            hitung: \(hitung)
    """
  }

  @Test func `takes formula and variables`() throws {
    let reading = readTree(
      tree(
        """
        { metode: rumus, rumus: "(a + b) / 2", variabel: [
          { nama: a, satuan: orang, akumulasi: jumlah, nilai: { "2025-T1": 40, "2025-T2": "1,5" } },
          { nama: b }] }
        """))
    #expect(reading.findings.isEmpty)
    let formula = try #require(reading.tree?.nodes[0].indicators[0].computation?.formula)
    #expect(formula.text == "(a + b) / 2")
    #expect(formula.variables.map(\.name) == ["a", "b"])
    #expect(formula.variables[0].satuan == "orang")
    #expect(formula.variables[0].accumulation == .sum)
    #expect(formula.variables[0].values.map(\.value.number) == [40, 1.5])
    #expect(formula.expression != nil)
  }

  /// A bar marks the place.
  @Test(arguments: [
    ("{ metode: rumus, rumus: a +¦ }", "huruf ke-4: ungkapan berakhir"),
    ("{ metode: rumus, rumus: \"1 + ¦1.500\" }", "1,5 atau 1.500"),
    ("{ metode: rumus, rumus: '1 + ¦jml', variabel: [{ nama: jmlh }] }", "mungkin “jmlh”"),
    ("{ metode: rumus, rumus: ¦max(1; 2) }", "fungsi “max” tidak dikenal"),
    ("{ metode: rumus, rumus: ¦\"\\x31 +\" }", "huruf ke-4"),
    ("{ metode: ¦rumus }", "“rumus” tidak diisi"),
    ("{ metode: jumlah, dari: anak, rumus: ¦a }", "tidak dipakai oleh metode jumlah"),
    ("{ metode: rumus, rumus: '1', dari: ¦anak }", "tidak dipakai oleh metode rumus"),
    ("{ metode: rumus, rumus: '1', variabel: [{ nama: ¦2a }] }", "nama variabel “2a”"),
    ("{ metode: rumus, rumus: '1', variabel: [{ nama: ¦min }] }", "nama variabel “min”"),
    ("{ metode: rumus, rumus: '1', variabel: [¦{ satuan: a }] }", "“nama” tidak diisi"),
    ("{ metode: rumus, rumus: '1', variabel: [{ nama: a, nilai: { 2025: ¦1.500 } }] }", "1,5 atau"),
  ])
  func `a mistake is told at its place, inside the formula too`(hitung: String, part: String) {
    let text = tree(hitung).split(separator: "¦", maxSplits: 1)
    let before = text[0].split(separator: "\n", omittingEmptySubsequences: false)
    let place = TextPoint(line: before.count, column: (before.last?.count ?? 0) + 1)
    let findings = readTree(text.joined()).findings
    #expect(findings.count == 1, "\(findings.map(\.message))")
    #expect(findings.first?.message.contains(part) == true, "\(findings.map(\.message))")
    #expect(findings.first?.range?.start == place)
  }

  @Test func `two variables of one name are told, and the first counts`() throws {
    let text = "{ metode: rumus, rumus: a, variabel: [{ nama: a, satuan: x }, { nama: a }] }"
    let reading = readTree(tree(text))
    #expect(reading.findings.map(\.rule) == ["kunci-ganda"])
    let formula = reading.tree?.nodes[0].indicators[0].computation?.formula
    #expect(formula?.variable("a")?.satuan == "x")
  }

  private func load(_ rows: String) throws -> LoadedDossier {
    let text = tree(
      "{ metode: rumus, rumus: kali_dua × 2, variabel: [{ nama: kali_dua, nilai: { \"2025-T1\": 5 } }] }"
    )
    let folder = try TemporaryFolder([
      "a.yaml": text + "\n      - nama: Lain",
      "a.realisasi.csv": "kode;indikator;variabel;periode;realisasi;pembilang;penyebut\n\(rows)\n",
    ])
    return try loadDossier(paths: [folder.path])
  }

  @Test func `a table reports variables, too`() throws {
    let loaded = try load("1;1;kali_dua;2025-T2;7,5;;\n1;1;;2025-T2;99;;\n1;1;kali_dua;2025-T1;5;;")
    #expect(loaded.findings.isEmpty)
    #expect(loaded.dossier.realisasi.map(\.value?.number) == [99])
    let rollup = Plan(
      loaded.dossier, periods: [.triwulan(1, of: 2025), .triwulan(2, of: 2025)]
    ).run()
    let place = Place(tree: 0, node: 0, indicator: 0)
    #expect((0...1).map { rollup.figures(ofIndicator: place, at: $0).computed.value } == [10, 15])
    #expect(rollup.figures(ofIndicator: place, at: 1).reported.value == 99)
  }

  @Test(arguments: [
    ("1;1;kali_dua;2025-T1;6;;", "realisasi-ganda", "“5” dalam pohon dan “6” di sini"),
    ("1;1;kali_dua;2025-T2;6;;\n1;1;kali_dua;2025-T2;7;;", "realisasi-ganda", "tertulis dua kali"),
    ("1;1;kali_tiga;2025-T2;6;;", "baris-realisasi-tak-dikenal", "tidak ada pada rumus"),
    ("1;1;kali_du;2025-T2;6;;", "baris-realisasi-tak-dikenal", "mungkin “kali_dua”"),
    ("1;2;kali_dua;2025-T2;6;;", "baris-realisasi-tak-dikenal", "tidak dihitung dengan rumus"),
    ("1;1;kali_dua;2025-T2;;3;4", "baris-realisasi-tak-terbaca", "tanpa pembilang"),
    ("1;1;kali_dua;2025-T2;1.500;;", "angka-ambigu", "1.500"),
  ])
  func `a row that cannot be taken is told`(row: String, rule: String, part: String) throws {
    let loaded = try load(row)
    #expect(loaded.findings.map(\.finding.rule.description) == [rule])
    #expect(
      loaded.findings[0].finding.message.contains(part), "\(loaded.findings[0].finding.message)")
    let figures = Plan(loaded.dossier, periods: [.triwulan(1, of: 2025)]).run()
      .figures(ofIndicator: Place(tree: 0, node: 0, indicator: 0), at: 0)
    #expect(figures.computed.value == 10)
  }
}
