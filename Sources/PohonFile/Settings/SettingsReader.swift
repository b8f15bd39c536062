import Pohon

/// What reading a `pokin.yaml` gave.
struct SettingsReading {
  var settings = RuleSettings()
  /// What was wrong, in the order of the text; each has its `range`.
  var findings: [Finding] = []
  /// Each alias as it is compared, with its full form and where that stands.
  var aliases: [(short: String, full: String, range: TextRange)] = []
}

/// Reads a `pokin.yaml` by its table; what does not fit is told and left out.
struct SettingsReader {
  private let document: YamlDocument
  private var reading = SettingsReading()
  private var unsaid = 0
  private let words = PlainWords()

  /// What `source` says, by the table `schema`.
  static func read(_ source: SourceText, _ schema: SettingsSchema) -> SettingsReading {
    let yaml = YamlReader(source)
    var reader = SettingsReader(document: yaml.document)
    if let defect = yaml.defect { reader.addBroken(defect) }
    if let root = yaml.document.root, !yaml.document.isLeftEmpty(root) {
      if yaml.document[root].kind == .mapping {
        reader.read(root, schema.root, path: [])
      } else if yaml.defect == nil {
        reader.addBroken(
          YamlDefect(
            "diharapkan kunci “aturan:”, “kosakata:”, atau “alias:”",
            from: yaml.document[root].range.start, to: yaml.document[root].range.end))
      }
    }
    if reader.unsaid > 0, let last = reader.reading.findings.last?.range {
      let count = indonesianText(Double(reader.unsaid))
      let text = "terlalu banyak temuan; \(count) lainnya tidak disebut"
      reader.reading.findings.append(
        Finding(
          rule: ReadingRule.brokenFile.id, severity: .error, anchor: Anchor(tree: ""),
          message: text, range: last))
    }
    reader.reading.findings = sortedByPlace(reader.reading.findings)
    return reader.reading
  }

  private init(document: YamlDocument) { self.document = document }

  /// Reads what stands at `item`, which the keys of `path` lead to.
  private mutating func read(_ item: Int, _ shape: SettingsSchema.Shape, path: [String]) {
    if document.isLeftEmpty(item) { return }
    switch shape {
    case .keys(let entries, let container, let short):
      if let short, document[item].kind == .scalar {
        guard let entry = entries.first(where: { $0.name == short.rawValue }) else { return }
        return read(item, entry.shape, path: path + [entry.name])
      }
      readKeys(of: item, path) { reader, key, name in
        let found = entries.first { $0.name == name }
        if found == nil { reader.addUnknown(key, name, container, entries, path) }
        return found?.shape
      }
    case .anyKeys(let shape): readKeys(of: item, path) { _, _, _ in shape }
    case .texts:
      let elements = document[item].kind == .sequence ? document.children(of: item) : [item]
      for element in elements where !document.isLeftEmpty(element) {
        readLeaf(element, .text, path)
      }
    default: readLeaf(item, shape, path)
    }
  }

  /// Reads the values of an object; `shape` says what stands behind a key, nil for an unknown one.
  private mutating func readKeys(
    of mapping: Int, _ path: [String],
    _ shape: (inout SettingsReader, Int, String) -> SettingsSchema.Shape?
  ) {
    guard document[mapping].kind == .mapping else {
      return addExpected("isian berkunci, satu kunci per baris", mapping, path)
    }
    var seen: [String: Int] = [:]
    for (key, value) in document.entries(of: mapping) {
      guard let name = document.text(key) else {
        add(.unreadable, key, "kunci tidak terbaca; diharapkan kunci berupa teks")
        continue
      }
      if let first = seen[name] {
        add(
          .duplicateKey, key, "kunci “\(quotable(name))” tertulis dua kali; yang pertama dipakai",
          note: ("yang pertama", first))
        continue
      }
      seen[name] = key
      if let shape = shape(&self, key, name) { read(value, shape, path: path + [name]) }
    }
  }

  private mutating func readLeaf(_ item: Int, _ shape: SettingsSchema.Shape, _ path: [String]) {
    guard let text = document.text(item) else {
      return addExpected("satu teks", item, path)
    }
    switch shape {
    case .level(let words, let limits) where !words.contains(text):
      addLevel(text, words, limits, item, path)
    case .number(let limit) where !(plainNumber(text).map { limit.range.contains($0) } ?? false):
      let bounds =
        "\(indonesianText(limit.range.lowerBound)) sampai "
        + indonesianText(limit.range.upperBound)
      guard plainNumber(text) != nil else { return addExpected("angka \(bounds)", item, path) }
      add(
        .unreadable, item,
        "“\(quotable(path.last ?? ""))” “\(quotable(text))” di luar batas; diharapkan \(bounds)")
    case .text where words.phrase(text).isEmpty: addExpected("kata", item, path)
    default: take(text, item, path)
    }
  }

