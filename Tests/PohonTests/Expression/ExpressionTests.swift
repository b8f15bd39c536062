import Pohon
import Testing

@Suite struct `Reading an expression` {
  @Test(
    arguments: [
      ("1 + 2 × 3", 7), ("(1 + 2) * 3", 9), ("10 − 4 − 3", 3), ("16 ÷ 4 / 2", 2), ("−2 × −3", 6),
      ("−2 + 5", 3), ("−2 − 3", -5),
      ("- (2 + 3)", -5), ("12,5%", 0.125), ("50% × 40", 20), ("−50%", -0.5), ("1,5 + 0.25", 1.75),
      ("0,500 × 2", 1), ("1.000.000 / 4", 250_000), ("jumlah(1; 2; 3)", 6),
      ("rata_rata(1; 2; 6)", 3),
      ("min(3; 1,5; 2)", 1.5), ("maks(3; (7 − 2); 2)", 5),
      ("jumlah(min(4; 9); maks(1; 2)) × 10", 60),
      ("7 – 2", 5), ("(5)%", 0.05),
    ] as [(String, Double)])
  func `computes as on paper`(text: String, expected: Double) throws {
    let value = try Expression.read(text).get().value { _ in nil }
    #expect(value == expected)
  }

  @Test func `takes names and references from outside`() throws {
    let expression = try Expression.read("(a + [1.4.1#1]) / jumlah_ñ2 × [setda#2]").get()
    #expect(expression.names == ["a", "jumlah_ñ2"])
    #expect(expression.references == ["1.4.1#1", "setda#2"])
    let values: [ExpressionOperand: Double] = [
      .name("a"): 40, .reference("1.4.1#1"): 60, .name("jumlah_ñ2"): 4, .reference("setda#2"): 2,
    ]
    #expect(expression.value { values[$0] } == 50)
  }

  @Test(arguments: ["a + 1", "1 / 0", "1 / (2 − 2)", "min(a; 1)", "maks(1; a)", "rata_rata(a; a)"])
  func `an unknown operand or a division by zero gives no number`(text: String) throws {
    #expect(try Expression.read(text).get().value { _ in nil } == nil)
  }

  @Test func `a result beyond every number is not known`() throws {
    let text = Array(repeating: "999999999999999", count: 30).joined(separator: " × ")
    #expect(try Expression.read(text).get().value { _ in nil } == nil)
  }

  @Test(arguments: [
    ("", 1, "ungkapan kosong"), ("a +", 4, "ungkapan berakhir di sini"),
    ("a + × b", 5, "diharapkan angka"),
    ("(a + b", 7, "penutup kurung pada huruf ke-1"), ("a + b)", 6, "tidak mempunyai pembuka"),
    ("1.500 + a", 1, "1,5 atau 1.500"), ("a + 12.345", 5, "12,345 atau 12.345"),
    ("a x b", 3, "tanda kali ditulis"), ("a : b", 3, "pembagian ditulis"),
    ("a(2)", 1, "fungsi “a” tidak dikenal; yang ada: jumlah"), ("2 (a)", 3, "sebelum “(”"),
    ("jumlah(1, 2)", 9, "titik koma"), ("jumlah(1,2)", 1, "paling sedikit dua isi"),
    ("min()", 5, "diharapkan angka"), ("a; b", 2, "titik koma hanya memisahkan"),
    ("[1.4", 1, "tidak ditutup"), ("a + [ ]", 5, "rujukan ini kosong"), ("a = b", 3, "ditulis =="),
    ("\"abc", 1, "tanda kutip"), ("a < b < c", 7, "tidak dapat dirangkai"),
    ("a ^ 2", 3, "“^” tidak dikenal"), ("a 5", 3, "diharapkan tanda hitung"),
    ("a ]", 3, "tidak mempunyai pembuka"), ("+5", 1, "diharapkan angka"),
    ("\u{1F600}é + ^", 1, "tidak dikenal"), ("é + ^", 5, "tidak dikenal"),
    ("a\u{202E}b", 2, "U+202E"), ("1,5,5", 1, "tidak terbaca"),
    ("a + 12345678901234567", 5, "tidak terbaca"),
  ])
  func `an error names its place and what was expected`(text: String, column: Int, part: String) {
    guard case .failure(let error) = Expression.read(text) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(error.column == column, "\(text): \(error.message)")
    #expect(error.message.contains(part), "\(text): \(error.message)")
    #expect(!error.message.contains("\n") && !error.message.hasSuffix("."))
  }

  @Test func `an error points at its place under the text`() {
    guard case .failure(let error) = Expression.read("a + 1.500 × b") else { return }
    #expect(error.pointed(under: "a + 1.500 × b") == "a + 1.500 × b\n    ^^^^^")
    let long = String(repeating: "a + ", count: 100) + "?" + String(repeating: " + a", count: 100)
    guard case .failure(let far) = Expression.read(long) else { return }
    let lines = far.pointed(under: long, width: 40).split(separator: "\n").map(Array.init)
    #expect(lines[0].count == 40)
    #expect(lines[0][lines[1].count - 1] == "?")
  }

  @Test func `length and depth are bounded`() throws {
    let sum = Array(repeating: "a", count: Expression.mostBytes / 2).joined(separator: "+")
    #expect(try Expression.read(sum).get().value { _ in 1 } == Double(Expression.mostBytes / 2))
    #expect(throws: ExpressionError.self) { try Expression.read(sum + "+a").get() }
    for (open, close) in [("(", ")"), ("-", ""), ("min(1;", ")")] {
      let deep = { (count: Int) in
        String(repeating: open, count: count) + "1" + String(repeating: close, count: count)
      }
      #expect(try Expression.read(deep(Expression.mostDepth)).get().value { _ in nil } != nil)
      guard case .failure(let error) = Expression.read(deep(Expression.mostDepth + 1)) else {
        Issue.record("\(open) was read too deeply")
        continue
      }
      #expect(error.message.contains("64 tingkat"))
    }
  }

  @Test(arguments: [
    ("(a + b) / c × 100", "(40 + 55) / 120 × 100"), ("[1.1#1] − a", "7 − 40"),
    ("jumlah(a;\n  b)", "jumlah(40; 55)"), ("12", "12"),
  ])
  func `shows itself with its operands put in`(text: String, shown: String) throws {
    let values: [ExpressionOperand: String] = [
      .name("a"): "40", .name("b"): "55", .name("c"): "120", .reference("1.1#1"): "7",
    ]
    #expect(try Expression.read(text).get().text { values[$0] ?? "?" } == shown)
  }

  @Test(
    arguments: [
      ("a + 1", nil), ("jumlah(anak) / a", nil), ("a + jml_b", "mungkin “jml_a”"),
      ("q", "tidak ada"),
      ("anak + 1", "di dalam fungsi"), ("a < 2", "saringan"), ("diketahui(a)", "saringan"),
      ("a + \"b\"", "tidak memuat teks"), ("jumlah(anak × 2; 1)", "di dalam fungsi"),
      ("!a", "saringan"),
    ] as [(String, String?)])
  func `a formula gives a number and knows its variables`(text: String, part: String?) throws {
    let error = try Expression.read(text).get().formulaError(variables: ["a", "jml_a"])
    #expect((error == nil) == (part == nil), "\(error?.message ?? "")")
    if let part { #expect(error?.message.contains(part) == true, "\(error?.message ?? "")") }
  }
}
