/// The scales that a tree can name: those it declares, and the shipped ones it does not replace.
public struct ScaleBook: Sendable {
  /// Every name, the declared ones first.
  public let names: [String]
  private let declared: [String: Scale]

  /// The scales for a tree with this heading; of two declared under one name the first counts.
  public init(_ heading: Heading) {
    declared = Dictionary(
      heading.scales.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    names =
      heading.scales.map(\.name)
      + Scale.shipped.map(\.name).filter { [declared] in declared[$0] == nil }
  }

  /// The scale called `name`, or nil.
  public subscript(name: String) -> Scale? { declared[name] ?? Scale.named(name) }
}

extension Heading {
  /// The name of the scale that gives a capaian its kategori.
  public var capaianScaleName: String { capaianScale ?? Scale.defaultCapaian }

  /// The labels and meanings of the scales it declares.
  public var gradeWords: Set<String> { scales.reduce(into: Set()) { $0.formUnion($1.words) } }
}
