import Pohon

extension ObjectFields {
  /// A scale that the document declares; nil without a name.
  var scale: Scale? {
    guard let name = text(.nama) else { return nil }
    var scale = Scale(name: name, bands: objects(.pita).compactMap(\.band))
    scale.source = text(.sumber)
    scale.year = text(.tahun).flatMap { wholeNumber($0) }
    scale.span = text(.batas).flatMap { span($0) }
    scale.printings = objects(.cetakan).map(\.printing)
    return scale
  }

  private var band: Scale.Band? {
    guard let label = text(.predikat) else { return nil }
    let open: OpenEnds? = choice(.terbuka)
    return Scale.Band(
      label: label, meaning: text(.makna) ?? "",
      lower: bound(.bawah, isOpen: open?.opensLower ?? false),
      upper: bound(.atas, isOpen: open?.opensUpper ?? false), points: number(.nilai))
  }

  private func bound(_ name: FieldName, isOpen: Bool) -> Scale.Bound? {
    guard let value = number(name), let text = text(name) else { return nil }
    return Scale.Bound(value: value, text: trimmed(text), isIncluded: !isOpen)
  }
}
