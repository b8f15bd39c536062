import Pohon
import PohonDrawing

/// What a picture shows besides the tree: figures, findings, shares, and whose it is.
extension Gambar {
  /// Capaian in percent by node, where a period is named.
  func addValues(
    to options: inout DrawingOptions, _ dossier: Dossier, _ number: Int
  ) throws {
    guard let periode else { return }
    let rollup = Plan(dossier, periods: [try readPeriod(periode)]).run()
    options.addValues(rollup, ofTree: number)
  }

  /// Leaves only the conditions that the unit carries, and says so.
  func keepUnit(
    in options: inout DrawingOptions, _ dossier: Dossier, _ number: Int
  ) throws {
    guard let unit else { return }
    var query = NodeQuery()
    let forms = try findUnit(unit, in: dossier)
    (query.tree, query.unit) = (number, forms)
    let rows = NodeList(dossier, query).rows
    let keys = rows.map { dossier.trees[number].nodes[$0.place.node].key }
    guard !keys.isEmpty else {
      throw Failure.usage("--unit \(unit): tidak memikul satu kondisi pun di pohon ini")
    }
    options.only = Set(keys)
    let name = rows[0].units.first { $0.isMeant(by: forms) }?.name ?? unit
    options.remarks.append(
      "\(name): \(keys.count) kondisi; yang bergaris putus hanya jalurnya ke atas")
  }

  /// Counts what was found at each condition, those of its indicators included.
  func count(_ findings: [Finding], in options: inout DrawingOptions) {
    for finding in findings {
      guard let node = finding.anchor.node else { continue }
      options.findings[node, default: FindingCount()].add(finding.severity)
    }
  }

  /// The andil that each condition has in the topmost one drawn.
  func addShares(
    to options: inout DrawingOptions, _ dossier: Dossier, _ number: Int
  ) throws {
    let tree = dossier.trees[number]
    let root = options.root.flatMap { tree.node($0)?.position }
    guard let top = root ?? (tree.roots.count == 1 ? tree.roots.first : nil) else {
      throw Failure.usage(
        "--warnai andil perlu satu kondisi teratas; sebutkan dengan --akar KODE")
    }
    let periods = try periode.map { [try readPeriod($0)] } ?? []
    let drivers = Drivers(
      Plan(dossier, periods: periods), outcome: Place(tree: number, node: top),
      at: periods.isEmpty ? nil : 0)
    for (place, andil) in drivers.reached where place.tree == number {
      options.shares[tree.nodes[place.node].key] = andil
    }
  }
}

extension DrawingOptions {
  /// Takes the figures of a tree in the first period of `rollup`: capaian, beda where the colours
  /// stand for it, and what is measured.
  mutating func addValues(_ rollup: Rollup, ofTree number: Int) {
    for node in rollup.plan.dossier.trees[number].nodes {
      let figures = rollup.figures(ofNode: Place(tree: number, node: node.position), at: 0)
      values[node.key] = figures.capaian.value
      measures[node.key] = node.indicators.indices.map { index in
        let place = Place(tree: number, node: node.position, indicator: index)
        return IndicatorMeasure(rollup.figures(ofIndicator: place, at: 0))
      }
      if colouring == .beda { differences[node.key] = figures.beda.value }
      if figures.kategori == .provisional { provisional.insert(node.key) }
    }
  }
}

extension IndicatorMeasure {
  /// What the figures of an indicator say; the printed target and realisasi where there are.
  fileprivate init(_ figures: IndicatorFigures) {
    self.init()
    if let printed = figures.printedTarget {
      target = printed.text
    } else if let both = figures.target {
      let ends = [both.lowerBound, both.upperBound].map { plainNumber($0) }
      target = ends[0] == ends[1] ? ends[0] : "\(ends[0]) s.d. \(ends[1])"
    }
    realisasi =
      figures.printedRealisasi?.text
      ?? figures.realisasi.value.map(plainNumber)
    let predikat = figures.predikat.map { " (\($0.label))" } ?? ""
    if let raw = figures.raw.value {
      capaian = "\(plainNumber(raw))\u{A0}%\(predikat)"
    } else if let isMet = figures.gradeMet {
      capaian = (isMet ? "tercapai" : "belum tercapai") + predikat
    }
  }
}

/// A number as it is said: two decimals at most, none where they are zero.
private func plainNumber(_ value: Double) -> String {
  let text = indonesianText(value, decimals: 2)
  return text.hasSuffix(",00") ? String(text.dropLast(3)) : text
}
