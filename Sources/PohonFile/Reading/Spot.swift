import Pohon

/// Where in a document the check stands, from which an anchor is made.
struct Spot {
  var tree: String
  var node: String?
  var indicator: Int?
  var field: FieldName?
  /// Keys and positions inside the field, joined with points.
  var path: String?

  var anchor: Anchor {
    guard field != nil || indicator != nil else { return Anchor(tree: tree, node: node) }
    return Anchor(
      tree: tree, node: node, field: Field(field ?? .indikator, indicator: indicator, item: path))
  }

  /// The place of `key` in the object that stands here.
  func key(_ key: FieldName) -> Spot {
    guard field != nil else {
      var spot = self
      spot.field = key
      return spot
    }
    return inside(key.rawValue)
  }

  /// The place of an element, or of a key that is no field name.
  func inside(_ part: String) -> Spot {
    var spot = self
    spot.path = path.map { "\($0).\(part)" } ?? part
    return spot
  }

  /// The indicator with number `number` of the node that stands here.
  func indicator(_ number: Int) -> Spot { Spot(tree: tree, node: node, indicator: number) }
}
