/// What stands behind a key of the file format, apart from any file: what a workbook or another
/// source holds is put into these and read by the same rules as the text of a YAML file.
public struct FieldValue: Hashable, Sendable {
  /// The shapes of a value.
  public enum Content: Hashable, Sendable {
    /// One text, also for numbers and words; read as the file format reads it.
    case text(String)
    /// Several values of one key.
    case list([FieldValue])
    /// Keys with their values, in order; periods are keys too.
    case entries([Entry])
  }

  /// A key with its value.
  public struct Entry: Hashable, Sendable {
    /// The key as the file format spells it, or a period.
    public var key: String
    /// What stands behind it.
    public var value: FieldValue

    /// The value of a key of the format.
    public init(_ name: FieldName, _ value: FieldValue) {
      self.init(key: name.rawValue, value)
    }

    /// The value of a key, e.g. a period.
    public init(key: String, _ value: FieldValue) {
      (self.key, self.value) = (key, value)
    }
  }

  /// What it holds.
  public var content: Content
  /// In half the room of an `Int?`: large sources make millions of values. -1 for nowhere.
  private var placeNumber: Int32

  /// Where it came from, as the number that its source gave the place, from 0 to 2³¹ − 1; nil where
  /// nowhere, and for any other number.
  public var place: Int? {
    get { placeNumber < 0 ? nil : Int(placeNumber) }
    set { placeNumber = newValue.flatMap { Int32(exactly: $0) } ?? -1 }
  }

  /// A value that holds `content`.
  public init(_ content: Content, place: Int? = nil) {
    (self.content, placeNumber) = (content, -1)
    self.place = place
  }

  /// A text, number or word.
  public static func text(_ text: String, place: Int? = nil) -> FieldValue {
    FieldValue(.text(text), place: place)
  }

  /// Several values.
  public static func list(_ values: [FieldValue], place: Int? = nil) -> FieldValue {
    FieldValue(.list(values), place: place)
  }

  /// Keys with their values.
  public static func entries(_ entries: [Entry], place: Int? = nil) -> FieldValue {
    FieldValue(.entries(entries), place: place)
  }
}
