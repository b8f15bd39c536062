extension String {
  /// The text that `scalars` spell; plain letters are copied byte by byte.
  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard scalars.allSatisfy(\.isASCII) else {
      self.init(String.UnicodeScalarView(scalars))
      return
    }
    self.init(unsafeUninitializedCapacity: scalars.count) { bytes in
      for (place, scalar) in scalars.enumerated() { bytes[place] = UInt8(scalar.value) }
      return scalars.count
    }
  }

  /// Its code points; plain letters are taken byte by byte.
  var scalars: [Unicode.Scalar] {
    var text = self
    return text.withUTF8 { bytes in
      bytes.reduce(0, |) < 0x80 ? bytes.map { Unicode.Scalar($0) } : nil
    } ?? Array(unicodeScalars)
  }

  /// Whether it is plain letters and signs on one line, with single blanks between words and none at
  /// its ends; true of most texts, which then need no closer look.
  var isPlainLine: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var last: UInt8 = 0x20
      for byte in bytes {
        guard byte &- 0x20 < 0x5F, byte != 0x20 || last != 0x20 else { return false }
        last = byte
      }
      return last != 0x20
    }
  }

  /// Whether `part` stands in it, byte for byte. Linear in both (Knuth, Morris, Pratt).
  func holds(_ part: String) -> Bool {
    var (whole, part) = (self, part)
    return whole.withUTF8 { whole in
      part.withUTF8 { part in part.count <= whole.count && find(part, in: whole) }
    }
  }
}

private func find(
  _ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>
) -> Bool {
  guard !part.isEmpty else { return true }
  return withUnsafeTemporaryAllocation(of: Int.self, capacity: part.count) { back in
    back[0] = 0
    var known = 0
    for at in part.indices.dropFirst() {
      while known > 0, part[at] != part[known] { known = back[known - 1] }
      if part[at] == part[known] { known += 1 }
      back[at] = known
    }
    known = 0
    for byte in whole {
      while known > 0, byte != part[known] { known = back[known - 1] }
      if byte == part[known] { known += 1 }
      if known == part.count { return true }
    }
    return false
  }
}
