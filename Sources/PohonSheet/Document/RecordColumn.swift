import Pohon

/// A column that says one thing of each condition or indicator.
struct RecordColumn<Record>: Sendable {
  let column: DocumentColumn
  let cell: @Sendable (Record) -> DocumentCell

  init(_ column: DocumentColumn, _ cell: @escaping @Sendable (Record) -> DocumentCell) {
    (self.column, self.cell) = (column, cell)
  }

  /// A column headed by the key of the format, left out where it is empty everywhere.
  init(_ name: FieldName, width: Double, _ cell: @escaping @Sendable (Record) -> DocumentCell) {
    let heading = TreeColumn.heading(of: name)
    self.init(DocumentColumn(heading, width: width, isOptional: true), cell)
  }
}

extension [RecordColumn<Indicator>] {
  /// What the form's table says of an indicator.
  static let ofForm: [RecordColumn<Indicator>] = [
    .init(DocumentColumn(.indicator, width: 24)) { $0.cells.cell($0.name, .nama) },
    .init(DocumentColumn(.definition, width: 32)) { $0.cells.cell($0.definition, .definisi) },
    .init(DocumentColumn(.relevance, width: 32)) { $0.cells.cell($0.relevance, .relevansi) },
    .init(DocumentColumn(.calculation, width: 30)) {
      $0.cells.cell($0.formula.map(readableFormula), .formula)
    },
    .init(DocumentColumn(.sources, width: 20)) { $0.cells.cell($0.sources, .sumberData) },
  ]

  /// How an indicator is measured, which the form has no place for.
  static let ofMeasure: [RecordColumn<Indicator>] = [
    .init(.satuan, width: 10) { $0.cells.cell($0.satuan, .satuan) },
    .init(.jenisNilai, width: 9) { $0.cells.cell($0.valueType?.rawValue, .jenisNilai) },
    .init(.polaritas, width: 9) { $0.cells.cell($0.polarity?.rawValue, .polaritas) },
  ]

  /// What else a tree may hold of an indicator.
  static func ofRest(_ offices: OfficeNames) -> [RecordColumn<Indicator>] {
    [
      .init(.targetTriwulan, width: 10) {
        $0.cells.cell($0.targetSpread?.rawValue, .targetTriwulan)
      },
      .init(.akumulasi, width: 10) { $0.cells.cell($0.accumulation?.rawValue, .akumulasi) },
      .init(.jadwal, width: 11) { $0.cells.cell($0.schedule?.rawValue, .jadwal) },
      .init(.skala, width: 14) { $0.cells.cell($0.scale, .skala) },
      .init(.penanggungJawab, width: 20) {
        $0.cells.cell(offices.lines($0.owners), .penanggungJawab)
      },
      .init(.pendukung, width: 20) { $0.cells.cell(offices.names($0.supporters), .pendukung) },
      .init(.bobot, width: 8) { $0.cells.cell($0.weight, .bobot) },
      .init(.alasanBobot, width: 24) { $0.cells.cell($0.weightReason, .alasanBobot) },
      .init(.penerbit, width: 18) { $0.cells.cell($0.externalPublisher, .eksternal) },
      .init(.hitung, width: 24) { $0.cells.cell($0.computation?.printedLines ?? [], .hitung) },
      .init(.rumusTurun, width: 12) { $0.cells.cell($0.fallingFormula?.rawValue, .rumusTurun) },
      .init(.bolehLebih100, width: 9) {
        $0.cells.cell($0.mayExceedHundred ? "ya" : nil, .bolehLebih100)
      },
      .init(.dipertahankan, width: 12) {
        $0.cells.cell($0.isMaintained ? "ya" : nil, .dipertahankan)
      },
      .init(.kaitan, width: 20) { $0.cells.cell($0.links.map(\.printedLine), .kaitan) },
    ]
  }
}

extension [RecordColumn<Node>] {
  /// What is said of a condition, in the form's words and beyond them.
  static func ofCondition(_ offices: OfficeNames) -> [RecordColumn<Node>] {
    [
      .init(DocumentColumn(.explanation, width: 50)) {
        $0.cells.cell($0.explanation, .penjelasan)
      },
      .init(DocumentColumn(.problems, width: 36)) { $0.cells.cell($0.problems, .masalah) },
      .init(DocumentColumn(FormWord.measuredBy.text, width: 30, isOptional: true)) {
        $0.cells.cell($0.narrativeIndicators, .indikatorNarasi)
      },
      .init(DocumentColumn(.closingClaim, width: 50)) {
        $0.cells.cell($0.closingClaim, .keterkaitan)
      },
      .init(.menjawab, width: 24) { $0.cells.cell($0.answers, .menjawab) },
      .init(.penanggungJawab, width: 20) {
        $0.cells.cell(offices.lines($0.owners), .penanggungJawab)
      },
      .init(.pendukung, width: 20) { $0.cells.cell(offices.names($0.supporters), .pendukung) },
      .init(.bobot, width: 8) { $0.cells.cell($0.weight, .bobot) },
      .init(.alasanBobot, width: 24) { $0.cells.cell($0.weightReason, .alasanBobot) },
      .init(.agregasi, width: 20) {
        $0.cells.cell($0.aggregation?.printedLines ?? [], .agregasi)
      },
      .init(.komponen, width: 30) { $0.cells.cell($0.components.map(\.printedLine), .komponen) },
      .init(.jabatan, width: 20) { $0.cells.cell($0.posts, .jabatan) },
      .init(.kaitan, width: 20) { $0.cells.cell($0.links.map(\.printedLine), .kaitan) },
    ]
  }
}

extension Indicator {
  var cells: FieldCells { FieldCells(assumptions: assumptions) }
}

extension Node {
  var cells: FieldCells { FieldCells(assumptions: assumptions) }
}
