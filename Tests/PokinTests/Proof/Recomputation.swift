import Foundation

/// Computes every figure of a proof again, from its JSON alone: what the terms say, what is done
/// with them, and whether the steps below say the same. Knows nothing of how Pohon computes.
struct Recomputation {
  /// What does not follow, in words.
  private(set) var faults: [String] = []
  /// The steps by `POHON#KODE`.
  private(set) var steps: [String: JSON] = [:]
  private var mentioned: [String] = []
  let period: String
  let alone: Bool

  /// Checks one element of `uraian`.
  init(_ proof: JSON) {
    (period, alone) = (proof["periode"].text ?? "", proof["hanya"].flag)
    for step in [proof["akar"]] + proof["lanjutan"].list { collect(step) }
    for name in mentioned where steps[name] == nil { fault(name, "lihat leads nowhere") }
    for (name, step) in steps {
      if step["jenis"].text == "kondisi" {
        check(node: step, name)
      } else {
        check(indicator: step, name)
      }
    }
  }

  private mutating func collect(_ step: JSON) {
    if let name = step["lihat"].text {
      mentioned.append(name)
      return
    }
    let name = Self.name(step)
    if steps.updateValue(step, forKey: name) != nil { fault(name, "proved twice") }
    for below in step["indikator"].list + step["anak"].list { collect(below) }
  }

  static func name(_ step: JSON) -> String {
    "\(step["pohon"].text ?? "")#\(step["kode"].text ?? "")"
  }

  mutating func fault(_ name: String, _ what: String) {
    faults.append("\(name) \(period): \(what)")
  }

  /// Notes where a claim is not what comes out; nil means unknown.
  mutating func expect(_ name: String, _ field: String, _ claimed: JSON, _ found: Double?) {
    let claim = claimed.number
    if claim == nil, found == nil { return }
    guard let claim, let found, abs(claim - found) <= 1e-9 * max(1, abs(claim)) else {
      fault(name, "\(field) is \(claim as Any), recomputed \(found as Any)")
      return
    }
  }

  /// A figure that is null says why.
  mutating func expectReasons(_ step: JSON, _ name: String, _ fields: [String]) {
    for field in fields where step[field].isNull {
      if step["sebab"][field].text?.isEmpty ?? true { fault(name, "\(field) has no reason") }
    }
  }

  static func mean(_ terms: [(value: Double, weight: Double)]) -> Double? {
    let weight = terms.reduce(0) { $0 + $1.weight }
    return weight > 0 ? terms.reduce(0) { $0 + $1.value * $1.weight } / weight : nil
  }
}

extension Recomputation {
  private mutating func check(node: JSON, _ name: String) {
    let own = node["dasar_terukur"]
    let below = node["dasar_terhitung"]
    let names = own["suku"].list.map { $0["rujukan"].text ?? "" }
    if Set(names) != Set(node["indikator"].list.map(Self.reference)) {
      fault(name, "indikator are not the suku of dasar_terukur")
    }
    let due = below["suku"].list.filter { $0["perlakuan"].text != "belum-waktunya" }
    if due.map({ $0["rujukan"].text ?? "" }) != node["anak"].list.map(Self.reference) {
      fault(name, "anak are not the suku of dasar_terhitung")
    }
    expectReasons(
      node, name,
      ["terukur", "terhitung", "capaian", "beda", "cakupan", "bila_nol", "bila_penuh"])
    for term in own["suku"].list { check(own: term, node, name) }
    for term in due { check(child: term, below, node, name) }
    checkWeights(own, name)
    checkWeights(below, name)

    let measured = Self.measured(own)
    expect(name, "terukur", node["terukur"], measured)
    expect(name, "hasil terukur", own["hasil"], measured)
    let computed = Self.computed(below, due)
    expect(name, "terhitung", node["terhitung"], computed)
    expect(name, "hasil terhitung", below["hasil"], computed)
    expect(name, "capaian", node["capaian"], measured ?? computed)
    let choice = measured != nil ? "terukur" : computed != nil ? "terhitung" : nil
    if node["dipilih"].text != choice { fault(name, "dipilih") }
    expect(name, "beda", node["beda"], measured.flatMap { left in computed.map { left - $0 } })
    for field in ["bila_nol", "bila_penuh"] {
      let bound =
        choice == "terukur"
        ? Self.bound(own["suku"].list, field, "rata-rata")
        : choice == "terhitung" ? Self.bound(due, field, below["metode"]["nilai"].text) : nil
      expect(name, field, node[field], bound)
    }
    checkCoverage(node, name, due, own)
    checkKategori(node, name)
  }

