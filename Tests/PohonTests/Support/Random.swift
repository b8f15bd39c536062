import PohonTesting

/// One in `chances` times true.
func oneIn(_ chances: Int, _ random: inout SeededGenerator) -> Bool {
  Int.random(in: 0..<chances, using: &random) == 0
}

extension Array {
  /// One of the elements; the array must not be empty.
  func any(_ random: inout SeededGenerator) -> Element {
    self[Int.random(in: indices, using: &random)]
  }
}

/// Up to `most` scalars out of `alphabet`.
func randomText(_ most: Int, of alphabet: [Unicode.Scalar], _ random: inout SeededGenerator)
  -> String
{
  var text = String.UnicodeScalarView()
  for _ in 0..<Int.random(in: 0...most, using: &random) { text.append(alphabet.any(&random)) }
  return String(text)
}

/// Any scalar that Unicode has.
func randomScalar(_ random: inout SeededGenerator) -> Unicode.Scalar {
  while true {
    if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random)) {
      return scalar
    }
  }
}
