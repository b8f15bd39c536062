import Pohon
import PohonFile
import PohonTesting
import Testing

/// A tree whose fields are written in every way that YAML has.
private let written = """
  # Catatan yang tetap ada
  pohon: contoh
  kinerja:
    - kode: "0"   # akar
      jenjang: outcome
      kondisi: Meningkatnya  mutu layanan
      penjelasan: 'kata ''petik'' dan kata lain'
      masalah: ["belum \\"baik\\"", masih kurang]
      indikator:
        - nama: Indeks kepuasan
            masyarakat luas   # dua baris
          formula: |
            Jumlah nilai
            dibagi responden
          relevansi: langsung

  """

@Suite("Edits in the text") struct EditingTests {
  private func edited(_ edits: [Edit], in text: String = written) throws -> String? {
    let folder = try TemporaryFolder(["contoh.yaml": text])
    let loaded = try loadDossier(paths: [folder["contoh.yaml"]])
    var editor = DossierEditor(loaded)
    guard editor.take(Cure("", edits)), let changes = editor.changes() else { return nil }
    return changes.first.map { String(decoding: $0.after, as: UTF8.self) } ?? text
  }

  private func anchor(_ name: FieldName, indicator: Int? = nil, item: String? = nil) -> Anchor {
    Anchor(tree: "contoh", node: "0", field: Field(name, indicator: indicator, item: item))
  }

  @Test(
    "change the words and leave every other byte",
    arguments: [
      (FieldName.kondisi, nil, nil, 14..<18, "kualitas", "mutu", "kualitas"),
      (.penjelasan, nil, nil, 17..<21, "frasa", "kata lain", "frasa lain"),
      (.masalah, nil, "1", 7..<11, "elok", #"belum \"baik\""#, #"belum \"elok\""#),
      (.masalah, nil, "2", 0..<5, "juga", "masih kurang", "juga kurang"),
      (.nama, 1, nil, 16..<26, "rakyat", "masyarakat luas", "rakyat luas"),
      (.nama, 1, nil, 0..<6, "Nilai", "Indeks kepuasan", "Nilai kepuasan"),
    ] as [(FieldName, Int?, String?, Range<Int>, String, String, String)])
  func changesWords(
    name: FieldName, indicator: Int?, item: String?, passage: Range<Int>, new: String,
    before: String, after: String
  ) throws {
    let edit = Edit(at: anchor(name, indicator: indicator, item: item), passage, with: new)
    #expect(try edited([edit]) == written.replacing(before, with: after))
  }

  @Test("say where they fall, so that another program can make them") func replacements() throws {
    let folder = try TemporaryFolder(["contoh.yaml": written])
    let loaded = try loadDossier(paths: [folder["contoh.yaml"]])
    let cures: [Cure?] = [
      Cure("", [Edit(at: anchor(.penjelasan), 17..<21, with: "frasa")]), nil,
      Cure("", [Edit(at: anchor(.nama, indicator: 1), 0..<6, with: "Nilai")]),
      // Meets the first one.
      Cure("", [Edit(at: anchor(.penjelasan), with: "lain")]),
      Cure("", [Edit(at: anchor(.bobot), with: "40")]),
      Cure("", [Edit(at: anchor(.kondisi, item: "7"), with: "x")]),
    ]
    let found = DossierEditor.replacements(of: cures, in: loaded)
    #expect(found.map { $0 != nil } == [true, false, true, true, true, false])
    for (cure, replacements) in zip(cures, found) {
      guard let cure, let replacements else { continue }
      // Made by hand, by line and column.
      var lines = written.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Array($0.unicodeScalars) }
      for change in replacements {
        #expect(change.range.start.line == change.range.end.line)
        lines[change.range.start.line - 1].replaceSubrange(
          (change.range.start.column - 1)..<(change.range.end.column - 1),
          with: change.text.unicodeScalars)
      }
      let made = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n")
      #expect(try edited(cure.edits) == made)
    }
  }

