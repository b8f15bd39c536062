import Foundation
import PohonTesting
import Testing

/// Finished files are read back by programs that have nothing in common with what writes them.
@Suite struct `Finished pictures` {
  private static let tree = "trees/luwu-timur-setda-csf.yaml"
  private static let example = "Examples/luwu-timur-setda/luwu-timur-setda.yaml"

  @Test(arguments: [
    ["--kertas", "a3"], ["--kertas", "a4", "--halaman", "otomatis"],
    ["--warnai", "temuan", "--hitam-putih"], ["--bandingkan", example],
  ])
  func `as PDF show something on every page`(arguments: [String]) throws {
    try withFolder { folder in
      let place = folder.appendingPathComponent("a.pdf").path
      let run = try Command(["gambar", Self.tree, "-o", place] + arguments)
      #expect(run.status == 0, "\(run.errors)")
      let info = try poppler("pdfinfo", place)
      let count = try #require(info.firstMatch(of: /Pages:\s+([0-9]+)/).flatMap { Int($0.1) })
      #expect(count == (arguments.contains("otomatis") ? 10 : 1))
      _ = try poppler(
        "pdftoppm", "-r", "40", "-gray", place, folder.appendingPathComponent("p").path)
      let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        .filter { $0.hasSuffix(".pgm") }
      #expect(pages.count == count)
      for page in pages {
        let pixels = try Data(contentsOf: folder.appendingPathComponent(page)).dropFirst(15)
        let dark = pixels.count { $0 < 128 }
        #expect(dark > pixels.count / 1_000 && dark < pixels.count / 2, "\(page) \(dark)")
      }
    }
  }

  @Test func `beside an older version count as pokin banding does`() throws {
    let summary = try #require(
      try Command("banding", Self.tree, Self.example, "--format", "json").json()["ringkasan"]
        as? [String: Int])
    try withFolder { folder in
      let place = folder.appendingPathComponent("a.svg").path
      let run = try Command(
        "gambar", Self.example, "--bandingkan", Self.tree, "--kertas", "a3", "-o", place)
      #expect(run.status == 0, "\(run.errors)")
      let svg = try String(contentsOfFile: place, encoding: .utf8)
      let words = svg.replacing(/<[^>]+>\s*/, with: " ").replacing(/\s+/, with: " ")
      for (kind, count) in summary {
        #expect(words.contains("\(count) \(kind.replacing("-", with: " "))"), "\(count) \(kind)")
      }
      for (kind, mark) in [
        ("dihapus", "dihapus"), ("ditambah", "ditambah"), ("dipindah", "dipindah"),
      ] {
        let marked = svg.matches(of: /data-perubahan="([^"]*)"/)
          .count { $0.1.split(separator: " ").contains { $0 == mark } }
        #expect(marked == summary[kind] ?? 0, "\(kind)")
      }
      let ghosts = svg.matches(of: /<g id="dihapus-[0-9]+" role/).count
      #expect(ghosts == summary["dihapus"])
    }
  }

  @Test(arguments: [
    (["--bandingkan", tree, "--unit", "organisasi"], "--bandingkan tidak dapat dipakai bersama"),
    (["--bandingkan", tree, "--halaman", "otomatis"], "--bandingkan hanya untuk satu gambar"),
    (["--warnai", "perubahan"], "--warnai perubahan perlu --bandingkan"),
    (["--tautan", "https://intranet/{kode}"], "--tautan hanya untuk SVG"),
  ])
  func `are refused where options contradict`(arguments: [String], says: String) throws {
    let run = try Command(["gambar", Self.example, "-o", "/nonexistent/a.pdf"] + arguments)
    #expect(run.status == 64 && run.errors.contains(says), "\(run.errors)")
  }

  @Test func `link only where nothing can run`() throws {
    let run = try Command(
      "gambar", Self.tree, "--tautan", "javascript:alert('{kode}')", "-o", "/nonexistent/a.svg")
    #expect(run.status == 64)
    #expect(run.errors.contains("tautan “javascript” tidak diterima; hanya http:, https:, mailto:"))
  }

  @Test(arguments: ["png", "pdf", "svg"])
  func `on a machine without fonts are drawn, with a word of warning`(ending: String) throws {
    try withFolder { folder in
      let fonts = folder.appendingPathComponent("fonts.conf")
      try Data("<?xml version=\"1.0\"?><fontconfig></fontconfig>".utf8).write(to: fonts)
      let place = folder.appendingPathComponent("a.\(ending)").path
      let run = try Command(
        ["gambar", Self.tree, "-o", place], environment: ["FONTCONFIG_FILE": fonts.path])
      #expect(run.status == 0)
      let warns = run.errors.contains("mesin ini tidak mempunyai huruf DejaVu Sans")
      #expect(warns == (ending != "svg"), "\(run.errors)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: place)).count > 1_000)
    }
  }
}
