import Pohon

extension Tree {
  /// The year the document was made: that of its date, else the first year of its plan.
  var year: Int? {
    let dated = heading.document.date.flatMap { date in
      date.split { !("0"..."9").contains($0) }.first { $0.count == 4 }.flatMap { Int($0) }
    }
    return dated ?? heading.period?.years.lowerBound
  }
}
