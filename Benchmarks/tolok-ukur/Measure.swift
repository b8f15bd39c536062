import Dispatch
import Glibc

/// What one engine took: median of five after one run to warm up.
struct Timing {
  /// CPU seconds of the whole process, all threads.
  let cpu: Double
  /// Seconds on the wall.
  let wall: Double
}

/// Runs `body` once to warm up and five times for the median CPU time.
func measure(_ body: () -> Void) -> Timing {
  body()
  let runs = (0..<5).map { _ in
    let (cpu, wall) = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    body()
    return Timing(cpu: now(CLOCK_PROCESS_CPUTIME_ID) - cpu, wall: now(CLOCK_MONOTONIC) - wall)
  }
  return runs.sorted { $0.cpu < $1.cpu }[2]
}

/// Seconds on `clock`.
func now(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory this process has held so far, MB.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

/// Splits governments between two threads, by slots; one government runs on one.
///
/// - Parameter starts: first slot of each government, and the number of slots at the end.
func inHalves(_ starts: [Int], _ body: @Sendable (Range<Int>) -> Void) {
  let last = starts[starts.count - 1]
  let middle = starts.first { $0 >= last / 2 } ?? last
  guard starts.count > 2, middle < last else { return body(0..<last) }
  DispatchQueue.concurrentPerform(iterations: 2) { half in
    body(half == 0 ? 0..<middle : middle..<last)
  }
}
