/// What was mended, a line each.
struct RepairText {
  private let repair: Repair

  init(_ repair: Repair) { self.repair = repair }

  var text: String {
    guard !repair.changes.isEmpty else { return "Tidak ada yang dapat dibetulkan.\n" }
    let lines = repair.done.map { done in
      "\(done.path):\(done.line ?? 1): \(done.advice) [\(done.finding.rule)]\n"
    }
    return lines.joined() + "\n\(count) dibetulkan.\n"
  }

  /// What is said beside the changes shown.
  var preview: String {
    repair.changes.isEmpty
      ? "Tidak ada yang dapat dibetulkan."
      : "\(count) dapat dibetulkan; berkas tidak diubah."
  }

  private var count: String {
    "\(repair.done.count) temuan di \(repair.changes.count) berkas"
  }
}
