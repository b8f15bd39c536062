import Pohon

/// A table of the tree workbook: the sheet it stands on and its columns.
struct TreeTable: Sendable {
  /// What a row is about, which its first columns name.
  enum Owner: Hashable, Sendable {
    /// The document itself: code and number are empty.
    case document
    /// A condition, by its code.
    case node
    /// An indicator, by the code of its condition and its number there.
    case indicator
    /// A scale of the document, by its number.
    case scale
  }

  let name: String
  let columns: [TreeColumn]
  /// Whose rows it holds, and where in the owner they belong; empty for the owner's own fields.
  let paths: [Owner: [FieldName]]
  /// Whether the sheet is there without rows, for people to fill in.
  let isAlwaysThere: Bool

  init(
    _ name: String, _ paths: [Owner: [FieldName]], isAlwaysThere: Bool = false,
    _ columns: [TreeColumn]
  ) {
    (self.name, self.paths, self.columns) = (name, paths, columns)
    self.isAlwaysThere = isAlwaysThere
  }

  /// The columns that name the owner of a row.
  var ownerColumns: [TreeColumn] {
    if paths[.node] == [] { return [Self.code, Self.parent] }
    if paths[.scale] != nil { return [Self.scaleNumber] }
    if Set(paths.keys) == [.document] { return [] }
    return paths[.indicator] == nil ? [Self.code] : [Self.code, Self.number]
  }

  static let code = TreeColumn(.kode, holds: .code, width: 10)
  static let number = TreeColumn(.nomor, as: "Nomor indikator", width: 10)
  static let parent = TreeColumn(.anak, as: "Induk", holds: .code, width: 10)
  static let scaleNumber = TreeColumn(.skala, as: "Nomor skala", width: 10)
  static let assumed = TreeColumn(.asumsi, holds: .list, width: 22)
  static let assumptionReason = TreeColumn(.asumsi, .alasan, as: "Alasan asumsi", width: 30)

  /// The tables of lists, in the order of their sheets.
  static let lists = [
    links, components, printings, citations, silences, variables, scales, bands, scalePrintings,
  ]
}

extension TreeTable {
  static let nodes = TreeTable(
    "Kondisi", [.node: []], isAlwaysThere: true,
    [
      .choice(.jenjang, of: Level.self),
      TreeColumn(.kondisi, width: 50),
      TreeColumn(.bobot, holds: .number, width: 9),
      TreeColumn(.alasanBobot, width: 30),
      TreeColumn(.penanggungJawab, holds: .owners, width: 28),
      TreeColumn(.pendukung, holds: .list, width: 28),
      TreeColumn(.jabatan, holds: .list, width: 24),
      TreeColumn(.faktorPenyebab, holds: .list, width: 36),
      TreeColumn(.masalah, holds: .list, width: 36),
      TreeColumn(.menjawab, holds: .list, width: 36),
      TreeColumn(.penjelasan, width: 44),
      TreeColumn(.keterkaitan, width: 44),
      TreeColumn(.indikatorNarasi, holds: .list, width: 36),
      .choice(.agregasi, .metode, of: Aggregation.Method.self, as: "Agregasi", width: 18),
      TreeColumn(.agregasi, .alasan, as: "Alasan agregasi", width: 30),
      TreeColumn(.bolehTanpaAnak, holds: flag, width: 12),
      assumed, assumptionReason,
    ])

  static let indicators = TreeTable(
    "Indikator", [.indicator: []], isAlwaysThere: true,
    [
      TreeColumn(.nama, as: "Indikator", width: 44),
      TreeColumn(.satuan, width: 12),
      .choice(.jenisNilai, of: ValueType.self),
      .choice(.polaritas, of: Polarity.self),
      .choice(.akumulasi, of: Accumulation.self),
      .choice(.jadwal, of: Schedule.self),
      TreeColumn(.baseline, holds: .periods, width: 12),
      TreeColumn(.target, holds: .periods, width: 12),
      TreeColumn(.penanggungJawab, holds: .owners, width: 28),
      TreeColumn(.pendukung, holds: .list, width: 28),
      TreeColumn(.sumberData, holds: .list, width: 32),
      TreeColumn(.definisi, width: 50),
      TreeColumn(.relevansi, width: 50),
      TreeColumn(.formula, width: 44),
      .choice(.hitung, .metode, of: Computation.Method.self, as: "Hitung", width: 18),
      TreeColumn(.hitung, .dari, as: "Hitung dari", holds: .operands, width: 18),
      TreeColumn(.hitung, .rumus, as: "Rumus", width: 28),
      TreeColumn(.skala, width: 16),
      TreeColumn(.bolehLebih100, holds: flag, width: 12),
      TreeColumn(.dipertahankan, holds: flag, width: 12),
      .choice(.targetTriwulan, of: TargetSpread.self, width: 16),
      .choice(.rumusTurun, of: FallingFormula.self),
      TreeColumn(.bobot, holds: .number, width: 9),
      TreeColumn(.alasanBobot, width: 30),
      TreeColumn(.eksternal, .penerbit, as: "Penerbit nilai", width: 24),
      assumed, assumptionReason,
    ])

