/// A count as Indonesians write it, e.g. `1.048.576`.
func grouped(_ count: Int) -> String {
  var (rest, text) = (count, "")
  while rest >= 1000 {
    let group = String(rest % 1000)
    text = "." + String(repeating: "0", count: 3 - group.count) + group + text
    rest /= 1000
  }
  return String(rest) + text
}

/// A text in quotes, on one line and cut where it is long.
func quoted(_ text: some StringProtocol) -> String {
  let line = text.prefix(48).map { $0.isNewline ? " " : $0 }
  return "“" + String(line.prefix(45)) + (line.count > 45 ? "…”" : "”")
}
