import Foundation
import PohonTesting
import Testing

@Suite struct `Forms of realisasi` {
  private static let example = "\(packageRoot)/Examples/luwu-timur-setda"

  /// A copy of the example whose table lacks what was reported for triwulan III.
  private func withExample<Result>(_ body: (URL) throws -> Result) throws -> Result {
    try withFolder { folder in
      for name in ["luwu-timur-setda.yaml", "organisasi.yaml"] {
        try FileManager.default.copyItem(
          atPath: "\(Self.example)/\(name)", toPath: folder.appendingPathComponent(name).path)
      }
      let lines = try reported().filter { !$0.contains(";2025-T3;") }
      try write(lines.joined(separator: "\n") + "\n", to: Self.table, in: folder)
      return try body(folder)
    }
  }

  private static let table = "luwu-timur-setda.realisasi.csv"

  private func reported() throws -> [String] {
    try String(contentsOfFile: "\(Self.example)/\(Self.table)", encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  private func text(_ name: String, in folder: URL) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func fill(_ folder: URL, _ source: String, _ target: String, _ entries: [String]) throws {
    let arguments =
      ["\(packageRoot)/Tests/PokinTests/isi-formulir.py"]
      + [source, target].map { folder.appendingPathComponent($0).path } + entries
    #expect(try python(arguments) == "")
  }

  private func run(_ arguments: String..., in folder: URL) throws -> Command {
    try Command(arguments, folder: folder.path)
  }

  /// What the example reports for triwulan III, as entries of forms by the code of the row.
  private func entries() throws -> [String: [String]] {
    let headings = [
      "realisasi": "Realisasi", "pembilang": "Pembilang", "penyebut": "Penyebut", "bukti": "Bukti",
      "kendala": "Kendala", "tindak_lanjut": "Tindak lanjut", "catatan": "Catatan",
    ]
    let lines = try reported().map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    var found: [String: [String]] = [:]
    for cells in lines where cells[2] == "2025-T3" {
      for (head, cell) in zip(lines[0], cells) where !cell.isEmpty {
        guard let heading = headings[String(head)] else { continue }
        let name = "\(cells[0])#\(cells[1])"
        found[name, default: []].append(
          "\(name)/\(heading)=" + cell.replacing(",", with: "."))
      }
    }
    return found
  }

  @Test func `forms filled in with openpyxl give the figures that were reported`() throws {
    try withExample { folder in
      let made = try run(
        "formulir", ".", "--periode", "2025-T3", "--semua-unit", "-o", "kosong", in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("kosong").path
      ).sorted()
      #expect(names.contains("hukum.xlsx") && names.count == 10)
      let entries = try entries()
      for name in names {
        let asked = try asked("kosong/\(name)", in: folder)
        try fill(folder, "kosong/\(name)", name, asked.flatMap { entries[$0] ?? [] } + ["--urut"])
      }
      let before = try text(Self.table, in: folder)
      let told = try Command(
        ["terima"] + names + ["--ke", ".", "--pratinjau"], folder: folder.path)
      #expect(told.status == 0, "\(told.output)\(told.errors)")
      #expect(try text(Self.table, in: folder) == before)
      let taken = try Command(["terima"] + names + ["--ke", "."], folder: folder.path)
      #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
      #expect(taken.output == told.output)
      #expect(try text(Self.table, in: folder).hasPrefix(before))
      let arguments = ["--periode", "2025-T3", "--format", "csv"]
      let own = try Command(["hitung", "."] + arguments, folder: folder.path)
      let example = try Command(["hitung", Self.example] + arguments)
      #expect(own.output == example.output && !own.output.isEmpty)
      let after = try text(Self.table, in: folder)
      let again = try Command(["terima"] + names + ["--ke", "."], folder: folder.path)
      #expect(again.status == 0)
      #expect(again.errors.contains("tidak ada yang berubah"))
      #expect(try text(Self.table, in: folder) == after)
    }
  }

  /// The rows that a form asks for, by `KODE#N`.
  private func asked(_ name: String, in folder: URL) throws -> [String] {
    let script = """
      import openpyxl, sys
      rows = [[c.value for c in row] for row in openpyxl.load_workbook(sys.argv[1])["_pohon"].iter_rows()]
      start = next(i for i, row in enumerate(rows) if row[0] == "indikator ke")
      print("\\n".join(f"{row[3]}#{row[0]}" for row in rows[start + 1:]))
      """
    return try python(["-c", script, folder.appendingPathComponent(name).path])
      .split(separator: "\n").map(String.init)
  }

  @Test func `hostile texts come through to the table and back`() throws {
    try withExample { folder in
      _ = try run(
        "formulir", ".", "--periode", "2025-T3", "--unit", "Bagian Hukum", "-o", "f.xlsx",
        in: folder)
      let texts = ["=1+1", "@a;b", "\"kutip\"\nbaris dua", "- <b>&amp;"]
      let headings = ["Bukti", "Kendala", "Tindak lanjut", "Catatan"]
      try fill(
        folder, "f.xlsx", "f.xlsx",
        ["1.3.1#1/Realisasi=teks:78,60"] + zip(headings, texts).map { "1.3.1#1/\($0)=teks:\($1)" })
      let taken = try run("terima", "f.xlsx", "--ke", ".", in: folder)
      #expect(taken.status == 0, "\(taken.output)\(taken.errors)")
      let form = try run(
        "formulir", ".", "--periode", "2025-T3", "--unit", "Bagian Hukum", "-o", "g.xlsx",
        in: folder)
      #expect(form.status == 0, "\(form.errors)")
      let script = """
        import json, openpyxl, sys
        sheet = openpyxl.load_workbook(sys.argv[1])["Realisasi"]
        row = next(row for row in sheet.iter_rows() if row[1].value == "1.3.1")
        print(json.dumps([[cell.value, cell.data_type] for cell in row[14:18]] + [row[10].value]))
        """
      let json = try python(["-c", script, folder.appendingPathComponent("g.xlsx").path])
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any]
      #expect(read?.dropLast().compactMap { ($0 as? [String])?.first } == texts)
      #expect(read?.dropLast().compactMap { ($0 as? [String])?.last } == ["s", "s", "s", "s"])
      #expect(read?.last as? Double == 78.6)
    }
  }

  @Test func `what is wrong names file, sheet and cell, and the rest is taken`() throws {
    try withExample { folder in
      _ = try run(
        "formulir", ".", "--periode", "2025-T3", "--unit", "hukum", "-o", "f.xlsx", in: folder)
      try fill(
        folder, "f.xlsx", "f.xlsx",
        ["1.3.1#1/Realisasi=dua belas", "1.3.2#1/Realisasi=18", "1.3.3#1/Realisasi=rumus:1+1"])
      let taken = try run("terima", "f.xlsx", "--ke", ".", in: folder)
      #expect(taken.status == 1)
      #expect(
        taken.output.contains(
          "f.xlsx, Realisasi!K6: kesalahan: “Realisasi” “dua belas” tidak terbaca"))
      #expect(
        taken.output.contains(
          "f.xlsx, Realisasi!K8: kesalahan: “Realisasi” berisi rumus tanpa hasil"))
      #expect(try text(Self.table, in: folder).hasSuffix("\n1.3.2;1;2025-T3;18;;;;;;\n"))
    }
  }

  @Test func `a table that cannot be written stays, and so does everything else`() throws {
    try withExample { folder in
      _ = try run(
        "formulir", ".", "--periode", "2025-T3", "--unit", "hukum", "-o", "f.xlsx", in: folder)
      try fill(folder, "f.xlsx", "f.xlsx", ["1.3.2#1/Realisasi=18"])
      let place = folder.appendingPathComponent(Self.table)
      try "kode;indikator\n1.3.2;1\n".write(to: place, atomically: true, encoding: .utf8)
      let taken = try run("terima", "f.xlsx", "--ke", ".", in: folder)
      #expect(taken.status == 2)
      #expect(taken.errors.contains("\(Self.table): judul kolomnya tidak terbaca"))
      #expect(try text(Self.table, in: folder) == "kode;indikator\n1.3.2;1\n")
    }
  }

  @Test func `files that are no forms end with 2 or are told beside others`() throws {
    try withExample { folder in
      _ = try run(
        "formulir", ".", "--periode", "2025-T3", "--unit", "hukum", "-o", "f.xlsx", in: folder)
      try write("bukan", to: "x.xlsx", in: folder)
      #expect(try run("terima", "x.xlsx", "--ke", ".", in: folder).status == 2)
      #expect(try run("terima", "tidak-ada.xlsx", "--ke", ".", in: folder).status == 2)
      let both = try run("terima", "f.xlsx", "x.xlsx", "--ke", ".", in: folder)
      #expect(both.status == 1)
      #expect(both.output.contains("x.xlsx: kesalahan: bukan buku kerja .xlsx"))
    }
  }

  @Test func `a form that may be filled in already is not overwritten`() throws {
    try withExample { folder in
      let arguments = ["formulir", ".", "--periode", "2025-T3", "--unit", "hukum", "-o", "f.xlsx"]
      #expect(try Command(arguments, folder: folder.path).status == 0)
      let again = try Command(arguments, folder: folder.path)
      #expect(again.status == 2 && again.errors.contains("--timpa"))
      #expect(try Command(arguments + ["--timpa"], folder: folder.path).status == 0)
    }
  }

  @Test func `a folder is not called as a workbook, and a year without plan is told`() throws {
    try withExample { folder in
      let forms = try run(
        "formulir", ".", "--periode", "2025-T3", "--semua-unit", "-o", "f.xlsx", in: folder)
      #expect(forms.status == 64 && forms.errors.contains("folder"))
      let late = try run(
        "formulir", ".", "--periode", "2031-T3", "--unit", "hukum", "-o", "f.xlsx", in: folder)
      #expect(late.errors.contains("2031-T3 di luar masa rencana"))
    }
  }

  @Test func `usage says what is missing`() throws {
    try withExample { folder in
      let period = ["formulir", ".", "--periode", "2025-T3", "-o"]
      let alone = try Command(period + ["f.xlsx"], folder: folder.path)
      let table = try Command(period + ["f.csv", "--unit", "hukum"], folder: folder.path)
      let unknown = try Command(
        period + ["f.xlsx", "--unit", "Bagian Hukmu"], folder: folder.path)
      #expect(alone.status == 64 && table.status == 64)
      #expect(unknown.errors.contains("mungkin maksudnya"))
    }
  }
}
