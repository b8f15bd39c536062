/// The node or indicator that a part of a proof speaks of, by its names.
public struct ProofSubject: Hashable, Sendable {
  /// Where it stands in the dossier.
  public let place: Place
  /// Id of its tree.
  public let tree: String
  /// Its key in its tree: `KODE`, or `KODE#N` for an indicator.
  public let key: String
  /// Whether it belongs to another tree than the one that the proof begins in.
  public let isElsewhere: Bool

  /// The name that commands take wherever they stand: `POHON#KODE` or `POHON#KODE#N`.
  public var reference: String { "\(tree)#\(key)" }

  /// The name for a reader of the proof: without the tree where that is the proof's own.
  public var text: String { isElsewhere ? reference : key }
}

/// A choice that a figure rests on, and who made it.
public struct Convention<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What was chosen.
  public let value: Value
  /// Who chose it.
  public let origin: ConventionOrigin
  /// Whether no document prints it: marked `asumsi` in the file, or taken from the default.
  public let isAssumed: Bool

  init(_ value: Value, _ origin: ConventionOrigin, isAssumed: Bool) {
    (self.value, self.origin) = (value, origin)
    self.isAssumed = isAssumed || origin == .standard
  }
}

/// Who set a convention; the raw values are those of the JSON output.
public enum ConventionOrigin: String, CaseIterable, Hashable, Sendable {
  case indicator = "indikator"
  case node = "kondisi"
  case tree = "pohon"
  /// Asked for by whoever ran the roll-up.
  case request = "permintaan"
  /// Nobody may choose: it is how the figure is defined.
  case definition = "ketentuan"
  /// Nobody; it is what Pohon does where nothing is declared.
  case standard = "bawaan"

  /// `ditetapkan pohon`, `bawaan`.
  var text: String {
    switch self {
    case .standard, .definition: rawValue
    case .request: "sesuai permintaan"
    case .indicator, .node, .tree: "ditetapkan \(rawValue)"
    }
  }
}

/// Something that might have taken part and does not, with the reason.
public struct LeftOut: Hashable, Sendable {
  /// What it is called: a reference where it exists, else as it was written.
  public let name: String
  /// Why it takes no part, for a planner.
  public let reason: String
}
