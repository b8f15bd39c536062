import Foundation

extension Recomputation {
  mutating func check(indicator: JSON, _ name: String) {
    expectReasons(
      indicator, name,
      [
        "realisasi", "realisasi_dilaporkan", "realisasi_dihitung", "kemajuan", "capaian",
        "capaian_mentah",
      ])
    let basis = indicator["dasar_realisasi"]
    let isLent = basis["hasil_dipinjam"].flag
    let reported = reported(basis, { $0["nilai"] }, isMean: true)
    expect(name, "realisasi_dilaporkan", indicator["realisasi_dilaporkan"], reported)
    let computed = isLent ? lent(basis, name) : computed(basis, name)
    expect(name, "realisasi_dihitung", indicator["realisasi_dihitung"], computed)
    let points = indicator["penyetaraan"]
    expect(
      name, "realisasi", indicator["realisasi"],
      computed ?? reported ?? points["realisasi"].number)
    let source =
      computed != nil
      ? basis["hitung"].isNull && !isLent ? "pembilang-penyebut" : "dihitung"
      : reported != nil ? "dilaporkan" : nil
    if basis["dasar"].text != source { fault(name, "dasar") }
    checkTarget(indicator["dasar_target"], points, name)
    checkCapaian(indicator, name)
    checkProgress(indicator, name)
    if !indicator["predikat"].isNull {
      let band = indicator["pita"]
      let label = indicator["predikat"].text ?? ""
      let told = basis["laporan"].list.last { $0["dipakai"].flag }?["teks"].text ?? ""
      let isTold = [label, band["arti"].text ?? label].contains {
        told == $0 || told.hasPrefix("\($0) (") || told.hasSuffix("(\($0))")
      }
      if band["label"].text != label
        || !(isTold || Self.holds(band, indicator["realisasi"].number ?? .nan))
      {
        fault(name, "predikat")
      }
    }
  }

  /// The reports that count as one value, by their accumulation.
  private func reported(
    _ basis: JSON, _ field: (JSON) -> JSON, isMean: Bool
  ) -> Double? {
    let counted = basis["laporan"].list.filter { $0["dipakai"].flag }
    guard let last = counted.last else { return nil }
    let kind = basis["akumulasi"]["nilai"].text
    if kind == "terakhir" { return counted.count == 1 ? field(last).number : nil }
    let covered = counted.flatMap { Self.months($0["periode"].text ?? "") }
    let asked = Self.months(period)
    let window = (alone ? asked.first ?? 1 : 1)...(asked.last ?? 1)
    guard covered.count == Set(covered).count, Set(covered) == Set(window) else { return nil }
    let values = counted.compactMap { field($0).number }
    guard values.count == counted.count else { return nil }
    let sum = values.reduce(0, +)
    return isMean && kind == "rata-rata" ? Self.meanByMonths(counted, values) : sum
  }

  /// The mean over the months that the parts cover.
  private static func meanByMonths(_ parts: [JSON], _ values: [Double]) -> Double {
    let byMonth = zip(parts, values).flatMap { part, value in
      months(part["periode"].text ?? "").map { _ in value }
    }
    return byMonth.reduce(0, +) / Double(byMonth.count)
  }

  static func months(_ period: String) -> [Int] {
    let part = period.dropFirst(5)
    guard let number = Int(part.drop { $0.isLetter }) else { return Array(1...12) }
    switch part.first {
    case "S": return Array((number * 6 - 5)...(number * 6))
    case "T": return Array((number * 3 - 2)...(number * 3))
    default: return [number]
    }
  }

  /// What the same indicator in another document was computed to.
  private mutating func lent(_ basis: JSON, _ name: String) -> Double? {
    let lender = steps[basis["dipinjam_dari"].text ?? ""]
    for field in ["pembilang", "penyebut"] {
      expect(name, field, basis[field], lender?["dasar_realisasi"][field].number)
    }
    return lender?["realisasi_dihitung"].number
  }

