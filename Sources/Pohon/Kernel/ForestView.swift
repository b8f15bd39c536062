/// The arrays of a forest while a sweep runs; it must not outlive the call that gave it.
package struct ForestView {
  let families: UnsafeBufferPointer<FlatForest.Family>
  let childSlot: UnsafePointer<Int32>
  let weight: UnsafePointer<Double>

  /// The positions of the families whose slots are among `slots`.
  func families(in slots: Range<Int>) -> Range<Int> {
    first(from: slots.lowerBound)..<first(from: slots.upperBound)
  }

  /// The position of the first family at `slot` or later, by halving.
  private func first(from slot: Int) -> Int {
    var (low, high) = (0, families.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(families[middle].slot) < slot { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension FlatForest {
  /// Lends the arrays to sweeps. Reading and writing through the view is not checked: slots must lie
  /// in the forest, and cells must be there for each of them.
  package func withView<Result>(_ body: (ForestView) throws -> Result) rethrows -> Result {
    try families.withUnsafeBufferPointer { families in
      try childSlot.withUnsafeBufferPointer { items in
        try weight.withUnsafeBufferPointer { weights in
          try body(
            ForestView(
              families: families, childSlot: Self.base(items), weight: Self.base(weights)))
        }
      }
    }
  }

  /// Where a buffer begins; an empty one is never read.
  private static func base<Item>(_ buffer: UnsafeBufferPointer<Item>) -> UnsafePointer<Item> {
    buffer.baseAddress ?? UnsafePointer(bitPattern: MemoryLayout<Item>.stride).unsafelyUnwrapped
  }
}
