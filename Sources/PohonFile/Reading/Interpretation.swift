import Pohon

/// What the objects of a file mean in the model; says nothing of what does not fit.
extension ObjectFields {
  var heading: Heading {
    var heading = Heading(id: text(.pohon) ?? "")
    heading.title = text(.judul)
    heading.profile = choice(.profil)
    heading.office = text(.unit)
    heading.period = text(.periode).flatMap { PlanYears($0) }
    heading.document = object(.dokumen)?.documentInfo ?? DocumentInfo()
    heading.organisation = text(.organisasi)
    heading.fallingFormula = choice(.rumusTurun)
    heading.capaianCap = number(.batasAtas)
    heading.leastCoverage = number(.cakupanMinimum)
    heading.missingData = choice(.dataHilang)
    heading.targetSpread = choice(.targetTriwulan)
    heading.targetsElsewhere = text(.targetDi)
    heading.capaianScale = text(.skalaCapaian)
    heading.scales = objects(.skala).compactMap(\.scale)
    heading.silences = objects(.abaikan).compactMap(\.silence)
    heading.assumptions = assumptions
    return heading
  }

  var documentInfo: DocumentInfo {
    var info = DocumentInfo()
    info.title = text(.judul)
    info.source = text(.sumber)
    info.number = text(.nomor)
    info.date = text(.tanggal)
    info.place = text(.tempat)
    info.status = text(.status)
    info.remark = text(.keterangan)
    info.printings = objects(.cetakan).map(\.printing)
    info.citations = objects(.rujukan).map(\.printing)
    return info
  }

  var node: Node {
    var node = Node(
      code: text(.kode) ?? "", level: choice(.jenjang), statement: text(.kondisi) ?? "")
    node.causes = texts(.faktorPenyebab)
    node.problems = texts(.masalah)
    node.explanation = text(.penjelasan)
    node.closingClaim = text(.keterkaitan)
    node.answers = texts(.menjawab)
    node.weight = number(.bobot)
    node.weightReason = text(.alasanBobot)
    node.owners = objects(.penanggungJawab).compactMap(\.owner)
    node.supporters = texts(.pendukung)
    node.printings = objects(.cetakan).map(\.printing)
    node.narrativeIndicators = texts(.indikatorNarasi)
    node.indicators = objects(.indikator).map(\.indicator)
    node.aggregation = object(.agregasi)?.aggregation
    node.links = objects(.kaitan).compactMap(\.link)
    node.components = objects(.komponen).map(\.component)
    node.posts = texts(.jabatan)
    node.mayLackChildren = text(.bolehTanpaAnak).flatMap { flag($0) } ?? false
    node.silences = objects(.abaikan).compactMap(\.silence)
    node.assumptions = assumptions
    return node
  }

  var indicator: Indicator {
    var indicator = Indicator(name: text(.nama) ?? "")
    indicator.definition = text(.definisi)
    indicator.relevance = text(.relevansi)
    indicator.formula = text(.formula)
    indicator.computation = object(.hitung)?.computation
    indicator.satuan = text(.satuan)
    indicator.valueType = choice(.jenisNilai)
    indicator.polarity = choice(.polaritas)
    indicator.accumulation = choice(.akumulasi)
    indicator.schedule = choice(.jadwal)
    indicator.scale = text(.skala)
    indicator.mayExceedHundred = text(.bolehLebih100).flatMap { flag($0) } ?? false
    indicator.isMaintained = text(.dipertahankan).flatMap { flag($0) } ?? false
    indicator.baseline = targets(.baseline)
    indicator.targets = targets(.target)
    indicator.targetSpread = choice(.targetTriwulan)
    indicator.fallingFormula = choice(.rumusTurun)
    indicator.weight = number(.bobot)
    indicator.weightReason = text(.alasanBobot)
    indicator.externalPublisher = object(.eksternal)?.text(.penerbit)
    indicator.sources = texts(.sumberData)
    indicator.owners = objects(.penanggungJawab).compactMap(\.owner)
    indicator.supporters = texts(.pendukung)
    indicator.printings = objects(.cetakan).map(\.printing)
    indicator.links = objects(.kaitan).compactMap(\.link)
    indicator.silences = objects(.abaikan).compactMap(\.silence)
    indicator.assumptions = assumptions
    return indicator
  }

