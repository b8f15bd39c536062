import Pohon

extension RuleBook {
  /// How heavy the findings of a rule are: its own severity, then what single findings may be instead.
  public static func levels(of rule: RuleInfo) -> String {
    let others = otherSeverities(of: rule.id).map(\.rawValue)
    let own = rule.severity.rawValue
    return others.isEmpty
      ? own : "\(own), dalam keadaan tertentu \(others.joined(separator: " atau "))"
  }

  /// The severities, heaviest first, that single findings of a rule may have besides the rule's own.
  public static func otherSeverities(of rule: RuleID) -> [Severity] { exceptions[rule] ?? [] }

  private static let exceptions: [RuleID: [Severity]] = [
    "anak-tunggal": [.warning],
    "bobot-tidak-genap": [.warning],
    "capaian-janggal": [.suggestion],
    "definisi-tanpa-makna": [.suggestion],
    "ejaan-unit-berbeda": [.warning],
    "formula-bukan-hitungan": [.suggestion],
    "formula-mengukur-hal-lain": [.error],
    "formula-tersalin": [.warning],
    "indikator-berbeda-antar-dokumen": [.error, .suggestion],
    "indikator-narasi-berbeda": [.error, .suggestion],
    "indikator-tidak-sesuai-jenjang": [.suggestion],
    "kaitan-putus": [.warning],
    "kata-pembuka-tidak-sesuai-jenjang": [.suggestion],
    "komponen-induk-tidak-terjawab": [.suggestion],
    "kondisi-berbeda-antar-dokumen": [.suggestion],
    "kondisi-dari-nomenklatur": [.suggestion],
    "kontribusi-tidak-menyebut-induk": [.warning],
    "masalah-tersalin": [.suggestion],
    "nomor-terlompat": [.suggestion],
    "penanggung-jawab-kolektif": [.suggestion],
    "persentase-tanpa-pembagi": [.warning],
    "pohon-tidak-utuh": [.warning],
    "polaritas-tidak-jelas": [.suggestion],
    "realisasi-tidak-lengkap": [.warning],
    "relevansi-disangkal": [.suggestion],
    "rentang-skala-berlubang": [.error],
    "rumusan-kondisi-berbeda": [.suggestion],
    "salah-tulis": [.warning],
    "satuan-target-berbeda": [.warning, .suggestion],
    "satuan-tidak-ada": [.suggestion],
    "tanggal-dan-periode-janggal": [.suggestion],
    "target-di-luar-skala": [.warning, .suggestion],
    "target-melawan-arah": [.suggestion],
    "target-tahun-kosong": [.error],
    "ukuran-sama-dua-kondisi": [.suggestion],
  ]
}
