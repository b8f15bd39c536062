import Foundation
import Testing

@Suite struct `Settings of an office` {
  private static func tree(_ name: String, _ more: String = "") -> String {
    """
    pohon: \(name)
    profil: csf
    \(more.isEmpty ? "judul: Uji" : more)
    kinerja:
      - kode: "0"
        jenjang: outcome
        kondisi: Meningkatnya mutu layanan
        anak:
          - kode: "1"
            jenjang: csf
            kondisi: Menggeliatnya ekonomi desa
          - kode: "2"
            jenjang: csf
            kondisi: Meningkatnya ketertiban desa

    """
  }

  private static let unmeasured = "kondisi-tanpa-indikator"

  @Test func `switch a rule off, or give its findings another weight`() throws {
    try withFiles(["a.yaml": Self.tree("a")]) { folder in
      func told(_ word: String) throws -> (status: Int32, severities: Set<String>) {
        try write("aturan:\n  \(Self.unmeasured): \(word)\n", to: "pokin.yaml", in: folder)
        let run = try check(folder, "--aturan", Self.unmeasured)
        return (run.status, Set(run.findings.map(\.severity)))
      }
      let words = ["nyala", "saran", "{ tingkat: peringatan }", "mati"]
      let runs = try words.map(told)
      #expect(runs.map(\.status) == [1, 0, 0, 0])
      #expect(runs.map(\.severities) == [["kesalahan"], ["saran"], ["peringatan"], []])
    }
  }

  @Test func `the nearest file governs a tree, and the one above it does not add to it`() throws {
    let files = [
      "pokin.yaml": "aturan: { \(Self.unmeasured): mati }\n",
      "a.yaml": Self.tree("a"), "dalam/lagi/b.yaml": Self.tree("b"),
      "lain/c.yaml": Self.tree("c"),
      "dalam/pokin.yaml": "aturan: { anak-tunggal: mati }\n",
    ]
    try withFiles(files) { folder in
      let found = try check(folder, "--aturan", Self.unmeasured).findings.map(\.place)
      #expect(Set(found.map { $0.split(separator: ":")[0] }) == ["./dalam/lagi/b.yaml"])
    }
  }

