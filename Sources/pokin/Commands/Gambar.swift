import ArgumentParser
import Pohon
import PohonDrawing
import PohonFile

/// `pokin gambar`: draws a tree.
struct Gambar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gambar",
    abstract: "Menggambar pohon kinerja sebagai SVG, PNG, PDF, DOT, atau halaman HTML.",
    usage: "pokin gambar [<PATH> ...] --output <FILE> [<pilihan>]",
    discussion: """
      Bentuk gambar mengikuti akhiran nama berkas: .svg, .png, .pdf, .dot, .html. Halaman HTML berdiri \
      sendiri: gambar yang dapat dicari, dibuka, dan ditutup, dengan uraian, temuan, angka, dan unit \
      pendorong setiap kondisi.
      """,
    aliases: ["render"])

  @OptionGroup var input: DossierOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas hasil.", valueName: "FILE"))
  var output: String

  @Option(help: "Bentuk gambar, bila bukan menurut akhiran nama berkas.")
  var format: PictureFormat?

  @Option(help: ArgumentHelp("Pohon yang digambar, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  @Option(help: "Tata letak.")
  var tataLetak = DrawingLayout.ringkas

  @Option(
    help: "Yang ditunjukkan warna; bila tidak disebut jenjang, dengan --bandingkan perubahan.")
  var warnai: Colouring?

  @Option(
    help: ArgumentHelp(
      "Tandai yang berubah sejak versi lama ini, seperti pokin banding.", valueName: "LAMA"))
  var bandingkan: String?

  @Option(
    help: ArgumentHelp(
      "Tautan tiap kotak SVG, misalnya “https://intranet/{kode}”.", valueName: "POLA"))
  var tautan: String?

  @Option(help: ArgumentHelp("Mulai dari kondisi ini.", valueName: "KODE"))
  var akar: String?

  @Option(help: ArgumentHelp("Banyaknya jenjang yang digambar.", valueName: "N"))
  var kedalaman: Int?

  @Option(
    help: ArgumentHelp("Hanya yang dipikul unit ini, dengan jalurnya ke atas.", valueName: "NAMA"))
  var unit: String?

  @Option(help: "Arah tumbuh pohon.")
  var orientasi = Direction.atasBawah

  @Option(help: "Ukuran kertas.")
  var kertas: Paper?

  @Option(help: "Letak kertas.")
  var lembar = Orientation.lanskap

  @Option(help: "Satu gambar, atau lembar demi lembar (hanya PDF).")
  var halaman = Sheets.satu

  @Option(
    help: ArgumentHelp(
      "Tanggal data, dicantumkan di bawah judul, misalnya “30 Juni 2025”.", valueName: "TANGGAL"))
  var tanggalData: String?

  @Option(help: ArgumentHelp("Titik per inci PNG, 10 sampai 2400.", valueName: "N"))
  var dpi: Int?

  @Option(help: "Isi kotak.")
  var rincian = Detail.ringkas

  @Flag(help: "Cantumkan banyaknya temuan di sudut setiap kotak.")
  var temuan = false

  @Flag(help: "Tanpa warna, tahan mesin fotokopi.")
  var hitamPutih = false

  @Option(
    help: ArgumentHelp(
      "Periode capaian; perlu untuk --warnai capaian, beda, dan --rincian lengkap.", valueName: "P")
  )
  var periode: String?

  func validate() throws {
    if let kedalaman, kedalaman < 1 { throw ValidationError("--kedalaman paling sedikit 1") }
    if let dpi, !(10...2400).contains(dpi) {
      throw ValidationError("--dpi dari 10 sampai 2400")
    }
    if dpi != nil, chosenFormat != .png { throw ValidationError("--dpi hanya untuk PNG") }
    if halaman == .otomatis, chosenFormat != .pdf {
      throw ValidationError("--halaman otomatis hanya untuk PDF")
    }
    if rincian == .lengkap, periode == nil {
      throw ValidationError("--rincian lengkap perlu --periode, misalnya --periode 2025-T2")
    }
    if colouring == .capaian || colouring == .beda, periode == nil {
      throw ValidationError(
        "--warnai \(colouring.rawValue) perlu --periode, misalnya --periode 2025-T2")
    }
    try validateTogether()
  }

  func run() throws {
    guard let format = chosenFormat else {
      throw Failure.usage(
        "\(output): akhiran berkas harus .svg, .png, .pdf, .dot, atau .html; atau sebutkan --format"
      )
    }
    let loaded = try input.loadForUse()
    let number = try chooseTree(pohon, in: loaded.dossier)
    let tree = loaded.dossier.trees[number]
    let options = try drawingOptions(loaded, number, as: format)
    do {
      let picture =
        try halaman == .otomatis
        ? drawBook(tree, options: options) : draw(tree, as: format, options: options)
      try write(bytes: picture.bytes, to: output)
      for notice in picture.notices { Terminal.tell("pokin: \(notice)") }
    } catch let error as DrawingError {
      throw Failure.path("\(output): \(error)")
    } catch let error as FileError {
      throw Failure.path(error.description)
    }
  }

  /// What the options of the command ask for, with the figures and findings that it takes.
  private func drawingOptions(
    _ loaded: LoadedDossier, _ number: Int, as format: PictureFormat
  ) throws -> DrawingOptions {
    var options = DrawingOptions()
    options.layout = tataLetak
    options.direction = orientasi
    options.paper = kertas
    options.orientation = lembar
    options.detail = rincian
    options.colouring = colouring
    options.blackAndWhite = hitamPutih
    options.root = try akar.map { try rootKey($0, loaded.dossier, number) }
    options.depth = kedalaman
    options.remarks = tanggalData.map { ["Data per \($0)"] } ?? []
    if let dpi { options.resolution = Double(dpi) }
    options.link = try linkPattern()
    try compare(in: &options, loaded, number)
    try keepUnit(in: &options, loaded.dossier, number)
    try addValues(to: &options, loaded.dossier, number)
    if colouring == .andil { try addShares(to: &options, loaded.dossier, number) }
    if temuan || colouring == .temuan || format == .html {
      let found = FindingReport(checking: loaded).findings(ofTree: loaded.dossier.trees[number].id)
      count(found, in: &options)
      if format == .html {
        let periods = try periode.map { [try readPeriod($0)] } ?? []
        options.page =
          PageMaker(dossier: loaded.dossier, number: number, periods: periods, findings: found)
          .content
      }
    }
    return options
  }

  /// The key of the node to start from, named by KODE or POHON#KODE.
  private func rootKey(_ name: String, _ dossier: Dossier, _ number: Int) throws -> String {
    let names = NameIndex(dossier)
    if let place = names.place(name, writtenIn: number), place.tree == number {
      return dossier.trees[number].nodes[place.node].key
    }
    let near = names.nearest(to: name, writtenIn: number)
    throw Failure.usage(
      "--akar \(name): tidak ada kondisi dengan kode itu"
        + (near.map { "; mungkin maksudnya \($0)" } ?? ""))
  }

  var chosenFormat: PictureFormat? {
    format ?? PictureFormat.allCases.first { output.lowercased().hasSuffix(".\($0.rawValue)") }
  }
}

/// How many sheets a drawing takes (`--halaman`).
enum Sheets: String, CaseIterable, ExpressibleByArgument {
  /// One, however large.
  case satu
  /// The upper levels, then a sheet a branch.
  case otomatis
}

extension PictureFormat: ExpressibleByArgument {}
extension DrawingLayout: ExpressibleByArgument {}
extension Colouring: ExpressibleByArgument {}
extension Direction: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
extension Orientation: ExpressibleByArgument {}
extension Detail: ExpressibleByArgument {}
