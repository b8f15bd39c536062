import Pohon

/// A dossier while a test still changes it: nested, so that any part can be cut away.
struct Sketch: Sendable {
  /// One report, without its place.
  struct Report: Sendable {
    var period: Period
    var value: String?
    var quotient: (top: Double, bottom: Double)?
  }

  /// A node with what was reported for its indicators, and what lies below.
  struct Branch: Sendable {
    var node: Node
    var reports: [[Report]] = []
    var children: [Branch] = []
  }

  /// One document.
  struct Document: Sendable {
    var heading: Heading
    var roots: [Branch]
  }

  var documents: [Document]
  var organisation: Organisation?

  /// The dossier it stands for, reports in document order.
  var dossier: Dossier {
    var realisasi: [Realisasi] = []
    var trees: [Tree] = []
    for document in documents {
      var (nodes, parents): ([Node], [Int?]) = ([], [])
      func plant(_ branch: Branch, _ parent: Int?) {
        let position = nodes.count
        nodes.append(branch.node)
        parents.append(parent)
        for (index, reports) in branch.reports.enumerated() {
          let place = Place(tree: trees.count, node: position, indicator: index)
          realisasi += reports.map { $0.realisasi(at: place) }
        }
        for child in branch.children { plant(child, position) }
      }
      for root in document.roots { plant(root, nil) }
      trees.append(Tree(heading: document.heading, nodes: nodes, parents: parents))
    }
    return Dossier(
      trees: trees, organisations: organisation.map { [$0] } ?? [],
      organisationOfTree: organisation.map { _ in trees.map { _ in 0 } } ?? [],
      realisasi: realisasi)
  }

  /// Changes every branch, those below first.
  mutating func change(_ body: (inout Branch) -> Void) {
    func visit(_ branch: inout Branch) {
      for index in branch.children.indices { visit(&branch.children[index]) }
      body(&branch)
    }
    for document in documents.indices {
      for root in documents[document].roots.indices { visit(&documents[document].roots[root]) }
    }
  }

  /// All branches, parents first, document by document.
  var branches: [Branch] {
    func all(_ branch: Branch) -> [Branch] { [branch] + branch.children.flatMap(all) }
    return documents.flatMap { $0.roots.flatMap(all) }
  }
}

extension Sketch.Report {
  fileprivate func realisasi(at place: Place) -> Realisasi {
    var report = Realisasi(place: place, period: period, value: value.map { Quantity($0) })
    (report.numerator, report.denominator) = (quotient?.top, quotient?.bottom)
    return report
  }
}

extension Sketch {
  /// The smallest sketch one gets by cutting parts off while `fails` holds.
  func shrunk(while fails: (Sketch) -> Bool) -> Sketch {
    var smallest = self
    var cut = 0
    while cut < smallest.cuts {
      let smaller = smallest.without(cut)
      if smaller.size < smallest.size, fails(smaller) { smallest = smaller } else { cut += 1 }
    }
    return smallest
  }

  /// How many parts there are to cut: documents, branches, links, indicators and reports.
  private var cuts: Int {
    documents.count
      + branches.reduce(0) { sum, branch in
        sum + 1 + branch.node.links.count + 2 * branch.node.indicators.count
          + branch.reports.joined().count
      }
  }

  /// Less after every cut that takes something away.
  private var size: Int {
    cuts
      + branches.flatMap(\.node.indicators).reduce(0) { $0 + $1.targets.count + $1.links.count }
  }

  private func without(_ number: Int) -> Sketch {
    var rest = number
    var smaller = self
    if rest < documents.count {
      smaller.documents.remove(at: rest)
      return smaller
    }
    rest -= documents.count
    for document in documents.indices { smaller.documents[document].roots.cut(&rest) }
    return smaller
  }
}

extension [Sketch.Branch] {
  /// Cuts the part numbered `rest`, which is -1 once that is done.
  fileprivate mutating func cut(_ rest: inout Int) {
    for index in indices where rest >= 0 {
      if rest == 0 {
        remove(at: index)
        rest = -1
        return
      }
      rest -= 1
      self[index].cut(&rest)
      if rest >= 0 { self[index].children.cut(&rest) }
    }
  }
}

extension Sketch.Branch {
  fileprivate mutating func cut(_ rest: inout Int) {
    if node.links.indices.contains(rest) {
      node.links.remove(at: rest)
      rest = -1
      return
    }
    rest -= node.links.count
    for index in node.indicators.indices {
      if rest == 0 {
        node.indicators.remove(at: index)
        reports.remove(at: index)
      } else if rest == 1 {
        node.indicators[index].targets = Array(node.indicators[index].targets.dropFirst())
        if node.indicators[index].targets.isEmpty { node.indicators[index].links = [] }
      } else if reports[index].indices.contains(rest - 2) {
        reports[index].remove(at: rest - 2)
      } else {
        rest -= 2 + reports[index].count
        continue
      }
      rest = -1
      return
    }
  }
}

extension Sketch: CustomStringConvertible {
  /// As much as one needs to build it again by hand.
  var description: String {
    documents.map { document in
      let heading = document.heading
      let traits = [
        heading.missingData?.rawValue, heading.capaianCap.map { "batas_atas \($0)" },
        heading.fallingFormula?.rawValue, heading.targetSpread?.rawValue,
      ].compactMap { $0 }.joined(separator: ", ")
      return "\(heading.id): \(traits)\n"
        + document.roots.map { $0.text(indent: "  ") }.joined()
    }.joined()
  }
}

extension Sketch.Branch {
  fileprivate func text(indent: String) -> String {
    var text = "\(indent)\(node.code) \(node.level?.rawValue ?? "")"
    if let weight = node.weight { text += " bobot \(weight)" }
    if let method = node.aggregation?.method { text += " \(method.rawValue)" }
    for owner in node.owners { text += " pj \(owner.name) \(owner.share.map { "\($0)" } ?? "")" }
    for link in node.links {
      text += " \(link.kind)->\(link.target) \(link.weight.map { "\($0)" } ?? "")"
    }
    text += "\n"
    for (indicator, reports) in zip(node.indicators, reports) {
      text += "\(indent)  * \(indicator.sketched) :"
      for report in reports {
        text += " \(report.period)=\(report.value ?? "")"
        if let quotient = report.quotient { text += "(\(quotient.top)/\(quotient.bottom))" }
      }
      text += "\n"
    }
    return text + children.map { $0.text(indent: indent + "  ") }.joined()
  }
}

extension Indicator {
  fileprivate var sketched: String {
    let words: [String?] = [
      polarity?.rawValue, accumulation?.rawValue, schedule?.rawValue, valueType?.rawValue, satuan,
      targetSpread?.rawValue, fallingFormula?.rawValue, weight.map { "bobot \($0)" },
      computation.map { "hitung \($0.method.rawValue) \($0.formula?.text ?? "\($0.operands)")" },
      scale,
    ]
    let links = links.map { "\($0.kind)->\($0.target)" }
    let targets = targets.map { "\($0.period):\($0.value.text)" }
    return (words.compactMap { $0 } + links + targets).joined(separator: " ")
  }
}
