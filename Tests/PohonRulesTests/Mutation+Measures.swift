extension Mutation {
  /// Ways to break a tree in its measures, targets and claims.
  static let ofMeasures = [
    Mutation("target-tahun-kosong", "target_di: Renstra", ""),
    Mutation("baseline-kosong", #"baseline: { "2024": "40" }"#, "", in: soundNumbers),
    Mutation(
      "tahun-di-luar-periode", #"target: { "2025": "20" }"#,
      #"target: { "2025": "20", "2026": "19" }"#, in: soundNumbers),
    Mutation(
      "satuan-target-berbeda", #"target: { "2025": "20" }"#, #"target: { "2025": "20 orang" }"#,
      in: soundNumbers),
    Mutation(
      "target-datar", #"{ "2025": "22", "2026": "20" }"#,
      #"{ "2025": "22", "2026": "22", "2027": "22" }"#),
    Mutation("mutu-dijanjikan-jumlah-dihitung", "kader posyandu", "kader posyandu yang tertib"),
    measure("indikator-kabur", "[Indeks keragaman pangan yang optimal]"),
    measure(
      "indikator-terlalu-banyak", "[Indeks pangan, Indeks lauk, Indeks sayur, Indeks buah]"),
    measure(
      "relevansi-disangkal", "[{ nama: Indeks pangan, relevansi: Tidak mempengaruhi gizi balita }]"),
    measure("indikator-salah-tempat", "[Indeks sanitasi keluarga]"),
    measure(
      "kontribusi-tidak-menyebut-induk",
      "[Indeks pangan]\n            keterkaitan: Pola makan merupakan kebiasaan"),
    measure(
      "komponen-induk-tidak-terjawab", "[Indeks pangan]\n            menjawab: [Harga pangan]"),
    Mutation(
      "polaritas-berlawanan-dengan-kondisi", "[{ nama: Tingkat sanitasi layak, satuan: persen }]",
      "[{ nama: Tingkat sanitasi keluarga, satuan: persen, polaritas: turun }]"),
  ]

  private static func measure(_ rule: String, _ new: String) -> Mutation {
    Mutation(.init(rule), "[Indeks keragaman pangan]", new)
  }
}
