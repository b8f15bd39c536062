import Pohon
import PohonTesting
import Testing

@Suite struct `A scale of grades` {
  /// As document 001 prints it, holes included.
  private let printed = scale(
    "akip-wotu-2025",
    [
      ("AA", "90", "100"), ("A", "81", "89"), ("BB", "70", "79"), ("B", "60", "69"),
      ("CC", "50", "59"), ("C", "40", "49"), ("D", "1", "30"), ("E", "0", "0"),
    ])

  @Test(
    arguments: [
      ("akip-88-2021", 100, "AA"), ("akip-88-2021", 90.01, "AA"), ("akip-88-2021", 90, "A"),
      ("akip-88-2021", 80, "BB"), ("akip-88-2021", 70, "B"), ("akip-88-2021", 60, "CC"),
      ("akip-88-2021", 50, "C"), ("akip-88-2021", 30, "D"), ("akip-88-2021", 0, "D"),
      ("akip-88-2021", -0.01, nil), ("akip-88-2021", 100.01, nil),
      ("skm-14-2017", 24.99, nil), ("skm-14-2017", 25, "D"), ("skm-14-2017", 64.99, "D"),
      ("skm-14-2017", 64.995, nil), ("skm-14-2017", 65, "C"), ("skm-14-2017", 76.6, "C"),
      ("skm-14-2017", 76.61, "B"), ("skm-14-2017", 88.3, "B"), ("skm-14-2017", 88.31, "A"),
      ("skm-14-2017", 100, "A"),
      ("capaian-86-2017", 0, "SR"), ("capaian-86-2017", 50, "SR"), ("capaian-86-2017", 50.1, "R"),
      ("capaian-86-2017", 65, "R"), ("capaian-86-2017", 75, "S"), ("capaian-86-2017", 90, "T"),
      ("capaian-86-2017", 90.5, "ST"), ("capaian-86-2017", 1e9, "ST"),
    ] as [(String, Double, String?)])
  func `the shipped ones hold their bounds`(_ name: String, _ value: Double, _ label: String?) {
    #expect(Scale.named(name)?.band(of: value)?.label == label)
  }

  @Test func `the shipped ones say where they come from`() {
    #expect(Scale.shipped.map(\.name) == ["akip-88-2021", "skm-14-2017", "capaian-86-2017"])
    #expect(Scale.shipped.map(\.year) == [2021, 2017, 2017])
    #expect(Scale.shipped.map(\.certainty) == [.found, .document, .known])
    #expect(Scale.shipped.allSatisfy { $0.source?.isEmpty == false })
  }

  @Test(
    arguments: [
      (80, nil), (89.5, nil), (81, "A"), (89, "A"), (90, "AA"), (31, nil), (39.9, nil), (30, "D"),
      (0.5, nil), (0, "E"), (70.35, "BB"), (79.01, nil),
    ] as [(Double, String?)])
  func `a value in a hole has no band`(_ value: Double, _ label: String?) {
    #expect(printed.band(of: value)?.label == label)
  }

  /// 0,1 × 3 × 300 and its like miss the bound by a hair in binary.
  @Test(arguments: [0.1 * 3 * 300, 90.00000000000001, 89.99999999999999, 0.7 * 90 + 0.3 * 90])
  func `the noise of arithmetic moves nothing over a bound`(_ value: Double) {
    #expect(Scale.named("akip-88-2021")?.band(of: value)?.label == "A")
    #expect(printed.band(of: value)?.label == "AA")
  }

  @Test func `ends may be open on either side`() {
    let open = Scale(
      name: "s",
      bands: [
        Scale.Band(label: "T", lower: bound("50", isOpen: true), upper: nil),
        Scale.Band(label: "R", lower: nil, upper: bound("50", isOpen: true)),
      ])
    #expect(
      [-1e9, 49.9, 50, 50.1, 1e9].map { open.band(of: $0)?.label } == ["R", "R", nil, "T", "T"])
  }

  @Test func `where bands overlap the better one counts`() {
    let overlapping = scale("s", [("C", "0", "60"), ("B", "60", "80"), ("A", "80", "100")])
    #expect([60.0, 80].map { overlapping.band(of: $0)?.label } == ["B", "A"])
  }

  @Test func `ranks follow the values, whatever the order of print`() {
    let rising = scale("s", [("D", "0", "50"), ("C", "51", "70"), ("B", "71", "100")])
    #expect(["D", "C", "B", "A"].map { rising.rank(of: $0) } == [0, 1, 2, nil])
    let opinions = Scale(
      name: "opini", bands: ["WTP", "WDP", "TW", "TMP"].map { .init(label: $0) })
    #expect(["TMP", "TW", "WDP", "WTP"].map { opinions.rank(of: $0) } == [0, 1, 2, 3])
    #expect(opinions.band(of: 3) == nil)
    #expect(opinions.reach == nil)
  }

  @Test func `a grade is known by its label or by its meaning`() {
    let akip = Scale.named("akip-88-2021")
    #expect(akip?.band(called: "BB")?.meaning == "Sangat Baik")
    #expect(akip?.band(called: "sangat baik")?.label == "BB")
    #expect(akip?.band(called: "bb") == nil)
    #expect(akip?.band(called: "") == nil)
  }

  @Test func `a tree's own scale goes before the shipped one of that name`() {
    var heading = Heading(id: "p")
    heading.scales = [scale("akip-88-2021", [("X", "0", "100")]), scale("lain", [("Y", "0", "1")])]
    let book = ScaleBook(heading)
    #expect(book["akip-88-2021"]?.band(of: 50)?.label == "X")
    #expect(book["skm-14-2017"]?.band(of: 50)?.label == "D")
    #expect(book["tidak-ada"] == nil)
    #expect(book.names == ["akip-88-2021", "lain", "skm-14-2017", "capaian-86-2017"])
  }

  @Test func `a declared grade is read in a cell`() {
    #expect(Quantity("Nindya", grades: ["Nindya"]).reading == .grade("Nindya", score: nil))
    #expect(Quantity("Nindya (720)", grades: ["Nindya"]).reading == .grade("Nindya", score: 720))
    #expect(Quantity("720 (Nindya)", grades: ["Nindya"]).reading == .grade("Nindya", score: 720))
    #expect(Quantity("Nindya").grade == nil)
  }
}

/// One end of a band, closed unless said.
func bound(_ text: String, isOpen: Bool = false) -> Scale.Bound {
  Scale.Bound(value: Quantity(text).number ?? .nan, text: text, isIncluded: !isOpen)
}

/// A scale of closed bands.
func scale(_ name: String, _ bands: [(label: String, lower: String, upper: String)]) -> Scale {
  Scale(
    name: name,
    bands: bands.map { Scale.Band(label: $0.label, lower: bound($0.lower), upper: bound($0.upper)) }
  )
}
