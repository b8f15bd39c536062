import Foundation
import PohonTesting
import Testing

@Suite struct `Workbooks of trees` {
  /// Trees that the package ships, by the arguments that name them.
  static let trees = [
    ["trees", "--pohon", "luwu-timur-setda-csf"], ["trees", "--pohon", "kecamatan-wotu-iku"],
    ["trees", "--pohon", "kecamatan-tomoni-timur-iku"],
    ["trees", "--pohon", "tanggamus-setda-iku"],
    ["trees", "--pohon", "luwu-timur-setda-iku"], ["Examples/luwu-timur-setda"],
    ["Examples/rumus"], ["Examples/kaitan"], ["Examples/predikat"],
  ]

  @Test(arguments: trees)
  func `come back with nothing lost`(tree: [String]) throws {
    try withFolder { folder in
      let names = ["a.xlsx", "a.yaml", "a.json", "b.json"].map {
        folder.appendingPathComponent($0).path
      }
      #expect(try Command(["ekspor"] + tree + ["-o", names[0]]).status == 0)
      let read = try Command("impor", names[0], "-o", names[1])
      #expect(read.status == 0)
      #expect(!read.errors.contains("tidak dibaca"))
      #expect(try Command(["ekspor"] + tree + ["-o", names[2]]).status == 0)
      #expect(try Command("ekspor", names[1], "-o", names[3]).status == 0)
      let first = try String(contentsOfFile: names[2], encoding: .utf8)
      #expect(first == (try String(contentsOfFile: names[3], encoding: .utf8)))
    }
  }

  @Test func `are told in few lines, many cells of a column in one`() throws {
    try withFolder { folder in
      let path = { folder.appendingPathComponent($0).path }
      #expect(try Command("ekspor", "Examples/luwu-timur-setda", "-o", path("a.xlsx")).status == 0)
      let own = try Command("impor", path("a.xlsx"), "-o", path("a.yaml")).errors
      #expect(own.contains("a.xlsx: kolom yang dibaca: “Pohon” 2 kolom, “Kondisi” "))
      #expect(own.contains("a.xlsx: semua sel dibaca\n"))
      #expect(own.split(separator: "\n").count == 4)
      let form = [
        "ekspor", "Examples/luwu-timur-setda", "--bentuk", "kertas-kerja", "-o", path("b.xlsx"),
      ]
      #expect(try Command(form).status == 0)
      let told = try Command("impor", path("b.xlsx"), "-o", path("b.yaml")).errors
      let joined = told.split(separator: "\n").first { $0.contains("Keterangan!D4:D106: ") } ?? ""
      #expect(joined.contains("103 isian tidak dibaca: "))
      #expect((4...106).allSatisfy { joined.contains(" D\($0) “") })
      #expect(
        told.split(separator: "\n").last { $0.contains("b.xlsx") }?
          .hasSuffix(" sel tidak dibaca") ?? false)
    }
  }

  @Test func `are not written half, nor taken for what they are not`() throws {
    try withFiles(["a.xlsx": "kode;kondisi\n", "b.txt": ""]) { folder in
      let path = { folder.appendingPathComponent($0).path }
      let read = try Command("impor", path("a.xlsx"), "-o", path("a.yaml"))
      #expect(read.status == 2)
      #expect(read.errors.contains("a.xlsx: "))
      #expect(!FileManager.default.fileExists(atPath: path("a.yaml")))
      #expect(try Command("impor", path("b.txt"), "-o", path("a.yaml")).status == 64)
      let odd = try Command("ekspor", "Examples/akip", "-o", path("a.docx"))
      #expect(odd.status == 64)
      #expect(odd.errors.contains("harus .xlsx, .csv, .json"))
      let gone = try Command("ekspor", "Examples/akip", "-o", path("tidak/ada.xlsx"))
      #expect(gone.status == 2)
    }
  }

  @Test func `are not written over what people may have edited`() throws {
    try withFolder { folder in
      let export = ["ekspor", "Examples/akip", "-o", folder.appendingPathComponent("a.xlsx").path]
      #expect(try Command(export).status == 0)
      let again = try Command(export)
      #expect(again.status == 2 && again.errors.contains("--timpa"))
      #expect(try Command(export + ["--timpa"]).status == 0)
    }
  }

  @Test(arguments: [
    (["--bentuk", "hitungan", "--periode", "2025", "--pohon", "x"], "a.xlsx", "--pohon"),
    (["--bentuk", "temuan", "--pohon", "x"], "a.xlsx", "--pohon"),
    (["--bentuk", "komponen", "--periode", "2025-T3"], "a.xlsx", "--periode 2025"),
    (["--bentuk", "komponen"], "a.xlsx", "memerlukan --periode"),
    (["--periode", "2025"], "a.xlsx", "tidak memakai --periode"),
    (["--hanya"], "a.xlsx", "tidak memakai --hanya"),
    ([], "xlsx", "harus .xlsx"), ([], ".xlsx", "harus .xlsx"),
    ([], "a.docx", "untuk Word pakai .html"), ([], "a.ods", "simpan sebagai .xlsx"),
  ])
  func `refuse what their form has no use for`(
    options: [String], name: String, message: String
  ) throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent(name).path
      let run = try Command(["ekspor", "Examples/akip", "-o", path] + options)
      #expect(run.status == 64 && run.errors.contains(message), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `of a tree that is no CSF tree say so of a kertas kerja`() throws {
    try withFolder { folder in
      let run = try Command(
        "ekspor", "trees/kecamatan-wotu-iku.yaml", "--bentuk", "kertas-kerja", "-o",
        folder.appendingPathComponent("a.html").path)
      #expect(run.status == 0 && run.errors.contains("--bentuk iku"))
    }
  }

  @Test func `show the formulas of scanned documents for people`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("t.xlsx").path
      let run = try Command(
        "ekspor", "trees/tanggamus-setda-iku.yaml", "--bentuk", "temuan", "-o", path)
      #expect(run.status == 0)
      let script = """
        import openpyxl, sys
        for row in openpyxl.load_workbook(sys.argv[1]).active.iter_rows(values_only=True):
            print(*(cell for cell in row if isinstance(cell, str) and "×" in cell or "\\\\" in str(cell)))
        """
      let told = try python(["-c", script, path])
      #expect(told.contains("Jumlah Type OPD / Jumlah OPD × 100 %") && !told.contains("\\"))
    }
  }

  @Test func `hold the findings with a title and a column for the answer`() throws {
    try withFolder { folder in
      let path = folder.appendingPathComponent("t.xlsx").path
      let written = try Command(
        "ekspor", "trees/kecamatan-wotu-iku.yaml", "--bentuk", "temuan", "-o", path)
      #expect(written.status == 0)
      let script = """
        import openpyxl, sys
        sheet = openpyxl.load_workbook(sys.argv[1]).active
        print(sheet["A1"].value, "|", sheet["H2"].value, "|", sheet["A3"].value, "|", sheet.auto_filter.ref[:3])
        """
      let told = try python(["-c", script, path])
      #expect(told.hasPrefix("Temuan atas pohon kinerja | Tanggapan | 1 | A2:"))
    }
  }
}
