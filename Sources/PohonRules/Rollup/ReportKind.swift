import Pohon

/// The kind of value and the satuan that a report of an indicator must have.
struct ReportKind {
  private let satuan: String?
  private let indicator: Indicator
  private let target: Quantity?

  /// - Parameter target: the target of the year reported on.
  init(_ indicator: Indicator, target: Quantity?) {
    (self.indicator, self.target) = (indicator, target)
    satuan =
      (indicator.satuan ?? target?.satuan).map(Satuan.canonical)
      ?? (indicator.valueType == .percent ? "%" : nil)
  }

  /// Why `value` is not of that kind; nil if it is, or if nothing is known of the kind.
  func defect(of value: Quantity) -> String? {
    switch value.reading {
    case .range: return "berupa rentang; realisasi adalah satu nilai"
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
