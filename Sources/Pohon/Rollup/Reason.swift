/// Why a figure is not known. A figure that cannot be known is never zero.
public enum Reason: UInt8, CaseIterable, Hashable, Sendable {
  /// The figure is known.
  case none
  case noIndicator
  case notDue
  case longerPeriod
  case notReported
  case gapInYear
  case realisasiUnclear
  case noTarget
  case noFinalTarget
  case noQuarterTarget
  case targetUnclear
  case targetZero
  case targetNegative
  case realisasiZero
  case realisasiNegative
  case polarityUnknown
  case rangeNeedsRange
  case satuanAtOdds
  case gradeOnly
  case gradeOffScale
  case gradeNeedsRising
  case gradeAgainstNumber
  case betweenBands
  case progressNeedsRising
  case fullYear
  case ownTarget
  case noScale
  case scaleUnknown
  case operandUnknown
  case operandUnreported
  case noOperand
  case variableWithoutTarget
  case satuanDiffer
  case denominatorZero
  case formulaUnusable
  case beyondNumbers
  case noComputation
  case cycle
  case noChildren
  case notAggregated
  case childrenUnknown
  case childMissing
  case oneFigureOnly
  case lendersDisagree
  case gradeUnreported

  /// Whether it comes down to somebody not having reported, as against something that cannot be
  /// measured at all.
  var isUnreported: Bool {
    self == .notReported || self == .gapInYear || self == .operandUnreported
  }

  /// The reason for a planner.
  public var text: String {
    switch self {
    case .none: ""
    case .noIndicator: "belum ada indikator"
    case .notDue: "belum waktunya dilaporkan menurut jadwal"
    case .longerPeriod:
      "hanya dilaporkan untuk waktu yang lebih panjang; bagian periode ini saja tidak diketahui"
    case .notReported: "realisasi belum dilaporkan"
    case .gapInYear:
      "realisasi tahun berjalan belum lengkap; ada bagian tahun yang belum dilaporkan"
    case .realisasiUnclear: "realisasi tidak terbaca sebagai angka"
    case .noTarget: "target belum ditetapkan"
    case .noFinalTarget: "target akhir rencana belum ditetapkan"
    case .noQuarterTarget: "target untuk periode ini belum ditetapkan; hanya kemajuan yang dihitung"
    case .targetUnclear: "target tidak terbaca sebagai angka"
    case .targetZero: "target nol, capaian tidak terdefinisi"
    case .targetNegative: "target negatif, capaian tidak terdefinisi"
    case .realisasiZero: "realisasi nol, perbandingan T/R tidak terdefinisi"
    case .realisasiNegative: "realisasi negatif, padahal ukuran ini tidak mungkin negatif"
    case .polarityUnknown: "polaritas belum ditetapkan"
    case .rangeNeedsRange: "target berupa rentang, padahal polaritasnya bukan rentang"
    case .satuanAtOdds: "satuan realisasi berbeda dari satuan target"
    case .gradeOnly: "predikat tanpa nilai; hanya dapat disebut tercapai atau tidak"
    case .gradeOffScale: "predikat tidak ada pada skalanya"
    case .progressNeedsRising: "kemajuan hanya dihitung untuk polaritas naik"
    case .ownTarget: "periode ini punya target sendiri; lihat capaian"
    case .fullYear: "sudah setahun penuh; lihat capaian"
    case .gradeNeedsRising: "predikat hanya dapat dibandingkan untuk polaritas naik"
    case .gradeAgainstNumber:
      "realisasi berupa predikat tanpa nilai, padahal targetnya bukan predikat"
    case .betweenBands: "nilai realisasi tidak masuk pita mana pun pada skalanya"
    case .scaleUnknown: "skala predikat tidak dikenal"
    case .noScale: "skala predikat tidak ditetapkan"
    case .operandUnknown: "ada suku perhitungan yang belum diketahui"
    case .operandUnreported: "ada suku perhitungan yang belum dilaporkan"
    case .variableWithoutTarget: "rumusnya memakai variabel, yang tidak mempunyai target"
    case .noOperand: "tidak ada suku untuk dihitung"
    case .satuanDiffer: "satuan suku perhitungan berbeda"
    case .denominatorZero: "penyebut nol"
    case .formulaUnusable: "rumus tidak dapat dipakai; pokin periksa menyebut sebabnya"
    case .beyondNumbers: "hasil perhitungan terlalu besar"
    case .noComputation: "perhitungan tidak ditetapkan"
    case .cycle: "kaitannya berputar"
    case .noChildren: "tidak punya kondisi di bawahnya"
    case .notAggregated: "capaian kondisi di bawahnya tidak digabungkan (agregasi: tidak)"
    case .childrenUnknown: "semua kondisi di bawahnya belum diketahui"
    case .childMissing:
      "ada kondisi di bawahnya yang belum diketahui dan kebijakan data hilang adalah tolak"
    case .oneFigureOnly: "hanya satu dari terukur dan terhitung yang diketahui"
    case .lendersDisagree: "diambil dari indikator yang sama (kaitan sama), yang nilainya berbeda"
    case .gradeUnreported:
      "belum dilaporkan; predikatnya nanti hanya dapat disebut tercapai atau tidak"
    }
  }
}

/// A number, or the reason why there is none.
public struct Figure: Hashable, Sendable {
  /// The number, unrounded; nil if it is not known.
  public let value: Double?
  /// Why it is not known; ``Reason/none`` if it is.
  public let reason: Reason

  /// A known figure.
  public init(_ value: Double) { (self.value, reason) = (value, .none) }

  /// A figure that is not known.
  public init(unknown reason: Reason) { (value, self.reason) = (nil, reason) }

  /// A figure out of the flat arrays, where NaN stands for unknown.
  init(_ value: Double, _ reason: Reason) {
    if value.isNaN { self.init(unknown: reason) } else { self.init(value) }
  }
}
