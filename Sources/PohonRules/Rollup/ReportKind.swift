import Pohon

/// The kind of value and the satuan that a report of an indicator must have.
struct ReportKind {
  private let satuan: String?
  private let indicator: Indicator
  private let target: Quantity?
  private let scale: Scale?

  /// - Parameters:
  ///   - target: the target of the year reported on.
  ///   - scale: what the indicator is graded on; nil where it names none that is known.
  init(_ indicator: Indicator, target: Quantity?, scale: Scale?) {
    (self.indicator, self.target, self.scale) = (indicator, target, scale)
    satuan =
      (indicator.satuan ?? target?.satuan).map(Satuan.canonical)
      ?? (indicator.valueType == .percent ? "%" : nil)
  }

  /// Why `value` is not of that kind; nil if it is, or if nothing is known of the kind.
  func defect(of value: Quantity) -> String? {
    switch value.reading {
    case .range: return "berupa rentang; realisasi adalah satu nilai"
    case .grade(let grade, let score?):
      return contradiction(grade, score) ?? satuanDefect(of: value)
    case .grade(_, score: nil):
      switch target?.reading {
      case .number?, .range?:
        return "berupa predikat, padahal targetnya \(quote(target?.text ?? ""))"
      default: return nil
      }
    case .number:
      if case .grade(_, score: nil)? = target?.reading, indicator.scale == nil {
        return "berupa angka, padahal targetnya predikat \(quote(target?.text ?? "")) tanpa skala"
      }
      return satuanDefect(of: value)
    default: return nil
    }
  }

  /// A score that the scale grades otherwise than the grade beside it.
  private func contradiction(_ grade: String, _ score: Double) -> String? {
    guard let scale, let told = scale.band(called: grade), let own = scale.band(of: score),
      own != told
    else { return nil }
    return "berpredikat \(quote(told.label)), padahal nilainya termasuk predikat "
      + "\(quote(own.label)) pada skala \(quote(scale.name))"
  }

  private func satuanDefect(of value: Quantity) -> String? {
    guard let written = value.satuan.map(Satuan.canonical) else { return nil }
    if let satuan {
      return agrees(written, satuan) ? nil : "bersatuan \(written), padahal satuannya \(satuan)"
    }
    return written == "%" && indicator.valueType == .count
      ? "dalam persen, padahal indikatornya jumlah" : nil
  }

  /// Whether two satuan are one, one says more than the other (`dokumen`, `dokumen kajian`), or both
  /// only say that it is a bare number.
  private func agrees(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix("\(other) ") || other.hasPrefix("\(one) ")
      || [one, other].allSatisfy(["indeks", "nilai", "angka", "predikat"].contains)
  }
}
