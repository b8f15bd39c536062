import Pohon

/// The smallest improvement for a terminal.
struct RequirementText {
  let answer: Requirement
  let wish: Wish

  init(_ answer: Requirement, _ wish: Wish) { (self.answer, self.wish) = (answer, wish) }

  private var plan: Plan { answer.plan }

  private var dossier: Dossier { plan.dossier }

  func text(width: Int) -> String {
    var out = AnswerWords.paragraphs(openings, width) + "\n"
    out += AnswerWords.paragraphs(RequirementWords(answer, wish).verdict, width)
    guard !answer.raises.isEmpty else { return out }
    out += "\n" + raiseTable.text(width: width)
    out += "\n" + unitTable.text(width: width)
    return out
  }

  private var openings: [String] {
    var lines = [AnswerWords.caveat]
    if answer.place.indicator == nil {
      lines.append("Beda (terukur dikurangi terhitung) setiap kondisi dianggap tetap.")
      if answer.standIns > 0 {
        lines.append(
          "\(answer.standIns) kondisi belum lapor; masing-masing dianggap sebesar dugaannya.")
      }
      let basis = Drivers(plan, outcome: answer.place, at: 0).weightBasis
      if let words = AnswerWords.weights(basis) { lines.append(words) }
    }
    return lines
  }

  private var noun: String { answer.place.indicator == nil ? "Kondisi" : "Indikator" }

  private var raiseTable: TextTable {
    var table = TextTable([
      TextTable.Column(title: "Kode"), TextTable.Column(title: noun, isFlexible: true),
      TextTable.Column(title: "Dari", alignsRight: true),
      TextTable.Column(title: "Menjadi", alignsRight: true),
      TextTable.Column(title: "Tambahan", alignsRight: true),
      TextTable.Column(title: "Realisasi"),
    ])
    for raise in answer.raises {
      let node = dossier.trees[raise.place.tree].nodes[raise.place.node]
      table.add([
        AnswerWords.name(raise.place, in: dossier),
        raise.place.indicator.map { node.indicators[$0].name } ?? node.statement,
        AnswerWords.points(raise.from) + (raise.isStandIn ? "*" : ""),
        AnswerWords.points(raise.to), AnswerWords.points(raise.points),
        raise.realisasi.map(realisasi) ?? "–",
      ])
    }
    table.add(["", "Jumlah", "", "", AnswerWords.points(answer.total), ""])
    return table
  }

  private func realisasi(_ needed: NeededRealisasi) -> String {
    let satuan = dossier.indicator(at: needed.place).satuan.map { " \($0)" } ?? ""
    let from = needed.from.map(AnswerWords.amount) ?? "–"
    return "\(from) → \(AnswerWords.amount(needed.to))\(satuan)"
  }

  private var unitTable: TextTable {
    var table = TextTable([
      TextTable.Column(title: "Unit", isFlexible: true),
      TextTable.Column(title: "Tambahan", alignsRight: true), TextTable.Column(title: noun),
    ])
    for unit in answer.units {
      let names = unit.places.map { AnswerWords.name($0, in: dossier) }
      table.add([
        unit.name, AnswerWords.points(unit.points),
        names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : ""),
      ])
    }
    return table
  }
}

/// What is said of an improvement, in sentences.
struct RequirementWords {
  let answer: Requirement
  let wish: Wish

  init(_ answer: Requirement, _ wish: Wish) { (self.answer, self.wish) = (answer, wish) }

  private var plan: Plan { answer.plan }

  private var name: String {
    let node = plan.dossier.trees[answer.place.tree].nodes[answer.place.node]
    let words = answer.place.indicator.map { node.indicators[$0].name } ?? node.statement
    return "\(AnswerWords.name(answer.place, in: plan.dossier)) “\(words)”"
  }

  private var figure: String { answer.place.indicator == nil ? "capaian" : "realisasi" }

