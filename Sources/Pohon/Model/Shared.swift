/// A large value that all copies of its owner keep in one place until one of them changes it.
struct Shared<Value: Hashable & Sendable>: Hashable, @unchecked Sendable {
  // Only changed while nobody else holds it, so no two threads can see a change.
  private final class Box {
    var value: Value
    init(_ value: Value) { self.value = value }
  }

  private var box: Box

  /// Keeps `value`.
  init(_ value: Value) { box = Box(value) }

  /// The value; changing it leaves other copies as they are.
  var value: Value {
    _read { yield box.value }
    _modify {
      if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
      yield &box.value
    }
  }

  static func == (a: Shared, b: Shared) -> Bool { a.box === b.box || a.value == b.value }

  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
