import Pohon

/// The one table of `pokin.yaml`: it drives reading and the JSON Schema.
struct SettingsSchema {
  /// What may stand behind a key.
  indirect enum Shape {
    /// How heavy a rule is: one of these words; `limits` are the names of its limits.
    case level([String], limits: [String])
    /// A number within the limits of a threshold.
    case number(Threshold)
    /// Any words.
    case text
    /// A list of words; a single one will do.
    case texts
    /// An object with these keys; `short` is the key that a plain text stands for.
    case keys([Entry], in: Container, short: FieldName?)
    /// An object with any keys, each with this behind it.
    case anyKeys(Shape)
  }

  /// Where keys stand; a planner is told so when one is not known.
  enum Container {
    case settings
    case rules
    case rule
    case wordLists
  }

  /// A key of an object.
  struct Entry {
    var name: String
    /// One line for planners, in Indonesian.
    var meaning: String
    var shape: Shape
  }

  /// What stands at the top of the file.
  let root: Shape

  /// The table for these rules and word lists, and for the rules of reading.
  init(_ known: KnownRules) {
    let rules = (known.rules + readingRules).map(Self.entry)
    let lists = known.wordLists.map {
      Entry(name: $0, meaning: "Kata yang ditambahkan pada daftar “\($0)”", shape: .texts)
    }
    root = .keys(
      [
        Entry(
          name: FieldName.aturan.rawValue,
          meaning: "Aturan yang dimatikan, diubah tingkatnya, atau digeser batasnya",
          shape: .keys(rules, in: .rules, short: nil)),
        Entry(
          name: FieldName.kosakata.rawValue, meaning: "Kata yang ditambahkan untuk aturan",
          shape: .keys(lists, in: .wordLists, short: nil)),
        Entry(
          name: FieldName.alias.rawValue, meaning: "Bentuk singkat dan bentuk lengkapnya",
          shape: .anyKeys(.text)),
      ], in: .settings, short: nil)
  }

  private static func entry(_ rule: RuleInfo) -> Entry {
    let limits = rule.thresholds.map { limit -> Entry in
      let meaning = limit.meaning.prefix(1).uppercased() + limit.meaning.dropFirst()
      return Entry(
        name: limit.name, meaning: "\(meaning); biasanya \(indonesianText(limit.usual))",
        shape: .number(limit))
    }
    let level = Entry(
      name: FieldName.tingkat.rawValue, meaning: "Tingkat temuannya, atau mati",
      shape: .level(words(for: rule), limits: rule.thresholds.map(\.name)))
    return Entry(
      name: rule.id.description, meaning: "Biasanya \(rule.severity.rawValue)",
      shape: .keys([level] + limits, in: .rule, short: .tingkat))
  }

  /// A rule of reading that tells of what could not be read cannot be played down: what is lost
  /// would be lost unseen.
  private static func words(for rule: RuleInfo) -> [String] {
    let isLoss = rule.severity == .error && readingRules.contains { $0.id == rule.id }
    return isLoss
      ? [SettingsWord.on.rawValue, rule.severity.rawValue]
      : SettingsWord.allCases.map(\.rawValue) + Severity.allCases.map(\.rawValue)
  }
}

/// What switches a rule.
enum SettingsWord: String, CaseIterable {
  case on = "nyala"
  case off = "mati"
}
