import Pohon
import PohonFile
import PohonSheet
import Testing

@Suite struct `Forms that come back` {
  private func changes(_ takeover: FormTakeover) -> [String] {
    takeover.changes.map {
      "\($0.name) \($0.field.rawValue) \($0.old ?? "–") → \($0.new)"
    }
  }

  /// What is said of one filled cell.
  private func said(
    _ name: String, _ heading: String, _ value: CellValue, unit: String = "Bagian Hukum"
  ) throws -> [String] {
    var book = try FormSample.book(unit)
    book.fill(name, heading, value)
    return try takeover([book]).findings.map(\.description)
  }

  @Test func `an empty form changes nothing and is not an error`() throws {
    let found = try takeover([try FormSample.book("Bagian Hukum")])
    #expect(found.changes.isEmpty && found.findings.isEmpty)
    #expect(found.unreported == 5)
  }

  @Test func `filled cells become changes`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Pembilang", .number(7))
    book.fill("Persentase", "Penyebut", .number(8))
    book.fill("Predikat", "Realisasi", .text("BB"))
    book.fill("Jumlah", "Realisasi", .number(6.5))
    book.fill("Jumlah", "Bukti", .text("=1+1; \"kutip\"\nbaris dua"))
    let found = try takeover([book])
    #expect(found.findings.isEmpty)
    #expect(
      changes(found) == [
        "1.1#1 pembilang – → 7", "1.1#1 penyebut – → 8", "1.1#2 realisasi – → BB",
        "1.2#1 realisasi 5 → 6,5", "1.2#1 bukti – → =1+1; \"kutip\"\nbaris dua",
      ])
  }

  @Test func `taken a second time nothing is left to change`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Predikat", "Realisasi", .text("BB"))
    book.fill("Jumlah", "Realisasi", .number(6.5))
    let after =
      "kode;indikator;periode;realisasi;kendala\n1.1;2;2025-T3;BB;\n1.2;1;2025-T3;6,5;Hujan\n"
    let found = try takeover([book], reports: after)
    #expect(found.changes.isEmpty && found.findings.isEmpty && found.unchanged == 2)
  }

  @Test func `sorted rows, a blank row and moved columns are read all the same`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Predikat", "Realisasi", .text("A"))
    let first = book.row("Persentase")
    book.moveRows { $0 < first ? $0 : $0 == first ? first + 20 : $0 + 1 }
    for index in book.sheet.cells.indices { book.sheet.cells[index].address.column += 2 }
    book.sheet.name = "Triwulan III"
    let found = try takeover([book])
    #expect(found.findings.isEmpty)
    #expect(changes(found) == ["1.1#2 realisasi – → A"])
  }

  @Test(arguments: [
    (
      "Jumlah", CellValue.text("dua belas"),
      "“dua belas” tidak terbaca; diharapkan angka, misalnya 78,6"
    ),
    ("Jumlah", .text("1.500"), "“1.500” dapat berarti 1,5 atau 1.500; diharapkan 1,5 atau 1500"),
    ("Jumlah", .text("5 orang"), "“5 orang” bersatuan lain; diharapkan satuan “dokumen”"),
    ("Jumlah", .number(-3), "“−3” kurang dari nol"),
    ("Jumlah", .percentage(0.5), "“50%” ditulis sebagai persen, padahal satuannya “dokumen”"),
    ("Jumlah", .date("2025-03-01"), "berisi tanggal 2025-03-01"),
    ("Jumlah", .flag(true), "“benar” tidak terbaca; diharapkan angka"),
    ("Jumlah", .error("#DIV/0!"), "berisi kesalahan rumus “#DIV/0!”"),
    ("Jumlah", .text("3..5"), "“3..5” adalah rentang; diharapkan satu angka"),
    (
      "Predikat", .text("SB"),
      "predikat “SB” tidak ada pada skala akip-88-2021: AA, A, BB, B, CC, C, D"
    ),
    ("Predikat", .number(101), "“101” bukan predikat; diharapkan salah satu: AA"),
  ])
  func `a value that cannot be taken is refused with its cell`(
    name: String, value: CellValue, message: String
  ) throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill(name, "Realisasi", value)
    book.fill("Persentase", "Realisasi", .number(80))
    let found = try takeover([book])
    let cell = CellAddress(row: book.row(name), column: book.column("Realisasi"))
    #expect(found.findings.count == 1)
    #expect(
      found.findings.first?.description.contains("f1.xlsx, Realisasi!\(cell): kesalahan: ") == true)
    #expect(found.findings.first?.message.contains(message) == true, "\(found.findings)")
    #expect(changes(found) == ["1.1#1 realisasi – → 80"])
  }

  @Test(arguments: [
    (CellValue.text("78,60"), "78,60"), (.percentage(0.786), "78,6"),
    (.number(78.599999999999994), "78,6"),
    (.number(1.125), "1,1250"), (.text(" 80 % "), "80 %"),
  ])
  func `a percentage is taken as typed`(value: CellValue, text: String) throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Realisasi", value)
    let found = try takeover([book])
    #expect(found.findings.isEmpty)
    #expect(found.changes.map(\.new) == [text])
  }

  @Test func `odd percentages are taken and told`() throws {
    #expect(
      try said("Persentase", "Realisasi", .number(120))[0].contains(
        "peringatan: “Realisasi” “120” lebih dari 100 %"))
    #expect(
      try said("Persentase", "Realisasi", .number(0.9))[0].contains("bila maksudnya 90 %, tulis 90")
    )
  }

  @Test func `pembilang and penyebut go together`() throws {
    #expect(
      try said("Persentase", "Pembilang", .number(3))[0].contains(
        "“Penyebut” kosong, padahal “Pembilang” terisi"))
    #expect(try said("Persentase", "Penyebut", .number(3))[0].contains("“Pembilang” kosong"))
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Pembilang", .number(3))
    book.fill("Persentase", "Penyebut", .number(0))
    #expect(try takeover([book]).findings[0].message.contains("“Penyebut” nol"))
    book.fill("Persentase", "Penyebut", .number(7))
    book.fill("Persentase", "Realisasi", .number(42.86))
    #expect(try takeover([book]).findings.isEmpty)
    book.fill("Persentase", "Realisasi", .number(42))
    let found = try takeover([book])
    #expect(found.changes.isEmpty)
    #expect(
      found.findings[0].message
        == "“Realisasi” “42” berbeda dari pembilang/penyebut, yaitu 42,86; baris ini "
        + "tidak diambil")
  }

  @Test(arguments: [
    "Kode", "Kondisi", "Indikator", "Satuan", "Target s.d. periode", "Target setahun", "Periode",
    "Realisasi sebelumnya",
  ])
  func `a locked cell that was changed keeps its row from being taken`(heading: String) throws {
    var book = try FormSample.book("Bagian Hukum")
    let row = book.row("Persentase")
    book.fill("Persentase", "Realisasi", .number(80))
    book.fill("Predikat", "Realisasi", .text("BB"))
    book.set(Cell(CellAddress(row: row, column: book.column(heading)), .text("99")))
    let found = try takeover([book])
    #expect(changes(found) == ["1.1#2 realisasi – → BB"])
    #expect(found.findings.count == 1)
    #expect(found.findings[0].message.contains("“\(heading)” terkunci dan semula"))
    #expect(found.findings[0].message.contains("diubah menjadi “99”"))
  }

  @Test func `a row taken away and a row added are told`() throws {
    var book = try FormSample.book("Bagian Hukum")
    let row = book.row("Persentase")
    book.moveRows { $0 == row ? nil : $0 }
    book.set(Cell(CellAddress(row: 40, column: book.column("Kode")), .text("9.9")))
    book.set(Cell(CellAddress(row: 40, column: book.column("Realisasi")), .number(3)))
    book.set(Cell(CellAddress(row: 42, column: 3), .text("Kepala Bagian")))
    let found = try takeover([book])
    #expect(
      found.findings.map(\.description) == [
        "f1.xlsx, Realisasi!K40: kesalahan: baris tambahan, yang tidak ada pada formulir ini, tidak diambil",
        "f1.xlsx, Realisasi!C42: peringatan: tulisan di luar tabel diabaikan",
        "f1.xlsx, Realisasi!B5: kesalahan: baris 1.1#1 untuk 2025-T3 tidak ada lagi pada formulir",
      ])
  }

  @Test func `a row written twice is taken once`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Jumlah", "Realisasi", .number(7))
    let row = book.row("Jumlah")
    for cell in book.sheet.cells where cell.address.row == row {
      var copy = cell
      copy.address.row = 50
      book.set(copy)
    }
    let found = try takeover([book])
    #expect(changes(found) == ["1.2#1 realisasi 5 → 7"])
    #expect(
      found.findings.map(\.message) == ["baris 1.2#1 tertulis dua kali; yang pertama dipakai"])
  }

  @Test func `rows that say the same are told apart by their number, in any order`() throws {
    let tree = """
      pohon: a
      kinerja: [{ kode: "1", kondisi: Satu, penanggung_jawab: [U], indikator: [X, X, X] }]
      """
    let dossier = Dossier(trees: [try #require(readTree(tree).tree)])
    let maker = FormMaker(dossier, tree: 0, period: .triwulan(1, of: 2025))
    for isSorted in [true, false] {
      var book = FilledBook(Workbook(try #require(maker.form(for: ["u"])).draft()))
      for turn in 0..<3 { book.fill("X", "Realisasi", .number(Double(turn + 1)), turn: turn) }
      if !isSorted { book.moveRows { $0 < 6 ? $0 : 20 - $0 } }
      var round = FormRound(dossier)
      round.take(book.workbook, file: "f.xlsx")
      let found = round.settled()
      #expect(Set(found.changes.map { "\($0.name) \($0.new)" }) == ["1#1 1", "1#2 2", "1#3 3"])
      #expect(found.findings.isEmpty)
    }
  }

  @Test func `a formula counts by its result and not without one`() throws {
    var book = try FormSample.book("Bagian Hukum")
    let cell = CellAddress(row: book.row("Jumlah"), column: book.column("Realisasi"))
    book.set(Cell(cell, .number(0.1 + 0.2), formula: "A1+B1"))
    #expect(try takeover([book]).changes.map(\.new) == ["0,3"])
    book.set(Cell(cell, nil, formula: "A1+B1"))
    let found = try takeover([book])
    #expect(found.changes.isEmpty)
    #expect(found.findings[0].message.contains("berisi rumus tanpa hasil yang tersimpan"))
  }

  @Test func `an emptied cell takes nothing back`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Jumlah", "Realisasi", nil)
    let found = try takeover([book])
    #expect(found.changes.isEmpty && !found.hasErrors)
    #expect(found.findings[0].message == "“Realisasi” dikosongkan; laporan lama “5” tetap tercatat")
  }

  @Test func `a locked answer cell that is filled is refused`() throws {
    #expect(
      try said("Jumlah", "Pembilang", .number(3))[0].contains(
        "“Pembilang” tidak diminta untuk indikator ini"))
  }

  @Test func `years are years`() throws {
    #expect(
      try said("Jumlah", "Tahun data", .text("tahun lalu"))[0].contains(
        "diharapkan tahun, misalnya 2025"))
    #expect(
      try said("Jumlah", "Tahun data", .number(2026))[0].contains(
        "peringatan: “Tahun data” data 2026 untuk realisasi 2025-T3"))
    #expect(try said("Jumlah", "Tahun data", .number(2024)).isEmpty)
  }

  @Test func `a variable of a formula is reported as one`() throws {
    var book = try FormSample.book("Bagian Umum")
    book.fill("Nilai arsip", "Realisasi", .number(6))
    let found = try takeover([book])
    #expect(found.changes.map(\.variable) == ["baik"])
    #expect(found.changes.map(\.new) == ["6"])
  }

  @Test func `a realisasi with three decimals is the quotient that it is`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Pembilang", .number(2))
    book.fill("Persentase", "Penyebut", .number(3))
    book.fill("Persentase", "Realisasi", .number(66.667))
    let found = try takeover([book])
    #expect(found.changes.count == 3 && found.findings.isEmpty)
  }

  @Test func `what stands beside the table, and added sheets, are told cell by cell`() throws {
    var book = try FormSample.book("Bagian Hukum")
    let row = book.row("Persentase")
    book.fill("Persentase", "Realisasi", .number(80))
    book.set(Cell(CellAddress(row: row, column: 19), .text("lihat surat")))
    book.set(Cell(CellAddress(row: row + 1, column: 21), .text("PENTING: angka salah")))
    var copy = book.sheet
    copy.name = "Realisasi (2)"
    book.workbook.sheets.insert(copy, at: 0)
    let found = try takeover([book])
    #expect(changes(found) == ["1.1#1 realisasi – → 80"])
    #expect(
      found.findings.map(\.description) == [
        "f1.xlsx, 'Realisasi (2)'!A1: peringatan: lembar tambahan, \(copy.cells.count) selnya tidak "
          + "dibaca; yang dibaca lembar “Realisasi”",
        "f1.xlsx, Realisasi!S\(row): peringatan: “lihat surat” di luar kolom formulir, tidak dibaca",
        "f1.xlsx, Realisasi!U\(row + 1): peringatan: “PENTING: angka salah” di luar kolom formulir, "
          + "tidak dibaca",
      ])
  }

  @Test func `an error in one cell says that its whole row is left`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Jumlah", "Realisasi", .number(7))
    let cell = CellAddress(row: book.row("Jumlah"), column: book.column("Tindak lanjut"))
    book.set(Cell(cell, nil, formula: "A1"))
    let found = try takeover([book])
    #expect(found.changes.isEmpty && found.findings.count == 1)
    #expect(found.findings[0].message.hasSuffix("; baris ini tidak diambil"))
  }

  @Test(arguments: ["-", "n/a", "Belum ada"])
  func `a word for nothing is no report and takes nothing back`(word: String) throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Realisasi", .text(word))
    book.fill("Jumlah", "Realisasi", .text(word))
    let found = try takeover([book])
    #expect(found.changes.isEmpty && found.unreported == 5)
    #expect(
      found.findings.map(\.message) == [
        "“Realisasi” “\(word)” dibaca belum dilaporkan; laporan lama “5” tetap tercatat"
      ])
  }

  @Test func `a grade in small letters is the grade`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Predikat", "Realisasi", .text("bb"))
    let found = try takeover([book])
    #expect(changes(found) == ["1.1#2 realisasi – → BB"])
    #expect(found.findings.map(\.message) == ["“Realisasi” “bb” dibaca BB"])
  }

  @Test func `what is counted does not stay behind a pembilang, and a percentage is none`() throws {
    var book = try FormSample.book("Bagian Hukum")
    book.fill("Persentase", "Pembilang", .text("50 orang"))
    book.fill("Persentase", "Penyebut", .number(100))
    let found = try takeover([book])
    #expect(changes(found) == ["1.1#1 pembilang – → 50", "1.1#1 penyebut – → 100"])
    #expect(
      found.findings.map(\.message) == [
        "“Pembilang” “50 orang” diambil tanpa satuannya, menjadi 50"
      ])
    #expect(
      try said("Persentase", "Pembilang", .text("50 %"))[0].contains(
        "“50 %” adalah persen; diharapkan banyaknya"))
  }
}
