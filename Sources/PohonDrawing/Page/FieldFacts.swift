import Pohon

/// The fields of a condition or indicator that hold something, as a reader is told them.
struct FieldFacts {
  /// One field with its values.
  struct Fact {
    let name: String
    let values: [String]
    /// Whether any of it was filled in by a person, not printed.
    let isAssumed: Bool
  }

  private(set) var facts: [Fact] = []
  private let assumptions: Assumptions

  /// What stands at `node` besides its code, level, words and indicators.
  init(_ node: Node) {
    assumptions = node.assumptions
    add(.penanggungJawab, node.owners.map(Self.words))
    add(.pendukung, node.supporters)
    add(.faktorPenyebab, node.causes)
    add(.masalah, node.problems)
    add(.menjawab, node.answers)
    add(.penjelasan, node.explanation)
    add(.keterkaitan, node.closingClaim)
    add(.bobot, node.weight.map(Self.number))
    add(.alasanBobot, node.weightReason)
    add(.kaitan, node.links.map(Self.words))
    add(.komponen, node.components.map(Self.words))
    add(.jabatan, node.posts)
  }

  /// What stands at `indicator` besides its name.
  init(_ indicator: Indicator) {
    assumptions = indicator.assumptions
    add(.satuan, indicator.satuan)
    add(.definisi, indicator.definition)
    add(.relevansi, indicator.relevance)
    add(.formula, indicator.formula)
    add(.polaritas, indicator.polarity?.rawValue)
    add(.jadwal, indicator.schedule?.rawValue)
    add(.akumulasi, indicator.accumulation?.rawValue)
    add(.skala, indicator.scale)
    add(.baseline, indicator.baseline.map(Self.words))
    add(.target, indicator.targets.map(Self.words))
    add(.bobot, indicator.weight.map(Self.number))
    add(.alasanBobot, indicator.weightReason)
    add(.sumberData, indicator.sources)
    add(.penanggungJawab, indicator.owners.map(Self.words))
    add(.pendukung, indicator.supporters)
    add(.penerbit, indicator.externalPublisher)
    add(.kaitan, indicator.links.map(Self.words))
  }

  private mutating func add(_ field: FieldName, _ value: String?) {
    add(field, value.map { [$0] } ?? [])
  }

  private mutating func add(_ field: FieldName, _ values: [String]) {
    let values = values.filter { !$0.isEmpty }
    if values.isEmpty { return }
    let words = field.rawValue.split(separator: "_").joined(separator: " ")
    facts.append(
      Fact(
        name: words.prefix(1).uppercased() + words.dropFirst(), values: values,
        isAssumed: assumptions.marks.contains { $0.name == field }))
  }

  private static func number(_ value: Double) -> String {
    indonesianText(value, decimals: value == value.rounded() ? 0 : 2)
  }

  private static func words(_ owner: Owner) -> String {
    owner.name + (owner.share.map { " (porsi \(number($0)))" } ?? "")
  }

  private static func words(_ target: Target) -> String {
    "\(target.period): \(target.value.text)"
  }

  private static func words(_ link: Link) -> String {
    var text = "\(link.kind.rawValue) \(link.target)"
    if let weight = link.weight { text += ", bobot \(number(weight))" }
    return text + (link.reason.map { ": \($0)" } ?? "")
  }

  private static func words(_ component: Component) -> String {
    let kind = component.kind.map { $0.rawValue.split(separator: "_").joined(separator: " ") }
    let name = [kind, component.code, component.name].compactMap { $0 }.joined(separator: " ")
    return name + (component.budget.map { ", pagu Rp\($0.text)" } ?? "")
  }
}
