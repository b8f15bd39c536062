import Pohon

/// Offices by the names that people know them by.
struct OfficeNames: Sendable {
  private let names: [String: String]

  /// The offices of `organisation`, which a tree may name by their codes.
  init(_ organisation: Organisation?) {
    names = Dictionary(
      (organisation?.offices ?? []).map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The names of offices as written, or by their codes.
  func names(_ written: [String]) -> [String] { written.map { names[$0] ?? $0 } }

  /// A line for each owner, with its share where it has one.
  func lines(_ owners: [Owner]) -> [String] {
    owners.map { owner in
      let name = names[owner.name] ?? owner.name
      return owner.share.map { "\(name) (porsi \(indonesianText($0)))" } ?? name
    }
  }
}

extension Computation {
  /// The method with what it takes, then each variable of its formula.
  var printedLines: [String] {
    if let formula {
      return ["\(method.rawValue): \(formula.text)"] + formula.variables.map(\.line)
    }
    switch operands {
    case .children: return ["\(method.rawValue) dari anak"]
    case .named(let names): return ["\(method.rawValue) dari \(names.joined(separator: "; "))"]
    }
  }
}

extension FormulaVariable {
  fileprivate var line: String {
    let parts = [satuan, accumulation?.rawValue].compactMap { $0 }
    let kind = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    let values = values.map { "\($0.period) = \($0.value.text)" }.joined(separator: "; ")
    return name + kind + (values.isEmpty ? "" : ": \(values)")
  }
}

extension Aggregation {
  /// The method, and why.
  var printedLines: [String] { [method.rawValue] + (reason.map { [$0] } ?? []) }
}

extension Link {
  /// What it means and what it points to, with its weight and reason.
  var printedLine: String {
    let weight = weight.map { " (bobot \(indonesianText($0)))" } ?? ""
    return "\(kind.rawValue): \(target)\(weight)" + (reason.map { " — \($0)" } ?? "")
  }
}

extension Component {
  /// Kind, code, name and budget.
  var printedLine: String {
    let kind = kind.map { $0.rawValue.replacing("_", with: " ") }
    let budget = budget.map { "(pagu \($0.text))" }
    return [kind, code, name, budget].compactMap { $0 }.joined(separator: " ")
  }
}

extension Level {
  /// As the forms write it.
  var printedName: String {
    self == .csf
      ? FormWord.upperCondition.text : rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }
}