  private func targets(_ name: FieldName) -> [Target] {
    periods(name).map {
      Target(
        period: $0.period,
        value: Quantity(document.text($0.item) ?? "", grades: document.gradeWords))
    }
  }
}

extension ObjectFields {
  fileprivate var owner: Owner? {
    text(.unit).map { Owner(name: $0, share: number(.porsi)) }
  }

  var printing: Cetakan {
    Cetakan(
      place: text(.tempat), line: text(.baris).flatMap { wholeNumber($0) }, code: text(.kode),
      text: text(.teks))
  }

  fileprivate var aggregation: Aggregation? {
    choice(.metode).map { Aggregation(method: $0, reason: text(.alasan)) }
  }

  fileprivate var link: Link? {
    guard let kind: Link.Kind = choice(.jenis), let target = text(.ke) else { return nil }
    return Link(kind: kind, target: target, weight: number(.bobot), reason: text(.alasan))
  }

  fileprivate var component: Component {
    var component = Component()
    component.kind = choice(.jenis)
    component.code = text(.kode)
    component.name = text(.nama)
    component.budget = text(.pagu).map { Quantity($0) }
    return component
  }

  fileprivate var silence: Silence? {
    text(.aturan).map { Silence(rule: RuleID($0), reason: text(.alasan) ?? "") }
  }

  fileprivate var computation: Computation? {
    guard let method: Computation.Method = choice(.metode) else { return nil }
    if method == .formula { return Computation(formula: formula) }
    if text(.dari) == Computation.childrenWord {
      return Computation(method: method, operands: .children)
    }
    return Computation(method: method, operands: .named(texts(.dari)))
  }

  fileprivate var formula: Formula {
    Formula(text(.rumus) ?? "", variables: objects(.variabel).compactMap(\.variable))
  }

  private var variable: FormulaVariable? {
    guard let name = text(.nama) else { return nil }
    var variable = FormulaVariable(name)
    variable.satuan = text(.satuan)
    variable.accumulation = choice(.akumulasi)
    variable.values = periods(.nilai).map {
      FormulaVariable.Value(period: $0.period, value: Quantity(document.text($0.item) ?? ""))
    }
    return variable
  }

  /// Which fields the `asumsi` block fills: whole fields, and each element or period.
  private var assumptions: Assumptions {
    var found = Assumptions()
    for (name, value) in assumed where !document.isLeftEmpty(value) {
      if name == .alasan {
        found.reason = document.text(value)
      } else if let shape = FileSchema.shape(of: name, in: kind, assumed: true) {
        found.marks.formUnion(marks(name, value, shape))
      }
    }
    return found
  }

  private func marks(_ name: FieldName, _ value: Int, _ shape: Shape) -> [Assumptions.Mark] {
    let whole = Assumptions.Mark(name)
    switch shape {
    case .texts, .codes, .objects:
      let before = elements(of: printed(name), name).count
      let count = elements(of: value, name).count
      let each = (0..<count).map { Assumptions.Mark(name, item: "\(before + $0 + 1)") }
      return before == 0 && count > 0 ? each + [whole] : each
    case .periods:
      let all = periods(name)
      let own = Set(document.entries(of: value).map(\.value))
      let each = all.filter { own.contains($0.item) }
        .map { Assumptions.Mark(name, item: $0.period.description) }
      return each.count == all.count && !each.isEmpty ? each + [whole] : each
    default:
      let isPrinted = printed(name).map { !document.isLeftEmpty($0) } ?? false
      return !isPrinted && takes(value, as: shape) ? [whole] : []
    }
  }
}

extension Computation {
  /// What `dari` says for ``Operands/children``.
  static let childrenWord = "anak"
}
