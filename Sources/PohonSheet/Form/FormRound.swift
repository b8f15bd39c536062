import Pohon

/// Takes filled forms back, checks them, and says what they change.
///
/// A cell that still shows what was handed out is no answer, and an empty one takes nothing back.
public struct FormRound: Sendable {
  private let dossier: Dossier
  private let trees: [String: Int]
  /// The period that forms are of: the one asked for, else that of the first form.
  private var period: Period?
  private var firstFile: String?
  private var makers: [Int: FormMaker] = [:]
  private var claims: [FormClaim] = []
  private var takeover = FormTakeover()

  /// A round for the trees of `dossier`; forms of another period than `period` are refused, without
  /// it those of another than the first.
  public init(_ dossier: Dossier, period: Period? = nil) {
    (self.dossier, self.period) = (dossier, period)
    trees = Dictionary(
      dossier.trees.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The period of the forms taken, once there is one.
  public var formPeriod: Period? { period }

  /// Notes that `file` cannot be read, because of `message`.
  public mutating func refuse(_ file: String, _ message: String) {
    takeover.findings.append(FormFinding(.error, message, at: .init(file: file)))
  }

  /// Takes a filled form in, named `file`.
  public mutating func take(_ workbook: Workbook, file: String) {
    let (read, findings) = FilledForm.read(workbook, file: file)
    takeover.findings += findings
    guard let form = read else { return }
    let record = form.record
    guard let tree = trees[record.tree] else {
      let known = dossier.trees.map { "“\($0.id)”" }.joined(separator: ", ")
      return refuse(file, "formulir untuk pohon \(quoted(record.tree)), bukan \(known)")
    }
    guard isExpected(record.period, file) else { return }
    let maker = maker(tree, record.period)
    let names = NodeList.units(named: record.unit, in: dossier)
      .union(NodeList.units(named: record.unitCode, in: dossier))
    guard !names.isEmpty, let today = maker.form(for: names) else {
      return refuse(
        file,
        "formulir \(quoted(record.unit)), yang kini tidak mempunyai indikator dalam pohon "
          + "“\(record.tree)”")
    }
    let check = FormCheck(form, maker, today: today)
    claims += check.claims
    takeover.findings += check.findings
    takeover.unreported += check.unreported
  }

  /// What all forms taken change, against what was reported before.
  public func settled() -> FormTakeover {
    var settling = FormSettling(takeover)
    settling.settle(claims) { target in
      makers[target.place.tree]?.reports[target.place, target.variable, target.period]
    }
    return settling.takeover
  }

  private mutating func isExpected(_ own: Period, _ file: String) -> Bool {
    guard let period, period != own else {
      if period == nil { (period, firstFile) = (own, file) }
      return true
    }
    let other = firstFile.map { "\($0) untuk \(period); terima satu periode sekali jalan" }
    refuse(file, "formulir untuk \(own), sedangkan " + (other ?? "yang diterima \(period)"))
    return false
  }

  private mutating func maker(_ tree: Int, _ period: Period) -> FormMaker {
    if let known = makers[tree] { return known }
    let maker = FormMaker(dossier, tree: tree, period: period)
    makers[tree] = maker
    return maker
  }
}