  static func reference(_ step: JSON) -> String { step["lihat"].text ?? name(step) }

  private static let unreported: Set<String> = [
    "realisasi belum dilaporkan", "ada suku perhitungan yang belum dilaporkan",
    "realisasi tahun berjalan belum lengkap; ada bagian tahun yang belum dilaporkan",
  ]

  private mutating func check(own term: JSON, _ node: JSON, _ name: String) {
    let reference = term["rujukan"].text ?? ""
    guard let step = steps[reference] else { return fault(name, "\(reference) is not proved") }
    let policy = node["data_hilang"]["nilai"].text
    let isOpen = Self.unreported.contains(step["sebab"]["capaian"].text ?? "")
    let capaian = step["capaian"].number
    let treatment =
      !step["waktunya"].flag
      ? "belum-waktunya"
      : capaian != nil
        ? "dihitung"
        : !isOpen || policy == "sebagian"
          ? "bobot-dibagi" : policy == "nol" ? "dihitung-nol" : "menolak"
    if term["perlakuan"].text != treatment { fault(name, "perlakuan of \(reference)") }
    let counts = treatment != "belum-waktunya"
    expect(name, "capaian of \(reference)", term["capaian"], counts ? capaian : nil)
    expect(
      name, "bila_nol of \(reference)", term["bila_nol"],
      counts ? capaian ?? (isOpen ? 0 : nil) : nil)
    expect(
      name, "bila_penuh of \(reference)", term["bila_penuh"],
      counts ? capaian ?? (isOpen ? 100 : nil) : nil)
    expect(name, "cakupan of \(reference)", term["cakupan"], counts && capaian != nil ? 100 : 0)
  }

  private mutating func check(child term: JSON, _ family: JSON, _ node: JSON, _ name: String) {
    let reference = term["rujukan"].text ?? ""
    guard let step = steps[reference] else { return fault(name, "\(reference) is not proved") }
    let capaian = step["capaian"].number
    let method = family["metode"]["nilai"].text
    let isExtreme = method == "minimum" || method == "maksimum"
    let isCyclic = node["sebab"]["terhitung"].text == "kaitannya berputar"
    let treatment =
      method == "tidak" || isCyclic
      ? "tidak-digabungkan"
      : capaian != nil
        ? "dihitung"
        : node["data_hilang"]["nilai"].text == "tolak"
          ? "menolak" : isExtreme ? "tidak-dibandingkan" : "bobot-dibagi"
    if term["perlakuan"].text != treatment { fault(name, "perlakuan of \(reference)") }
    expect(name, "capaian of \(reference)", term["capaian"], capaian)
    expect(
      name, "bila_nol of \(reference)", term["bila_nol"],
      capaian == nil ? 0 : step["bila_nol"].number)
    expect(
      name, "bila_penuh of \(reference)", term["bila_penuh"],
      capaian == nil ? 100 : step["bila_penuh"].number)
    expect(name, "cakupan of \(reference)", term["cakupan"], step["cakupan"].number)
  }