  @Test func `are the same however the path of a tree is typed`() throws {
    let files = [
      "pokin.yaml": "aturan: { \(Self.unmeasured): mati }\nxyz: 1\n",
      "dalam/a.yaml": Self.tree("a"),
    ]
    try withFiles(files) { folder in
      func told(_ path: String, in place: URL) throws -> [String] {
        try check(place, path, "--aturan", "\(Self.unmeasured),kunci-tak-dikenal").findings
          .map(\.place)
      }
      let inside = folder.appendingPathComponent("dalam")
      let link = folder.appendingPathComponent("tautan.yaml")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: inside.appendingPathComponent("a.yaml"))
      for path in [".", "dalam", "./dalam/", "dalam/a.yaml", "tautan.yaml", "dalam/../dalam"] {
        let found = try told(path, in: folder)
        #expect(found.count == 1 && found[0].hasSuffix("pokin.yaml:2"), "\(path): \(found)")
      }
      for path in [".", "a.yaml", ".."] {
        #expect(try told(path, in: inside) == ["../pokin.yaml:2"], "\(path)")
      }
      // The root of a repository is where an office's own folder ends.
      try write("", to: "dalam/.git/HEAD", in: folder)
      #expect(
        try told("dalam", in: folder).map { $0.prefix(13) }
          == Array(repeating: "dalam/a.yaml:", count: 3))
    }
  }

  @Test func `move a limit`() throws {
    let files = [
      "a.yaml": """
      pohon: a
      kinerja:
        - kode: "1"
          kondisi: Terlaksananya penimbangan
          indikator: [{ nama: Penimbangan, satuan: kali, polaritas: naik, target: { "2025": 100 } }]

      """,
      "a.realisasi.csv": "kode;indikator;periode;realisasi\n1;1;2025;180\n",
    ]
    try withFiles(files) { folder in
      func count(_ settings: String) throws -> Int {
        try write(settings, to: "pokin.yaml", in: folder)
        return try check(folder, "--aturan", "capaian-janggal").findings.count
      }
      let settings = ["", "paling_tinggi: 180", "paling_tinggi: '179,5'"].map {
        $0.isEmpty ? "" : "aturan: { capaian-janggal: { \($0) } }\n"
      }
      let counts = try settings.map(count)
      #expect(counts == [1, 0, 1])
    }
  }

  @Test func `add words and short forms`() throws {
    let organisation = """
      organisasi: org
      nama: Setda
      unit: [{ kode: ekbang, nama: Bagian Perekonomian dan Pembangunan, jenis: bagian }]

      """
    let files = [
      "a.yaml": Self.tree("a", "organisasi: org.yaml")
        .replacing(
          "Menggeliatnya ekonomi desa",
          with: "MENGGELIATNYA ekonomi desa\n        penanggung_jawab: [Bag. Ekbang]"),
      "org.yaml": organisation,
    ]
    try withFiles(files) { folder in
      let rules = "kata-pembuka-tidak-sesuai-jenjang,unit-tidak-dikenal"
      #expect(
        try check(folder, "--aturan", rules).findings.map(\.rule)
          == ["unit-tidak-dikenal", "kata-pembuka-tidak-sesuai-jenjang"])
      try write(
        """
        kosakata:
          hasil: Menggeliatnya
        alias: { "Bag. Ekbang": "Bagian Perekonomian dan Pembangunan" }

        """, to: "pokin.yaml", in: folder)
      let found = try check(folder, "--aturan", rules).findings
      #expect(found.isEmpty, "\(found.map(\.message))")
    }
  }

  /// A line of `pokin.yaml` with what is said of it.
  @Test(arguments: [
    ("aturan: { kondisi-tanpa-indikatr: mati }", "mungkin “kondisi-tanpa-indikator”"),
    ("aturan: { xyz: mati }", "tidak ada aturan “xyz”; lihat pokin aturan"),
    ("aturan: { anak-tunggal: matii }", "mungkin “mati”"),
    ("aturan: { anak-tunggal: [mati] }", "diharapkan isian berkunci"),
    (
      "aturan: { anak-tunggal: off }",
      "aturan “anak-tunggal”: “off” tidak dikenal; diharapkan salah satu dari nyala, mati, saran,"
    ),
    ("aturan: { indikator-terlalu-banyak: 5 }", "; batas ditulis { paling_banyak: 5 }"),
    ("aturan: { berkas-rusak: mati }", "aturan “berkas-rusak” tidak dapat dimatikan"),
    ("aturan: { berkas-rusak: { tingkat: saran } }", "tidak dapat diringankan menjadi saran"),
    ("aturan: {", "“{” yang dibuka di sini tidak ditutup"),
    ("aturan: { anak-tunggal: [", "“[” yang dibuka di sini tidak ditutup"),
    ("aturan: { capaian-janggal: { paling_tingi: 1 } }", "mungkin “paling_tinggi”"),
    ("aturan: { anak-tunggal: { batas: 1 } }", "tidak punya batas “batas”; diharapkan tingkat"),
    (
      "aturan: { capaian-janggal: { paling_tinggi: 99 } }",
      "“paling_tinggi” “99” di luar batas; diharapkan 100 sampai 10.000"
    ),
    ("aturan: { capaian-janggal: { paling_tinggi: banyak } }", "diharapkan angka 100"),
    ("kosakata: { hasl: [Naiknya] }", "tidak ada kosakata “hasl”; mungkin “hasil”"),
    ("kosakata: { hasil: [{ a: b }] }", "diharapkan satu teks"),
    ("kosakata: { hasil: ['?'] }", "diharapkan kata"),
    ("alias: [a]", "diharapkan isian berkunci"),
    ("atran: {}", "tidak dikenal dalam pengaturan; mungkin “aturan”"),
    ("xyz: {}", "diharapkan aturan, kosakata, alias"),
    ("aturan: { anak-tunggal: mati, anak-tunggal: nyala }", "tertulis dua kali"),
    ("- mati", "diharapkan kunci “aturan:”"),
    ("aturan: \"mati", "tidak ditutup"),
    ("aturan: &a {}", "jangkar"),
  ]) func `a mistake is told with its line and what was expected`(
    _ line: String, _ says: String
  ) throws {
    try withFiles(["a.yaml": Self.tree("a"), "pokin.yaml": "# Pengaturan\n\(line)\n"]) { folder in
      let found = try check(folder).findings.filter { $0.place.hasPrefix("./pokin.yaml") }
      #expect(found.count == 1, "\(found.map(\.message))")
      #expect(found.first?.message.contains(says) == true, "\(found.map(\.message))")
      #expect(found.first?.place == "./pokin.yaml:2")
    }
  }

  @Test func `one wording cannot mean two things in one check`() throws {
    let files = [
      "a/a.yaml": Self.tree("a"), "b/b.yaml": Self.tree("b"),
      "a/pokin.yaml": "alias: { EKBANG: Bagian Ekonomi }\n",
      "b/pokin.yaml": "alias:\n  ekbang: Bagian Pembangunan\n",
    ]
    try withFiles(files) { folder in
      let found = try check(folder, "--aturan", "nilai-tak-terbaca").findings
      #expect(found.map(\.place) == ["./b/pokin.yaml:2"])
      #expect(found.first?.message.contains("sudah berarti “Bagian Ekonomi”") == true)
    }
  }

  @Test func `are never taken for a tree, nor left unread where they stand alone`() throws {
    try withFiles(["pokin.yaml": "atran: {}\n"]) { folder in
      let alone = try check(folder)
      #expect(alone.status == 2 && alone.findings.isEmpty)
      let named = try check(folder, "pokin.yaml")
      #expect(named.status == 2)
      #expect(named.findings.map(\.rule) == ["kunci-tak-dikenal"])
      try write(Self.tree("a"), to: "dalam/a.yaml", in: folder)
      try write("xyz: 1\n", to: "kosong/pokin.yaml", in: folder)
      let places = try check(folder).findings.map(\.place)
      #expect(places.contains("./pokin.yaml:1") && places.contains("./kosong/pokin.yaml:1"))
    }
  }

  @Test func `speak of what reading finds too`() throws {
    let files = [
      "a.yaml": Self.tree("a").replacing("kode: \"1\"", with: "kode: 1"),
      "pokin.yaml": "aturan: { kode-tanpa-kutip: mati }\n",
    ]
    try withFiles(files) { folder in
      #expect(try check(folder, "--aturan", "kode-tanpa-kutip").findings.isEmpty)
      try write("", to: "pokin.yaml", in: folder)
      #expect(try check(folder, "--aturan", "kode-tanpa-kutip").findings.count == 1)
    }
  }

  @Test func `have a JSON Schema that takes what is read and refuses what is not`() throws {
    let good = """
      aturan:
        anak-tunggal: mati
        capaian-janggal: { paling_tinggi: 200, tingkat: saran }
      kosakata: { hasil: Naiknya, keluaran: [Terbitnya] }
      alias: { ekbang: Bagian Ekonomi }

      """
    let bad = [
      "aturan: { xyz: mati }", "aturan: { anak-tunggal: matii }", "kosakata: { hasl: [a] }",
      "aturan: { capaian-janggal: { batas: 1 } }", "atran: {}", "aturan: { berkas-rusak: mati }",
    ]
    var files = ["baik.yaml": good]
    for (number, text) in bad.enumerated() { files["buruk\(number).yaml"] = text + "\n" }
    try withFiles(files) { folder in
      let schema = try Command("skema", "--untuk", "pengaturan")
      #expect(schema.status == 0)
      try write(schema.output, to: "skema.json", in: folder)
      func defects(_ name: String) throws -> String {
        try python(
          "Tests/PohonFileTests/skema.py", folder.appendingPathComponent("skema.json").path,
          folder.appendingPathComponent(name).path)
      }
      #expect(try defects("baik.yaml").hasSuffix("1 files, 0 defects\n"))
      for number in bad.indices {
        #expect(try !defects("buruk\(number).yaml").contains(" 0 defects"), "\(bad[number])")
      }
    }
  }
}
