import Pohon

/// An address for each condition, made by putting its code or key into a pattern (`--tautan`).
///
/// Only `http:`, `https:` and `mailto:` addresses and paths beside the picture are taken: a picture is
/// passed on, and no click on it may run anything.
public struct LinkPattern: Hashable, Sendable {
  /// The pattern as given, with `{kode}` or `{kunci}`.
  public let text: String

  private static let schemes: Set<String> = ["http", "https", "mailto"]

  /// The pattern `text`.
  public init(_ text: String) throws(LinkPatternError) {
    self.text = text
    guard text.contains("{kode}") || text.contains("{kunci}") else { throw .withoutPlace }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value) && scalar != "\\"
        && !SafeText.turnsDirection(scalar) && !scalar.properties.isWhitespace
    }
    guard isPlain, SafeText.clean(text) == text else { throw .badCharacter }
    // What a browser takes for a scheme ends at the first colon before any of these.
    let head = text.prefix { !"/?#".contains($0) }
    if let colon = head.firstIndex(of: ":") {
      let scheme = head[..<colon].lowercased()
      guard Self.schemes.contains(scheme) else { throw .badScheme(scheme) }
    } else if text.hasPrefix("//") {
      throw .badScheme("//")
    }
  }

  /// The address of `node`, as it stands in a file; nil where the pattern needs a code and there is none.
  func address(_ node: Node) -> String? {
    if node.code.isEmpty, text.contains("{kode}") { return nil }
    return text.replacing("{kode}", with: Self.part(node.code))
      .replacing("{kunci}", with: Self.part(node.key))
  }

  /// Text as one part of an address: all but letters, digits and `-._~` as numbers.
  private static func part(_ text: String) -> String {
    var out = ""
    for byte in SafeText.clean(text).utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        out += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return out
  }
}

/// Why a pattern of addresses is not taken.
public enum LinkPatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It would give every condition the same address.
  case withoutPlace
  /// It holds a space, a backslash or a mark that is not seen.
  case badCharacter
  /// It starts as other addresses than those allowed.
  case badScheme(String)

  /// One Indonesian sentence.
  public var description: String {
    switch self {
    case .withoutPlace:
      "pola tautan harus memuat {kode} atau {kunci}, misalnya https://intranet/{kode}"
    case .badCharacter:
      "pola tautan tidak boleh memuat spasi, garis miring terbalik, atau karakter yang tidak terlihat"
    case .badScheme(let scheme):
      """
      tautan “\(scheme)” tidak diterima; hanya http:, https:, mailto:, atau alamat relatif \
      seperti rincian/{kode}.html
      """
    }
  }
}
