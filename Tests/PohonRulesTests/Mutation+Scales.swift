extension Mutation {
  static let ofScales = [
    Mutation("polaritas-tidak-jelas", "polaritas: turun", "jadwal: tahunan"),
    Mutation(
      "target-di-luar-skala", #"{ "2025": "22", "2026": "20" }"#,
      #"{ "2025": "22.5", "2026": "20,5" }"#),
    Mutation(
      "skala-tidak-dikenal", "[Indeks keragaman pangan]",
      "[{ nama: Indeks keragaman pangan, skala: pangan }]"),
    Mutation(
      "rentang-skala-berlubang", "profil: csf",
      """
      profil: csf
      skala:
        - nama: pangan
          pita: [{ predikat: A, bawah: 51, atas: 100 }, { predikat: B, bawah: 0, atas: 49 }]
      """),
  ]
}
