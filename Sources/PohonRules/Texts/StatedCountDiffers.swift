import Pohon

/// A text that announces a number of things and lists another, or a list of citations that uses a
/// number twice or skips one.
///
/// Only an announced list is counted (“6 kategori yaitu: …; …”), numbered or divided by semicolons. A
/// number of grades that the declared scale contradicts is told by ``BandsOffScale``.
struct StatedCountDiffers: TreeRule {
  let id: RuleID = "jumlah-disebut-berbeda"
  let severity = Severity.suggestion
  let concern = Concern.form
  let why = """
    Jumlah yang disebut dan isi daftarnya harus sama. Bila berbeda, tidak jelas apakah ada butir yang
    hilang atau butir yang tidak berlaku. Nomor daftar yang berulang atau melompat menimbulkan
    pertanyaan yang sama.
    """
  let advice = "Hitung kembali isi daftarnya, lalu betulkan jumlah atau nomornya."
  let basis = Basis.practice("jumlah yang disebut sama dengan isi daftar")
  let examples: [Example] = [
    .flagged(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Indeks gizi
          definisi: "Dinilai dari 3 unsur yaitu: berat; tinggi; umur; lingkar kepala"  # <-
      """),
    .clean(
      """
      kondisi: Meningkatnya gizi balita
      indikator:
        - nama: Indeks gizi
          definisi: "Dinilai dari 4 unsur yaitu: berat; tinggi; umur; lingkar kepala"
      """),
  ]

  func check(_ tree: Tree, in dossier: CheckedDossier) -> [Finding] {
    var findings = listNumbers(of: tree)
    tree.eachText { place in
      guard place.standing == .ordinary, AnnouncedList.isPossible(in: place.text),
        let list = AnnouncedList(in: place.text, dossier.vocabulary.listOpenings),
        list.items != list.stated, !isCountedByScale(place, in: tree)
      else { return }
      findings.append(
        finding(
          "\(quote(list.words)) menyebut \(list.stated), tetapi daftarnya berisi \(list.items)",
          at: place.anchor(in: tree), passage: list.passage))
    }
    return findings
  }

  private func isCountedByScale(_ place: WrittenText, in tree: Tree) -> Bool {
    guard place.field == .definisi, let node = place.node, let index = place.indicator else {
      return false
    }
    let indicator = tree.nodes[node].indicators[index]
    let scale = tree.heading.scales.first { $0.name == indicator.scale }
    return scale?.miscount(in: indicator) != nil
  }

  /// The numbers of the citations of one list; a list whose numbers were not kept says nothing.
  private func listNumbers(of tree: Tree) -> [Finding] {
    var last: [String: (number: Int, text: String)] = [:]
    return tree.heading.document.citations.enumerated().compactMap { index, citation in
      let place = citation.place ?? ""
      guard let text = citation.code, let code = PrintedCode(text), code.numbers.count == 1 else {
        last[place] = nil
        return nil
      }
      let number = code.numbers[0]
      defer { last[place] = (number, text) }
      guard let before = last[place], number == before.number || number - before.number > 1 else {
        return nil
      }
      let list = place.isEmpty ? "daftar rujukan" : "daftar \(place)"
      return finding(
        number == before.number
          ? "nomor \(quote(text)) dalam \(list) dipakai dua kali"
          : "nomor dalam \(list) melompat dari \(quote(before.text)) ke \(quote(text))",
        at: Anchor(tree: tree.id, field: Field(.dokumen, item: "rujukan.\(index + 1)")))
    }
  }
}

/// A list that a text announces with its number of items.
struct AnnouncedList {
  /// The number announced.
  let stated: Int
  /// How many items the list has.
  let items: Int
  /// The announcement, e.g. `6 Kategori yaitu`.
  let words: String
  /// Its place in code points of the text.
  let passage: Range<Int>

  /// Whether `text` holds a figure and could hold a list: a colon, a semicolon, `1.` or `1)`.
  static func isPossible(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var hasDigit: UInt8 = 0
      for byte in bytes { hasDigit |= byte &- 48 < 10 ? 1 : 0 }
      guard hasDigit > 0 else { return false }
      var last: UInt8 = 0
      return bytes.contains { byte in
        defer { last = byte }
        return byte == 58 || byte == 59 || last == 49 && (byte == 46 || byte == 41)
      }
    }
  }

  /// The first announced list of `text`: a number, at most two words in between (the number in words
  /// and the thing counted), then a word that opens a list or a colon, then items.
  init?(in text: String, _ openings: WordList) {
    let scalars = Array(text.unicodeScalars)
    let words = TextWord.all(in: scalars)
    for (at, word) in words.enumerated() {
      guard word.plain.utf8.count <= 2, let stated = Int(word.plain), stated >= 2,
        at == 0 || !Self.isPartOfNumber(scalars, word.range),
        let end = Self.end(ofAnnouncement: at, words, scalars, openings)
      else { continue }
      let items = Self.items(in: Array(scalars[end...]))
      guard items >= 2 else { continue }
      let passage = word.range.lowerBound..<end
      self.stated = stated
      self.items = items
      self.passage = passage
      self.words = String(String.UnicodeScalarView(scalars[passage]))
      return
    }
    return nil
  }

  /// Whether a figure is the part of another: 1.2, 0,30, 90-100.
  private static func isPartOfNumber(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
    let after = range.upperBound < scalars.count ? scalars[range.upperBound] : " "
    return !(before == " " || before == "(") || !(after == " ")
  }

  private static func end(
    ofAnnouncement at: Int, _ words: [TextWord], _ scalars: [Unicode.Scalar], _ openings: WordList
  ) -> Int? {
    for next in words[(at + 1)...].prefix(3).indices {
      let isNoun = next > at + 1
      let between = scalars[words[next - 1].range.upperBound..<words[next].range.lowerBound]
      if isNoun, between.contains(":") { return words[next].range.lowerBound - 1 }
      if between.contains(where: { $0 == "," || $0 == "." || $0 == ";" || $0 == ":" }) {
        return nil
      }
      if isNoun,
        let opening = openings.opening(of: words[next...].prefix(2).map { Word($0.plain) })
      {
        return words[next + opening.count - 1].range.upperBound
      }
    }
    return nil
  }

  /// Items numbered 1., 2., … or else divided by semicolons; 0 for a list of another build.
  private static func items(in rest: [Unicode.Scalar]) -> Int {
    let pieces = rest.split(whereSeparator: { $0 == " " || $0 == ";" || $0 == "\n" || $0 == ":" })
    var numbered = 0
    for piece in pieces {
      let text = String(String.UnicodeScalarView(piece))
      if text == "\(numbered + 1)." || text == "\(numbered + 1))" { numbered += 1 }
    }
    if numbered >= 2 { return numbered }
    let parts = rest.split(separator: ";").count { part in
      part.contains { $0.properties.isAlphabetic }
    }
    return rest.contains(";") ? parts : 0
  }
}
