/// What libyaml's `problem` means to a planner, and whether it is best shown where the construct
/// began rather than where reading stopped; `open` is the bracket that is open there, if any.
func syntaxMessage(
  problem: String, context: String, open: String?
) -> (text: String, atContext: Bool) {
  if context.contains("quoted scalar"), problem.contains("unexpected") {
    return ("tanda kutip yang dibuka di sini tidak ditutup", true)
  }
  if context.contains("flow") {
    let opened = open ?? (context.contains("mapping") ? "{" : "[")
    return ("“\(opened)” yang dibuka di sini tidak ditutup dengan benar", true)
  }
  if problem.contains("could not find expected ':'") {
    return ("kunci tanpa titik dua; diharapkan “kunci: isi”", true)
  }
  for (part, text) in messages where problem.contains(part) { return (text, false) }
  return ("susunan YAML tidak terbaca di sini", false)
}

private let messages: [(String, String)] = [
  (
    "cannot start any token",
    "teks tidak dapat diawali karakter ini; diharapkan teks dalam tanda kutip"
  ),
  (
    "mapping values are not allowed",
    "titik dua di tempat yang tidak semestinya; diharapkan teks bertitik dua dalam tanda kutip"
  ),
  ("block sequence entries are not allowed", "“-” di tempat yang tidak semestinya"),
  ("mapping keys are not allowed", "“?” di tempat yang tidak semestinya"),
  (
    "did not find expected '-'",
    "diharapkan “-” untuk isi daftar berikutnya, sejajar dengan yang lain"
  ),
  ("did not find expected key", "diharapkan kunci berikutnya, sejajar dengan kunci di atasnya"),
  ("expected node content", "isi yang diharapkan tidak ada di sini"),
  ("expected <document start>", "isi sesudah akhir dokumen; satu berkas satu pohon"),
  (
    "unknown escape character",
    "garis miring terbalik dalam kutip ganda diikuti karakter yang tidak dikenal"
  ),
  ("hexdecimal number", "garis miring terbalik dalam kutip ganda diikuti kode yang tidak dikenal"),
  ("invalid Unicode character code", "kode karakter yang tidak dikenal dalam kutip ganda"),
  ("tab character", "tab di awal baris; diharapkan spasi"),
  ("alphabetic or numeric", "“*” atau “&” di awal teks; diharapkan teks dalam tanda kutip"),
  ("tag", "“!” di awal teks; diharapkan teks dalam tanda kutip"),
  ("directive", "“%” di awal baris; diharapkan teks dalam tanda kutip"),
  ("indentation indicator", "“|” atau “>” diikuti tanda yang tidak dikenal"),
  ("comment or line break", "sesudah tanda ini diharapkan baris baru"),
]

/// Whether a tab stands among the white space that begins a line.
func hasTabIndent(_ line: String) -> Bool {
  line.utf8.drop { $0 == 0x20 }.first == 0x09
}

/// What kind of file this is, if its first bytes show that it is no text.
/// - Parameter nul: whether a NUL shows it too; a table of our own may hold one in a cell.
func binaryKind(_ bytes: [UInt8], byNul nul: Bool = true) -> String? {
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return "buku kerja Excel atau dokumen Word" }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "dokumen Excel atau Word lama" }
  if bytes.starts(with: Array("%PDF".utf8)) { return "PDF" }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return "teks UTF-16"
  }
  return nul && bytes.prefix(1024).contains(0) ? "data biner" : nil
}

/// At least four hexadecimal digits.
func hexadecimal(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
