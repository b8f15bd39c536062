import Pohon
import PohonFile
import PohonSheet
import Testing

@Suite struct `Cells of office tables` {
  private let heading = "Kode | Kondisi | Indikator | Target 2025\n1 | Atas | Nilai | "

  @Test(arguments: [
    ("#78.6", "78,6"), ("#1.125", "1,1250"), ("#1500", "1500"), ("%0.9", "90%"),
    ("%0.285", "28,5%"), ("%1", "100%"), ("%0.0725", "7,25%"), ("78,60", "78,60"), ("B", "B"),
    ("20 prd", "20 prd"), ("1.500", "1.500"),
  ])
  func `are read by their type`(cell: String, text: String) throws {
    let (result, tree, _) = try imported(typed(heading + cell))
    #expect(tree.nodes[0].indicators[0].targets.map(\.value.text) == [text])
    #expect(result.remarks.isEmpty)
  }

  @Test func `keep the place of a value that two numbers could be`() throws {
    let result = try imported(typed(heading + "1.500")).result
    let remark = try #require(readTree(result.fields).remarks.first)
    #expect(remark.place.map { result.places[$0].description } == "Lembar1!D2")
    #expect(remark.finding.message.contains("dapat berarti"))
  }

  @Test(arguments: [
    ("@2025-01-01", "“2025-01-01” tidak dibaca: sel ini berisi tanggal"),
    ("!", "“TRUE” tidak dibaca: sel ini berisi TRUE atau FALSE"),
    ("!!", "“#REF!” tidak dibaca: sel ini berisi kesalahan rumus"),
    ("=", "“=A1+1” tidak dibaca: rumusnya tersimpan tanpa hasil"),
  ])
  func `are left where they are no value`(cell: String, message: String) throws {
    let (result, tree, _) = try imported(typed(heading + cell))
    #expect(tree.nodes[0].indicators[0].targets.isEmpty)
    #expect(result.told == ["Lembar1!D2: " + message])
  }

  @Test(arguments: [
    ("Bagian Hukum, Bagian Umum", ["Bagian Hukum", "Bagian Umum"]),
    (
      "Bagian Pemerintahan, Kecamatan dan Kelurahan",
      ["Bagian Pemerintahan", "Kecamatan dan Kelurahan"]
    ),
    ("Tim Hukum, HAM, dan Agama", ["Tim Hukum, HAM, dan Agama"]),
    ("Bagian Hukum¶Bagian Umum; Dinas A", ["Bagian Hukum", "Bagian Umum", "Dinas A"]),
  ])
  func `list owners`(cell: String, owners: [String]) throws {
    let tree = try imported(typed("Kode | Kondisi | Penanggung Jawab\n1 | Atas | \(cell)")).tree
    #expect(tree.nodes[0].owners.map(\.name) == owners)
  }

  @Test func `give owners the share that stands beside them`() throws {
    let tree = try imported(
      typed(
        "Kode | Kondisi | Penanggung Jawab\n1 | Atas | Bagian Hukum (porsi 30)¶Dinas A (porsi 2,5)")
    ).tree
    #expect(tree.nodes[0].owners.map(\.name) == ["Bagian Hukum", "Dinas A"])
    #expect(tree.nodes[0].owners.map(\.share) == [30, 2.5])
  }

  @Test func `name the parts of a year that their values are for`() throws {
    let (result, tree, _) = try imported(
      typed("Kode | Kondisi | Indikator | Target 2025\n1 | Atas | Nilai | 90¶T1: 82¶S2: 88,5"))
    let targets = tree.nodes[0].indicators[0].targets.map { "\($0.period) \($0.value.text)" }
    #expect(targets == ["2025 90", "2025-T1 82", "2025-S2 88,5"])
    #expect(result.remarks.isEmpty)
  }

  @Test func `of lists are joined over rows, each text once`() throws {
    let rows = ["A", "B", "B", "A", "C"].enumerated().map {
      "1 | Atas | Nilai \($0) | \($1) | Bagian \($1)"
    }
    let (result, tree, _) = try imported(
      typed(
        "Kode | Kondisi | Indikator | Masalah | Jabatan\n" + rows.joined(separator: "\n")))
    #expect(tree.nodes[0].problems == ["A", "B", "C"])
    #expect(tree.nodes[0].posts == ["Bagian A", "Bagian B", "Bagian C"])
    #expect(result.remarks.isEmpty)
  }

  @Test func `that list nothing are told`() throws {
    let result = try imported(typed("Kode | Kondisi | Penanggung Jawab\n1 | Atas | ;")).result
    #expect(result.told == ["Lembar1!C2: “;” tidak dibaca: tidak berisi nama atau uraian"])
  }

  @Test func `list sources cell by cell, as trees keep them`() throws {
    let cell = "Bagian Hukum, Bagian Umum¶Dinas A"
    let tree = try imported(
      typed("Kode | Kondisi | Indikator | Sumber Data\n1 | Atas | Nilai | \(cell)")
    ).tree
    #expect(tree.nodes[0].indicators[0].sources == ["Bagian Hukum, Bagian Umum", "Dinas A"])
  }

  @Test(arguments: [
    ("a. satu¶b. dua", ["satu", "dua"]), ("(1) satu (2) dua", ["satu", "dua"]),
    ("A. satu b, dua", ["satu", "dua"]), ("- satu¶- dua", ["satu", "dua"]),
    ("satu, dua (tiga)", ["satu, dua (tiga)"]),
  ])
  func `list problems`(cell: String, problems: [String]) throws {
    let tree = try imported(typed("Kode | Kondisi | Masalah\n1 | Atas | \(cell)")).tree
    #expect(tree.nodes[0].problems == problems)
  }

  @Test func `of hidden sheets are not read, those of hidden rows are, and both are said`() throws {
    var sheet = typed("Kode | Kondisi\n1 | Atas\n2 | Bawah")
    sheet.hiddenRows = [3]
    let (result, tree, _) = try imported(
      sheet, typed("Kode | Kondisi\n9 | Lain", name: "Lama", isHidden: true))
    #expect(tree.nodes.count == 2)
    #expect(
      result.told == [
        "Lama: lembar tersembunyi tidak dibaca", "Lembar1: baris tersembunyi ikut dibaca (baris 3)",
      ])
  }

  @Test func `of hidden rows and columns are told only where there are any`() throws {
    var sheet = typed("Kode | Kondisi\n1 | Atas")
    (sheet.hiddenRows, sheet.hiddenColumns) = ([7, 9], [5, 6])
    #expect(try imported(sheet).result.remarks.isEmpty)
  }

  @Test func `of hidden sheets are read where there is nothing else`() throws {
    #expect(try imported(typed("Kode | Kondisi\n1 | Atas", isHidden: true)).tree.nodes.count == 1)
  }
}
