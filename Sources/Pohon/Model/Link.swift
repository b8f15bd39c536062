/// A typed link from a node or indicator to another, also in another document (`kaitan`).
public struct Link: Hashable, Sendable {
  /// What the link means.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Crosscutting: this condition serves that one too.
    case silang
    /// This indicator is a term of that indicator's computation.
    case unsur
    /// The same condition or indicator in another document.
    case sama
    /// An agency's aim supports one of the government above it; carries no number.
    case mendukung
  }

  /// What the link means.
  public var kind: Kind
  /// What it points to, as written: `KODE`, `KODE#N`, `POHON#KODE` or `POHON#KODE#N`.
  public var target: String
  /// Weight among the children of the target; only for `silang`.
  public var weight: Double?
  /// Why the link is there.
  public var reason: String?

  /// A link of `kind` to `target`.
  public init(kind: Kind, target: String, weight: Double? = nil, reason: String? = nil) {
    self.kind = kind
    self.target = target
    self.weight = weight
    self.reason = reason
  }
}