  /// `lebih dari 75 (tinggi)`.
  var condition: String {
    let bound = AnswerWords.amount(answer.goal.bound)
    let least = answer.goal.isExclusive ? "lebih dari \(bound)" : "paling sedikit \(bound)"
    return wish.band.isEmpty ? least : "\(least) (\(wish.kind.rawValue) \(wish.band))"
  }

  var verdict: [String] {
    let now = AnswerWords.points(answer.current)
    let opening =
      "\(name): \(figure) \(now) sampai dengan \(plan.periods[0]), diminta \(condition)."
    switch answer.answer {
    case .met: return [opening, "Sudah tercapai; tidak ada yang perlu ditambah."] + kategoriNote
    case .unreachable:
      return [
        opening,
        "Tidak dapat dicapai: dengan semua di bawahnya pada batas atas pun hanya "
          + "\(AnswerWords.points(answer.best)).",
      ]
    case .unknown(let reason):
      return ["\(name): capaian tidak dapat dihitung, \(reason.text)."]
    case .refused(let refusal): return ["\(name): \(words(refusal))."]
    case .reachable: return [opening] + summary + kategoriNote
    }
  }

  private var summary: [String] {
    let count = answer.raises.count
    let noun = answer.place.indicator == nil ? "kondisi" : "indikator"
    var lines = [
      "Tambahan \(answer.isLeast ? "terkecil" : "yang ditemukan"): "
        + "\(AnswerWords.points(answer.total)) poin capaian pada \(count) \(noun)."
    ]
    if answer.goal.isExclusive {
      lines.append(
        "Tambahan itu sampai tepat pada \(AnswerWords.amount(answer.goal.bound)); yang diminta "
          + "tercapai dengan sedikit saja di atasnya.")
    }
    if !answer.isFewest, answer.isLeast {
      lines.append(
        "Pencarian dihentikan sebelum selesai: jumlah itu terbukti terkecil, tetapi banyaknya "
          + "\(noun) belum tentu paling sedikit.")
    } else if !answer.isLeast {
      lines.append(
        "Pencarian dihentikan sebelum selesai: yang diminta tercapai, tetapi belum terbukti bahwa "
          + "tidak ada tambahan yang lebih kecil.")
    }
    if answer.raises.contains(where: { $0.realisasi?.isRounded ?? false }) {
      lines.append(
        "Realisasi yang hanya ada dalam satuan utuh sudah digenapkan; hasilnya dapat sedikit lebih."
      )
    }
    if answer.raises.contains(where: \.isStandIn) {
      lines.append("* belum lapor; angkanya dugaan.")
    }
    return lines
  }

  /// A kategori is not given before enough is reported.
  private var kategoriNote: [String] {
    guard wish.kind == .kategori else { return [] }
    let figures = plan.run().figures(ofNode: answer.place, at: 0)
    guard figures.kategori == .provisional, let share = figures.cakupan.value else { return [] }
    let least = plan.dossier.trees[answer.place.tree].heading.leastCoverage ?? 80
    return [
      "Cakupan laporan di bawahnya \(AnswerWords.points(share)) persen; selama kurang dari "
        + "\(AnswerWords.amount(least)) persen, kategorinya tetap sementara."
    ]
  }

  private func words(_ refusal: Requirement.Refusal) -> String {
    let other = AnswerWords.name(refusal.place, in: plan.dossier)
    switch refusal.cause {
    case .notComputed:
      return "predikat hanya dapat diminta untuk indikator yang hitung-nya ditetapkan; nilai "
        + "indikator ini diberikan dari luar perhitungan pohon"
    case .notUsed: return "nilai \(other) tidak berasal dari hitung-nya"
    case .method:
      return
        "hitung \(other) berupa rumus, yang tidak dapat ditelusuri balik ke suku-sukunya; coba "
        + "nilai suku-sukunya dengan pokin andai"
    case .operandUnknown(let reason): return "nilai \(other) belum diketahui, \(reason.text)"
    case .nothingToRaise:
      return "tidak ada suku yang capaiannya masih dapat dinaikkan; periksa target dan polaritas "
        + "suku-sukunya"
    }
  }
}