  @Test("quote what would not stand plain") func quotes() throws {
    let edit = Edit(at: anchor(.kondisi), 14..<18, with: "mutu: # baik")
    #expect(
      try edited([edit])
        == written.replacing(
          "Meningkatnya  mutu layanan", with: "\"Meningkatnya  mutu: # baik layanan\""))
    let inList = Edit(at: anchor(.masalah, item: "2"), with: "satu, dua]")
    #expect(try edited([inList]) == written.replacing("masih kurang", with: "\"satu, dua]\""))
  }

  @Test("add a missing key where it belongs") func adds() throws {
    let edit = Edit(at: anchor(.satuan, indicator: 1), with: "indeks")
    let text = try #require(try edited([edit]))
    let lines = text.split(separator: "\n")
    let added = try #require(lines.firstIndex { $0.hasSuffix("satuan: indeks") })
    #expect(lines[added].prefix { $0 == " " }.count == 8)
    #expect(text.contains("# dua baris"))
    let reading = readTree(text)
    #expect(reading.findings.isEmpty)
    #expect(reading.tree?.nodes.first?.indicators.first?.satuan == "indeks")
  }

  @Test("are refused where the text cannot be followed, wholly") func refusesAll() throws {
    let block = Edit(at: anchor(.formula, indicator: 1), 0..<6, with: "Total")
    #expect(try edited([block]) == nil)
    let good = Edit(at: anchor(.kondisi), 0..<12, with: "Naiknya")
    #expect(try edited([good, block]) == nil)
    #expect(try edited([Edit(at: anchor(.kondisi), 90..<99, with: "x")]) == nil)
    #expect(try edited([Edit(at: Anchor(tree: "lain"), with: "x")]) == nil)
    #expect(try edited([good, good]) == nil)
    let twice = [good, Edit(at: anchor(.kondisi), 14..<18, with: "kualitas")]
    #expect(
      try edited(twice)
        == written.replacing("Meningkatnya  mutu", with: "Naiknya  kualitas"))
    let folded = Edit(at: anchor(.nama, indicator: 1), 0..<6, with: "Nilai: ")
    #expect(try edited([folded]) == nil)
  }

  @Test("keep line ends and a byte order mark") func keepsForm() throws {
    let windows = "\u{FEFF}" + written.replacing("\n", with: "\r\n")
    let edits = [
      Edit(at: anchor(.kondisi), 14..<18, with: "kualitas"),
      Edit(at: anchor(.satuan, indicator: 1), with: "indeks"),
    ]
    let text = try #require(try edited(edits, in: windows))
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(text.contains("Meningkatnya  kualitas layanan\r\n"))
    #expect(text.contains("\r\n        satuan") || text.contains("satuan: indeks\r\n"))
    #expect(!text.replacing("\r\n", with: "").contains("\n"))
  }

  /// Any change of any statement and name of the real files, with hostile words: what is taken in
  /// reads back as meant, on that line alone.
  @Test("read back as meant on the real files", arguments: realFiles)
  func randomEdits(path: String) throws {
    let loaded = try loadDossier(paths: ["\(packageRoot)/\(path)"])
    let before = try bytes(of: path)
    var generator = SeededGenerator(seed: UInt64(before.count))
    let words = ["mutu", "a: b", "x # y", "'", "\"", "- c", "[d]", "e, f", "\n", "é", "", "\\"]
    for tree in loaded.dossier.trees {
      for node in tree.nodes where Int.random(in: 0..<4, using: &generator) == 0 {
        let length = node.statement.unicodeScalars.count
        let start = Int.random(in: 0...length, using: &generator)
        let passage = start..<Int.random(in: start...length, using: &generator)
        let new = words.randomElement(using: &generator) ?? ""
        var editor = DossierEditor(loaded)
        guard editor.take(Cure("", [Edit(at: Anchor(tree, node, .kondisi), passage, with: new)]))
        else { continue }
        let changes = try #require(editor.changes())
        guard let change = changes.first else { continue }
        let scalars = Array(node.statement.unicodeScalars)
        var wanted = String.UnicodeScalarView(scalars[..<passage.lowerBound])
        wanted.append(contentsOf: new.unicodeScalars)
        wanted.append(contentsOf: scalars[passage.upperBound...])
        let read = readTree(bytes: change.after).tree
        #expect(read?.nodes[node.position].statement == String(wanted))
        #expect(differingLines(before, change.after) == 1)
      }
    }
  }

  private func differingLines(_ a: [UInt8], _ b: [UInt8]) -> Int {
    let (first, second) = (a.split(separator: 10), b.split(separator: 10))
    return first.count == second.count ? zip(first, second).count { $0 != $1 } : -1
  }
}
