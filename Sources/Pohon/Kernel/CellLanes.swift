/// One cell, or several neighbouring periods at once; NaN is unknown.
///
/// The sweeps are written once over this; the compiler makes a copy for each width.
protocol CellLanes {
  /// How many cells it takes.
  static var width: Int { get }
  /// The same value in every cell.
  init(repeating value: Double)
  /// The cells from `cells` on.
  init(at cells: UnsafePointer<Double>)
  /// Writes them from `cells` on.
  func store(at cells: UnsafeMutablePointer<Double>)
  static func + (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  /// `a` where this is known, `b` where it is not.
  func ifKnown(_ a: Self, else b: Self) -> Self
  /// `a` where this is below `other`, else `b`, also where one of the two is unknown.
  func ifBelow(_ other: Self, _ a: Self, else b: Self) -> Self
  /// Whether any cell is zero.
  var hasZero: Bool { get }
}

extension CellLanes {
  @inline(__always) static var zero: Self { Self(repeating: 0) }
  @inline(__always) static var unknown: Self { Self(repeating: .nan) }

  /// The lesser of both; an unknown one gives way.
  @inline(__always) func lesser(_ other: Self) -> Self {
    other.ifKnown(ifBelow(other, self, else: other), else: self)
  }

  /// The greater of both; an unknown one gives way.
  @inline(__always) func greater(_ other: Self) -> Self {
    other.ifKnown(other.ifBelow(self, self, else: other), else: self)
  }
}

extension Double: CellLanes {
  static var width: Int { 1 }
  @inline(__always) init(repeating value: Double) { self = value }
  @inline(__always) init(at cells: UnsafePointer<Double>) { self = cells.pointee }
  @inline(__always) func store(at cells: UnsafeMutablePointer<Double>) { cells.pointee = self }
  @inline(__always) func ifKnown(_ a: Double, else b: Double) -> Double { self == self ? a : b }
  @inline(__always) func ifBelow(_ other: Double, _ a: Double, else b: Double) -> Double {
    self < other ? a : b
  }
  @inline(__always) var hasZero: Bool { self == 0 }
}

extension SIMD4<Double>: CellLanes {
  static var width: Int { 4 }
  @inline(__always) init(at cells: UnsafePointer<Double>) {
    self = UnsafeRawPointer(cells).loadUnaligned(as: Self.self)
  }
  @inline(__always) func store(at cells: UnsafeMutablePointer<Double>) {
    UnsafeMutableRawPointer(cells).storeBytes(of: self, as: Self.self)
  }
  @inline(__always) func ifKnown(_ a: Self, else b: Self) -> Self {
    b.replacing(with: a, where: self .== self)
  }
  @inline(__always) func ifBelow(_ other: Self, _ a: Self, else b: Self) -> Self {
    b.replacing(with: a, where: self .< other)
  }
  @inline(__always) var hasZero: Bool { any(self .== 0) }
}
