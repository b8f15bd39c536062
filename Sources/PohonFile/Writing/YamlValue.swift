/// A piece of YAML to be written in block style, one line a scalar.
indirect enum YamlValue: Hashable {
  /// A text, quoted where needed.
  case text(String)
  /// A number or truth value, written as it is.
  case plain(String)
  case list([YamlValue])
  case mapping([Entry])

  struct Entry: Hashable {
    var key: String
    var value: YamlValue
  }
}

/// Writes values as indented lines.
struct YamlLines {
  private(set) var text = ""

  /// `key: value` at `indent`; `dash` begins the line with “- ” two columns before.
  mutating func add(_ entry: YamlValue.Entry, indent: Int, dash: Bool = false) {
    begin(indent, dash)
    text += yamlScalar(entry.key) + ":"
    finish(entry.value, indent: indent)
  }

  /// A bare `key:` whose value follows on the next lines.
  mutating func add(key: String, indent: Int, dash: Bool = false) {
    begin(indent, dash)
    text += key + ":\n"
  }

  /// The entries of one element of a list, whose dash stands at `indent`.
  mutating func add(element entries: [YamlValue.Entry], indent: Int) {
    if entries.isEmpty { text += String(repeating: " ", count: indent) + "- {}\n" }
    for (index, entry) in entries.enumerated() {
      add(entry, indent: indent + 2, dash: index == 0)
    }
  }

  private mutating func begin(_ indent: Int, _ dash: Bool) {
    text += String(repeating: " ", count: dash ? indent - 2 : indent) + (dash ? "- " : "")
  }

  private mutating func finish(_ value: YamlValue, indent: Int) {
    switch value {
    case .text(let words): text += " " + yamlScalar(words) + "\n"
    case .plain(let word): text += " " + word + "\n"
    case .list(let elements):
      text += elements.isEmpty ? " []\n" : "\n"
      for element in elements { add(element, indent: indent + 2) }
    case .mapping(let entries):
      text += entries.isEmpty ? " {}\n" : "\n"
      for entry in entries { add(entry, indent: indent + 2) }
    }
  }

  private mutating func add(_ element: YamlValue, indent: Int) {
    switch element {
    case .mapping(let entries): add(element: entries, indent: indent)
    case .text(let words):
      text += String(repeating: " ", count: indent) + "- \(yamlScalar(words))\n"
    case .plain(let word): text += String(repeating: " ", count: indent) + "- \(word)\n"
    case .list: break
    }
  }
}
