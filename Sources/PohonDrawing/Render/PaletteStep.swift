/// A range of numbers with a colour of its own.
struct PaletteStep: Sendable {
  /// The least number in it.
  let from: Double
  /// As the legend says it.
  let label: String
  let paint: Paint

  private init(_ from: Double, _ label: String, _ fill: String, _ border: String, isDark: Bool) {
    (self.from, self.label) = (from, label)
    paint = Paint(fill: fill, border: border, text: isDark ? "#FFFFFF" : Paint.dark)
  }

  /// Shares of an outcome, the greatest first: one hue, darker the more it carries.
  static let shares = [
    PaletteStep(0.5, "Andil 50 % atau lebih", "#08306B", "#08306B", isDark: true),
    PaletteStep(0.25, "25 sampai 50 %", "#2171B5", "#0B4A86", isDark: true),
    PaletteStep(0.1, "10 sampai 25 %", "#7FB8E0", "#2171B5", isDark: false),
    PaletteStep(0.05, "5 sampai 10 %", "#B5D1EA", "#4F8BBF", isDark: false),
    PaletteStep(.leastNonzeroMagnitude, "Di bawah 5 %", "#DEEBF7", "#7C8FA0", isDark: false),
  ]

  /// Measured less computed in points, the greatest first: orange above, violet below.
  static let differences = [
    PaletteStep(10, "Terukur lebih tinggi 10 poin atau lebih", "#B35806", "#6E3600", isDark: true),
    PaletteStep(2, "Lebih tinggi 2 sampai 10", "#FDB863", "#B35806", isDark: false),
    PaletteStep(-2, "Hampir sama", "#E0E0E0", "#6B7680", isDark: false),
    PaletteStep(-10, "Lebih rendah 2 sampai 10", "#B2ABD2", "#542788", isDark: false),
    PaletteStep(-.infinity, "Lebih rendah 10 poin atau lebih", "#542788", "#2D0A52", isDark: true),
  ]
}
