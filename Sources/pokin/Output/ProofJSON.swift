import Pohon

/// Proofs of one node or indicator as JSON, version 1: nested as the tree is, one for each period.
struct ProofJSON {
  /// Steps nest this deep; a deeper one stands under `lanjutan`, and where it belongs a reference
  /// `lihat` to it. No common reader of JSON gives up before.
  static let deepest = 20

  let proofs: [Proof]

  init(_ proofs: [Proof]) { self.proofs = proofs }

  var value: JSONValue {
    .object([
      ("versi", .integer(1)), ("kode", .text(proofs.first?.steps.first?.subject.reference)),
      ("uraian", .array(proofs.map(proof))),
    ])
  }

  /// Walks the steps from the last to the first, so that each finds what stands below it complete.
  private func proof(_ proof: Proof) -> JSONValue {
    var waiting: [[(step: Proof.Step, value: JSONValue)]] = []
    var continued: [JSONValue] = []
    for step in proof.steps.reversed() {
      while waiting.count < step.depth + 2 { waiting.append([]) }
      let below = Array(waiting[step.depth + 1].reversed())
      waiting[step.depth + 1] = []
      let value = StepJSON(step, below: below).value
      if step.depth > 0, step.depth % Self.deepest == 0, !step.isMention {
        continued.append(value)
        waiting[step.depth].append((step, StepJSON.mention(step.subject, isNode: step.isNode)))
      } else {
        waiting[step.depth].append((step, value))
      }
    }
    return .object([
      ("periode", .string(proof.period.description)), ("hanya", .bool(proof.alone)),
      ("akar", waiting.first?.first?.value ?? .null), ("lanjutan", .array(continued.reversed())),
    ])
  }
}

extension Proof.Step {
  fileprivate var isMention: Bool { if case .seen = content { true } else { false } }
  fileprivate var isNode: Bool { subject.place.indicator == nil }
}

/// One step with what stands below it.
private struct StepJSON {
  let step: Proof.Step
  let below: [(step: Proof.Step, value: JSONValue)]

  init(_ step: Proof.Step, below: [(step: Proof.Step, value: JSONValue)]) {
    (self.step, self.below) = (step, below)
  }

  /// A node or indicator that is proved elsewhere in the same proof.
  static func mention(_ subject: ProofSubject, isNode: Bool) -> JSONValue {
    .object([
      ("jenis", .string(isNode ? "kondisi" : "indikator")), ("pohon", .string(subject.tree)),
      ("kode", .string(subject.key)), ("lihat", .string(subject.reference)),
    ])
  }

  var value: JSONValue {
    switch step.content {
    case .seen: Self.mention(step.subject, isNode: true)
    case .node(let node):
      .object(
        head("kondisi") + ProofParts.node(node) + [
          ("indikator", .array(below.filter { !$0.step.isNode }.map(\.value))),
          ("anak", .array(below.filter(\.step.isNode).map(\.value))),
        ] + ProofParts.reasons(node))
    case .indicator(let indicator):
      .object(
        head("indikator") + ProofParts.indicator(indicator) + [
          ("anak", .array(below.map(\.value)))
        ] + ProofParts.reasons(indicator))
    }
  }

  private func head(_ kind: String) -> [(String, JSONValue)] {
    [
      ("jenis", .string(kind)), ("pohon", .string(step.subject.tree)),
      ("kode", .string(step.subject.key)), ("pernyataan", .string(step.claim)),
      ("kalimat", .array(step.sentences.map(JSONValue.string))),
    ]
  }
}
