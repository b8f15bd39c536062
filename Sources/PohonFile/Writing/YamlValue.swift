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
  /// The lines so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Lets go of the lines so far.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// `key: value` at `indent`; `dash` begins the line with “- ” two columns before.
  mutating func add(_ entry: YamlValue.Entry, indent: Int, dash: Bool = false) {
    begin(indent, dash)
    put(yamlScalar(entry.key))
    put(":")
    finish(entry.value, indent: indent)
  }

  /// A bare `key:` whose value follows on the next lines.
  mutating func add(key: String, indent: Int, dash: Bool = false) {
    begin(indent, dash)
    put(key)
    put(":\n")
  }

  /// The entries of one element of a list, whose dash stands at `indent`.
  mutating func add(element entries: [YamlValue.Entry], indent: Int) {
    if entries.isEmpty {
      begin(indent + 2, true)
      put("{}\n")
    }
    for (index, entry) in entries.enumerated() {
      add(entry, indent: indent + 2, dash: index == 0)
    }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func begin(_ indent: Int, _ dash: Bool) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: dash ? indent - 2 : indent))
    if dash { put("- ") }
  }

  private mutating func finish(_ value: YamlValue, indent: Int) {
    switch value {
    case .text, .plain:
      put(" ")
      put(scalar: value)
    case .list(let elements):
      put(elements.isEmpty ? " []\n" : "\n")
      for element in elements { add(element, indent: indent + 2) }
    case .mapping(let entries):
      put(entries.isEmpty ? " {}\n" : "\n")
      for entry in entries { add(entry, indent: indent + 2) }
    }
  }

  private mutating func add(_ element: YamlValue, indent: Int) {
    switch element {
    case .mapping(let entries): add(element: entries, indent: indent)
    case .text, .plain:
      begin(indent + 2, true)
      put(scalar: element)
    case .list: break
    }
  }

  private mutating func put(scalar value: YamlValue) {
    switch value {
    case .text(let words): put(yamlScalar(words))
    case .plain(let word): put(word)
    case .list, .mapping: break
    }
    put("\n")
  }
}
