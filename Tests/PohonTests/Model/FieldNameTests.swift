import Pohon
import Testing

@Suite struct `Keys of the file` {
  @Test func `the place of a key is that among all keys`() {
    #expect(FieldName.allCases.map(\.ordinal) == Array(0..<FieldName.count))
  }
}
