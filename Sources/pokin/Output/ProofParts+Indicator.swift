import Pohon

extension ProofParts {
  static func indicator(_ indicator: IndicatorProof) -> Members {
    let figures = indicator.figures
    return [
      ("nama", .string(indicator.name)), ("satuan", .text(indicator.satuan)),
      ("waktunya", .bool(figures.isDue)),
      ("jadwal", convention(indicator.schedule) { .string($0.rawValue) }),
      ("realisasi", .figure(figures.realisasi.value)),
      ("realisasi_dilaporkan", .figure(figures.reported.value)),
      ("realisasi_dihitung", .figure(figures.computed.value)),
      ("kemajuan", .figure(figures.progress.value)), ("capaian", .figure(figures.capaian.value)),
      ("capaian_mentah", .figure(figures.raw.value)),
      ("tercapai", figures.gradeMet.map(JSONValue.bool) ?? .null),
      ("predikat", .text(figures.predikat?.label)),
      ("dasar_realisasi", realisasi(indicator.realisasi)),
      ("dasar_target", target(indicator.target, figures)),
      ("penyetaraan", figures.points.map(points) ?? .null),
      ("dasar_capaian", indicator.capaian.map(capaian) ?? .null),
      ("target_setahun", .figure(indicator.yearlyTarget)),
      ("skala", indicator.scale.map(scale) ?? .null),
      ("pita", figures.predikat.map(band) ?? .null),
    ]
  }

  static func reasons(_ indicator: IndicatorProof) -> Members {
    let figures = indicator.figures
    return sebab(
      [
        ("realisasi", figures.realisasi), ("realisasi_dilaporkan", figures.reported),
        ("realisasi_dihitung", figures.computed), ("kemajuan", figures.progress),
        ("capaian", figures.capaian), ("capaian_mentah", figures.raw),
      ], text: figures.text(of:))
  }

  private static func realisasi(_ proof: RealisasiProof) -> JSONValue {
    .object([
      ("dasar", .text(proof.basis?.rawValue)), ("dipinjam_dari", .text(proof.lender?.reference)),
      ("hasil_dipinjam", .bool(proof.takesResult)),
      ("akumulasi", convention(proof.accumulation) { .string($0.rawValue) }),
      ("laporan", .array(proof.reports.map(report))), ("pembilang", .figure(proof.numerator)),
      ("penyebut", .figure(proof.denominator)), ("kali_seratus", .bool(proof.isPercent)),
      ("hitung", proof.computation.map(computation) ?? .null),
    ])
  }

  private static func report(_ report: RealisasiProof.Report) -> JSONValue {
    .object([
      ("periode", .string(report.period.description)), ("teks", .text(report.text)),
      ("nilai", .figure(report.value)), ("pembilang", .figure(report.numerator)),
      ("penyebut", .figure(report.denominator)), ("tahun_data", .whole(report.dataYear)),
      ("dipakai", .bool(report.leftOut == nil)),
      ("alasan", .text(report.leftOut)),
    ])
  }

  private static func computation(_ proof: ComputationProof) -> JSONValue {
    .object([
      ("metode", .string(proof.method.rawValue)),
      ("dari", .string(proof.takesChildren ? "anak" : "nama")),
      ("bobot", .string(proof.weighting.rawValue)),
      ("bobot_asumsi", .bool(proof.weighting.isAssumed)),
      ("suku", .array(proof.operands.map(operand))), ("tidak_ikut", leftOut(proof.leftOut)),
      ("rumus", proof.formula.map { formula($0, operands: proof.operands) } ?? .null),
    ])
  }

  private static func formula(
    _ proof: FormulaProof, operands: [ComputationProof.Operand]
  ) -> JSONValue {
    let references = Dictionary(
      operands.map { ($0.subject.place, $0.subject.reference) },
      uniquingKeysWith: { first, _ in first })
    return .object([
      ("teks", .string(proof.formula)), ("diuraikan", .string(proof.expanded)),
      ("dengan_angka", .string(proof.substituted)), ("asumsi", .bool(proof.isAssumed)),
      (
        "suku",
        .array(
          proof.operands.map { operand in
            .object(
              [
                ("nama", .string(operand.name)), ("satuan", .text(operand.satuan)),
                ("nilai", .figure(operand.figure.value)),
                ("rujukan", .text(operand.place.flatMap { references[$0] })),
                (
                  "akumulasi",
                  operand.accumulation.map { convention($0) { .string($0.rawValue) } } ?? .null
                ),
                ("laporan", .array(operand.reports.map(report))),
              ] + sebab([("nilai", operand.figure)]))
          })
      ),
    ])
  }

  private static func operand(_ operand: ComputationProof.Operand) -> JSONValue {
    .object(
      [
        ("rujukan", .string(operand.subject.reference)),
        ("realisasi", .figure(operand.realisasi.value)), ("satuan", .text(operand.satuan)),
        ("pembilang", .figure(operand.numerator)), ("penyebut", .figure(operand.denominator)),
        ("bobot", .figure(operand.weight)), ("bobot_ditetapkan", .figure(operand.declaredWeight)),
        ("bobot_asumsi", .bool(operand.weightIsAssumed)),
      ] + sebab([("realisasi", operand.realisasi)]))
  }

  private static func target(_ proof: TargetProof, _ figures: IndicatorFigures) -> JSONValue {
    .object(
      [
        ("cara", .string(proof.way.rawValue)), ("bawah", .figure(figures.target?.lowerBound)),
        ("atas", .figure(figures.target?.upperBound)), ("teks", .text(figures.printedTarget?.text)),
        ("bagian", .array(proof.parts.map(part))), ("bulan", .whole(proof.months)),
        ("target_triwulan", convention(proof.spread) { .string($0.rawValue) }),
        ("dipinjam_dari", .text(proof.lender?.reference)),
      ]
        + (figures.targetReason == .none
          ? [] : [("sebab", .object([("bawah", .string(figures.text(of: figures.targetReason)))]))])
    )
  }

  private static func part(_ part: TargetProof.Part) -> JSONValue {
    .object([
      ("periode", .string(part.period.description)), ("teks", .string(part.text)),
      ("bawah", .figure(part.bounds?.lowerBound)), ("atas", .figure(part.bounds?.upperBound)),
      ("asumsi", .bool(part.isAssumed)),
    ])
  }

  /// What the grades of both count as, by the scale's point table.
  private static func points(_ points: GradePoints) -> JSONValue {
    .object([("realisasi", .figure(points.reached)), ("target", .figure(points.aimed))])
  }

  private static func capaian(_ proof: CapaianProof) -> JSONValue {
    .object([
      ("rumus", .string(proof.formula.rawValue)),
      ("polaritas", convention(proof.polarity) { .string($0.rawValue) }),
      ("rumus_turun", proof.falling.map { convention($0) { .string($0.rawValue) } } ?? .null),
      ("realisasi", .figure(proof.realisasi)), ("target", .figure(proof.target)),
      ("batas", .text(proof.bound?.rawValue)), ("mentah", .figure(proof.raw)),
      ("paling_rendah", .integer(0)), ("paling_tinggi", convention(proof.cap) { .figure($0) }),
      ("nilai", .figure(proof.clamped)),
    ])
  }
}
