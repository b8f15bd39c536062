/// The fields of a condition, which its copies share; see ``Node``.
struct NodeContent: Hashable, Sendable {
  var code: String
  var level: Level?
  var statement: String
  var causes: [String] = []
  var problems: [String] = []
  var explanation: String?
  var closingClaim: String?
  var answers: [String] = []
  var weight: Double?
  var weightReason: String?
  var owners: [Owner] = []
  var supporters: [String] = []
  var printings: [Cetakan] = []
  var narrativeIndicators: [String] = []
  var indicators: [Indicator] = []
  var aggregation: Aggregation?
  var links: [Link] = []
  var components: [Component] = []
  var posts: [String] = []
  var mayLackChildren = false
  var silences: [Silence] = []
  var assumptions = Assumptions()
}