  private static let links = TreeTable(
    "Kaitan", [.node: [.kaitan], .indicator: [.kaitan]], isAlwaysThere: true,
    [
      .choice(.jenis, of: Link.Kind.self),
      TreeColumn(.ke, as: "Ke", holds: .code, width: 24),
      TreeColumn(.bobot, holds: .number, width: 9),
      TreeColumn(.alasan, width: 50),
    ])

  private static let components = TreeTable(
    "Komponen", [.node: [.komponen]], isAlwaysThere: true,
    [
      .choice(.jenis, of: Component.Kind.self),
      TreeColumn(.kode, as: "Kode komponen", holds: .code, width: 20),
      TreeColumn(.nama, width: 50),
      TreeColumn(.pagu, width: 18),
    ])

  private static let printings = TreeTable(
    "Cetakan",
    [.node: [.cetakan], .indicator: [.cetakan], .document: [.dokumen, .cetakan]], printing)

  private static let citations = TreeTable(
    "Rujukan", [.document: [.dokumen, .rujukan]], printing)

  private static let silences = TreeTable(
    "Abaikan", [.node: [.abaikan], .indicator: [.abaikan], .document: [.abaikan]],
    [TreeColumn(.aturan, width: 32), TreeColumn(.alasan, width: 60)])

  private static let variables = TreeTable(
    "Variabel", [.indicator: [.hitung, .variabel]],
    [
      TreeColumn(.nama, width: 24), TreeColumn(.satuan, width: 14),
      .choice(.akumulasi, of: Accumulation.self),
      TreeColumn(.nilai, holds: .periods, width: 12),
    ])

  static let scales = TreeTable(
    "Skala", [.scale: []],
    [
      TreeColumn(.nama, width: 24), TreeColumn(.sumber, width: 44), TreeColumn(.tahun, width: 9),
      TreeColumn(.batas, width: 12),
    ])

  private static let bands = TreeTable(
    "Pita skala", [.scale: [.pita]],
    [
      TreeColumn(.predikat, width: 16), TreeColumn(.makna, width: 28),
      TreeColumn(.bawah, width: 10), TreeColumn(.atas, width: 10),
      .choice(.terbuka, of: OpenEnds.self, width: 12), TreeColumn(.nilai, holds: .number, width: 9),
    ])

  private static let scalePrintings = TreeTable(
    "Cetakan skala", [.scale: [.cetakan]], printing)

  private static let printing = [
    TreeColumn(.tempat, width: 22), TreeColumn(.baris, width: 8),
    TreeColumn(.kode, as: "Kode tercetak", holds: .code, width: 14), TreeColumn(.teks, width: 70),
  ]

  private static let flag = TreeColumn.Form.choice(["ya"])

  /// What the document says of itself, a line each.
  static let document: [TreeColumn] = [
    TreeColumn(.pohon, as: "Nama pohon"), TreeColumn(.judul),
    .choice(.profil, of: Profile.self), TreeColumn(.unit), TreeColumn(.periode),
    TreeColumn(.organisasi, as: "Berkas organisasi"),
    TreeColumn(.dokumen, .judul, as: "Dokumen: judul"),
    TreeColumn(.dokumen, .sumber, as: "Dokumen: sumber"),
    TreeColumn(.dokumen, .nomor, as: "Dokumen: nomor"),
    TreeColumn(.dokumen, .tanggal, as: "Dokumen: tanggal"),
    TreeColumn(.dokumen, .tempat, as: "Dokumen: tempat"),
    TreeColumn(.dokumen, .status, as: "Dokumen: status"),
    TreeColumn(.dokumen, .keterangan, as: "Dokumen: keterangan"),
    .choice(.rumusTurun, of: FallingFormula.self),
    TreeColumn(.batasAtas, holds: .number), TreeColumn(.cakupanMinimum, holds: .number),
    .choice(.dataHilang, of: MissingDataPolicy.self),
    .choice(.targetTriwulan, of: TargetSpread.self),
    TreeColumn(.targetDi), TreeColumn(.skalaCapaian),
    assumed, assumptionReason,
  ]
}
