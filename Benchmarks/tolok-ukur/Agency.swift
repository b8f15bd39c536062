import Pohon

/// An agency of the generated documents: its offices, and what its documents say of themselves.
enum Agency {
  /// The fields that its bagian are named after.
  static let fields = [
    "Pemerintahan", "Kesejahteraan Rakyat", "Hukum", "Perekonomian", "Administrasi Pembangunan",
    "Pengadaan Barang dan Jasa", "Umum", "Organisasi", "Perencanaan dan Keuangan",
  ]

  /// The offices of agency `number`.
  static func organisation(_ number: Int) -> Organisation {
    let name = "Sekretariat Daerah Kabupaten Contoh \(number)"
    var offices = [
      Office(code: "setda", name: "Sekretariat Daerah", kind: .perangkatDaerah, aliases: [name]),
      Office(code: "asisten", name: "Asisten Administrasi Umum", kind: .asisten, parent: 0),
    ]
    for (index, field) in fields.enumerated() {
      offices.append(
        Office(
          code: "bagian-\(index + 1)", name: "Bagian \(field)", kind: .bagian,
          aliases: ["Bag. \(field)"], parent: 1))
    }
    offices.append(Office(code: "bps", name: "Badan Pusat Statistik", standing: .outside))
    offices.append(Office(code: "opd", name: "Seluruh OPD", standing: .collective))
    return Organisation(id: "organisasi-\(number)", name: name, offices: offices)
  }

  /// The heading of its document of `profile`.
  static func heading(_ number: Int, _ profile: Profile) -> Heading {
    var heading = Heading(id: "setda-\(number)-\(profile.rawValue)")
    heading.title = "Pohon Kinerja Sekretariat Daerah Kabupaten Contoh \(number)"
    heading.profile = profile
    heading.office = "setda"
    heading.period = PlanYears("2025-2029")
    heading.document.title = heading.title
    heading.document.date = "\(number % 28 + 1) Januari 2025"
    return heading
  }
}
