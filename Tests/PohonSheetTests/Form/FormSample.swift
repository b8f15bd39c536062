import Pohon
import PohonFile
import PohonSheet

/// A small tree with its reports, and the forms that two offices fill in for triwulan III.
enum FormSample {
  static let tree = """
    pohon: contoh
    judul: Pohon contoh
    profil: csf
    kinerja:
      - kode: "0"
        jenjang: outcome
        kondisi: Meningkatnya mutu layanan
        penanggung_jawab: [Bagian Umum]
        indikator:
          - { nama: Persentase layanan, satuan: "%", polaritas: naik, hitung: { metode: rasio, dari: anak } }
        anak:
          - kode: "1.1"
            jenjang: csf
            kondisi: Meningkatnya ketepatan layanan
            penanggung_jawab: [Bagian Hukum]
            indikator:
              - { nama: Persentase tepat waktu, satuan: "%", polaritas: naik, formula: a / b x 100, target: { "2025": 90, "2025-T3": 86 } }
              - { nama: Predikat SAKIP, jenis_nilai: predikat, skala: akip-88-2021, polaritas: naik, target: { "2025": BB } }
          - kode: "1.2"
            jenjang: csf
            kondisi: Meningkatnya jumlah dokumen
            penanggung_jawab: [Bagian Hukum, Bagian Umum]
            indikator:
              - { nama: Jumlah dokumen, satuan: dokumen, jenis_nilai: jumlah, polaritas: naik, target: { "2025": 12 } }
          - kode: "1.3"
            jenjang: csf
            kondisi: Meningkatnya indeks kepuasan
            penanggung_jawab: [Bagian Hukum]
            indikator:
              - { nama: Indeks kepuasan, satuan: indeks, jadwal: tahunan, polaritas: naik }
              - { nama: Indeks semesteran, satuan: indeks, jadwal: semesteran, polaritas: naik }
              - { nama: Kunjungan, satuan: kali, jenis_nilai: jumlah, jadwal: bulanan, polaritas: naik }
          - kode: "1.4"
            jenjang: csf
            kondisi: Meningkatnya mutu arsip
            penanggung_jawab: [Bagian Umum]
            indikator:
              - nama: Nilai arsip
                satuan: indeks
                polaritas: naik
                hitung: { metode: rumus, rumus: baik / seluruh * 100, variabel: [{ nama: baik }, { nama: seluruh, nilai: { "2025-T3": 8 } }] }
    """
  static let reports = """
    kode;indikator;periode;realisasi;pembilang;penyebut;kendala
    1.1;1;2025-T2;;3;4;
    1.2;1;2025-T2;4;;;
    1.2;1;2025-T3;5;;;Hujan
    """

  /// The dossier, with `reports` in place of the usual ones.
  static func dossier(reports: String = reports) throws -> Dossier {
    let reading = readTree(tree)
    var dossier = Dossier(trees: reading.tree.map { [$0] } ?? [])
    let told = readRealisasi(reports, of: dossier.trees)
    dossier.realisasi = told.realisasi
    dossier.variableReports = told.variableReports
    return dossier
  }

  /// The form of an office as it is handed out.
  static func form(
    _ unit: String, _ period: Period = .triwulan(3, of: 2025), reports: String = reports
  ) throws -> RealisasiForm? {
    FormMaker(try dossier(reports: reports), tree: 0, period: period).form(for: [unit.lowercased()])
  }

  /// The form of an office as a workbook that can be filled in.
  static func book(
    _ unit: String, _ period: Period = .triwulan(3, of: 2025), reports: String = reports
  ) throws -> FilledBook {
    FilledBook(Workbook(try form(unit, period, reports: reports)?.draft() ?? .init(title: "")))
  }
}

/// A form whose cells are filled in by their row and heading.
struct FilledBook {
  var workbook: Workbook

  init(_ workbook: Workbook) { self.workbook = workbook }

  /// The sheet that people fill in.
  var sheet: Sheet {
    get { workbook.sheets[0] }
    set { workbook.sheets[0] = newValue }
  }

  private func text(_ cell: Cell) -> String {
    if case .text(let text) = cell.value { text } else { "" }
  }

  /// The column under a heading.
  func column(_ heading: String) -> Int {
    sheet.cells.first { text($0) == heading }?.address.column ?? 0
  }

  /// The row of the indicator called `name`, its `turn`th one.
  func row(_ name: String, _ turn: Int = 0) -> Int {
    let rows = sheet.cells.filter {
      text($0).hasPrefix(name) && $0.address.column == column("Indikator")
    }
    return turn < rows.count ? rows[turn].address.row : 0
  }

  /// Puts a value into the cell below `heading` in the row of `name`; nil empties it.
  mutating func fill(_ name: String, _ heading: String, _ value: CellValue?, turn: Int = 0) {
    set(Cell(CellAddress(row: row(name, turn), column: column(heading)), value))
  }

  /// Puts a cell where it says; one without value and formula takes what stands there away.
  mutating func set(_ cell: Cell) {
    sheet.cells.removeAll { $0.address == cell.address }
    guard cell.value != nil || cell.formula != nil else { return }
    sheet.cells.append(cell)
    sheet.cells.sort { $0.address < $1.address }
  }

  /// Moves each row to the one that `place` says.
  mutating func moveRows(_ place: (Int) -> Int?) {
    sheet.cells = sheet.cells.compactMap { cell in
      var moved = cell
      guard let row = place(cell.address.row) else { return nil }
      moved.address.row = row
      return moved
    }.sorted { $0.address < $1.address }
  }
}

/// What taking `books` in changes, and what is said of them.
func takeover(
  _ books: [FilledBook], reports: String = FormSample.reports, period: Period? = nil
) throws -> FormTakeover {
  var round = FormRound(try FormSample.dossier(reports: reports), period: period)
  for (index, book) in books.enumerated() { round.take(book.workbook, file: "f\(index + 1).xlsx") }
  return round.settled()
}
