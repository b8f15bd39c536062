import Foundation

/// Texts that C code reads while it is called; to be released afterwards.
struct CTexts {
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

  /// A copy of `text` that C code may read; nil without memory.
  mutating func add(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = text.withCString { strdup($0) }
    if let copy { texts.append(copy) }
    return copy
  }

  /// Copies of `words` one after another, with nil at the end.
  mutating func list(
    _ words: [String]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (position, word) in words.enumerated() {
      (list + position).initialize(to: add(word))
    }
    (list + words.count).initialize(to: nil)
    lists.append(list)
    return list
  }

  /// Gives the memory back.
  func release() {
    for text in texts { free(text) }
    for list in lists { list.deallocate() }
  }
}
