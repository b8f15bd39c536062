import Pohon

/// A scale as a tree declares it.
func scaleValue(_ scale: Scale) -> YamlValue {
  value(.scale) {
    $0.set(.nama, scale.name)
    $0.set(.sumber, scale.source)
    $0.set(.tahun, plain: scale.year.map { "\($0)" })
    $0.set(
      .batas, scale.span.map { "\(plainText($0.lowerBound))..\(plainText($0.upperBound))" })
    $0.set(.pita, list: scale.bands.map(bandValue))
    $0.set(.cetakan, list: scale.printings.map(printingValue))
  }
}

private func bandValue(_ band: Scale.Band) -> YamlValue {
  value(.band) {
    $0.set(.predikat, band.label)
    $0.set(.makna, unlessEmpty: band.meaning)
    $0.set(.bawah, band.lower?.text)
    $0.set(.atas, band.upper?.text)
    $0.set(.terbuka, band.openEnds)
    $0.set(.nilai, band.points)
  }
}
