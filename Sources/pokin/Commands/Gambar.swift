import ArgumentParser
import Pohon
import PohonDrawing
import PohonFile

/// `pokin gambar`: draws a tree.
struct Gambar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gambar",
    abstract: "Menggambar pohon kinerja sebagai SVG, PNG, PDF, atau DOT.",
    usage: "pokin gambar [<PATH> ...] --output <FILE> [<pilihan>]",
    discussion: "Bentuk gambar mengikuti akhiran nama berkas: .svg, .png, .pdf, .dot.",
    aliases: ["render"])

  @OptionGroup var input: DossierOptions

  @Option(name: [.short, .long], help: ArgumentHelp("Berkas hasil.", valueName: "FILE"))
  var output: String

  @Option(help: ArgumentHelp("Pohon yang digambar, bila ada beberapa.", valueName: "NAMA"))
  var pohon: String?

  @Option(help: "Tata letak.")
  var tataLetak = DrawingLayout.ringkas

  @Option(help: "Yang ditunjukkan warna.")
  var warnai = Colouring.jenjang

  @Option(help: ArgumentHelp("Mulai dari kondisi ini.", valueName: "KODE"))
  var akar: String?

  @Option(help: ArgumentHelp("Banyaknya jenjang yang digambar.", valueName: "N"))
  var kedalaman: Int?

  @Option(help: "Arah tumbuh pohon.")
  var orientasi = Direction.atasBawah

  @Option(help: "Ukuran kertas.")
  var kertas: Paper?

  @Option(help: "Letak kertas.")
  var lembar = Orientation.lanskap

  @Option(help: "Isi kotak.")
  var rincian = Detail.ringkas

  @Flag(help: "Tanpa warna, tahan mesin fotokopi.")
  var hitamPutih = false

  @Option(help: ArgumentHelp("Periode capaian untuk --warnai capaian.", valueName: "P"))
  var periode: String?

  func validate() throws {
    if let kedalaman, kedalaman < 1 { throw ValidationError("--kedalaman paling sedikit 1") }
    if warnai == .capaian, periode == nil {
      throw ValidationError("--warnai capaian perlu --periode, misalnya --periode 2025-T2")
    }
  }

  func run() throws {
    guard let format = format else {
      throw Failure.usage("\(output): akhiran berkas harus .svg, .png, .pdf, atau .dot")
    }
    let loaded = try input.loadForUse()
    let number = try chooseTree(pohon, in: loaded.dossier)
    let tree = loaded.dossier.trees[number]
    var options = DrawingOptions()
    options.layout = tataLetak
    options.direction = orientasi
    options.paper = kertas
    options.orientation = lembar
    options.detail = rincian
    options.colouring = warnai
    options.blackAndWhite = hitamPutih
    options.root = try akar.map { try rootKey($0, loaded.dossier, number) }
    options.depth = kedalaman
    try addValues(to: &options, loaded.dossier, number)
    do {
      let picture = try draw(tree, as: format, options: options)
      try write(bytes: picture.bytes, to: output)
      for notice in picture.notices { Terminal.tell("pokin: \(notice)") }
    } catch let error as DrawingError {
      throw Failure.path("\(output): \(error)")
    } catch let error as FileError {
      throw Failure.path(error.description)
    }
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

  private var format: PictureFormat? {
    PictureFormat.allCases.first { output.lowercased().hasSuffix(".\($0.rawValue)") }
  }

  /// Capaian in percent by node, where a period is named.
  private func addValues(
    to options: inout DrawingOptions, _ dossier: Dossier, _ number: Int
  ) throws {
    guard let periode else { return }
    let rollup = Plan(dossier, periods: [try readPeriod(periode)]).run()
    for node in dossier.trees[number].nodes {
      let figures = rollup.figures(
        ofNode: Place(tree: number, node: node.position), at: 0)
      options.values[node.key] = figures.capaian.value
      if figures.kategori == .provisional { options.provisional.insert(node.key) }
    }
  }
}

extension DrawingLayout: ExpressibleByArgument {}
extension Colouring: ExpressibleByArgument {}
extension Direction: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
extension Orientation: ExpressibleByArgument {}
extension Detail: ExpressibleByArgument {}
