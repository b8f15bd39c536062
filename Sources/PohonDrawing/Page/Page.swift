import Pohon

/// A drawing as one HTML file that stands alone: the SVG, and under it what there is to read of every
/// condition. A script of its own makes it something to search, fold and look closer at; without it
/// everything is still there.
struct Page {
  let scene: Scene
  let excerpt: Excerpt
  let options: DrawingOptions
  let svg: [UInt8]

  /// The finished file.
  func bytes() -> [UInt8] {
    LonePage(title: title, runsScripts: true).bytes(
      style: { $0.raw(PackageResources.halaman_css) }, body: { body(&$0) })
  }

  private func body(_ out: inout HTMLWriter) {
    out.element("header", [("class", "kepala")]) { out in
      out.element("h1", text: title)
    }
    tools(&out)
    out.element("main") { out in
      out.element("section", [("class", "gambar"), ("aria-label", "Gambar pohon kinerja")]) {
        $0.raw(svg.drop { $0 != UInt8(ascii: "\n") })
      }
      out.element("section", [("class", "panel"), ("aria-label", "Rincian")]) { panel(&$0) }
    }
    out.element("script") { $0.raw(PackageResources.halaman_js) }
  }

  private var title: String {
    let title = options.title ?? excerpt.tree.heading.title ?? ""
    return title.isEmpty ? excerpt.tree.id : title
  }

  /// Search, filters and views; hidden until the script runs.
  private func tools(_ out: inout HTMLWriter) {
    out.element("form", [("class", "alat"), ("role", "search"), ("hidden", "")]) { out in
      out.element("label") { out in
        out.element("span", text: "Cari")
        out.open(
          "input",
          [("type", "search"), ("id", "cari"), ("placeholder", "kode, kondisi, indikator")]
        )
      }
      choice("unit", "Unit", all: "semua unit", units.map { ($0, $0) }, &out)
      choice(
        "jenjang", "Jenjang", all: "semua jenjang", levels.map { ($0.rawValue, $0.label) }, &out)
      out.element("output", [("id", "hasil"), ("aria-live", "polite")], text: "")
      out.element("div", [("class", "tombol"), ("role", "group"), ("aria-label", "Tampilan")]) {
        for (id, words, name) in Self.buttons {
          $0.element(
            "button", [("type", "button"), ("id", id), ("aria-label", name), ("title", name)],
            text: words)
        }
      }
    }
  }

  private static let buttons = [
    ("perbesar", "+", "Perbesar (+)"), ("perkecil", "−", "Perkecil (−)"),
    ("paskan", "Paskan", "Paskan seluruh gambar (0)"),
    ("tutup", "Tutup cabang", "Tutup semua cabang"), ("buka", "Buka cabang", "Buka semua cabang"),
  ]

  private func choice(
    _ id: String, _ name: String, all: String, _ values: [(value: String, words: String)],
    _ out: inout HTMLWriter
  ) {
    out.element("label") { out in
      out.element("span", text: name)
      out.element("select", [("id", id)]) { out in
        out.element("option", [("value", "")], text: all)
        for (value, words) in values { out.element("option", [("value", value)], text: words) }
      }
    }
  }

  private var levels: [Level] {
    let found = Set(excerpt.nodes.compactMap(\.level))
    return Level.allCases.filter(found.contains)
  }

  private var units: [String] {
    Set(excerpt.nodes.flatMap { units(of: $0).map(SafeText.clean) }).filter { !$0.isEmpty }.sorted()
  }

  private func units(of node: Node) -> [String] {
    let named = options.page.notes[node.key]?.units ?? []
    return named.isEmpty ? node.owners.map(\.name) : named
  }

  private func panel(_ out: inout HTMLWriter) {
    out.element("article", [("id", "ikhtisar"), ("tabindex", "-1")]) { out in
      out.element("h2", text: "Ikhtisar")
      out.element("p", [("class", "petunjuk"), ("hidden", "")], text: Self.hint)
      let parts = PageParts(excerpt)
      for section in options.page.overview { parts.write(section, to: &out) }
    }
    let parts = PageParts(excerpt)
    for number in scene.boxes.indices {
      let node = excerpt.node(number)
      NodeArticle(
        node: node, number: number, box: scene.boxes[number].id,
        parent: excerpt.forest.parents[number], units: units(of: node),
        sections: changes(of: number) + notes(on: number), parts: parts
      ).write(to: &out)
    }
  }

  /// What changed at a condition since the older version.
  private func changes(of number: Int) -> [PageSection] {
    let sentences = excerpt.changeSentences(of: number)
    guard let older = options.older, !sentences.isEmpty else { return [] }
    return [PageSection("Perubahan sejak \(older.name)", [.list(sentences)])]
  }

  /// What was said of a condition; nothing of one that is gone, whose key another may have now.
  private func notes(on number: Int) -> [PageSection] {
    if excerpt.isGone(number) { return [] }
    return options.page.notes[excerpt.node(number).key]?.sections ?? []
  }

  private static let hint = """
    Pilih sebuah kondisi pada gambar untuk membaca uraiannya. Dengan papan tik: Tab sampai ke gambar, \
    tombol panah untuk berpindah, panah kiri dan kanan untuk menutup dan membuka cabang, Enter untuk \
    membaca uraian, Esc untuk kembali, serta +, − dan 0 untuk mengatur besar gambar.
    """
}
