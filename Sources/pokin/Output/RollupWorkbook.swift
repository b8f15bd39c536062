import Pohon
import PohonFile
import PohonSheet

extension Ekspor {
  /// Writes the roll-up of all trees as a workbook with formulas.
  func writeRollup() throws {
    guard let periode else {
      throw Failure.usage(
        "--bentuk hitungan memerlukan --periode; tulis misalnya --periode 2025-T2")
    }
    let period = try readPeriod(periode)
    let rollup = Plan(try input.loadForUse().dossier, periods: [period], alone: hanya).run()
    do {
      try write(
        bytes: workbookBytes(of: rollupDraft(of: rollup, at: 0, paper: kertas)), to: output)
    } catch let error as FileError {
      throw Failure.path(error.description)
    } catch let error as WorkbookWriteError {
      throw Failure.path("\(output): \(error.description)")
    }
    let count = rollup.plan.graph.firstNode.last ?? 0
    Terminal.tell("pokin: hitungan \(count) kondisi ditulis ke \(output)")
  }
}
