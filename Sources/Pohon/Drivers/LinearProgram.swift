/// A small linear program: the least cost · x with rows · x ≤ bounds and 0 ≤ x ≤ upper, for costs
/// that are never negative.
struct LinearProgram {
  /// One coefficient of a row.
  struct Term {
    var column: Int
    var value: Double
  }

  /// The cheapest columns.
  struct Optimum {
    var values: [Double]
    var cost: Double
    /// What one more of each column would cost; where it is not 0 every optimum has that column at
    /// its bound.
    var reduced: [Double]
    /// Whether nothing else costs as little.
    var isUnique: Bool
  }

  /// What came out.
  enum Answer {
    case optimal(Optimum)
    case infeasible
    /// The allowance of work was used up first.
    case exhausted
  }

  /// Cost of each column, 0 or more.
  var cost: [Double]
  /// Greatest value of each column.
  var upper: [Double]
  private(set) var rows: [[Term]] = []
  private(set) var bounds: [Double] = []

  init(cost: [Double], upper: [Double]) { (self.cost, self.upper) = (cost, upper) }

  /// Asks that Σ terms is at most `bound`.
  mutating func add(_ terms: [Term], atMost bound: Double) {
    rows.append(terms)
    bounds.append(bound)
  }

  /// Solves it by the dual simplex method; same program, same answer.
  ///
  /// - Parameter work: how many cells may still be touched; it is counted down.
  func solved(within work: inout Int) -> Answer {
    work -= (cost.count + 1) * (rows.count + 1)
    guard work > 0 else { return .exhausted }
    var simplex = DualSimplex(self)
    return simplex.run(within: &work)
  }
}

/// The dual simplex method on bounded columns.
///
/// With costs of 0 and more the slack basis is dual feasible, so that no first phase is needed. Row
/// r says: basic[r] = value[r] − Σ table[r, j] × (change of resting[j]). Columns that are passed in
/// the ratio test flip to their other bound, which makes one step of what a greedy fill would do.
private struct DualSimplex {
  private enum Step { case moved, optimal, infeasible }

  private struct Candidate {
    var column: Int
    var ratio: Double
    var size: Double
  }

  private let width: Int
  private let height: Int
  private let columns: Int
  private let cost: [Double]
  private var table: [Double]
  private var reduced: [Double]
  private var value: [Double]
  /// The variable of each row, and of each column; slacks are numbered after the columns.
  private var basic: [Int]
  private var resting: [Int]
  private var isAtUpper: [Bool]
  private let upper: [Double]

  init(_ program: LinearProgram) {
    (width, height) = (program.cost.count, program.rows.count)
    (columns, cost) = (program.cost.count, program.cost)
    table = Array(repeating: 0, count: width * height)
    for (row, terms) in program.rows.enumerated() {
      for term in terms { table[row * width + term.column] += term.value }
    }
    (reduced, value) = (program.cost, program.bounds)
    basic = Array(width..<width + height)
    resting = Array(0..<width)
    isAtUpper = Array(repeating: false, count: width)
    upper = program.upper + Array(repeating: .infinity, count: height)
  }

  mutating func run(within work: inout Int) -> LinearProgram.Answer {
    let patience = 20 * (width + height) + 100
    for count in 0..<4 * patience {
      // After so many steps the rule that cannot go in circles takes over.
      switch step(carefully: count > patience, &work) {
      case .optimal: return solution
      case .infeasible: return .infeasible
      case .moved: if work < 0 { return .exhausted }
      }
    }
    return .exhausted
  }

  private var solution: LinearProgram.Answer {
    var values = Array(repeating: 0.0, count: columns)
    var reducedCosts = values
    for column in 0..<width where resting[column] < columns {
      reducedCosts[resting[column]] = reduced[column]
      if isAtUpper[column] { values[resting[column]] = upper[resting[column]] }
    }
    for row in 0..<height where basic[row] < columns {
      values[basic[row]] = min(max(value[row], 0), upper[basic[row]])
    }
    return .optimal(
      LinearProgram.Optimum(
        values: values, cost: zip(values, cost).reduce(0) { $0 + $1.0 * $1.1 },
        reduced: reducedCosts, isUnique: isUnique))
  }

