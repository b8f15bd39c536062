/// What a filter of nodes may ask for.
public enum NodeField: String, CaseIterable, Hashable, Sendable {
  case kode
  case pohon
  case induk
  case jenjang
  case kondisi
  case unit
  case indikator
  case satuan
  case kategori
  case kedalaman
  case jumlahAnak = "jumlah_anak"
  case jumlahIndikator = "jumlah_indikator"
  case bobot
  case terukur
  case terhitung
  case capaian
  case beda
  case cakupan
  case bilaNol = "bila_nol"
  case bilaPenuh = "bila_penuh"

  /// Whether it holds a number, or one text or several.
  public var kind: Filter.Field.Kind {
    switch self {
    case .kode, .pohon, .induk, .jenjang, .kondisi, .unit, .indikator, .satuan, .kategori: .text
    default: .number
    }
  }

  /// Whether it has a value only for a period.
  public var needsPeriod: Bool {
    switch self {
    case .kategori, .terukur, .terhitung, .capaian, .beda, .cakupan, .bilaNol, .bilaPenuh: true
    default: false
    }
  }

  /// One line for planners.
  public var meaning: String {
    switch self {
    case .kode: "kode kondisi"
    case .pohon: "nama pohonnya"
    case .induk: "kode kondisi di atasnya"
    case .jenjang: "outcome, csf, antara, operasional, tujuan, atau sasaran"
    case .kondisi: "bunyi kondisi"
    case .unit: "penanggung jawab, menurut nama, kode, atau aliasnya"
    case .indikator: "nama indikatornya"
    case .satuan: "satuan indikatornya"
    case .kategori: "kategori capaian, misalnya tinggi atau sementara"
    case .kedalaman: "tingkatnya dalam pohon, 1 untuk yang teratas"
    case .jumlahAnak: "banyaknya kondisi langsung di bawahnya"
    case .jumlahIndikator: "banyaknya indikator"
    case .bobot: "bobot di antara saudaranya"
    case .terukur: "capaian dari indikatornya sendiri, persen"
    case .terhitung: "capaian dari kondisi di bawahnya, persen"
    case .capaian: "capaian, persen"
    case .beda: "terukur dikurangi terhitung"
    case .cakupan: "bobot di bawahnya yang sudah lapor, persen"
    case .bilaNol: "capaian bila yang belum lapor nol, persen"
    case .bilaPenuh: "capaian bila yang belum lapor penuh, persen"
    }
  }
}

/// A filter of nodes.
public struct NodeFilter: Sendable {
  /// The fields it asks for, in their order.
  public let fields: [NodeField]
  let filter: Filter

  /// Reads a filter, e.g. `jenjang == operasional && capaian < 75`.
  public static func read(_ text: String) -> Result<NodeFilter, ExpressionError> {
    Filter.read(text, fields: NodeField.allCases.map { .init($0.rawValue, $0.kind) })
      .map { NodeFilter(filter: $0) }
  }

  private init(filter: Filter) {
    self.filter = filter
    fields = filter.fields.sorted().map { NodeField.allCases[$0] }
  }
}
