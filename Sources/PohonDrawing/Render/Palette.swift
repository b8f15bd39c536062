import Pohon

/// The colours of a box, as `#RRGGBB`.
struct Paint: Hashable, Sendable {
  var fill: String
  var border: String
  var text: String

  static let dark = "#1B2733"
  static let plain = Paint(fill: "#FFFFFF", border: "#5C6B78", text: dark)
  static let blackAndWhite = Paint(fill: "#FFFFFF", border: "#000000", text: "#000000")

  /// Darker the higher, so that the order shows without colour too.
  static func of(_ level: Level?) -> Paint {
    switch level {
    case .outcome: Paint(fill: "#1F3A5F", border: "#1F3A5F", text: "#FFFFFF")
    case .csf: Paint(fill: "#2F6690", border: "#1D4463", text: "#FFFFFF")
    case .antara: Paint(fill: "#D6E6F2", border: "#2F6690", text: dark)
    case .operasional: Paint(fill: "#F8FAFB", border: "#7C8FA0", text: dark)
    case .tujuan: Paint(fill: "#1B4D3E", border: "#1B4D3E", text: "#FFFFFF")
    case .sasaran: Paint(fill: "#DCEBDD", border: "#2E6E4E", text: dark)
    case nil: plain
    }
  }

  /// Tol's light scheme and two more: ten fills that stay apart for colour-blind eyes, under dark
  /// text.
  static let units: [Paint] = [
    "#77AADD", "#EEDD88", "#EE8866", "#44BB99", "#FFAABB", "#99DDFF", "#BBCC33", "#C8B6E2",
    "#D2B48C", "#AAAA00",
  ].map { Paint(fill: $0, border: "#4A5A68", text: dark) }
  /// Units beyond the tenth.
  static let otherUnit = Paint(fill: "#DDDDDD", border: "#4A5A68", text: dark)

  /// Best to worst, from blue to red.
  private static let bands = [
    Paint(fill: "#2166AC", border: "#14426F", text: "#FFFFFF"),
    Paint(fill: "#92C5DE", border: "#2166AC", text: dark),
    Paint(fill: "#E0E0E0", border: "#6B7680", text: dark),
    Paint(fill: "#F4A582", border: "#9A4A2A", text: dark),
    Paint(fill: "#B2182B", border: "#6E0F1B", text: "#FFFFFF"),
  ]

  /// By how heavy the heaviest finding is.
  static func of(_ severity: Severity?) -> Paint {
    switch severity {
    case .error: Paint(fill: "#B2182B", border: "#6E0F1B", text: "#FFFFFF")
    case .warning: Paint(fill: "#F4C560", border: "#7A5A00", text: dark)
    case .suggestion: Paint(fill: "#DCE9F5", border: "#4F7CAC", text: dark)
    case nil: plain
    }
  }

  /// The colours of band `index` of `count`, best first.
  static func band(_ index: Int, of count: Int) -> Paint {
    guard count > 1, index >= 0 else { return bands[0] }
    return bands[min(bands.count - 1, index * (bands.count - 1) / (count - 1))]
  }
}

/// Gives every node its colours, and every colour its entry in the legend.
struct Palette: Sendable {
  private let options: DrawingOptions
  private let scale: Scale?
  /// The owners that have a colour of their own, the most frequent first.
  let units: [String]

  init(_ nodes: [Node], options: DrawingOptions, scale: Scale?) {
    self.options = options
    self.scale = scale
    guard options.colouring == .unit else {
      units = []
      return
    }
    var uses: [String: (count: Int, first: Int)] = [:]
    for (order, node) in nodes.enumerated() {
      guard let unit = node.owners.first?.name else { continue }
      uses[unit, default: (0, order)].count += 1
    }
    units = uses.sorted { ($1.value.count, $0.value.first) < ($0.value.count, $1.value.first) }
      .prefix(Paint.units.count).map(\.key)
  }

  /// The colours of a node; `change` is what happened to it since an older version.
  func paint(_ node: Node, change: ChangeGroup? = nil) -> Paint {
    if options.blackAndWhite { return .blackAndWhite }
    if let only = options.only, !only.contains(node.key) { return .plain }
    if change == .removed, options.colouring != .perubahan { return .plain }
    switch options.colouring {
    case .perubahan: return change?.paint ?? .plain
    case .jenjang: return .of(node.level)
    case .unit:
      guard let unit = node.owners.first?.name else { return .plain }
      return units.firstIndex(of: unit).map { Paint.units[$0] } ?? .otherUnit
    case .temuan: return .of(options.findings[node.key]?.heaviest)
    case .andil:
      return options.shares[node.key].flatMap { share in
        PaletteStep.shares.first { share >= $0.from }?.paint
      } ?? .plain
    case .beda:
      return options.differences[node.key].flatMap { difference in
        PaletteStep.differences.first { difference >= $0.from }?.paint
      } ?? .plain
    case .capaian:
      guard let value = options.values[node.key], !options.provisional.contains(node.key),
        let scale,
        let rank = scale.rank(of: value)
      else { return .plain }
      return .band(scale.bands.count - 1 - rank, of: scale.bands.count)
    }
  }

  /// What the colours stand for, besides the levels.
  func entries(_ nodes: [Node]) -> [(label: String, paint: Paint)] {
    let nodes = nodes.filter { options.only?.contains($0.key) ?? true }
    guard !options.blackAndWhite else { return [] }
    switch options.colouring {
    case .jenjang, .perubahan: return []
    case .unit:
      var found = units.enumerated().map { ($1, Paint.units[$0]) }
      let named = nodes.compactMap { $0.owners.first?.name }
      if named.contains(where: { !units.contains($0) }) {
        found.append(("Unit lain", .otherUnit))
      }
      if named.count < nodes.count { found.append(("Tanpa unit", .plain)) }
      return found
    case .temuan:
      return Severity.allCases.reversed().map { ("Ada \($0.rawValue)", .of($0)) }
        + [("Tanpa temuan", .plain)]
    case .andil: return PaletteStep.shares.map { ($0.label, $0.paint) } + [("Tanpa andil", .plain)]
    case .beda:
      return PaletteStep.differences.map { ($0.label, $0.paint) } + [
        ("Beda tidak diketahui", .plain)
      ]
    case .capaian:
      let bands = scale?.ranked ?? []
      return bands.enumerated().map { ($1.words, .band($0, of: bands.count)) }
        + [("Belum ada nilai, atau sementara", .plain)]
    }
  }
}
