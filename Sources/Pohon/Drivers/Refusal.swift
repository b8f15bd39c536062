extension Requirement {
  /// Why a computed indicator cannot be brought up by its operands.
  public struct Refusal: Hashable, Sendable {
    /// What stands against it.
    public enum Cause: Hashable, Sendable {
      /// The indicator declares no `hitung`.
      case notComputed
      /// Its realisasi is not what `hitung` gives.
      case notUsed
      /// Its method cannot be followed backwards.
      case method
      /// An operand has no realisasi.
      case operandUnknown(Reason)
      /// None of the operands has a capaian that could be raised.
      case nothingToRaise
    }

    /// The indicator it is about: the one asked for, or an operand.
    public let place: Place
    /// What stands against it.
    public let cause: Cause
  }
}
