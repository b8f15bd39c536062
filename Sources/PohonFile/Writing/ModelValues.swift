import Pohon

extension ObjectValues {
  init(_ heading: Heading) {
    self.init(.tree)
    set(.pohon, unlessEmpty: heading.id)
    set(.judul, heading.title)
    set(.profil, heading.profile)
    set(.unit, heading.office)
    set(.periode, heading.period?.description)
    set(.dokumen, ObjectValues(heading.document))
    set(.organisasi, heading.organisation)
    set(.rumusTurun, heading.fallingFormula)
    set(.batasAtas, heading.capaianCap)
    set(.cakupanMinimum, heading.leastCoverage)
    set(.dataHilang, heading.missingData)
    set(.targetTriwulan, heading.targetSpread)
    set(.targetDi, heading.targetsElsewhere)
    set(.skalaCapaian, heading.capaianScale)
    set(.skala, list: heading.scales.map(scaleValue))
    set(.abaikan, list: heading.silences.map(silenceValue))
  }

  init(_ document: DocumentInfo) {
    self.init(.document)
    set(.judul, document.title)
    set(.sumber, document.source)
    set(.nomor, document.number)
    set(.tanggal, document.date)
    set(.tempat, document.place)
    set(.status, document.status)
    set(.keterangan, document.remark)
    set(.cetakan, list: document.printings.map(printingValue))
    set(.rujukan, list: document.citations.map(printingValue))
  }

  init(_ node: Node) {
    self.init(.node)
    set(.kode, unlessEmpty: node.code)
    set(.jenjang, node.level)
    set(.kondisi, unlessEmpty: node.statement)
    set(.faktorPenyebab, node.causes)
    set(.masalah, node.problems)
    set(.penjelasan, node.explanation)
    set(.keterkaitan, node.closingClaim)
    set(.menjawab, node.answers)
    set(.bobot, node.weight)
    set(.alasanBobot, node.weightReason)
    set(.penanggungJawab, list: node.owners.map(ownerValue))
    set(.pendukung, node.supporters)
    set(.cetakan, list: node.printings.map(printingValue))
    set(.indikatorNarasi, node.narrativeIndicators)
    set(
      .indikator,
      list: node.indicators.map { .mapping(ObjectValues($0).entries($0.assumptions)) })
    set(.agregasi, node.aggregation.map(aggregationValue))
    set(.kaitan, list: node.links.map(linkValue))
    set(.komponen, list: node.components.map(componentValue))
    set(.jabatan, node.posts)
    set(.bolehTanpaAnak, plain: node.mayLackChildren ? "true" : nil)
    set(.abaikan, list: node.silences.map(silenceValue))
  }

  init(_ indicator: Indicator) {
    self.init(.indicator)
    set(.nama, unlessEmpty: indicator.name)
    set(.definisi, indicator.definition)
    set(.relevansi, indicator.relevance)
    set(.formula, indicator.formula)
    set(.hitung, indicator.computation.map(computationValue))
    set(.satuan, indicator.satuan)
    set(.jenisNilai, indicator.valueType)
    set(.polaritas, indicator.polarity)
    set(.akumulasi, indicator.accumulation)
    set(.jadwal, indicator.schedule)
    set(.skala, indicator.scale)
    set(.bolehLebih100, plain: indicator.mayExceedHundred ? "true" : nil)
    set(.dipertahankan, plain: indicator.isMaintained ? "true" : nil)
    set(.baseline, indicator.baseline)
    set(.target, indicator.targets)
    set(.targetTriwulan, indicator.targetSpread)
    set(.rumusTurun, indicator.fallingFormula)
    set(.bobot, indicator.weight)
    set(.alasanBobot, indicator.weightReason)
    set(.eksternal, indicator.externalPublisher.map(externalValue))
    set(.sumberData, indicator.sources)
    set(.penanggungJawab, list: indicator.owners.map(ownerValue))
    set(.pendukung, indicator.supporters)
    set(.cetakan, list: indicator.printings.map(printingValue))
    set(.kaitan, list: indicator.links.map(linkValue))
    set(.abaikan, list: indicator.silences.map(silenceValue))
  }

  init(_ office: Office) {
    self.init(office.standing == .collective ? .collective : .office)
    set(.kode, office.code)
    set(.nama, office.name)
    set(.jenis, office.kind)
    set(.alias, office.aliases)
    set(.anggota, office.members)
  }
}

func value(_ kind: ObjectKind, _ fill: (inout ObjectValues) -> Void) -> YamlValue {
  var values = ObjectValues(kind)
  fill(&values)
  return .mapping(values.entries())
}

private func ownerValue(_ owner: Owner) -> YamlValue {
  guard let share = owner.share else { return .text(owner.name) }
  return value(.owner) {
    $0.set(.unit, owner.name)
    $0.set(.porsi, share)
  }
}

func printingValue(_ printing: Cetakan) -> YamlValue {
  value(.printing) {
    $0.set(.tempat, printing.place)
    $0.set(.baris, plain: printing.line.map { "\($0)" })
    $0.set(.kode, printing.code)
    $0.set(.teks, printing.text)
  }
}

private func aggregationValue(_ aggregation: Aggregation) -> YamlValue {
  guard aggregation.reason != nil else { return .text(aggregation.method.rawValue) }
  return value(.aggregation) {
    $0.set(.metode, aggregation.method)
    $0.set(.alasan, aggregation.reason)
  }
}

private func linkValue(_ link: Link) -> YamlValue {
  value(.link) {
    $0.set(.jenis, link.kind)
    $0.set(.ke, link.target)
    $0.set(.bobot, link.weight)
    $0.set(.alasan, link.reason)
  }
}

private func componentValue(_ component: Component) -> YamlValue {
  value(.component) {
    $0.set(.jenis, component.kind)
    $0.set(.kode, component.code)
    $0.set(.nama, component.name)
    $0.set(.pagu, component.budget?.text)
  }
}

private func silenceValue(_ silence: Silence) -> YamlValue {
  value(.silence) {
    $0.set(.aturan, silence.rule.description)
    $0.set(.alasan, unlessEmpty: silence.reason)
  }
}

private func computationValue(_ computation: Computation) -> YamlValue {
  value(.computation) {
    $0.set(.metode, computation.method)
    if let formula = computation.formula {
      $0.set(.rumus, formula.text)
      $0.set(.variabel, list: formula.variables.map(variableValue))
      return
    }
    switch computation.operands {
    case .children: $0.set(.dari, Computation.childrenWord)
    case .named(let names): $0.set(.dari, names)
    }
  }
}

private func variableValue(_ variable: FormulaVariable) -> YamlValue {
  value(.variable) {
    $0.set(.nama, variable.name)
    $0.set(.satuan, variable.satuan)
    $0.set(.akumulasi, variable.accumulation)
    $0.set(.nilai, variable.values.map { Target(period: $0.period, value: $0.value) })
  }
}

private func externalValue(_ publisher: String) -> YamlValue {
  value(.external) { $0.set(.penerbit, publisher) }
}