  private mutating func computed(_ basis: JSON, _ name: String) -> Double? {
    let times = basis["kali_seratus"].flag ? 100.0 : 1
    guard !basis["hitung"].isNull else {
      let above = reported(basis, { $0["pembilang"] }, isMean: false)
      let below = reported(basis, { $0["penyebut"] }, isMean: false)
      expect(name, "pembilang", basis["pembilang"], above)
      expect(name, "penyebut", basis["penyebut"], below)
      guard let above, let below, below != 0 else { return nil }
      return above / below * times
    }
    let computation = basis["hitung"]
    let operands = computation["suku"].list
    for operand in operands {
      let reference = operand["rujukan"].text ?? ""
      guard let step = steps[reference] else {
        fault(name, "\(reference) is not proved")
        continue
      }
      expect(name, "realisasi of \(reference)", operand["realisasi"], step["realisasi"].number)
      if computation["metode"].text == "rasio" {
        for field in ["pembilang", "penyebut"] {
          expect(
            name, "\(field) of \(reference)", operand[field], step["dasar_realisasi"][field].number)
        }
      }
    }
    checkWeights(computation, name)
    let named = Set(operands.compactMap { $0["rujukan"].text })
    for operand in computation["rumus"]["suku"].list {
      check(operand: operand, name)
      if let reference = operand["rujukan"].text, !named.contains(reference) {
        fault(name, "\(reference) is in the formula and not among the suku")
      }
    }
    if isComputedFromItself(name) { return nil }
    let found = Self.combined(computation, operands, times)
    if found != nil, computation["metode"].text == "rasio" {
      for field in ["pembilang", "penyebut"] {
        expect(name, field, basis[field], operands.reduce(0) { $0 + ($1[field].number ?? .nan) })
      }
    }
    return found
  }

  /// The value of a formula's operand: what its reports come to, or what its own step says.
  private mutating func check(operand: JSON, _ name: String) {
    let what = "suku \(operand["nama"].text ?? "")"
    if let reference = operand["rujukan"].text {
      expect(name, what, operand["nilai"], steps[reference]?["realisasi"].number)
    } else if operand["akumulasi"].isNull {
      fault(name, "\(what) says neither where it is proved nor how it accumulates")
    } else {
      expect(name, what, operand["nilai"], reported(operand, { $0["nilai"] }, isMean: true))
    }
  }

