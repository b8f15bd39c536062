import Pohon
import PohonFile
import Testing

@Suite struct `Reading a declared scale` {
  private let text = """
    pohon: a
    skala_capaian: dua
    skala:
      - nama: akip
        sumber: Dokumen 001
        tahun: 2025
        batas: 0..100
        pita:
          - { predikat: A, makna: Memuaskan, bawah: "65,00", atas: 100, nilai: 90 }
          - { predikat: B, bawah: 0, atas: "65,00", terbuka: atas }
        cetakan: [{ baris: 1105 }]
      - nama: dua
        pita: [WTP, WDP]
    kinerja:
      - kode: "1"
        indikator:
          - { nama: Predikat layak anak, skala: dua, target: { "2025": WTP } }
    """

  @Test func `fills name, source, bounds and points`() throws {
    let reading = readTree(text)
    let heading = try #require(reading.tree).heading
    #expect(reading.findings.map(\.message) == [])
    #expect(heading.capaianScaleName == "dua")
    let scale = try #require(heading.scales.first)
    #expect(scale.source == "Dokumen 001")
    #expect(scale.year == 2025)
    #expect(scale.span == 0...100)
    #expect(scale.printings.map(\.line) == [1105])
    #expect(scale.bands.map(\.label) == ["A", "B"])
    #expect(scale.bands[0].lower?.text == "65,00")
    #expect(scale.bands[0].lower?.decimals == 2)
    #expect(scale.bands[0].points == 90)
    #expect(scale.bands[1].upper?.isIncluded == false)
    #expect([100.0, 65, 64.99, 0].map { scale.band(of: $0)?.label } == ["A", "A", "B", "B"])
    #expect(heading.scales[1].bands.map(\.label) == ["WTP", "WDP"])
  }

  @Test(
    arguments: [
      ("- { predikat: A, bawah: 1.500 }", "“bawah”: “1.500” dapat berarti 1,5 atau 1.500"),
      ("- { predikat: A, bawah: -5 }", "“bawah” “-5” tidak terbaca; diharapkan angka nol ke atas"),
      (
        "- { predikat: A, terbuka: bwah }",
        "“terbuka” “bwah” tidak terbaca; diharapkan salah satu dari bawah, atas, keduanya; mungkin “bawah”"
      ),
      ("- { bawah: 5 }", "“predikat” tidak diisi; tanpa itu bagian ini tidak terpakai"),
      ("- { predikat: A, batas: 5 }", "kunci “batas” tidak dikenal dalam pita; mungkin “atas”"),
    ])
  func `says what of a band cannot be used`(_ band: String, _ message: String) {
    let text = "pohon: a\nskala:\n  - nama: s\n    pita:\n      \(band)\nkinerja: []"
    let reading = readTree(text)
    #expect(reading.findings.map(\.message) == [message])
    #expect(reading.findings.first?.range?.start.line == 5)
  }

  @Test func `says when the ends are no range`() {
    let reading = readTree("pohon: a\nskala: [{ nama: s, batas: 100 }]\nkinerja: []")
    #expect(
      reading.findings.map(\.message) == [
        "“batas” “100” tidak terbaca; diharapkan nilai terendah dan tertinggi, misalnya 0..100"
      ])
  }

  @Test func `its words are grades in targets and reports of that tree alone`() throws {
    let tree = """
      pohon: a
      skala: [{ nama: kla, pita: [{ predikat: Nindya, makna: Tingkat tiga }, Madya] }]
      kinerja:
        - kode: "1"
          indikator: [{ nama: Predikat, skala: kla, target: { "2025": Nindya } }]
      """
    let table = "kode;indikator;periode;realisasi\n1;1;2025;Madya\n"
    let other = tree.replacing("pohon: a", with: "pohon: b").replacing("Nindya,", with: "Lain,")
    let folder = try TemporaryFolder([
      "a.yaml": tree, "a.realisasi.csv": table, "b.yaml": other, "b.realisasi.csv": table,
    ])
    let loaded = try loadDossier(paths: [folder.path])
    #expect(loaded.dossier.trees[0].nodes[0].indicators[0].targets[0].value.grade == "Nindya")
    #expect(loaded.dossier.realisasi.first?.value?.grade == "Madya")
    #expect(loaded.findings.map(\.finding.anchor.tree) == ["b"])
  }

  @Test func `is written as it was read`() throws {
    let tree = try #require(readTree(text).tree)
    let written = yamlText(of: tree)
    #expect(readTree(written).tree == tree)
    #expect(written.contains("bawah: 65,00"))
  }
}
