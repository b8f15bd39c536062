import ArgumentParser
import Pohon
import PohonDrawing
import PohonFile
import PohonRules

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

  @Flag(help: "Tanpa warna, tahan mesin fotokopi.")
  var hitamPutih = false

  @Option(
    help: ArgumentHelp("Periode capaian; perlu untuk --warnai capaian dan beda.", valueName: "P"))
  var periode: String?

  func validate() throws {
    if let kedalaman, kedalaman < 1 { throw ValidationError("--kedalaman paling sedikit 1") }
    if let dpi, !(10...2400).contains(dpi) {
      throw ValidationError("--dpi dari 10 sampai 2400")
    }
    if dpi != nil, format != .png { throw ValidationError("--dpi hanya untuk PNG") }
    if halaman == .otomatis, format != .pdf {
      throw ValidationError("--halaman otomatis hanya untuk PDF")
    }
    if warnai == .capaian || warnai == .beda, periode == nil {
      throw ValidationError(
        "--warnai \(warnai.rawValue) perlu --periode, misalnya --periode 2025-T2")
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
    options.remarks = tanggalData.map { ["Data per \($0)"] } ?? []
    if let dpi { options.resolution = Double(dpi) }
    try keepUnit(in: &options, loaded.dossier, number)
    try addValues(to: &options, loaded.dossier, number)
    switch warnai {
    case .temuan: addFindings(to: &options, loaded, number)
    case .andil: try addShares(to: &options, loaded.dossier, number)
    case .jenjang, .unit, .capaian, .beda: break
    }
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
      options.measures[node.key] = node.indicators.indices.map { index in
        let place = Place(tree: number, node: node.position, indicator: index)
        return IndicatorMeasure(rollup.figures(ofIndicator: place, at: 0))
      }
      if warnai == .beda { options.differences[node.key] = figures.beda.value }
      if figures.kategori == .provisional { options.provisional.insert(node.key) }
    }
  }
}

extension Gambar {
  /// Leaves only the conditions that the unit carries, and says so.
  private func keepUnit(
    in options: inout DrawingOptions, _ dossier: Dossier, _ number: Int
  ) throws {
    guard let unit else { return }
    var query = NodeQuery()
    let forms = try findUnit(unit, in: dossier)
    (query.tree, query.unit) = (number, forms)
    let rows = NodeList(dossier, query).rows
    let keys = rows.map { dossier.trees[number].nodes[$0.place.node].key }
    guard !keys.isEmpty else {
      throw Failure.usage("--unit \(unit): tidak memikul satu kondisi pun di pohon ini")
    }
    options.only = Set(keys)
    let name = rows[0].units.first { $0.isMeant(by: forms) }?.name ?? unit
    options.remarks.append(
      "\(name): \(keys.count) kondisi; yang bergaris putus hanya jalurnya ke atas")
  }

  /// What `pokin periksa` finds at each condition, those of its indicators included.
  private func addFindings(
    to options: inout DrawingOptions, _ loaded: LoadedDossier, _ number: Int
  ) {
    let found = RuleBook.check(loaded.dossier, settings: loaded.settings)
    for entry in FindingReport(loaded, ofRules: found).entries {
      guard entry.finding.anchor.tree == loaded.dossier.trees[number].id,
        let node = entry.finding.anchor.node
      else { continue }
      options.findings[node, default: FindingCount()].add(entry.finding.severity)
    }
  }

  /// The andil that each condition has in the topmost one drawn.
  private func addShares(
    to options: inout DrawingOptions, _ dossier: Dossier, _ number: Int
  ) throws {
    let tree = dossier.trees[number]
    let root = options.root.flatMap { tree.node($0)?.position }
    guard let top = root ?? (tree.roots.count == 1 ? tree.roots.first : nil) else {
      throw Failure.usage(
        "--warnai andil perlu satu kondisi teratas; sebutkan dengan --akar KODE")
    }
    let periods = try periode.map { [try readPeriod($0)] } ?? []
    let drivers = Drivers(
      Plan(dossier, periods: periods), outcome: Place(tree: number, node: top),
      at: periods.isEmpty ? nil : 0)
    for (place, andil) in drivers.reached where place.tree == number {
      options.shares[tree.nodes[place.node].key] = andil
    }
  }
}

extension IndicatorMeasure {
  /// What the figures of an indicator say; the printed target and realisasi where there are.
  fileprivate init(_ figures: IndicatorFigures) {
    self.init()
    if let printed = figures.printedTarget {
      target = printed.text
    } else if let both = figures.target {
      let ends = [both.lowerBound, both.upperBound].map { plainNumber($0) }
      target = ends[0] == ends[1] ? ends[0] : "\(ends[0]) s.d. \(ends[1])"
    }
    realisasi =
      figures.printedRealisasi?.text
      ?? figures.realisasi.value.map(plainNumber)
    let predikat = figures.predikat.map { " (\($0.label))" } ?? ""
    if let raw = figures.raw.value {
      capaian = "\(plainNumber(raw))\u{A0}%\(predikat)"
    } else if let isMet = figures.gradeMet {
      capaian = (isMet ? "tercapai" : "belum tercapai") + predikat
    }
  }
}

/// A number as it is said: two decimals at most, none where they are zero.
private func plainNumber(_ value: Double) -> String {
  let text = indonesianText(value, decimals: 2)
  return text.hasSuffix(",00") ? String(text.dropLast(3)) : text
}

/// How many sheets a drawing takes (`--halaman`).
enum Sheets: String, CaseIterable, ExpressibleByArgument {
  /// One, however large.
  case satu
  /// The upper levels, then a sheet a branch.
  case otomatis
}

extension DrawingLayout: ExpressibleByArgument {}
extension Colouring: ExpressibleByArgument {}
extension Direction: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}
extension Orientation: ExpressibleByArgument {}
extension Detail: ExpressibleByArgument {}