  /// Takes a value in that fits its place.
  private mutating func take(_ text: String, _ item: Int, _ path: [String]) {
    guard path.count >= 2, let part = FieldName(rawValue: path[0]) else { return }
    let name = path[1]
    switch part {
    case .aturan:
      guard path.count == 3 else { return }
      takeRule(RuleID(name), key: path[2], text)
    case .kosakata: reading.settings.words[name, default: []].append(text.lowercased())
    case .alias:
      let short = words.phrase(name)
      guard !short.isEmpty else { return addExpected("bentuk singkat", item, path) }
      reading.settings.aliases[name] = text
      reading.aliases.append((name.lowercased(), text, document[item].range))
    default: break
    }
  }

  private mutating func takeRule(_ rule: RuleID, key: String, _ text: String) {
    guard key == FieldName.tingkat.rawValue else {
      reading.settings.thresholds[rule, default: [:]][key] = plainNumber(text)
      return
    }
    switch SettingsWord(rawValue: text) {
    case .off?: reading.settings.off.insert(rule)
    case .on?: break
    case nil: reading.settings.severities[rule] = Severity(rawValue: text)
    }
  }

  // MARK: Findings

  private mutating func addUnknown(
    _ key: Int, _ name: String, _ container: SettingsSchema.Container,
    _ entries: [SettingsSchema.Entry], _ path: [String]
  ) {
    guard reading.findings.count < ReadingLimit.findings else {
      unsaid += 1
      return
    }
    let names = entries.map(\.name)
    let written = "“\(quotable(name))”"
    let near = nearestWord(to: name.lowercased(), among: names).map { "; mungkin “\($0)”" }
    let all = "; diharapkan \(names.joined(separator: ", "))"
    let text =
      switch container {
      case .settings: "kunci \(written) tidak dikenal dalam pengaturan\(near ?? all)"
      case .rules: "tidak ada aturan \(written)\(near ?? "; lihat pokin aturan")"
      case .rule: "aturan “\(path.last ?? "")” tidak punya batas \(written)\(near ?? all)"
      case .wordLists: "tidak ada kosakata \(written)\(near ?? all)"
      }
    add(.unknownKey, key, text)
  }

  /// A word behind a rule that says nothing of how heavy it is.
  private mutating func addLevel(
    _ text: String, _ words: [String], _ limits: [String], _ item: Int, _ path: [String]
  ) {
    let rule = "aturan “\(quotable(path.dropLast().last ?? ""))”"
    if text == SettingsWord.off.rawValue {
      return add(.unreadable, item, "\(rule) tidak dapat dimatikan")
    }
    if Severity(rawValue: text) != nil {
      return add(.unreadable, item, "\(rule) tidak dapat diringankan menjadi \(text)")
    }
    let isNumber = plainNumber(text) != nil
    let near = isNumber ? nil : nearestWord(to: text.lowercased(), among: words)
    let hint = near.map { "; mungkin “\($0)”" } ?? ""
    let limit =
      limits.first.flatMap { isNumber ? "; batas ditulis { \($0): \(quotable(text)) }" : nil } ?? ""
    add(
      .unreadable, item,
      "\(rule): “\(quotable(text))” tidak dikenal; diharapkan salah satu dari "
        + "\(words.joined(separator: ", "))\(hint)\(limit)")
  }

  private mutating func addExpected(_ what: String, _ item: Int, _ path: [String]) {
    if document.unfinished.contains(item) { return }
    let written = document.text(item).map { " “\(quotable($0))”" } ?? ""
    let place = quotable(path.last ?? "")
    add(.unreadable, item, "“\(place)”\(written) tidak terbaca; diharapkan \(what)")
  }

  private mutating func addBroken(_ defect: YamlDefect) {
    reading.findings.append(
      Finding(
        rule: ReadingRule.brokenFile.id, severity: .error, anchor: Anchor(tree: ""),
        message: defect.message, range: defect.range))
  }

  private mutating func add(
    _ rule: ReadingRule, _ item: Int, _ message: String,
    note: (message: String, item: Int)? = nil
  ) {
    guard reading.findings.count < ReadingLimit.findings else {
      unsaid += 1
      return
    }
    let anchor = Anchor(tree: "")
    let notes = note.map { note in
      Finding.Note(note.message, at: anchor, range: document[note.item].range)
    }
    reading.findings.append(
      Finding(
        rule: rule.id, severity: rule.severity, anchor: anchor, message: message,
        notes: notes.map { [$0] } ?? [], range: document[item].range))
  }
}
