import Glibc
import Pohon
import PohonDrawing

/// Times the stages of a drawing, and writes it for Graphviz's own programs.
struct DrawingBench {
  let tree: Tree
  let folder: String

  init(nodes: Int, seed: UInt64, folder: String) {
    tree = DrawingMaker.tree(nodes: nodes, seed: seed)
    self.folder = folder
  }

  /// Prints what each stage takes, one `name value` a line, and writes `ringkas.dot`, with positions,
  /// and `berjenjang.dot`, without.
  func run() throws {
    let stages = try DrawingStages(tree)
    let boxes = stages.measure()
    var scene = try stages.arrange()
    var drawn = try stages.render(scene)
    let finished = try stages.finish(drawn, scene)
    report("nodes", Double(tree.nodes.count))
    report("peak", peakMegabytes())
    report("bytes", Double(finished.count))
    report("measure", measure { _ = stages.measure() }.cpu)
    report("layout", measure { stages.place(boxes) }.cpu)
    report("arrange", try timed { scene = try stages.arrange() })
    report("render", try timed { drawn = try stages.render(scene) })
    report("finish", try timed { _ = try stages.finish(drawn, scene) })
    report("all", try timed { _ = try draw(tree, as: .svg) })
    for layout in DrawingLayout.allCases {
      var options = DrawingOptions()
      options.layout = layout
      try write(try draw(tree, as: .dot, options: options).bytes, to: "\(layout).dot")
    }
  }

  /// Draws again and again, and prints how much memory the process held after a tenth and at the end.
  static func repeated(_ count: Int, seed: UInt64) throws {
    let tree = DrawingMaker.tree(nodes: 12, seed: seed)
    var options = DrawingOptions()
    options.resolution = 40
    for format in [PictureFormat.svg, .png] {
      for number in 1...count {
        _ = try draw(tree, as: format, options: options)
        if number == count / 10 || number == count {
          print("\(format).\(number)", peakMegabytes())
        }
      }
    }
  }

  /// CPU seconds; of large drawings, which take long and vary little, one run.
  private func timed(_ body: () throws -> Void) throws -> Double {
    if tree.nodes.count > 10_000 {
      let start = now(CLOCK_PROCESS_CPUTIME_ID)
      try body()
      return now(CLOCK_PROCESS_CPUTIME_ID) - start
    }
    var failure: (any Error)?
    let timing = measure {
      do { try body() } catch { failure = error }
    }
    if let failure { throw failure }
    return timing.cpu
  }

  private func write(_ bytes: [UInt8], to name: String) throws {
    guard let file = fopen("\(folder)/\(name)", "w") else { throw CannotWrite(name: name) }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw CannotWrite(name: name) }
  }

  private struct CannotWrite: Error { var name: String }

  private func report(_ name: String, _ value: Double) { print(name, value) }
}
