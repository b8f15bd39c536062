import Pohon
import PohonFile
import PohonSheet
import PohonTesting
import Testing

@Suite struct `Rounds of forms` {
  private func messages(_ takeover: FormTakeover) -> [String] { takeover.findings.map(\.message) }

  @Test func `two offices that differ about one indicator both lose it`() throws {
    var (law, house) = (try FormSample.book("Bagian Hukum"), try FormSample.book("Bagian Umum"))
    law.fill("Jumlah", "Realisasi", .number(7))
    law.fill("Predikat", "Realisasi", .text("BB"))
    house.fill("Jumlah", "Realisasi", .number(8))
    house.fill("Nilai arsip", "Realisasi", .number(6))
    for books in [[law, house], [house, law]] {
      let found = try takeover(books)
      #expect(Set(found.changes.map(\.name)) == ["1.1#2", "1.4#1 baik"])
      #expect(found.hasErrors && found.findings.count == 1)
      #expect(found.findings[0].spot.file == "f2.xlsx")
      #expect(messages(found)[0].contains("pada f1.xlsx, Realisasi!K"))
      #expect(messages(found)[0].hasSuffix("keduanya tidak diambil"))
    }
  }

  @Test func `two offices that agree are taken once`() throws {
    var (law, house) = (try FormSample.book("Bagian Hukum"), try FormSample.book("Bagian Umum"))
    law.fill("Jumlah", "Realisasi", .number(7))
    house.fill("Jumlah", "Realisasi", .text("7,0"))
    let found = try takeover([law, house])
    #expect(found.changes.map(\.new) == ["7"])
    #expect(found.findings.isEmpty)
  }