  private var isUnique: Bool {
    (0..<width).allSatisfy { upper[resting[$0]] == 0 || reduced[$0].magnitude > 1e-7 }
  }

  private mutating func step(carefully: Bool, _ work: inout Int) -> Step {
    guard let row = leaving(carefully) else { return .optimal }
    let isBelow = value[row] < 0
    let target = isBelow ? 0 : upper[basic[row]]
    let candidates = candidates(row, isBelow: isBelow, carefully: carefully)
    work -= width
    guard !candidates.isEmpty else { return .infeasible }
    var missing = abs(value[row] - target)
    var entering = candidates[0]
    var passed: [Int] = []
    if !carefully {
      for (index, candidate) in candidates.enumerated() {
        entering = candidate
        let room = candidate.size * upper[resting[candidate.column]]
        guard room < missing - 1e-11 else { break }
        if index + 1 == candidates.count {
          if missing - room > 1e-7 { return .infeasible }
          break
        }
        missing -= room
        passed.append(candidate.column)
      }
    }
    for column in passed { flip(column, &work) }
    pivot(row, entering.column, to: target, atUpper: !isBelow, &work)
    return .moved
  }

  /// The row farthest out of its bounds; when careful, of those out the first variable.
  private func leaving(_ carefully: Bool) -> Int? {
    var best: Int?
    var worst = 1e-9
    for row in 0..<height {
      let out = max(-value[row], value[row] - upper[basic[row]])
      guard out > 1e-9 else { continue }
      if carefully {
        if best.map({ basic[row] < basic[$0] }) ?? true { best = row }
      } else if out > worst {
        (best, worst) = (row, out)
      }
    }
    return best
  }

  /// The columns that can bring the row back, in the order in which their reduced cost vanishes.
  private func candidates(_ row: Int, isBelow: Bool, carefully: Bool) -> [Candidate] {
    var found: [Candidate] = []
    for column in 0..<width {
      let entry = table[row * width + column]
      let helps = (isBelow == isAtUpper[column]) ? entry > 1e-9 : entry < -1e-9
      guard helps, upper[resting[column]] > 0 else { continue }
      found.append(
        Candidate(column: column, ratio: abs(reduced[column] / entry), size: abs(entry)))
    }
    found.sort { a, b in
      if a.ratio != b.ratio { return a.ratio < b.ratio }
      if !carefully, a.size != b.size { return a.size > b.size }
      return resting[a.column] < resting[b.column]
    }
    return found
  }

  private mutating func flip(_ column: Int, _ work: inout Int) {
    let change = (isAtUpper[column] ? -1 : 1) * upper[resting[column]]
    isAtUpper[column].toggle()
    for row in 0..<height { value[row] -= table[row * width + column] * change }
    work -= height
  }

  private mutating func pivot(
    _ row: Int, _ column: Int, to target: Double, atUpper: Bool, _ work: inout Int
  ) {
    let entry = table[row * width + column]
    let change = (value[row] - target) / entry
    let start = isAtUpper[column] ? upper[resting[column]] : 0
    for other in 0..<height where other != row {
      value[other] -= table[other * width + column] * change
    }
    value[row] = start + change
    (basic[row], resting[column]) = (resting[column], basic[row])
    isAtUpper[column] = atUpper
    let filled = (0..<width).filter { $0 != column && table[row * width + $0] != 0 }
    for other in filled { table[row * width + other] /= entry }
    for other in 0..<height where other != row {
      let factor = table[other * width + column]
      guard factor != 0 else { continue }
      for next in filled { table[other * width + next] -= factor * table[row * width + next] }
      table[other * width + column] = -factor / entry
      work -= filled.count
    }
    let factor = reduced[column]
    if factor != 0 {
      for next in filled { reduced[next] -= factor * table[row * width + next] }
    }
    reduced[column] = -factor / entry
    table[row * width + column] = 1 / entry
    work -= width + height
  }
}
