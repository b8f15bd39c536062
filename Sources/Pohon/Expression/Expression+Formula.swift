extension Expression {
  /// Whether it takes the indicators of the children (`anak`).
  var usesChildren: Bool { names.contains(Self.childrenWord) }

  /// What keeps the expression from being a formula over `variables`; nil where nothing does.
  ///
  /// A formula gives a number: texts, comparisons and `diketahui` belong to filters, and `anak`
  /// stands only inside a function.
  public func formulaError(variables: some Collection<String>) -> ExpressionError? {
    let known = Set(variables)
    let inFunctions = Set(
      nodes.indices.flatMap { node in
        if case .call = nodes[node].kind { parts(of: node) } else { [Int]() }
      })
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .text:
        return ExpressionError(node.range, "rumus tidak memuat teks; diharapkan angka")
      case .not, .call(.known, _):
        return ExpressionError(node.mark, "hanya berlaku dalam saringan; rumus menghasilkan angka")
      case .binary(let mark) where !mark.isArithmetic:
        return ExpressionError(
          node.mark, "“\(mark.rawValue)” hanya berlaku dalam saringan; rumus menghasilkan angka")
      case .name(Self.childrenWord):
        if inFunctions.contains(index) { continue }
        return ExpressionError(
          node.range, "“anak” hanya berdiri di dalam fungsi, seperti jumlah(anak)")
      case .name(let name) where !known.contains(name):
        let near = nearestWord(to: name, among: variables).map { "; mungkin “\($0)”" } ?? ""
        return ExpressionError(
          node.range, "variabel “\(quoted(name))” tidak ada pada “variabel”\(near)")
      default: continue
      }
    }
    return nil
  }

  private func quoted(_ name: String) -> String {
    name.count > 60 ? name.prefix(60) + "…" : name
  }
}

extension ExpressionMark {
  /// Whether it makes a number of two numbers.
  var isArithmetic: Bool {
    switch self {
    case .plus, .minus, .times, .over: true
    default: false
    }
  }
}
