import Foundation
import PohonTesting
import Testing

/// Every form of `ekspor` for programs.
@Suite struct `Exports as CSV and JSON` {
  @Test(arguments: [
    ("hitungan", ["hitung", "--periode", "2025-T2"]), ("temuan", ["periksa"]),
  ])
  func `of figures and findings are what the command prints`(
    form: String, command: [String]
  ) throws {
    let example = "Examples/luwu-timur-setda"
    for kind in ["csv", "json"] {
      let printed = try Command(command + [example, "--format", kind]).output
      let period = form == "hitungan" ? ["--periode", "2025-T2"] : []
      #expect(try exported(example, form, kind, period) == printed, "\(form) \(kind)")
    }
  }

  @Test func `of components have a whole row for each component, and no totals`() throws {
    try withFiles(["a.yaml": Self.tree]) { folder in
      let path = folder.appendingPathComponent("a.yaml").path
      let rows = try exported(path, "komponen", "csv", ["--periode", "2025"]).split(separator: "\n")
      #expect(
        rows == [
          "Jenjang;Kode;Kondisi;Indikator;Satuan;Target 2025;Penanggung jawab;Komponen;Kode komponen;"
            + "Nama komponen;Pagu (Rp);Jabatan",
          #"csf;1;Tertib;Nilai;nilai;"82,5";Bagian Umum;program;"=""4.01""";Program A;1500000;belum ada"#,
          #"csf;1;Tertib;Nilai;nilai;"82,5";Bagian Umum;kegiatan;"=""4.01.01""";'=Kegiatan;"#
            + "belum ditetapkan;belum ada",
        ])
    }
  }

  private static let tree = """
    pohon: a
    kinerja:
      - kode: "1"
        jenjang: csf
        kondisi: Tertib
        penanggung_jawab: [Bagian Umum]
        indikator: [{ nama: Nilai, satuan: nilai, target: { 2025: "82,5" } }]
        komponen:
          - { jenis: program, kode: "4.01", nama: Program A, pagu: "1500000" }
          - { jenis: kegiatan, kode: "4.01.01", nama: =Kegiatan }
    """

  @Test func `of the kertas kerja hold every indicator once`() throws {
    let tree = "trees/luwu-timur-setda-csf.yaml"
    let written = Data(try exported(tree, "kertas-kerja", "json", []).utf8)
    let json = try #require(try JSONSerialization.jsonObject(with: written) as? [String: Any])
    let tables = try #require(json["tabel"] as? [[String: Any]])
    let indicators = try #require(tables.first { $0["nama"] as? String == "Indikator" })
    let columns = try #require(indicators["kolom"] as? [String])
    let rows = try #require(indicators["baris"] as? [[Any]])
    #expect(columns.starts(with: ["Kode", "Kondisi"]))
    #expect(rows.allSatisfy { $0.count == columns.count })
    let text = try String(contentsOfFile: "\(packageRoot)/\(tree)", encoding: .utf8)
    let names = text.components(separatedBy: "- nama: ").count - 1
    let column = try #require(columns.firstIndex { $0.hasPrefix("Indikator") })
    #expect(names > 40 && rows.filter { $0[column] is String }.count == names)
  }

  private func exported(
    _ path: String, _ form: String, _ kind: String, _ options: [String]
  ) throws -> String {
    try withFolder { folder in
      let file = folder.appendingPathComponent("a.\(kind)")
      let command = try Command(["ekspor", path, "--bentuk", form, "-o", file.path] + options)
      #expect(command.status == 0, "\(command.errors)")
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      #expect(text.hasPrefix("\u{FEFF}") == (kind == "csv"))
      return kind == "csv" ? String(text.unicodeScalars.dropFirst()) : text
    }
  }
}
