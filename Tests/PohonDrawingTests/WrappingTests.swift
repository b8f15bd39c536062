import Pohon
import Testing

@testable import PohonDrawing

@Suite struct `Measuring text` {
  @Test func `the shipped widths are those of DejaVu Sans`() {
    let widths = LetterWidths.shipped
    #expect(widths.width("i", size: 1000) == 278)
    #expect(widths.width("M", size: 1000) == 863)
    #expect(widths.width("M", size: 1000, bold: true) == 995)
    #expect(widths.width("é", size: 1000) == 615)
    #expect(widths.width("語", size: 1000) == 1000)
    #expect(widths.width("\u{202E}", size: 1000) == 0)
  }

  @Test(arguments: 0..<40)
  func `no line is wider than asked for and no word gets lost`(seed: Int) {
    let text = randomTree(1, seed: UInt64(seed)).nodes[0].statement
    let wrap = TextWrap(size: 10)
    let wrapped = wrap.lines(text, width: 90)
    for line in wrapped.lines { #expect(wrap.widths.width(line, size: 10) <= 90, "seed \(seed)") }
    if wrapped.isUnbroken {
      #expect(wrapped.lines.joined(separator: " ") == text, "seed \(seed)")
    } else {
      let letters = text.filter { $0 != " " }
      #expect(wrapped.lines.joined().filter { $0 != " " } == letters, "seed \(seed)")
    }
  }

  @Test func `a word wider than the line is torn`() {
    let wrapped = TextWrap(size: 10).lines(String(repeating: "m", count: 40), width: 100)
    #expect(wrapped.lines.count > 3)
    #expect(!wrapped.isUnbroken)
    #expect(wrapped.isComplete)
  }

  @Test func `a hyphen is a place to break`() {
    let wrapped = TextWrap(size: 10).lines("peraturan perundang-undangan", width: 78)
    #expect(wrapped.lines == ["peraturan", "perundang-", "undangan"])
    #expect(wrapped.isUnbroken)
  }

  @Test func `what is cut ends in an ellipsis at a word`() {
    let wrapped = TextWrap(size: 10).lines("satu dua tiga empat lima enam", width: 60, atMost: 2)
    #expect(wrapped.lines.count == 2)
    #expect(wrapped.lines[1].hasSuffix("…"))
    #expect(!wrapped.isComplete)
  }

  @Test func `an accent stays with its letter`() {
    let text = String(repeating: "e\u{301}", count: 30)
    let wrapped = TextWrap(size: 10).lines(text, width: 50)
    #expect(wrapped.lines.allSatisfy { $0.unicodeScalars.first != "\u{301}" })
  }

  @Test(arguments: ["", " ", "   ", "\n\t"])
  func `empty text has no lines`(text: String) {
    #expect(TextWrap(size: 10).lines(SafeText.clean(text), width: 50).lines.isEmpty)
  }
}

@Suite struct `Measuring boxes` {
  @Test func `a box shows code, level, condition and owners`() {
    let node = sampleTree().nodes[3]
    let box = BoxMeasure(width: 150, options: DrawingOptions(), scale: nil).measure(node)
    #expect(box.lines.map(\.text).prefix(2) == ["1.1.1", "Operasional"])
    #expect(box.chips.map(\.line.text) == ["Bag. Kesra"])
    #expect(!box.lines.contains { $0.text.contains("kader terlatih") })
  }

  @Test func `indicators come with their satuan when asked for`() {
    var options = DrawingOptions()
    options.detail = .indikator
    let box = BoxMeasure(width: 260, options: options, scale: nil).measure(sampleTree().nodes[3])
    #expect(box.lines.contains { $0.text == "Jumlah kader terlatih (orang)" })
  }

  @Test func `a condition takes six lines at most`() {
    let node = Node(code: "1", statement: String(repeating: "Terlaksananya koordinasi ", count: 40))
    let box = BoxMeasure(width: 120, options: DrawingOptions(), scale: nil).measure(node)
    #expect(box.lines.count { $0.size == TextSize.body } == 6)
    #expect(!box.isComplete)
  }

  @Test(arguments: 0..<20) func `everything lies inside the box`(seed: Int) {
    var node = randomTree(1, seed: UInt64(seed)).nodes[0]
    node.owners = [Owner(name: "Bagian Pengadaan Barang dan Jasa"), Owner(name: "Umum")]
    let box = BoxMeasure(width: 110, options: DrawingOptions(), scale: nil).measure(node)
    for line in box.lines {
      let width = LetterWidths.shipped.width(line.text, size: line.size, bold: line.bold)
      #expect(line.x + width <= 110 && line.baseline <= box.height, "seed \(seed)")
    }
    for chip in box.chips {
      #expect(chip.frame.right <= 110 && chip.frame.bottom <= box.height, "seed \(seed)")
    }
  }
}
