import Foundation
import PohonFile
import Testing

@Suite struct `Writing a file` {
  @Test func `replaces the old one and leaves nothing beside it`() throws {
    let folder = try TemporaryFolder(["a.txt": "lama"])
    try write("baru", to: folder["a.txt"])
    try write("lain", to: folder["b.txt"])
    #expect(try String(contentsOfFile: folder["a.txt"], encoding: .utf8) == "baru")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
        "a.txt", "b.txt",
      ])
  }

  @Test func `keeps the mode, and writes through a link`() throws {
    let folder = try TemporaryFolder(["a.txt": "lama"])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder["a.txt"])
    try FileManager.default.createSymbolicLink(
      atPath: folder["l"], withDestinationPath: folder["a.txt"])
    try write("baru", to: folder["l"])
    #expect(try String(contentsOfFile: folder["a.txt"], encoding: .utf8) == "baru")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder["a.txt"])
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder["l"]) == folder["a.txt"])
  }

  @Test func `says what the machine refuses`() throws {
    let folder = try TemporaryFolder(["d/": ""])
    #expect(throws: FileError(path: folder["d"], message: "folder, bukan berkas")) {
      try write("x", to: folder["d"])
    }
    #expect(throws: FileError(path: folder["e/f"], message: "foldernya tidak ditemukan")) {
      try write("x", to: folder["e/f"])
    }
    try write("x", to: "/dev/null")
  }
}