  @Test func `a file given twice is taken once`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Jumlah", "Realisasi", .number(7))
    var round = FormRound(try FormSample.dossier())
    for _ in 0..<2 { round.take(book.workbook, file: "f.xlsx") }
    #expect(round.settled().changes.count == 1)
  }

  @Test func `one gives the realisasi and the other parts of something else`() throws {
    let tree = FormSample.tree.replacing(
      "satuan: dokumen, jenis_nilai: jumlah", with: "satuan: \"%\", jenis_nilai: persen")
    let dossier = Dossier(trees: [try #require(readTree(tree).tree)])
    let maker = FormMaker(dossier, tree: 0, period: .triwulan(3, of: 2025))
    var books = try ["bagian hukum", "bagian umum"].map {
      FilledBook(Workbook(try #require(maker.form(for: [$0])).draft()))
    }
    books[0].fill("Jumlah", "Realisasi", .number(70))
    books[1].fill("Jumlah", "Pembilang", .number(3))
    books[1].fill("Jumlah", "Penyebut", .number(4))
    func taken() -> FormTakeover {
      var round = FormRound(dossier)
      for (number, book) in books.enumerated() { round.take(book.workbook, file: "f\(number)") }
      return round.settled()
    }
    #expect(taken().changes.isEmpty && taken().hasErrors)
    books[0].fill("Jumlah", "Realisasi", .number(75))
    #expect(taken().changes.count == 3 && !taken().hasErrors)
  }

  @Test func `what another office reported meanwhile is not overwritten`() throws {
    var house = try FormSample.book("Bagian Umum")
    house.fill("Jumlah", "Realisasi", .number(8))
    let found = try takeover(
      [house], reports: FormSample.reports.replacing("2025-T3;5", with: "2025-T3;7"))
    #expect(found.changes.isEmpty && found.hasErrors)
    #expect(messages(found)[0].contains("kini tercatat “7”, ketika formulir dibuat “5”"))
  }

  @Test func `parts do not bring in a value that was refused`() throws {
    let tree = FormSample.tree.replacing(
      "satuan: dokumen, jenis_nilai: jumlah", with: "satuan: \"%\", jenis_nilai: persen")
    func dossier(_ reports: String) throws -> Dossier {
      var dossier = Dossier(trees: [try #require(readTree(tree).tree)])
      dossier.realisasi = readRealisasi(reports, of: dossier.trees).realisasi
      return dossier
    }
    let heads = "kode;indikator;periode;realisasi\n"
    let maker = FormMaker(try dossier(heads), tree: 0, period: .triwulan(3, of: 2025))
    var book = FilledBook(Workbook(try #require(maker.form(for: ["bagian hukum"])).draft()))
    book.fill("Jumlah", "Realisasi", .number(90))
    book.fill("Jumlah", "Pembilang", .number(45))
    book.fill("Jumlah", "Penyebut", .number(50))
    book.fill("Jumlah", "Bukti", .text("berita acara"))
    book.fill("Jumlah", "Kendala", .text("hujan"))
    var round = FormRound(try dossier(heads + "1.2;1;2025-T3;80\n"))
    round.take(book.workbook, file: "f.xlsx")
    #expect(round.settled().changes.map(\.field) == [.kendala])
    #expect(
      messages(round.settled()).contains(
        "1.2#1 2025-T3: pembilang, penyebut, bukti ikut tidak diambil, karena nilai baris ini tidak "
          + "diambil"))
  }

  @Test func `where two offices differ, the year of neither is taken`() throws {
    var (law, house) = (try FormSample.book("Bagian Hukum"), try FormSample.book("Bagian Umum"))
    law.fill("Jumlah", "Realisasi", .number(7))
    house.fill("Jumlah", "Realisasi", .number(8))
    house.fill("Jumlah", "Tahun data", .number(2024))
    let found = try takeover([law, house])
    #expect(found.changes.isEmpty)
    #expect(messages(found).contains { $0.contains("tahun data ikut tidak diambil") })
  }

  @Test func `an office may correct its own report`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Realisasi", .number(81))
    let found = try takeover(
      [book], reports: FormSample.reports + "\n1.1;1;2025-T3;80;;;")
    #expect(found.changes.map(\.old) == ["80"] && found.changes.map(\.new) == ["81"])
    #expect(found.findings.map(\.severity) == [.warning])
  }

  @Test func `a form of another quarter is refused`() throws {
    let (third, second) = (
      try FormSample.book("Bagian Hukum"),
      try FormSample.book("Bagian Hukum", .triwulan(2, of: 2025))
    )
    #expect(
      messages(try takeover([third, second])) == [
        "formulir untuk 2025-T2, sedangkan f1.xlsx untuk 2025-T3; terima satu periode sekali jalan"
      ])
    #expect(
      messages(try takeover([second], period: .triwulan(3, of: 2025))) == [
        "formulir untuk 2025-T2, sedangkan yang diterima 2025-T3"
      ])
  }

  @Test func `a form of another tree is refused`() throws {
    let book = try FormSample.book("Bagian Hukum")
    var dossier = try FormSample.dossier()
    dossier.trees[0].heading.id = "lain"
    var round = FormRound(dossier)
    round.take(book.workbook, file: "f1.xlsx")
    #expect(messages(round.settled()) == ["formulir untuk pohon “contoh”, bukan “lain”"])
  }

  @Test func `somebody else's indicator is refused`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Realisasi", .number(80))
    book.fill("Predikat", "Realisasi", .text("BB"))
    book.fill("Jumlah", "Realisasi", .number(7))
    var dossier = try FormSample.dossier()
    dossier.trees[0].update(1) { $0.owners = [Owner(name: "Bagian Umum")] }
    var round = FormRound(dossier)
    round.take(book.workbook, file: "f1.xlsx")
    let found = round.settled()
    #expect(found.changes.map(\.name) == ["1.2#1"])
    #expect(
      messages(found)
        == ["1.1#1", "1.1#2"].map {
          "indikator \($0) bukan tanggung jawab Bagian Hukum, melainkan Bagian Umum"
        })
  }

  @Test func `an indicator that is another one now is refused, a new target told`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Realisasi", .number(80))
    book.fill("Jumlah", "Realisasi", .number(7))
    var dossier = try FormSample.dossier()
    dossier.trees[0].update(1) { $0.indicators[0].name = "Persentase layanan cepat" }
    dossier.trees[0].update(2) { $0.indicators[0].targets = [] }
    var round = FormRound(dossier)
    round.take(book.workbook, file: "f1.xlsx")
    let found = round.settled()
    #expect(found.changes.map(\.name) == ["1.2#1"])
    #expect(
      messages(found) == [
        "indikator 1.1#1 dalam pohon kini bernama “Persentase layanan cepat”; mohon formulir baru",
        "target setahun dalam pohon kini “–”, pada formulir “12”",
      ])
  }

  @Test func `without its hidden sheet a form is not known`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.workbook.sheets.removeAll { $0.name == "_pohon" }
    #expect(messages(try takeover([book]))[0].hasPrefix("lembar tersembunyi “_pohon” tidak ada"))
  }

  @Test func `a hidden sheet that was changed is not relied on`() throws {
    var book = try FormSample.book("Bagian Hukum")
    for cell in [3, 7, 11, 40, 60] {
      var changed = book
      changed.workbook.sheets[2].cells[cell].value = .text("99")
      let found = try takeover([changed])
      #expect(found.changes.isEmpty && found.hasErrors)
    }
    book.workbook.sheets[2].cells.removeLast(8)
    #expect(try takeover([book]).hasErrors)
  }

  @Test func `a workbook of something else is no form`() throws {
    let book = FilledBook(Workbook(sheets: [Sheet(name: "Lembar1")]))
    #expect(try takeover([book]).hasErrors)
    var form = try FormSample.book("Bagian Hukum")
    form.sheet.cells.removeAll { $0.address.row == 5 }
    #expect(messages(try takeover([form]))[0].hasPrefix("tabel isian tidak ditemukan"))
  }

  @Test func `however a form is mangled, only rows that were handed out are taken`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let sound = try FormSample.book("Bagian Hukum")
    let form = try #require(try FormSample.form("Bagian Hukum"))
    let names = Set(form.rows.map(\.subject.name))
    let values: [CellValue] = [
      .text("1.1"), .text("Jumlah dokumen"), .text("2025-T3"), .text(""), .text("BB"), .number(3),
      .number(.infinity), .number(-1e300), .percentage(2), .flag(false), .date("2025-01-01"),
      .error("#N/A"), .text("\u{0}\u{202E}"), .text("_pohon"),
    ]
    var taken = 0
    for _ in 0..<400 {
      var book = sound
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let sheet = Int.random(in: 0..<10, using: &random) == 0 ? 2 : 0
        let cells = book.workbook.sheets[sheet].cells.indices
        let index = Int.random(in: cells, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: book.workbook.sheets[sheet].cells.remove(at: index)
        case 1:
          book.workbook.sheets[sheet].cells[index].value = values.randomElement(using: &random)
        default:
          let cell = CellAddress(
            row: Int.random(in: 5...14, using: &random),
            column: Int.random(in: 1...19, using: &random))
          book.set(Cell(cell, values.randomElement(using: &random)))
        }
      }
      let found = try takeover([book])
      taken += found.changes.count
      #expect(
        found.changes.allSatisfy { names.contains($0.name) && !$0.new.isEmpty }, "seed \(seed)")
    }
    #expect(taken > 0, "seed \(seed)")
  }
}
