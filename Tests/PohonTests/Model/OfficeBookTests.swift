import Pohon
import Testing

@Suite struct `Finding offices in a cell` {
  /// The secretariat of Luwu Timur as its documents describe it, with what they name besides.
  static let setda: Organisation = {
    func bagian(_ code: String, _ name: String, aliases: [String] = []) -> Office {
      Office(code: code, name: "Bagian " + name, kind: .bagian, aliases: aliases, parent: 0)
    }
    return Organisation(
      id: "setda",
      offices: [
        Office(
          code: "setda", name: "Sekretariat Daerah", kind: .perangkatDaerah, aliases: ["Setda"]),
        bagian("pemerintahan", "Pemerintahan"),
        bagian("kesra", "Kesejahteraan Rakyat", aliases: ["Bagian Kesra", "Kesra"]),
        bagian("hukum", "Hukum"),
        bagian(
          "ekbang", "Perekonomian dan Administrasi Pembangunan",
          aliases: ["Bagian Ekbang", "Ekbang"]),
        bagian("pbj", "Pengadaan Barang dan Jasa", aliases: ["Bagian PBJ", "PBJ"]),
        bagian("organisasi", "Organisasi"),
        bagian("umum", "Umum"),
        bagian("perencanaan", "Perencanaan dan Keuangan"),
        bagian("prokopim", "Protokol dan Komunikasi Pimpinan", aliases: ["Prokopim"]),
        Office(
          code: "hukum-bantuan", name: "Bidang Bantuan Hukum", kind: .bidang, parent: 3),
        Office(
          code: "umum-kepegawaian", name: "Bidang Tata Usaha Pimpinan, Staf Ahli dan Kepegawaian",
          kind: .bidang, parent: 7),
        Office(code: "inspektorat", name: "Inspektorat", standing: .outside),
        Office(code: "kelurahan", name: "Kecamatan dan Kelurahan", standing: .collective),
        Office(code: "kecamatan", name: "Kecamatan", standing: .collective),
      ])
  }()

  @Test(arguments: 1...9) func `every bagian is known by its name`(_ office: Int) {
    let name = Self.setda.offices[office].name
    #expect(found(name) == [Self.setda.offices[office].code])
    #expect(found(name.lowercased() + ".") == [Self.setda.offices[office].code])
  }

  @Test(
    arguments: [
      ("Bagian Hukum, Bagian Umum", ["hukum", "umum"]),
      ("Bagian Hukum; Prokopim", ["hukum", "prokopim"]),
      ("Bagian Perencanaan dan Keuangan", ["perencanaan"]),
      ("Bagian Pemerintahan, Kecamatan dan Kelurahan", ["pemerintahan", "kelurahan"]),
      ("Kecamatan dan Kelurahan", ["kelurahan"]),
      ("Bidang Tata Usaha Pimpinan, Staf Ahli dan Kepegawaian", ["umum-kepegawaian"]),
      ("Bagian Hukum dan Bagian Umum", ["hukum", "umum"]),
      ("Bagian Umum dan Bagian Perencanaan dan Keuangan", ["umum", "perencanaan"]),
      ("Bagian Perencanaan dan Keuangan dan Bagian Umum", ["perencanaan", "umum"]),
      ("Hukum dan Ekbang", [nil]), ("hukum, umum", ["hukum", "umum"]), ("Setda", ["setda"]),
      ("", []), (" , ; ", []),
    ] as [(String, [String?])])
  func `a cell is taken whole before it is split`(_ cell: String, _ codes: [String?]) {
    #expect(found(cell) == codes)
  }

  @Test(
    arguments: [
      ("Bagian Ekbang", OfficeBook.Recognition.alias), ("Kesra", .alias),
      ("Bagian Hukum", .name), ("BAGIAN  HUKUM", .name),
      ("Bgaian Hukum", .misspelling(of: "Bagian Hukum")),
      ("Bagian Perencanan dan Keuangn", .misspelling(of: "Bagian Perencanaan dan Keuangan")),
      ("Inspektorta", .misspelling(of: "Inspektorat")),
      ("Bagan Hukum", .misspelling(of: "Bagian Hukum")),
      ("Bagian Perencanaandan Keuangan", .misspelling(of: "Bagian Perencanaan dan Keuangan")),
      ("PBK", .unknown(startsWith: nil, nearest: "PBJ")),
    ] as [(String, OfficeBook.Recognition)])
  func `says how it knew`(_ cell: String, _ recognition: OfficeBook.Recognition) {
    #expect(book.matches(in: cell).map(\.recognition) == [recognition])
  }

  @Test(
    arguments: [
      ("Dinas Kesehatan", nil), ("Bagian Hukum Sekretariat", "hukum"), ("PXK", nil),
      ("Bagian Pemerintahan Kecamatan Wotu", "pemerintahan"), ("Bagian Hukumxyz", nil),
      ("Bagian Perencanaan dan Keuangan Bagian Umum", "perencanaan"),
    ] as [(String, String?)])
  func `an unknown name tells whose name it begins with`(_ cell: String, _ prefix: String?) {
    let office = prefix.flatMap { code in Self.setda.offices.firstIndex { $0.code == code } }
    #expect(
      book.matches(in: cell).map(\.recognition) == [.unknown(startsWith: office, nearest: nil)])
    #expect(book.matches(in: cell).map(\.office) == [nil])
  }

  @Test(
    arguments: [
      ("Bagian Hukum", "Bagian Umum"), ("Asisten II", "Asisten III"), ("Seksi A", "Seksi C"),
      ("Bidang A1", "Bidang B1"), ("Bidang 1", "Bidang 2"), ("Asisten XXVII", "Asisten XXVIII"),
      ("Puskesmas 100201", "Puskesmas 100202"), ("Asisten", "Asisten I"), ("Seksi A", "Bidang A"),
    ])
  func `another unit is no misspelling of the one that is known`(_ known: String, _ other: String) {
    let book = OfficeBook(Organisation(id: "x", offices: [Office(code: "a", name: known)]))
    let found = book.matches(in: other)
    #expect(found.map(\.office) == [nil])
    if case .misspelling = found.first?.recognition { Issue.record("\(other) for \(known)") }
  }

  @Test func `a match keeps the words as written`() {
    #expect(
      book.matches(in: " Bgaian Hukum. , Kesra;Dinas X ").map(\.text)
        == ["Bgaian Hukum", "Kesra", "Dinas X"])
  }

  @Test func `the first office of two with one name is taken`() {
    let book = OfficeBook(
      Organisation(
        id: "x", offices: [Office(code: "a", name: "Umum"), Office(code: "b", name: "umum")]))
    #expect(book.matches(in: "UMUM").map(\.office) == [0])
  }

  @Test func `a sub-field answers through its bagian`() {
    #expect(Self.setda.accountable(10) == 3)
    #expect(Self.setda.accountable(3) == 3)
  }

  private var book: OfficeBook { OfficeBook(Self.setda) }

  private func found(_ cell: String) -> [String?] {
    book.matches(in: cell).map { $0.office.map { Self.setda.offices[$0].code } }
  }
}
