/// Why no tree can be taken from a workbook; in Indonesian, without a full stop.
public struct ImportRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was looked for and what was found where.
  public var message: String

  /// Refuses because of `message`.
  public init(_ message: String) { self.message = message }

  /// The message.
  public var description: String { message }
}
