import Pohon
import Testing

@Suite struct `Measured and computed figures that disagree` {
  @Test func `are listed from the largest difference on`() {
    func node(_ code: String, _ own: String, _ below: String) -> Branch {
      kondisi(
        code, ukur: [ukuran(realisasi: own)], kondisi("\(code).1", ukur: [ukuran(realisasi: below)])
      )
    }
    let dossier = Dossier(
      kondisi("0", node("1", "80", "75"), node("2", "50", "90"), node("3", "60", "50")))
    let rollup = Plan(dossier, periods: [.year(2025)]).run()
    #expect(rollup.disagreements(at: 0).map(\.beda) == [-40, 10, 5])
  }
}
