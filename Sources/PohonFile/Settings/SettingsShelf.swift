import Pohon

/// The settings found while a dossier is loaded, and which file is governed by which.
struct SettingsShelf {
  /// What a settings file is called.
  static let fileName = "pokin.yaml"

  /// One settings file.
  private struct Entry {
    var file: Int
    var reading: SettingsReading
  }

  private var entries: [Entry] = []
  private var entryOfIdentity: [String: Int] = [:]
  private var entryOfFolder: [String: Int?] = [:]
  /// For each governed file, by its index, the settings.
  private var entryOfFile: [Int: Int] = [:]

  /// The settings that govern a file; nil for none.
  func settings(ofFile file: Int) -> RuleSettings? {
    entryOfFile[file].map { entries[$0].reading.settings }
  }

  /// The entry read from a file of this identity, if it was.
  func entry(identity: String) -> Int? { entryOfIdentity[identity] }

  /// Takes settings in, and returns their entry.
  mutating func add(_ reading: SettingsReading, file: Int, identity: String) -> Int {
    entryOfIdentity[identity] = entries.count
    entries.append(Entry(file: file, reading: reading))
    return entries.count - 1
  }

  /// The file with index `file` is governed by `entry`, unless it is governed already.
  mutating func govern(_ file: Int, by entry: Int?) {
    entryOfFile[file] = entryOfFile[file] ?? entry
  }

  /// The file `file` is governed as `other` is.
  mutating func govern(_ file: Int, as other: Int) { entryOfFile[file] = entryOfFile[other] }

  /// What was found about a folder before: its entry, which may be none; nil where nobody looked.
  func known(_ folder: String) -> Int?? { entryOfFolder[folder] }

  /// Keeps what was found about a folder.
  mutating func keep(_ entry: Int?, for folder: String) {
    entryOfFolder.updateValue(entry, forKey: folder)
  }

  /// Aliases to which two files give different meanings: one wording must mean the same in all
  /// documents that are compared.
  var conflicts: [(file: Int, finding: Finding)] {
    var first: [String: (full: String, path: Int, range: TextRange)] = [:]
    var found: [(file: Int, finding: Finding)] = []
    for entry in entries {
      for (short, full, range) in entry.reading.aliases {
        guard let other = first[short] else {
          first[short] = (full, entry.file, range)
          continue
        }
        guard other.full != full else { continue }
        let text =
          "alias “\(quotable(short))” sudah berarti “\(quotable(other.full))” di pokin.yaml lain; "
          + "dalam satu pemeriksaan diharapkan satu arti"
        found.append(
          (
            entry.file,
            Finding(
              rule: ReadingRule.unreadable.id, severity: .error, anchor: Anchor(tree: ""),
              message: text, range: range)
          ))
      }
    }
    return found
  }
}
