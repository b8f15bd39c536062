import Pohon

/// What a drawing shows, and how.
public struct DrawingOptions: Hashable, Sendable {
  /// How boxes are placed (`--tata-letak`).
  public var layout = DrawingLayout.ringkas
  /// Which way the tree grows (`--orientasi`).
  public var direction = Direction.atasBawah
  /// The sheet to fit on; nil draws at natural size (`--kertas`).
  public var paper: Paper?
  /// Which way the sheet lies; without a sheet, the shape aimed at (`--lembar`).
  public var orientation = Orientation.lanskap
  /// How much a box tells (`--rincian`).
  public var detail = Detail.ringkas
  /// What the fill colour stands for (`--warnai`).
  public var colouring = Colouring.jenjang
  /// Draws without colour; borders and words carry everything (`--hitam-putih`).
  public var blackAndWhite = false
  /// Key of the node to start from; nil starts from every root (`--akar`).
  public var root: String?
  /// How many levels are drawn, the start included; nil draws all (`--kedalaman`).
  public var depth: Int?
  /// Keys of the nodes that are meant: only they and those above them are drawn, the latter without
  /// colour and in broken lines. Nil draws all.
  public var only: Set<String>?
  /// The title over the drawing; nil takes the tree's own, an empty text none.
  public var title: String?
  /// Lines under the title, e.g. the date of the data.
  public var remarks: [String] = []
  /// Capaian in percent by node key, shown in the boxes and used by ``Colouring/capaian``.
  public var values: [String: Double] = [:]
  /// Keys of the nodes whose value rests on too few reports to be given a band.
  public var provisional: Set<String> = []
  /// Target, realisasi and capaian of each indicator, by node key; shown at ``Detail/lengkap``.
  public var measures: [String: [IndicatorMeasure]] = [:]
  /// What a checker found, by node key; shown in the boxes and used by ``Colouring/temuan``.
  public var findings: [String: FindingCount] = [:]
  /// Andil of one outcome by node key, 0 to 1; shown in the boxes, used by ``Colouring/andil``, and
  /// the thickness of the line above each node.
  public var shares: [String: Double] = [:]
  /// Beda by node key, in points; shown in the boxes and used by ``Colouring/beda``.
  public var differences: [String: Double] = [:]
  /// The version that the tree is held against: what changed since is marked, and what is gone is
  /// drawn where it stood. Not together with ``only``.
  public var older: OlderVersion?
  /// Where the boxes of an SVG lead; nil makes no links.
  public var link: LinkPattern?
  /// The scale whose bands colour and name the values; nil takes the tree's capaian scale.
  public var scale: Scale?
  /// What an HTML page tells beside the drawing.
  public var page = PageContent()
  /// Dots per inch of a PNG.
  public var resolution = 150.0

  /// The default drawing: compact, top to bottom, natural size, coloured by level.
  public init() {}
}

/// How boxes are placed.
public enum DrawingLayout: String, CaseIterable, Hashable, Sendable {
  /// Upper levels side by side, the last level stacked under its parent, as offices draw it.
  case ringkas
  /// Every level in a row of its own, placed by Graphviz `dot`.
  case berjenjang
}

/// Which way a tree grows.
public enum Direction: String, CaseIterable, Hashable, Sendable {
  case atasBawah = "atas-bawah"
  case kiriKanan = "kiri-kanan"
}

/// Which way a sheet lies.
public enum Orientation: String, CaseIterable, Hashable, Sendable {
  case lanskap
  case potret
}

/// How much a box tells.
public enum Detail: String, CaseIterable, Hashable, Sendable {
  /// Code, level, condition and owners.
  case ringkas
  /// The names of the indicators besides.
  case indikator
  /// With what ``DrawingOptions/measures`` says of each.
  case lengkap
}

/// What is known of an indicator in one period, as it is shown.
public struct IndicatorMeasure: Hashable, Sendable {
  /// The target with its satuan; nil where there is none.
  public var target: String?
  /// The realisasi; nil where it is not known.
  public var realisasi: String?
  /// The capaian with its kategori; nil where it is not known.
  public var capaian: String?

  /// A measure of which these parts are known.
  public init(target: String? = nil, realisasi: String? = nil, capaian: String? = nil) {
    (self.target, self.realisasi, self.capaian) = (target, realisasi, capaian)
  }

  /// One line, e.g. `Target 12, realisasi 9, capaian 75 % (sedang)`; nil where nothing is known.
  var words: String? {
    let parts = [("target", target), ("realisasi", realisasi), ("capaian", capaian)]
      .compactMap { name, value in value.map { "\(name) \($0)" } }
    return parts.isEmpty
      ? nil : parts.joined(separator: ", ").withCapital
  }
}

/// What the fill colour of a box stands for.
public enum Colouring: String, CaseIterable, Hashable, Sendable {
  /// The level of the condition.
  case jenjang
  /// The first owner.
  case unit
  /// The band of the value in ``DrawingOptions/values``.
  case capaian
  /// The heaviest finding in ``DrawingOptions/findings``.
  case temuan
  /// The share in ``DrawingOptions/shares``.
  case andil
  /// The difference in ``DrawingOptions/differences``.
  case beda
  /// The weightiest change since ``DrawingOptions/older``.
  case perubahan
}

/// How many findings of each severity a node has.
public struct FindingCount: Hashable, Sendable {
  /// Findings by severity.
  public var counts: [Severity: Int] = [:]

  /// No finding.
  public init() {}

  /// Counts one more.
  public mutating func add(_ severity: Severity) { counts[severity, default: 0] += 1 }

  /// How many there are.
  public var total: Int { counts.values.reduce(0, +) }

  /// The heaviest severity that occurs; nil where nothing was found.
  public var heaviest: Severity? { counts.filter { $0.value > 0 }.keys.max() }

  /// E.g. `2 kesalahan, 1 saran`, the heaviest first.
  var words: String {
    Severity.allCases.reversed().compactMap { severity in
      counts[severity].flatMap { $0 > 0 ? "\($0) \(severity.rawValue)" : nil }
    }.joined(separator: ", ")
  }
}
