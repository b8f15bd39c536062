/// A value that its copies share until one of them changes.
///
/// A list of one: lists already share and copy what they hold, in all threads.
@usableFromInline struct Shared<Value> {
  @usableFromInline var only: [Value]

  /// `value`, not yet shared.
  init(_ value: Value) { only = [value] }

  /// What is shared; changing it copies it first where another holds it too.
  @inlinable var value: Value {
    _read { yield only[0] }
    _modify { yield &only[0] }
  }
}

extension Shared: Sendable where Value: Sendable {}
extension Shared: Equatable where Value: Equatable {}
extension Shared: Hashable where Value: Hashable {}
