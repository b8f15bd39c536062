import Foundation
import Pohon
import PohonFile
import Testing

@Suite struct `Loading a dossier` {
  private let tree = "pohon: a\nunit: umum\nkinerja:\n  - kode: \"1\"\n    kondisi: Satu\n"

  @Test func `takes every yaml below a folder, sorted by bytes`() throws {
    let folder = try TemporaryFolder([
      "z.yaml": "pohon: z\n", "B.yaml": "pohon: B\n", "a/c.yaml": "pohon: c\n",
      "map.yaml/d.yaml": "pohon: d\n", ".git/e.yaml": "pohon: e\n", "f.yml": "pohon: f\n",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder["l.yaml"], withDestinationPath: folder["z.yaml"])
    try FileManager.default.createSymbolicLink(
      atPath: folder["loop"], withDestinationPath: folder.path)
    let loaded = try loadDossier(paths: [folder.path])
    #expect(loaded.dossier.trees.map(\.id) == ["B", "c", "d", "z"])
    #expect(loaded.findings.isEmpty)
  }

  @Test func `reads a file once, whatever paths lead to it`() throws {
    let folder = try TemporaryFolder(["a.yaml": tree])
    let loaded = try loadDossier(paths: [folder["a.yaml"], folder.path, folder["./a.yaml"]])
    #expect(loaded.dossier.trees.count == 1)
    #expect(loaded.findings.isEmpty)
  }

  @Test func `finds the organisation that a tree names`() throws {
    let folder = try TemporaryFolder([
      "a.yaml": "pohon: a\norganisasi: org/o.yaml\n", "org/o.yaml": "organisasi: o\nunit: []\n",
      "b.yaml": "pohon: b\norganisasi: tidak/ada.yaml\n",
      "c.yaml": "pohon: c\norganisasi: a.yaml\n",
    ])
    let loaded = try loadDossier(
      paths: [folder["a.yaml"], folder["b.yaml"], folder["c.yaml"]])
    #expect(loaded.dossier.organisations.map(\.id) == ["o"])
    #expect(loaded.dossier.organisationOfTree == [0, nil, nil])
    #expect(
      loaded.findings.map(\.finding.rule) == Array(repeating: "organisasi-tak-ditemukan", count: 2))
    #expect(loaded.findings.map(\.path) == [folder["b.yaml"], folder["c.yaml"]])
    #expect(
      loaded.findings.map(\.range?.start)
        == Array(repeating: TextPoint(line: 2, column: 13), count: 2))
  }

  @Test func `joins a tree that names no organisation with the only one that has its office`()
    throws
  {
    let folder = try TemporaryFolder([
      "a.yaml": tree, "o.yaml": "organisasi: o\nunit: [{kode: umum}]\n",
      "p.yaml": "organisasi: p\nluar: [{kode: umum}]\n", "b.yaml": "pohon: b\n",
    ])
    let loaded = try loadDossier(paths: [folder.path])
    #expect(loaded.dossier.organisationOfTree == [0, nil])
  }

  @Test func `gives a second tree of the same name another one, with a finding in its file`() throws
  {
    let folder = try TemporaryFolder(["1.yaml": tree, "2.yaml": tree + "    kondsi: x\n"])
    let loaded = try loadDossier(paths: [folder.path])
    #expect(loaded.dossier.trees.map(\.id) == ["a", "a~2"])
    #expect(loaded.findings.map(\.finding.rule) == ["pohon-ganda", "kunci-tak-dikenal"])
    #expect(loaded.findings.map(\.finding.anchor.tree) == ["a~2", "a~2"])
    #expect(loaded.findings.map(\.path) == [folder["2.yaml"], folder["2.yaml"]])
    #expect(loaded.findings.map(\.range?.start.line) == [1, 6])
    let note = try #require(loaded.findings[0].finding.notes.first)
    #expect(loaded.place(of: note, in: loaded.findings[0])?.path == folder["1.yaml"])
    let place = loaded.place(of: Anchor(tree: "a~2", node: "1", field: Field(.kondisi)))
    #expect(place?.path == folder["2.yaml"])
    #expect(place?.range?.start == TextPoint(line: 5, column: 14))
    #expect(loaded.line(5, of: folder["2.yaml"]) == "    kondisi: Satu")
  }

  @Test func `names a tree without name after its file`() throws {
    let folder = try TemporaryFolder(["tanpa.yaml": "judul: x\nkinerja: [{kode: a}]\n"])
    let loaded = try loadDossier(paths: [folder["tanpa.yaml"]])
    #expect(loaded.dossier.trees.map(\.id) == ["tanpa"])
    #expect(loaded.findings.map(\.finding.rule) == ["pohon-tanpa-nama"])
  }

  @Test func `keeps what a broken file is found with`() throws {
    let folder = try TemporaryFolder(["a.yaml": tree, "b.yaml": "- x\n", "c.yaml": ""])
    let loaded = try loadDossier(paths: [folder.path])
    #expect(loaded.dossier.trees.count == 1)
    #expect(loaded.findings.map(\.path) == [folder["b.yaml"], folder["c.yaml"]])
    #expect(loaded.findings.allSatisfy { $0.finding.rule == "berkas-rusak" })
    #expect(try loadDossier(paths: [folder["b.yaml"]]).isEmpty)
  }

  @Test func `only refuses what the machine does`() throws {
    let folder = try TemporaryFolder(["kosong/": "", "x.yaml/": ""])
    for (name, message) in [
      ("tidak-ada.yaml", "tidak ditemukan"), ("kosong", "tidak berisi berkas *.yaml"),
      ("x.yaml", "tidak berisi berkas *.yaml"),
    ] {
      let error = FileError(path: folder[name], message: message)
      #expect(throws: error) { try loadDossier(paths: [folder[name]]) }
    }
    #expect(throws: FileError(path: "/dev/null", message: "bukan berkas atau folder")) {
      try loadDossier(paths: ["/dev/null"])
    }
  }
}
