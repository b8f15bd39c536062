// Reads a folder of trees, rolls it up, and names the units that hold the outcome back.
// Run it in the root folder of the package: swift run contoh-pustaka
import Pohon
import PohonFile

let loaded = try loadDossier(paths: ["Examples/luwu-timur-setda"])
let plan = Plan(loaded.dossier, periods: [.triwulan(2, of: 2025)])
let outcome = Place(tree: 0, node: 0)
let figures = plan.run().figures(ofNode: outcome, at: 0)
if let capaian = figures.capaian.value {
  print("Capaian outcome \(indonesianText(capaian, decimals: 2))")
} else {
  print("Capaian outcome tidak diketahui: \(figures.capaian.reason.text)")
}
for unit in Drivers(plan, outcome: outcome, at: 0).units.prefix(3) {
  print("\(unit.rank). \(unit.name): \(indonesianText(unit.account.hambatan, decimals: 2)) poin")
}
