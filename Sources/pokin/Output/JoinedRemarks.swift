import PohonSheet

/// Remarks on a workbook as lines, where those on many cells of one column with one reason are one.
struct JoinedRemarks {
  /// What the remarks that may be one have in common.
  private struct Key: Hashable {
    var sheet: String
    var column: Int
    var reason: Substring
  }

  private let remarks: [WorkbookRemark]
  /// So many cells are still told one by one.
  private let few = 4

  init(_ remarks: [WorkbookRemark]) { self.remarks = remarks }

  /// A line each, at the place of the first remark it stands for.
  var lines: [String] {
    var groups: [Key: [Int]] = [:]
    let keys = remarks.map(key)
    for (index, key) in keys.enumerated() {
      if let key { groups[key, default: []].append(index) }
    }
    return remarks.indices.compactMap { index in
      guard let key = keys[index], let group = groups[key], group.count > few else {
        return line(remarks[index])
      }
      return group[0] == index ? joined(group, key) : nil
    }
  }

  private func line(_ remark: WorkbookRemark) -> String {
    guard let sheet = remark.sheet else { return remark.message }
    guard let address = remark.address else { return "lembar “\(sheet)”: \(remark.message)" }
    return "\(CellPlace(sheet: sheet, address: address)): \(remark.message)"
  }

  /// One line with every cell and its text.
  private func joined(_ group: [Int], _ key: Key) -> String {
    let cells = group.compactMap { index in
      remarks[index].address.map { ($0, remarks[index].message) }
    }
    let place = CellPlace(sheet: key.sheet, address: cells[0].0)
    let texts = cells.map { "\($0) \($1.prefix(before: Self.mark))" }.joined(separator: ", ")
    return
      "\(place):\(cells[cells.count - 1].0): \(cells.count) isian tidak dibaca: \(key.reason): \(texts)"
  }

  private func key(_ remark: WorkbookRemark) -> Key? {
    guard let sheet = remark.sheet, let column = remark.address?.column,
      let reason = remark.message.ranges(of: Self.mark).last
    else { return nil }
    return Key(sheet: sheet, column: column, reason: remark.message[reason.upperBound...])
  }

  private static let mark = " tidak dibaca: "
}

extension String {
  fileprivate func prefix(before mark: String) -> String {
    ranges(of: mark).last.map { String(self[..<$0.lowerBound]) } ?? self
  }
}
