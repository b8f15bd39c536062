import CBaseline
import Pohon
import PohonTesting

/// What the engines start from: a compiled forest, and the values of its measured slots.
struct Inputs {
  let forest: FlatForest
  let periods: Int
  /// The first slot of each government, and the number of slots at the end.
  let starts: [Int]
  /// Parent and depth of each slot, for engines that work level by level.
  let parents: [Int32]
  let depths: [UInt8]
  /// Row of each slot's own measure, −1 for none.
  let ownRow: [Int32]
  let polarity: [Polarity]
  /// Aggregation and polarity as numbers, for engines that know no enumerations.
  let stepCodes: [UInt8]
  let polarityCodes: [UInt8]
  /// Row after row, periods innermost; NaN is missing.
  let realisasi: UnsafeMutableBufferPointer<Double>
  let lower: UnsafeMutableBufferPointer<Double>
  let upper: UnsafeMutableBufferPointer<Double>

  var rows: Int { polarity.count }
  var cells: Int { forest.count * periods }

  /// About a tenth of the values is missing; one target in two hundred is zero.
  init(_ maker: ForestMaker, _ forest: FlatForest, periods: Int, seed: UInt64) {
    (self.forest, self.periods) = (forest, periods)
    starts = maker.roots.map { Int(forest.slotOfNode[$0]) } + [forest.count]
    parents = forest.nodeOfSlot.map {
      let parent = maker.parents[Int($0)]
      return parent < 0 ? -1 : forest.slotOfNode[Int(parent)]
    }
    depths = forest.nodeOfSlot.map { maker.depths[Int($0)] }
    var random = SeededGenerator(seed: seed &+ 1)
    var polarity: [Polarity] = []
    var ownRow: [Int32] = []
    for node in forest.nodeOfSlot {
      ownRow.append(maker.isMeasured[Int(node)] ? Int32(polarity.count) : -1)
      guard maker.isMeasured[Int(node)] else { continue }
      let draw = random.next() % 100
      polarity.append(draw < 60 ? .higherIsBetter : draw < 85 ? .lowerIsBetter : .withinRange)
    }
    (self.polarity, self.ownRow) = (polarity, ownRow)
    stepCodes = forest.step.map(\.rawValue)
    polarityCodes = polarity.map { UInt8(Polarity.allCases.firstIndex(of: $0) ?? 0) }
    let count = polarity.count * periods
    realisasi = .allocate(capacity: count)
    lower = .allocate(capacity: count)
    upper = .allocate(capacity: count)
    for row in polarity.indices {
      for cell in row * periods..<(row + 1) * periods {
        let target = random.next() % 200 == 0 ? 0 : random.share * 100 + 50
        lower[cell] = target
        upper[cell] = polarity[row] == .withinRange ? target * (1 + random.share / 4) : target
        realisasi[cell] = random.next() % 10 == 0 ? .nan : target * (0.3 + random.share)
      }
    }
  }

  /// The same as plain pointers, good for the length of the call.
  func withBaseline<Result>(_ body: (baseline_forest) -> Result) -> Result {
    return forest.childStart.withUnsafeBufferPointer { starts in
      forest.childSlot.withUnsafeBufferPointer { slots in
        forest.weight.withUnsafeBufferPointer { weights in
          stepCodes.withUnsafeBufferPointer { steps in
            ownRow.withUnsafeBufferPointer { rows in
              polarityCodes.withUnsafeBufferPointer { polarities in
                body(
                  baseline_forest(
                    child_start: starts.baseAddress, child_slot: slots.baseAddress,
                    weight: weights.baseAddress, step: steps.baseAddress,
                    own_row: rows.baseAddress, polarity: polarities.baseAddress,
                    realisasi: realisasi.baseAddress, lower: lower.baseAddress,
                    upper: upper.baseAddress, periods: periods))
              }
            }
          }
        }
      }
    }
  }
}

extension SeededGenerator {
  /// A number from 0 to below 1.
  fileprivate var share: Double {
    mutating get { Double(next() >> 11) * 0x1p-53 }
  }
}
