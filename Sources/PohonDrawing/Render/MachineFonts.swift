/// Whether the letters that PNG and PDF get on this machine are those that boxes were measured for.
enum MachineFonts {
  /// Asked once: fonts do not change while a program runs.
  static let fit: Bool = {
    let text = "Meningkatnya kualitas pelayanan"
    let wanted = LetterWidths.shipped.width(text, size: TextSize.body)
    guard let found = try? GraphvizEngine.width(of: text, size: TextSize.body) else { return true }
    return abs(found - wanted) <= wanted / 10
  }()

  /// What a reader is told where they are not.
  static let notice = """
    mesin ini tidak mempunyai huruf DejaVu Sans, sehingga teks PNG dan PDF dapat meluap atau tidak \
    terbaca; pasang paket fonts-dejavu-core, atau pakai SVG
    """
}
