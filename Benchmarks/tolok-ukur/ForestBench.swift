import Glibc
import Pohon

/// The kernels on a generated forest, beside C and the memory stream; writes what the other engines
/// start from and what came out into a folder.
struct ForestBench {
  let folder: String
  private let inputs: Inputs
  private let makeSeconds: Double
  private let compileSeconds: Double

  init(nodes: Int, periods: Int, seed: UInt64, folder: String) {
    self.folder = folder
    var clock = now(CLOCK_PROCESS_CPUTIME_ID)
    let maker = ForestMaker(nodes: nodes, seed: seed)
    makeSeconds = now(CLOCK_PROCESS_CPUTIME_ID) - clock
    clock = now(CLOCK_PROCESS_CPUTIME_ID)
    let forest = maker.compile()
    compileSeconds = now(CLOCK_PROCESS_CPUTIME_ID) - clock
    inputs = Inputs(maker, forest, periods: periods, seed: seed)
  }

  func run() {
    report("nodes", Double(inputs.forest.count))
    report("periods", Double(inputs.periods))
    report("governments", Double(inputs.starts.count - 1))
    report("measured", Double(inputs.rows))
    report("generate.cpu", makeSeconds)
    report("compile.cpu", compileSeconds)
    writeInputs()
    let capaian = UnsafeMutablePointer<Double>.allocate(capacity: inputs.cells)
    let (engines, baselines) = (Engines(inputs: inputs), Baselines(inputs: inputs))
    report("stream", measure { baselines.stream([capaian]) })
    report("c", measure { baselines.kernel(capaian) })
    writeRoots(capaian, as: "akar-c")
    report("kernel", measure { engines.kernel(capaian) })
    writeRoots(capaian, as: "akar-kernel")
    report("kernel.peak", peakMegabytes())
    let cells = Cells(count: inputs.cells, capaian: capaian)
    report("full-stream", measure { baselines.stream(cells.all) })
    report("full", measure { engines.full(cells) })
    writeRoots(capaian, as: "akar-full")
    report("full.peak", peakMegabytes())
    runDrivers(cells, engines, baselines)
  }

  /// Drivers at the first period alone.
  private func runDrivers(_ cells: Cells, _ engines: Engines, _ baselines: Baselines) {
    let count = inputs.forest.count
    let capaian = UnsafeMutablePointer<Double>.allocate(capacity: count)
    let computed = UnsafeMutablePointer<Double>.allocate(capacity: count)
    let andil = UnsafeMutablePointer<Double>.allocate(capacity: count)
    for slot in 0..<count {
      capaian[slot] = cells.capaian[slot * inputs.periods]
      computed[slot] = cells.computed[slot * inputs.periods]
    }
    RawFile.write(UnsafeBufferPointer(start: capaian, count: count), to: "\(folder)/capaian.f64")
    RawFile.write(UnsafeBufferPointer(start: computed, count: count), to: "\(folder)/computed.f64")
    report(
      "drivers-stream",
      measure { baselines.driversStream(capaian: capaian, computed: computed, andil: andil) })
    report(
      "drivers-c", measure { baselines.drivers(capaian: capaian, computed: computed, andil: andil) }
    )
    writeSums(andil, capaian, as: "andil-c")
    report(
      "drivers",
      measure { engines.drivers(capaian: capaian, computed: computed, andil: andil) })
    writeSums(andil, capaian, as: "andil-kernel")
  }

  private func writeInputs() {
    RawFile.write(inputs.parents, to: "\(folder)/parent.i32")
    RawFile.write(inputs.depths, to: "\(folder)/depth.u8")
    RawFile.write(inputs.stepCodes, to: "\(folder)/step.u8")
    var weights = Array(repeating: 1.0, count: inputs.forest.count)
    for (edge, child) in inputs.forest.childSlot.enumerated() {
      weights[Int(child)] = inputs.forest.weight[edge]
    }
    RawFile.write(weights, to: "\(folder)/weight.f64")
    let nodes = inputs.ownRow.indices.filter { inputs.ownRow[$0] >= 0 }.map { Int32($0) }
    RawFile.write(nodes, to: "\(folder)/node.i32")
    RawFile.write(inputs.polarityCodes, to: "\(folder)/polarity.u8")
    RawFile.write(UnsafeBufferPointer(inputs.realisasi), to: "\(folder)/realisasi.f64")
    RawFile.write(UnsafeBufferPointer(inputs.lower), to: "\(folder)/lower.f64")
    RawFile.write(UnsafeBufferPointer(inputs.upper), to: "\(folder)/upper.f64")
  }

  /// The root of each government, period by period.
  private func writeRoots(_ capaian: UnsafeMutablePointer<Double>, as name: String) {
    let roots = inputs.starts.dropLast().flatMap { start in
      (0..<inputs.periods).map { capaian[start * inputs.periods + $0] }
    }
    RawFile.write(roots, to: "\(folder)/\(name).f64")
  }

  /// For each government Σ andil of its leaves, and Σ andil × capaian where that is known.
  private func writeSums(
    _ andil: UnsafeMutablePointer<Double>, _ capaian: UnsafeMutablePointer<Double>, as name: String
  ) {
    var sums: [Double] = []
    for (start, end) in zip(inputs.starts, inputs.starts.dropFirst()) {
      var (total, reached) = (0.0, 0.0)
      for slot in start..<end where inputs.forest.children(of: slot).isEmpty {
        total += andil[slot]
        if !capaian[slot].isNaN { reached += andil[slot] * capaian[slot] }
      }
      sums += [total, reached]
    }
    RawFile.write(sums, to: "\(folder)/\(name).f64")
  }
}

/// Prints one figure as `name value`.
func report(_ name: String, _ value: Double) { print(name, value) }

/// Prints CPU and wall seconds.
func report(_ name: String, _ timing: Timing) {
  report("\(name).cpu", timing.cpu)
  report("\(name).wall", timing.wall)
}

/// Flat arrays as files without any heading.
enum RawFile {
  static func write<Item: BitwiseCopyable>(_ items: [Item], to path: String) {
    items.withUnsafeBufferPointer { write($0, to: path) }
  }

  static func write<Item: BitwiseCopyable>(_ items: UnsafeBufferPointer<Item>, to path: String) {
    guard let file = fopen(path, "wb") else { fatalError("cannot write \(path)") }
    let written = fwrite(items.baseAddress, MemoryLayout<Item>.stride, items.count, file)
    guard fclose(file) == 0, written == items.count else { fatalError("cannot write \(path)") }
  }
}