  /// Whether the operands lead back to the indicator, or into such a circle among themselves.
  private func isComputedFromItself(_ name: String) -> Bool {
    var seen: Set<String> = []
    var waiting = operands(name)
    while let next = waiting.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { waiting += operands(next) }
    }
    return false
  }

  private func operands(_ name: String) -> [String] {
    (steps[name]?["dasar_realisasi"]["hitung"]["suku"].list ?? [])
      .compactMap { $0["rujukan"].text }
  }

  private static func combined(
    _ computation: JSON, _ operands: [JSON], _ times: Double
  ) -> Double? {
    let method = computation["metode"].text
    if operands.isEmpty, method != "rumus" { return nil }
    if method == "rasio" {
      let above = operands.compactMap { $0["pembilang"].number }
      let below = operands.compactMap { $0["penyebut"].number }
      guard above.count == operands.count, below.count == operands.count,
        below.reduce(0, +) != 0
      else { return nil }
      return above.reduce(0, +) / below.reduce(0, +) * times
    }
    if method == "rumus" { return FormulaByHand.value(of: computation["rumus"]) }
    let values = operands.compactMap { $0["realisasi"].number }
    let satuan = Set(operands.map { $0["satuan"].text ?? "" })
    guard values.count == operands.count, satuan.count == 1 else { return nil }
    switch method {
    case "jumlah": return values.reduce(0, +)
    case "rata-rata": return values.reduce(0, +) / Double(values.count)
    case "rata-rata-tertimbang":
      return mean(zip(values, operands.compactMap { $0["bobot"].number }).map { ($0, $1) })
    case "minimum": return values.min()
    case "maksimum": return values.max()
    default: return nil
    }
  }

  private mutating func checkTarget(_ target: JSON, _ points: JSON, _ name: String) {
    let parts = target["bagian"].list
    for (field, isUpper) in [("bawah", false), ("atas", true)] {
      let values = parts.compactMap { $0[field].number }
      let found: Double? =
        switch target["cara"].text {
        case "ditetapkan": values.first ?? points["target"].number
        case "selisih": values.count == 2 ? values[0] - (parts[1]["bawah"].number ?? .nan) : nil
        case "bagian-merata": values.first.map { $0 * (target["bulan"].number ?? .nan) / 12 }
        case "jumlah-bagian": values.reduce(0, +)
        case "rata-rata-bagian": Self.meanByMonths(parts, values)
        case "selisih-rata-rata":
          values.count == 2
            ? Self.partOfMean(parts, values[0], parts[1]["bawah"].number ?? .nan, target) : nil
        default: nil
        }
      expect(name, isUpper ? "target atas" : "target bawah", target[field], found)
    }
  }

  /// What is left of a mean from January when the mean of the months before is taken out.
  private static func partOfMean(
    _ parts: [JSON], _ whole: Double, _ before: Double, _ target: JSON
  ) -> Double {
    let ends = parts.map { Double(months($0["periode"].text ?? "").last ?? 0) }
    return (whole * ends[0] - before * ends[1]) / (target["bulan"].number ?? .nan)
  }

  private mutating func checkCapaian(_ indicator: JSON, _ name: String) {
    let proof = indicator["dasar_capaian"]
    let target = indicator["dasar_target"]
    guard !proof.isNull else {
      if !indicator["capaian"].isNull { fault(name, "capaian without proof") }
      return
    }
    let points = indicator["penyetaraan"]
    guard let reached = points["realisasi"].number ?? indicator["realisasi"].number,
      let lower = target["bawah"].number, let upper = target["atas"].number
    else { return fault(name, "capaian without operands") }
    expect(name, "realisasi of capaian", proof["realisasi"], reached)
    let falls = proof["rumus_turun"]["nilai"].text == "perbandingan" ? "T/R" : "(2T-R)/T"
    let (formula, bound, goal): (String, String?, Double?) =
      switch proof["polaritas"]["nilai"].text {
      case "naik": ("R/T", "target", lower)
      case "turun": (falls, "target", upper)
      case _ where reached < lower: ("R/T", "batas-bawah", lower)
      case _ where reached > upper: (falls, "batas-atas", upper)
      default: ("di-dalam-rentang", nil, nil)
      }
    if proof["rumus"].text != formula || proof["batas"].text != bound { fault(name, "rumus") }
    expect(name, "target of capaian", proof["target"], goal)
    let raw: Double =
      switch (formula, goal) {
      case ("R/T", let goal?): reached / goal * 100
      case ("T/R", let goal?): goal / reached * 100
      case (_, let goal?): (2 * goal - reached) / goal * 100
      default: 100
      }
    expect(name, "mentah", proof["mentah"], raw)
    expect(name, "capaian_mentah", indicator["capaian_mentah"], raw)
    let least = proof["paling_rendah"].number ?? .nan
    let most = proof["paling_tinggi"]["nilai"].number ?? .nan
    let clamped = raw < least ? least : raw > most ? most : raw
    expect(name, "nilai", proof["nilai"], clamped)
    expect(name, "capaian", indicator["capaian"], clamped)
  }

  private mutating func checkProgress(_ indicator: JSON, _ name: String) {
    guard let yearly = indicator["target_setahun"].number, yearly > 0 else {
      expect(name, "kemajuan", indicator["kemajuan"], nil)
      return
    }
    expect(
      name, "kemajuan", indicator["kemajuan"],
      indicator["realisasi"].number.map { $0 / yearly * 100 })
  }
}