  /// Declared weights are used as declared, all others are one.
  mutating func checkWeights(_ family: JSON, _ name: String) {
    let terms = family["suku"].list
    guard !terms.isEmpty else { return }
    let basis = family["bobot"].text ?? ""
    let declared = terms.compactMap { $0["bobot_ditetapkan"].number }
    let due = terms.filter { $0["perlakuan"].text != "belum-waktunya" }
    for term in terms where basis == "ditetapkan" {
      expect(name, "bobot", term["bobot"], term["bobot_ditetapkan"].number)
    }
    for term in terms where basis == "tunggal" && term["bobot"].number != 1 {
      expect(name, "bobot", term["bobot"], term["bobot_ditetapkan"].number)
    }
    if basis.hasPrefix("sama"), terms.contains(where: { $0["bobot"].number != 1 }) {
      fault(name, "bobot \(basis) is not one")
    }
    let isRight =
      switch basis {
      case "ditetapkan": declared.count == terms.count
      case "sama-karena-tidak-ditetapkan": declared.isEmpty
      case "sama-karena-belum-lengkap": declared.count < terms.count || declared.reduce(0, +) == 0
      case "sama-karena-bobotnya-nol":
        due.allSatisfy { ($0["bobot_ditetapkan"].number ?? 0) == 0 }
      case "tunggal": terms.count == 1
      default: basis == "sama-menurut-metode"
      }
    if !isRight { fault(name, "bobot is not \(basis)") }
    if family["bobot_asumsi"].flag != basis.hasPrefix("sama-karena") { fault(name, "bobot_asumsi") }
    guard family["jumlah_bobot"].has else { return }
    expect(
      name, "jumlah_bobot", family["jumlah_bobot"],
      due.reduce(0) { $0 + ($1["bobot"].number ?? .nan) })
  }

  private static func measured(_ family: JSON) -> Double? {
    let terms = family["suku"].list
    if terms.contains(where: { $0["perlakuan"].text == "menolak" }) { return nil }
    return mean(
      terms.compactMap { term in
        guard let weight = term["bobot"].number else { return nil }
        switch term["perlakuan"].text {
        case "dihitung": return term["capaian"].number.map { ($0, weight) }
        case "dihitung-nol": return (0, weight)
        default: return nil
        }
      })
  }

  private static func computed(_ family: JSON, _ due: [JSON]) -> Double? {
    let counted = due.filter { $0["perlakuan"].text == "dihitung" }
    if due.contains(where: { $0["perlakuan"].text == "menolak" }) { return nil }
    let values = counted.compactMap { $0["capaian"].number }
    switch family["metode"]["nilai"].text {
    case "minimum": return values.min()
    case "maksimum": return values.max()
    default:
      return mean(zip(values, counted.compactMap { $0["bobot"].number }).map { ($0, $1) })
    }
  }

  private static func bound(_ terms: [JSON], _ field: String, _ method: String?) -> Double? {
    let known = terms.compactMap { term in
      term[field].number.map { (value: $0, weight: term["bobot"].number ?? .nan) }
    }
    switch method {
    case "minimum": return known.map(\.value).min()
    case "maksimum": return known.map(\.value).max()
    default: return mean(known)
    }
  }

  private mutating func checkCoverage(_ node: JSON, _ name: String, _ due: [JSON], _ own: JSON) {
    let ownDue = own["suku"].list.filter { $0["perlakuan"].text != "belum-waktunya" }
    let isBare = own.isNull && node["dasar_terhitung"]["suku"].list.isEmpty
    let parts = (due.isEmpty ? ownDue : due).compactMap { term in
      term["cakupan"].number.map { (value: $0, weight: term["bobot"].number ?? .nan) }
    }
    expect(name, "cakupan", node["cakupan"], isBare ? 0 : Self.mean(parts))
  }

  private mutating func checkKategori(_ node: JSON, _ name: String) {
    guard let capaian = node["capaian"].number else {
      if !node["kategori"].isNull || !node["dasar_kategori"].isNull { fault(name, "kategori") }
      return
    }
    let basis = node["dasar_kategori"]
    expect(name, "cakupan of kategori", basis["cakupan"], node["cakupan"].number)
    guard let least = basis["cakupan_minimum"]["nilai"].number,
      let coverage = node["cakupan"].number
    else { return fault(name, "cakupan_minimum") }
    if coverage < least {
      if node["kategori"].text != "sementara" { fault(name, "kategori is not sementara") }
    } else if basis["pita"].isNull {
      if !node["kategori"].isNull { fault(name, "kategori without pita") }
    } else if node["kategori"].text != basis["pita"]["arti"].text
      || !Self.holds(basis["pita"], capaian)
    {
      fault(name, "kategori")
    }
  }

  static func holds(_ band: JSON, _ value: Double) -> Bool {
    let (from, to) = (band["dari"].number ?? -.infinity, band["sampai"].number ?? .infinity)
    return (band["termasuk_dari"].flag ? value >= from : value > from)
      && (band["termasuk_sampai"].flag ? value <= to : value < to)
  }
}
