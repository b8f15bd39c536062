/// The fields of an indicator, which its copies share; see ``Indicator``.
struct IndicatorContent: Hashable, Sendable {
  var name: String
  var definition: String?
  var relevance: String?
  var formula: String?
  var computation: Computation?
  var satuan: String?
  var valueType: ValueType?
  var polarity: Polarity?
  var accumulation: Accumulation?
  var schedule: Schedule?
  var scale: String?
  var mayExceedHundred = false
  var isMaintained = false
  var baseline: [Target] = []
  var targets: [Target] = []
  var targetSpread: TargetSpread?
  var fallingFormula: FallingFormula?
  var weight: Double?
  var weightReason: String?
  var externalPublisher: String?
  var sources: [String] = []
  var owners: [Owner] = []
  var supporters: [String] = []
  var printings: [Cetakan] = []
  var links: [Link] = []
  var silences: [Silence] = []
  var assumptions = Assumptions()
}
