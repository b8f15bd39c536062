import Foundation
import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `The page of a kertas kerja` {
  private func page(_ text: String) throws -> ReadPage {
    try #require(ReadPage(kertasKerja(of: try tree(text)).html))
  }

  @Test func `says of each condition what the form has a place for`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<300 {
      let tree = random.tree()
      let page = try #require(ReadPage(kertasKerja(of: tree).html), "seed \(seed)")
      #expect(page.sections() == FormOracle.sections(of: tree), "seed \(seed)")
    }
  }

  @Test func `names each condition once as required, beside the one that requires it`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = RandomTree(seed: seed)
    for _ in 0..<300 {
      let tree = random.tree()
      let page = try #require(ReadPage(kertasKerja(of: tree).html), "seed \(seed)")
      var required: [String] = []
      var pairs: [String] = []
      for table in page.tables where table.names.last?.hasPrefix("Kondisi yang diperlukan") == true
      {
        var left = ""
        for row in table.grid {
          left = row[1] ?? left
          required += (row[row.count - 1] ?? "").split(separator: "\n").map(String.init)
          if table.names[1] == "CSF" { pairs.append("\(left) > \(row[2] ?? "")") }
        }
      }
      let others = tree.nodes.filter { $0.parent != nil }
      // A group of factors that requires nothing shows a dash, and so does a condition without words.
      let names = others.map(FormOracle.printedName)
      #expect(counts(required.filter { $0 != "—" }) == counts(names.filter { $0 != "—" }))
      for node in others where node.level == .antara || node.level == .operasional {
        let upper = FormOracle.printedName(tree.nodes[try #require(node.parent)])
        #expect(pairs.contains("\(upper) > \(FormOracle.printedName(node))"), "seed \(seed)")
      }
    }
  }

  @Test func `gives headings the depth of the tree, and each upper condition its group`() throws {
    let page = try page(
      """
      kode: "0"
      jenjang: outcome
      kondisi: Hasil
      faktor_penyebab: [Sebab satu, Sebab dua]
      anak:
        - kode: "1"
          jenjang: csf
          kondisi: Kunci
          anak:
            - kode: "1.1"
              jenjang: antara
              kondisi: Antara
              anak:
                - kode: "1.1.1"
                  jenjang: antara
                  kondisi: Antara dalam
                  anak:
                    - { kode: "1.1.1.1", jenjang: operasional, kondisi: Kerja satu }
                    - { kode: "1.1.1.2", jenjang: operasional, kondisi: Kerja dua }
            - kode: "1.2"
              jenjang: antara
              kondisi: Antara lain
              anak:
                - { kode: "1.2.1", jenjang: operasional, kondisi: Kerja tiga }
      """)
    #expect(
      page.lines.filter { $0.hasPrefix("h") } == [
        "h1: Kertas Kerja Pohon Kinerja",
        "h2: Critical Success Factor (CSF) dari Outcome Kinerja",
        "h2: Uraian CSF Ke Kondisi Antara Sampai Kondisi paling Operasional",
        "h2: 1. Kunci", "h3: 1.1. Antara", "h4: 1.1.1. Antara dalam",
        "h5: 1.1.1.1. Kerja satu", "h5: 1.1.1.2. Kerja dua", "h3: 1.2. Antara lain",
        "h4: 1.2.1. Kerja tiga", "h2: Keterangan",
      ])
    #expect(page.lines.contains("p: Hasil"))
    #expect(
      page.tables.map(\.names) == [
        ["No.", "Faktor Penyebab", "Kondisi yang diperlukan"],
        ["No.", "CSF", "Kondisi yang diperlukan (Antara)"],
        ["No.", "CSF", "Kondisi yang diperlukan (Operasional)"],
      ])
    #expect(page.tables[0].grid == [["1.", "Sebab satu\nSebab dua", "Kunci (CSF 1)"]])
    #expect(
      page.tables[1].grid == [
        ["1.", "Kunci (CSF 1)", "Antara (CSF 1.1)"], [nil, nil, "Antara lain (CSF 1.2)"],
        ["2.", "Antara (CSF 1.1)", "Antara dalam (CSF 1.1.1)"],
      ])
    #expect(
      page.tables[2].grid == [
        ["1.", "Antara dalam (CSF 1.1.1)", "Kerja satu (1.1.1.1)"],
        [nil, nil, "Kerja dua (1.1.1.2)"], ["2.", "Antara lain (CSF 1.2)", "Kerja tiga (1.2.1)"],
      ])
  }

  @Test func `sets each factor beside the conditions that answer it`() throws {
    let page = try page(
      """
      kode: "0"
      kondisi: Hasil
      faktor_penyebab: [Sebab satu, Sebab dua, Sebab tiga]
      anak:
        - { kode: "1", jenjang: csf, kondisi: Kunci satu, menjawab: [Sebab dua] }
        - { kode: "2", jenjang: csf, kondisi: Kunci dua, menjawab: [Sebab satu] }
        - { kode: "3", jenjang: csf, kondisi: Kunci tiga, menjawab: [Sebab dua] }
        - { kode: "4", jenjang: csf, kondisi: Kunci empat, faktor_penyebab: [Sebab sendiri] }
      """)
    #expect(
      page.tables[0].grid == [
        ["1.", "Sebab satu", "Kunci dua (CSF 2)"],
        ["2.", "Sebab dua", "Kunci satu (CSF 1)\nKunci tiga (CSF 3)"],
        ["3.", "Sebab tiga", "—"],
        ["4.", "Sebab sendiri", "Kunci empat (CSF 4)"],
      ])
  }

  @Test func `says what a dash means only where one stands`() throws {
    let full = """
      kode: "0"
      kondisi: Hasil
      penjelasan: Arti
      masalah: [Sulit]
      indikator: [{ nama: Ukuran, definisi: A, relevansi: B, formula: C, sumber_data: [D] }]
      """
    let legend = "li: — : tidak diisi dalam pohon kinerja."
    #expect(!(try page(full)).lines.contains(legend))
    #expect((try page(full.replacing(", formula: C", with: ""))).lines.contains(legend))
    #expect((try page(full.replacing("penjelasan: Arti\n", with: ""))).lines.contains(legend))
  }

  @Test func `sets what is assumed in italics and lists it with its reason`() throws {
    let page = try page(
      """
      kode: "0"
      kondisi: Hasil
      indikator:
        - nama: Ukuran
          sumber_data: [Bagian Umum]
          asumsi: { formula: a / b, target: { "2025": 3 }, alasan: Diusulkan bagian }
      asumsi: { penjelasan: Artinya, bobot: 2, alasan: Dari rapat }
      """)
    #expect(page.italics == ["Artinya", "a / b"])
    #expect(page.lines.contains { $0.hasPrefix("li: Huruf miring: asumsi") })
    let notes = try #require(page.tables.last)
    #expect(
      notes.grid == [
        ["0", "Hasil", "penjelasan", "Dari rapat"],
        ["0", "Ukuran", "formula", "Diusulkan bagian"],
      ])
  }

  @Test(
    arguments: [
      ("\\frac{\\text{Jumlah}}{\\text{Semua}} \\times 100 \\%", "Jumlah / Semua × 100 %"),
      ("\\frac{a + b}{c}", "(a + b) / c"), ("\\sqrt{a}", "$\\sqrt{a}$"),
      ("\\frac{a}", "$\\frac{a}$"), ("a / b", "$a / b$"), ("\\frac{a}{b}}", "$\\frac{a}{b}}$"),
    ])
  func `writes the fractions of scanned formulas for people`(tex: String, shown: String) throws {
    var indicator = Indicator(name: "Ukuran")
    indicator.formula = "$\(tex)$"
    var node = Node(code: "0", statement: "Hasil")
    node.indicators = [indicator]
    let page = try #require(
      ReadPage(kertasKerja(of: Tree(heading: Heading(id: "a"), nodes: [node])).html))
    #expect(page.tables.last?.grid[0][3] == shown)
  }

  @Test(arguments: [
    ("2024-10-05", "5 Oktober 2024"), ("2024-02-29", "29 Februari 2024"),
    ("2024-10-45", "2024-10-45"), ("2023-02-29", "2023-02-29"), ("2024-13", "2024-13"),
  ])
  func `writes a date of the calendar in words, and any other as it is`(
    date: String, shown: String
  ) throws {
    var tree = try tree("kode: \"0\"\nkondisi: Hasil")
    (tree.heading.document.place, tree.heading.document.date) = ("Malili", date)
    let page = try #require(ReadPage(kertasKerja(of: tree).html))
    #expect(page.lines.contains("p: Malili, \(shown)"))
  }

  @Test func `ends where it was signed, with a place for the name`() throws {
    var tree = try tree("kode: \"0\"\nkondisi: Hasil")
    tree.heading.document.place = "Malili"
    tree.heading.document.date = "2024-10"
    tree.heading.document.status = "rancangan"
    tree.heading.title = "Judul"
    tree.heading.document.title = "Kertas kerja"
    let page = try #require(ReadPage(kertasKerja(of: tree).html))
    #expect(page.lines.contains("p: Malili, Oktober 2024"))
    #expect(page.lines.prefix(3) == ["h1: Judul", "p: Kertas kerja", "p: Status: rancangan"])
    #expect(page.title == "Judul")
  }
}
