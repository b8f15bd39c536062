import Foundation
import PohonTesting
import Testing

@Suite struct `Listing nodes` {
  private static let tree = """
    pohon: a
    profil: csf
    organisasi: org.yaml
    kinerja:
      - kode: "0"
        jenjang: outcome
        kondisi: Meningkatnya mutu layanan
        penanggung_jawab: [Sekretariat Daerah]
        anak:
          - kode: "1"
            jenjang: csf
            kondisi: Meningkatnya ketertiban hukum
            penanggung_jawab: [hukum]
            indikator:
              - { nama: Indeks hukum, satuan: indeks, polaritas: naik, target: { "2025": 80, "2025-T2": 75 } }
            anak:
              - kode: "1.1"
                jenjang: operasional
                kondisi: Terlaksananya kajian
                indikator: [{ nama: Jumlah kajian, satuan: dok, polaritas: naik, target: { "2025-T2": 10 } }, Lain]
              - kode: "1.2"
                jenjang: operasional
                kondisi: Terlaksananya rapat
                penanggung_jawab: [Bagian Umum]
                bobot: 40
                indikator: [{ nama: Jumlah rapat, satuan: kali, polaritas: naik, target: { "2025-T2": 4 } }]
          - kode: "2"
            jenjang: csf
            kondisi: Meningkatnya ketertiban umum
            anak: [{ kode: "2.1", jenjang: operasional, kondisi: Terlaksananya apel }]
    """
  private static let organisation = """
    organisasi: org
    unit:
      - kode: setda
        nama: Sekretariat Daerah
        anak:
          - { kode: hukum, nama: Bagian Hukum, jenis: bagian, alias: [Kumham] }
          - { kode: umum, nama: Bagian Umum, jenis: bagian }
    """

  private func run(_ arguments: [String]) throws -> Command {
    try withFolder { folder in
      let files = [
        "a.yaml": Self.tree, "org.yaml": Self.organisation,
        "a.realisasi.csv":
          "kode;indikator;periode;realisasi\n1;1;2025-T2;60\n1.1;1;2025-T2;9\n",
      ]
      for (name, text) in files {
        try text.write(
          to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
      }
      return try Command(["daftar", folder.path] + arguments)
    }
  }

  /// The code of each row, with `#N` where rows are indicators.
  private func codes(_ arguments: String) throws -> [String] {
    let words = arguments.split(separator: "'").enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
    let command = try run(words + ["--format", "csv"])
    #expect(command.status == 0, "\(command.errors)")
    let rows = command.output.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    }
    let number = rows.first?.firstIndex(of: "indikator")
    return rows.dropFirst().map { row in
      let code = row[1].filter { !"=\"".contains($0) }
      return number.map { "\(code)#\(row[$0])" } ?? code
    }
  }

  @Test(arguments: [
    ("", ["0", "1", "1.1", "1.2", "2", "2.1"]), ("--jenjang operasional", ["1.1", "1.2", "2.1"]),
    ("--unit hukum", ["1", "1.1"]), ("--unit 'Bagian Hukum'", ["1", "1.1"]),
    ("--unit Kumham", ["1", "1.1"]), ("--unit 'Bgian Umum'", ["1.2"]),
    ("--unit setda", ["0", "2", "2.1"]), ("--di-bawah 1", ["1.1", "1.2"]),
    ("--di-bawah 1 --unit umum", ["1.2"]), ("--di-bawah 2.1", []),
    ("--tanpa indikator", ["0", "2", "2.1"]), ("--tanpa target", ["1.1#2"]),
    ("--tanpa realisasi", ["1.1#2", "1.2#1"]), ("--tanpa penanggung-jawab", ["1.1", "2", "2.1"]),
    ("--periode 2025-T2 --tanpa realisasi --unit umum", ["1.2#1"]),
    ("--periode 2025-T1 --tanpa target", ["1#1", "1.1#1", "1.1#2", "1.2#1"]),
    ("--indikator --di-bawah 1", ["1.1#1", "1.1#2", "1.2#1"]),
    ("--saring 'jenjang == csf && unit == \"bagian hukum\"'", ["1"]),
    ("--saring 'kondisi ~ tertib dan jumlah_anak > 1'", ["1"]),
    ("--saring 'bobot > 10 atau kode == \"2\"'", ["1.2", "2"]),
    ("--saring 'kedalaman == 3'", ["1.1", "1.2", "2.1"]),
    ("--saring 'induk == \"1\"'", ["1.1", "1.2"]),
    ("--saring 'indikator ~ rapat'", ["1.2"]), ("--saring 'satuan == dokumen'", ["1.1"]),
    ("--saring 'jumlah_indikator == 2'", ["1.1"]), ("--saring 'pohon != a'", []),
    ("--periode 2025-T2 --saring 'capaian < 85'", ["0", "1"]),
    ("--periode 2025-T2 --saring 'capaian >= 85 && jenjang == operasional'", ["1.1"]),
    ("--periode 2025-T2 --saring '!diketahui(capaian) && jumlah_indikator > 0'", ["1.2"]),
    ("--periode 2025-T2 --saring 'terukur − terhitung < −5'", ["1"]),
    ("--periode 2025-T2 --saring 'kategori == sementara'", ["0", "1", "1.1"]),
  ])
  func `shows what fulfils every condition`(arguments: String, expected: [String]) throws {
    #expect(try codes(arguments) == expected, "\(arguments)")
  }

  @Test(arguments: [
    (["--saring", "capaian < 75"], "perlu --periode"),
    (
      ["--saring", "jenjang = csf"],
      "huruf ke-9: sama dengan ditulis ==\n\n  jenjang = csf\n          ^"
    ),
    (["--saring", "jenjng == csf"], "mungkin “jenjang”"),
    (["--saring", ""], "ungkapan kosong"),
    (["--unit", "hukun dan tata"], "--unit hukun dan tata: tidak ada unit itu"),
    (["--di-bawah", "9"], "--di-bawah 9"), (["--periode", "2025,2026"], "satu periode"),
    (["--tanpa", "kode"], "kode"), (["--pohon", "b"], "--pohon b"),
  ])
  func `tells what it cannot use, with status 64`(arguments: [String], part: String) throws {
    let command = try run(arguments)
    #expect(command.status == 64)
    #expect(command.errors.contains(part), "\(command.errors)")
    #expect(command.output.isEmpty)
  }

  @Test func `fits eighty columns and names every field in its help`() throws {
    let help = try Command("daftar", "--help").output
    for field in ["jumlah_anak", "cakupan", "diketahui(capaian)", "unit", "kategori"] {
      #expect(help.contains(field))
    }
    let text = try run(["--periode", "2025-T2", "--jenjang", "operasional"]).output
    try expectSnapshot(text, named: "daftar.txt")
  }
}
