import Foundation
import PohonTesting
import Testing

/// Sheets are read back by poppler, which has nothing in common with what writes them.
@Suite struct `A tree as sheets of a PDF` {
  private static let tree = "trees/luwu-timur-setda-csf.yaml"

  private func book(_ name: String, in folder: URL, _ arguments: String...) throws -> String {
    let place = folder.appendingPathComponent(name).path
    let run = try Command(
      ["gambar", "-o", place, "--halaman", "otomatis"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return place
  }

  @Test func `has an overview, then a sheet for each branch`() throws {
    try withFolder { folder in
      let place = try book(
        "a.pdf", in: folder, Self.tree, "--kertas", "a4", "--tanggal-data", "30 Juni 2025")
      let info = try poppler("pdfinfo", place)
      #expect(info.contains(/Pages:\s+10\n/) && info.contains("(A4)"))
      #expect(info.contains("Critical Success Faktor"))
      for page in 1...10 {
        let text = try poppler(
          "pdftotext", "-layout", "-f", "\(page)", "-l", "\(page)", place, "-")
        #expect(text.contains("Halaman \(page) dari 10"))
        #expect(text.contains("Data per 30 Juni 2025") && text.contains("Periode 2021-2026"))
        #expect(text.contains("Antara"), "a legend on page \(page)")
      }
    }
  }

  @Test func `shows every condition, and those below a branch once`() throws {
    try withFolder { folder in
      let place = try book("a.pdf", in: folder, Self.tree)
      let text = try poppler("pdftotext", "-layout", place, "-")
      let source = try String(contentsOfFile: "\(packageRoot)/\(Self.tree)", encoding: .utf8)
      let codes = source.matches(of: /\n\s+- kode: "([0-9.]+)"/).map { String($0.1) }
      #expect(codes.count == 45)
      for code in codes {
        let uses = text.components(separatedBy: "\(code) ").count - 1
        #expect(uses >= 1, "\(code)")
        // Operational conditions have three numbers.
        if code.split(separator: ".").count == 3 {
          let boxes = text.components(separatedBy: "\(code) Operasional").count - 1
          #expect(boxes == 1, "\(code)")
        }
      }
    }
  }

  @Test func `is the same at any time of day`() throws {
    try withFolder { folder in
      let first = try book("a.pdf", in: folder, Self.tree)
      Thread.sleep(forTimeInterval: 1.1)
      let second = try book("b.pdf", in: folder, Self.tree)
      let bytes = try [first, second].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
      #expect(bytes[0] == bytes[1])
      #expect(try !poppler("pdfinfo", first).contains("CreationDate"))
    }
  }

  /// A branch of ninety: its letters would come out too small on one.
  @Test func `divides what could not be read on one sheet`() throws {
    let children = (1...90).map {
      """
            - kode: "1.\($0)"
              jenjang: operasional
              kondisi: Terlaksananya pembinaan kelompok usaha bersama di kecamatan nomor \($0)
      """
    }
    let tree = """
      pohon: besar
      kinerja:
        - kode: "1"
          jenjang: antara
          kondisi: Meningkatnya kelompok usaha yang mandiri
          anak:
      \(children.joined(separator: "\n"))

      """
    try withFiles(["besar.yaml": tree]) { folder in
      let place = try book(
        "a.pdf", in: folder, folder.appendingPathComponent("besar.yaml").path, "--kertas", "a4")
      let text = try poppler("pdftotext", "-layout", place, "-")
      #expect(text.contains("Cabang 1, bagian 3 dari 3. Halaman 4 dari 4"))
      for code in 1...90 { #expect(text.contains("1.\(code) Operasional")) }
      // poppler's own measure of the letters: what a box holds is 6 to 8 points at natural size.
      let sizes = try poppler("pdftotext", "-bbox-layout", place, "-")
        .matches(of: /<word xMin="[0-9.]+" yMin="([0-9.]+)" xMax="[0-9.]+" yMax="([0-9.]+)"/)
        .compactMap { match in Double(match.2).flatMap { low in Double(match.1).map { low - $0 } } }
      #expect(!sizes.isEmpty && sizes.allSatisfy { $0 >= 7 })
    }
  }

  @Test(arguments: [
    (["--halaman", "otomatis", "-o", "a.svg"], "--halaman otomatis hanya untuk PDF"),
    (["--dpi", "300", "-o", "a.pdf"], "--dpi hanya untuk PNG"),
    (["--rincian", "lengkap", "-o", "a.svg"], "--rincian lengkap perlu --periode"),
    (["--dpi", "9", "-o", "a.png"], "--dpi dari 10 sampai 2400"),
  ])
  func `is refused where it has no meaning`(arguments: [String], says: String) throws {
    let run = try Command(["gambar", Self.tree] + arguments)
    #expect(run.status == 64 && run.errors.contains(says), "\(run.errors)")
  }

  @Test func `is drawn as finely as asked`() throws {
    try withFolder { folder in
      let sizes = try [100, 200].map { dots in
        let place = folder.appendingPathComponent("\(dots).png").path
        let run = try Command("gambar", Self.tree, "--dpi", "\(dots)", "-o", place)
        #expect(run.status == 0, "\(run.errors)")
        // Width and height stand big-endian at bytes 16 and 20 of a PNG.
        let bytes = try Data(contentsOf: URL(fileURLWithPath: place))
        return bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
      }
      #expect(abs(sizes[1] - 2 * sizes[0]) <= 2 && sizes[0] > 500)
    }
  }
}
