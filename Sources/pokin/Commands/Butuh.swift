import ArgumentParser
import Pohon
import PohonFile

/// `pokin butuh`: the smallest improvement that brings a node or indicator to a figure.
struct Butuh: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case teks, json
  }

  static let configuration = CommandConfiguration(
    commandName: "butuh",
    abstract: "Mencari tambahan terkecil agar sebuah kondisi mencapai yang diminta.",
    usage: """
      pokin butuh [<PATH> ...] --capai <PERMINTAAN> --periode <P>
                             [<pilihan>]
      """,
    discussion: """
      1.4=85 meminta capaian 85, 1.4=tinggi meminta kategori, 1.4#1=BB meminta predikat indikator \
      yang hitung-nya ditetapkan. Jumlah tambahan poin capaian dibuat sekecil mungkin, lalu \
      banyaknya kondisi; beda kondisi yang terukur dianggap tetap, menurut susunan pohon.
      """,
    aliases: ["require"])

  @OptionGroup var input: DossierOptions

  @Option(
    help: ArgumentHelp(
      "Yang diminta: KODE=CAPAIAN, KODE=KATEGORI, atau KODE#N=PREDIKAT.", valueName: "PERMINTAAN"))
  var capai: String

  @Option(help: ArgumentHelp("Periode, misalnya 2025-T2.", valueName: "P"))
  var periode: String

  @Option(help: "Bentuk keluaran.")
  var format = Format.teks

  func run() throws {
    let period = try readPeriod(periode)
    let loaded = try input.loadForUse()
    let wish = try Wish(capai, in: loaded.dossier)
    let plan = Plan(loaded.dossier, periods: [period])
    let answer = Requirement(plan, of: wish.place, reaching: wish.goal, at: 0)
    switch format {
    case .teks:
      try Terminal.print(RequirementText(answer, wish).text(width: Terminal.width))
    case .json: try Terminal.print(RequirementJSON(answer, wish).value)
    }
  }
}

/// What `--capai` asks for.
struct Wish {
  /// What kind of figure it names.
  enum Kind: String, CaseIterable {
    case capaian, kategori, predikat
  }

  let place: Place
  let kind: Kind
  /// The band asked for, in the words of its scale; empty for a capaian.
  let band: String
  let goal: Requirement.Goal

  /// Reads `KODE=85`, `KODE=tinggi` or `KODE#N=BB`.
  init(_ text: String, in dossier: Dossier) throws {
    guard let mark = text.lastIndex(of: "="), mark != text.startIndex else {
      throw Failure.usage(
        "--capai \(text): tulis KODE=CAPAIAN (1.4=85), KODE=KATEGORI (1.4=tinggi), atau "
          + "KODE#N=PREDIKAT (1.4#1=BB)")
    }
    place = try findAnyPlace(String(text[..<mark]), in: dossier, option: "--capai")
    let heading = dossier.trees[place.tree].heading
    let scales = ScaleBook(heading)
    let words = String(text[text.index(after: mark)...]).replacing("-", with: " ")
    if place.indicator != nil {
      guard let scale = dossier.indicator(at: place).scale.flatMap({ scales[$0] }) else {
        throw Failure.usage("--capai \(text): indikator ini tidak punya skala predikat")
      }
      (kind, band, goal) = try Self.band(words, of: scale, .predikat, text)
      return
    }
    let value = Quantity(text[text.index(after: mark)...])
    if case .number(let number) = value.reading, value.satuan == nil || value.satuan == "%" {
      (kind, band, goal) = (.capaian, "", Requirement.Goal(number))
      return
    }
    guard let scale = scales[heading.capaianScaleName] else {
      throw Failure.usage("--capai \(text): skala “\(heading.capaianScaleName)” tidak ada")
    }
    (kind, band, goal) = try Self.band(words, of: scale, .kategori, text)
  }

  private static func band(
    _ words: String, of scale: Scale, _ kind: Kind, _ text: String
  ) throws -> (Kind, String, Requirement.Goal) {
    let wanted = words.lowercased()
    let found = scale.bands.first {
      $0.label.lowercased() == wanted || $0.meaning.lowercased() == wanted
    }
    guard let found else {
      let names = scale.bands.map { kind == .predikat ? $0.label : $0.words }
      throw Failure.usage("--capai \(text): pilih salah satu dari \(names.joined(separator: ", "))")
    }
    guard let lower = found.lower else {
      throw Failure.usage("--capai \(text): \(found.words) tidak punya batas bawah pada skalanya")
    }
    return (
      kind, kind == .predikat ? found.label : found.words,
      Requirement.Goal(lower.value, isExclusive: !lower.isIncluded)
    )
  }
}
